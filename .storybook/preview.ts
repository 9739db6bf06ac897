import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define/all.js';
import { registerLocale } from '../src/index.js';
import { fr } from '../src/localization/locales/fr.js';
import './preview.css';
import { inSituation, situationGlobals, situationTypes } from './situation.js';

registerLocale(fr);
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    ...situationTypes,
    lang: {
      description: 'The language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: ['en', 'fr'] },
    },
    scheme: {
      description: 'The colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: ['light', 'dark'] },
    },
  },
  initialGlobals: { lang: 'en', scheme: 'light', ...situationGlobals },
  decorators: [
    inSituation,
    (story, { globals }) =>
      html`<div class="stage ${globals['scheme']}" lang=${globals['lang']}>${story()}</div>`,
  ],
  parameters: {
    layout: 'fullscreen',
    options: { storySort: { method: 'alphabetical' } },
    docs: { story: { inline: true } },
  },
};

export default preview;
