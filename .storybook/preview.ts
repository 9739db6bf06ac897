import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define/all.js';
import { registerLocale } from '../src/index.js';
import { allLocales } from '../src/localization/locales/all.js';
import '../stories/theming/themes.css';
import './preview.css';
import { inSituation, situationGlobals, situationTypes } from './situation.js';

registerLocale(...allLocales);
setCustomElementsManifest(manifest);

const languages = ['en', ...allLocales.map(({ lang }) => lang)];
const nameOf = (lang: string) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
/** Unless another direction is chosen, it is that of the language. */
const directionOf = (lang: string) => (['ar', 'fa', 'he'].includes(lang) ? 'rtl' : 'ltr');

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    ...situationTypes,
    lang: {
      description: 'The language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({ value, title: nameOf(value) })),
      },
    },
    scheme: {
      description: 'The colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: ['light', 'dark'] },
    },
    theme: {
      description: 'The theme, made of tokens alone',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'rolecall', title: 'Ours' },
          { value: 'material', title: 'Material-like' },
          { value: 'terminal', title: 'Terminal-like' },
        ],
      },
    },
    density: {
      description: 'How much room there is',
      toolbar: { icon: 'component', dynamicTitle: true, items: ['comfortable', 'compact'] },
    },
    direction: {
      description: 'The direction of the text',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'language', title: 'as the language' },
          { value: 'ltr', title: 'left to right' },
          { value: 'rtl', title: 'right to left' },
        ],
      },
    },
  },
  initialGlobals: {
    lang: 'en',
    scheme: 'light',
    theme: 'rolecall',
    density: 'comfortable',
    direction: 'language',
    ...situationGlobals,
  },
  decorators: [
    inSituation,
    (story, { globals: { lang, scheme, theme, density, direction } }) =>
      html`<div
        class="stage ${scheme} theme-${theme} ${density}"
        lang=${lang}
        dir=${direction === 'language' ? directionOf(String(lang)) : direction}
      >
        ${story()}
      </div>`,
  ],
  parameters: {
    layout: 'fullscreen',
    options: { storySort: { method: 'alphabetical' } },
    docs: { story: { inline: true } },
  },
};

export default preview;
