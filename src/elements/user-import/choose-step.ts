import { html, nothing, type TemplateResult } from 'lit';
import type { ImportTerms } from '../../localization/index.js';
import type { FileProblem } from '../../state/user-import.js';
import type { ImportFlow } from './flow.js';

/** The first step: a file, or pasted rows. */
export function renderChoose(
  flow: ImportFlow,
  words: ImportTerms,
  problem: FileProblem | undefined,
): TemplateResult {
  const { terms } = flow.localize;
  return html`<h3 part="heading" tabindex="-1">${words.importFile}</h3>
    <p class="hint" id="import-hint">${words.importHint}</p>
    <div role="status" part="message-area">
      ${
        problem
          ? html`<p class="message error" part="message" id="file-problem">
              ${words.importProblem[problem]}
            </p>`
          : nothing
      }
    </div>
    <label class="field"
      ><span class="label">${words.importFile}</span>
      <input
        type="file"
        part="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby=${problem ? 'file-problem' : 'import-hint'}
        aria-invalid=${problem ? 'true' : nothing}
        .files=${flow.chosen}
        @change=${(event: Event) => {
          flow.chosen = (event.target as HTMLInputElement).files;
        }}
      />
    </label>
    <label class="field"
      ><span class="label">${words.importPaste}</span>
      <textarea
        class="input"
        part="paste"
        spellcheck="false"
        autocomplete="off"
        .value=${flow.pasted}
        @input=${(event: Event) => {
          flow.pasted = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
    </label>
    <div class="actions" part="actions">
      <button
        type="button"
        @click=${() => {
          flow.close();
        }}
      >
        ${terms.cancel}
      </button>
      <button type="button" class="primary" @click=${() => void flow.read()}>${words.continue}</button>
    </div>`;
}
