import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { FormWords } from '../../localization/form-words.js';
import { errorText } from '../../localization/index.js';

/** A notice above the fields, with a way on where there is one. */
export function renderNotice(
  kind: 'error' | 'warning' | 'info',
  text: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div part="notice" class="message ${kind}">
    <span id="notice" class="message-text">${text}</span>
    ${
      action
        ? html`<button type="button" class="small" @click=${action.run}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

/** What is to be known before anything is typed: why nothing can be saved, or that something was typed before. */
export function renderNotices(
  terms: FormWords,
  source: AdapterSource,
  { refusal, discard }: { readonly refusal: string | undefined; readonly discard: (() => void) | undefined },
): TemplateResult | typeof nothing {
  const { adapter, directory } = source;
  if (adapter && directory.status === 'failed') {
    const run = () => {
      source.reload();
    };
    return renderNotice('error', errorText(terms, directory.error), { label: terms.tryAgain, run });
  }
  if (refusal !== undefined) return renderNotice('warning', refusal);
  return discard
    ? renderNotice('info', terms.draftRestored, { label: terms.discard, run: discard })
    : nothing;
}
