import { html, nothing, type TemplateResult } from 'lit';
import { errorText, listed, type ImportTerms } from '../../localization/index.js';
import { doneOf, type ImportRun } from '../../state/import-run.js';
import type { ImportState } from '../../state/user-import.js';
import type { ImportFlow } from './flow.js';
import { renderSave } from './rows-steps.js';
import { renderRows } from './rows-table.js';

/** The last step: the run, and what it came to. */
export function renderRun(
  flow: ImportFlow,
  words: ImportTerms,
  state: Extract<ImportState, { step: 'run' }>,
): TemplateResult {
  return state.run.status === 'finished' || state.run.status === 'stopped'
    ? renderResult(flow, words, state)
    : renderRunning(flow, words, state.run);
}

function renderRunning(flow: ImportFlow, words: ImportTerms, run: ImportRun): TemplateResult {
  const { total } = run.progress;
  const done = doneOf(run.progress);
  const isStopping = run.status === 'stopping';
  return html`<h3 part="heading" tabindex="-1">${words.importing}</h3>
    <progress part="progress" aria-label=${words.importing} max=${total} value=${done}></progress>
    <p>${words.doneOf(done, total)}</p>
    <p role="status">
      ${run.status === 'waiting' ? words.serverWaits(flow.localize.time(new Date(run.until).toISOString())) : nothing}
    </p>
    <div class="actions" part="actions">
      <button
        type="button"
        aria-disabled=${isStopping ? 'true' : nothing}
        @click=${() => {
          flow.stop();
        }}
      >
        ${isStopping ? words.stopping : words.stop}
      </button>
    </div>`;
}

function renderResult(
  flow: ImportFlow,
  words: ImportTerms,
  { file, findings, choice, run }: Extract<ImportState, { step: 'run' }>,
): TemplateResult {
  const { terms } = flow.localize;
  const { failed, left } = run.progress;
  const error = run.status === 'stopped' ? run.error : undefined;
  const plan = flow.plan(findings, file, choice);
  const hasProblems = failed.length > 0 || plan.some((planned) => planned.plan === 'refuse');
  const rows = failed.map((one) => ({ row: one.action.row, lines: [errorText(terms, one.error)] }));
  return html`<h3 part="heading" tabindex="-1">${resultText(flow.localize.lang, words, run)}</h3>
    ${error ? html`<p class="message error" part="message">${errorText(terms, error)}</p>` : nothing}
    ${failed.length > 0 ? renderRows(terms, words, words.problem, rows, words.problem) : nothing}
    <div class="actions" part="actions">
      ${hasProblems ? renderSave(flow, words, plan, words.saveFailed) : nothing}
      ${
        failed.length > 0
          ? renderButton(words.retryFailed, () => {
              flow.retry();
            })
          : nothing
      }
      ${
        left.length > 0
          ? renderButton(words.goOn, () => {
              flow.goOn();
            })
          : nothing
      }
      ${renderButton(words.importAnother, () => {
        flow.restart();
      })}
      <button
        type="button"
        class="primary"
        @click=${() => {
          flow.close();
        }}
      >
        ${terms.close}
      </button>
    </div>`;
}

/** What an import came to, in a sentence. */
export function resultText(lang: string, words: ImportTerms, { progress }: ImportRun): string {
  const { created, updated, failed, left } = progress;
  return listed(lang, [
    words.imported(created, updated),
    ...(failed.length > 0 ? [words.importedFailed(failed.length)] : []),
    ...(left.length > 0 ? [words.importedLeft(left.length)] : []),
  ]);
}

function renderButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${label}</button>`;
}
