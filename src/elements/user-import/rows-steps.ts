import { html, nothing, type TemplateResult } from 'lit';
import { formWords } from '../../localization/form-words.js';
import { errorText, type ImportTerms } from '../../localization/index.js';
import { actionsOf, EXISTING_CHOICES, type PlannedRow } from '../../state/import-plan.js';
import { existingIn, type ImportState } from '../../state/user-import.js';
import { renderActions } from './actions.js';
import type { ImportFlow } from './flow.js';
import { renderRows, type ShownRow } from './rows-table.js';
import { changeTexts, leaveText, problemText } from './words.js';

/** Something is being read or checked. */
export function renderChecking(
  flow: ImportFlow,
  words: ImportTerms,
  title: string,
  progress?: { readonly done: number; readonly total: number },
): TemplateResult {
  const isKnown = progress !== undefined && progress.total > 0;
  return html`<h3 part="heading" tabindex="-1">${title}</h3>
    <progress
      part="progress"
      aria-label=${title}
      max=${isKnown ? progress.total : nothing}
      value=${isKnown ? progress.done : nothing}
    ></progress>
    <p>${isKnown ? words.doneOf(progress.done, progress.total) : nothing}</p>
    <div class="actions" part="actions">
      <button
        type="button"
        @click=${() => {
          flow.stop();
        }}
      >
        ${words.stop}
      </button>
    </div>`;
}

/** The rows could not be checked; another try goes on where this one broke off. */
export function renderCheckFailed(
  flow: ImportFlow,
  words: ImportTerms,
  { file, error }: Extract<ImportState, { step: 'check-failed' }>,
): TemplateResult {
  const { terms } = flow.localize;
  return html`<h3 part="heading" tabindex="-1">${words.checkFailed}</h3>
    <p class="message error" part="message">${error ? errorText(terms, error) : terms.notLoaded}</p>
    ${renderActions(
      flow,
      words,
      html`<button type="button" class="primary" @click=${() => void flow.check(file)}>
        ${terms.tryAgain}
      </button>`,
    )}`;
}

/** The third step: what is wrong, and who is there already. */
export function renderChecked(
  flow: ImportFlow,
  words: ImportTerms,
  state: Extract<ImportState, { step: 'checked' }>,
): TemplateResult {
  const { file, findings } = state;
  const { terms } = flow.localize;
  const plan = flow.plan(findings, file, 'update');
  const wrong = shown(flow, words, plan, 'refuse');
  const existing = existingIn(findings).length;
  return html`<h3 part="heading" tabindex="-1">
      ${words.checkedTitle(findings.checked.length, wrong.length)}
    </h3>
    ${existing > 0 ? html`<p>${words.alreadyThere(existing)}</p>` : nothing}
    ${wrong.length > 0 ? renderRows(terms, words, words.problem, wrong, words.problem) : nothing}
    ${renderActions(
      flow,
      words,
      html`${wrong.length > 0 ? renderSave(flow, words, plan, words.saveProblems) : nothing}
        <button
          type="button"
          class="primary"
          @click=${() => {
            flow.set({ ...state, step: 'planned', choice: 'update' });
          }}
        >
          ${words.continue}
        </button>`,
    )}`;
}

/** The fourth step, the dry run: what will be created, changed and left. */
export function renderPlanned(
  flow: ImportFlow,
  words: ImportTerms,
  state: Extract<ImportState, { step: 'planned' }>,
): TemplateResult {
  const { file, findings, choice } = state;
  const plan = flow.plan(findings, file, choice);
  const count = actionsOf(plan).length;
  const isCreating = plan.some((planned) => planned.plan === 'create');
  const differs = plan.some((planned) => planned.plan === 'update' || isKept(planned));
  return html`<h3 part="heading" tabindex="-1">${words.planTitle}</h3>
    ${differs ? renderChoice(flow, words, state) : nothing}
    ${(['create', 'update', 'leave', 'refuse'] as const).map((kind) => renderGroup(flow, words, kind, plan))}
    ${isCreating ? html`<p class="hint">${words.plannedMail}</p>` : nothing}
    ${count === 0 ? html`<p>${words.nothingToImport}</p>` : nothing}
    ${renderActions(
      flow,
      words,
      count === 0
        ? nothing
        : html`<button type="button" class="primary" @click=${() => void flow.run(plan)}>
            ${words.importCount(count)}
          </button>`,
    )}`;
}

/** A button that saves the rows that were not imported. */
export function renderSave(
  flow: ImportFlow,
  words: ImportTerms,
  plan: readonly PlannedRow[],
  label: string,
): TemplateResult {
  return html`<button type="button" @click=${() => void flow.saveProblems(plan, words)}>${label}</button>`;
}

function renderChoice(
  flow: ImportFlow,
  words: ImportTerms,
  state: Extract<ImportState, { step: 'planned' }>,
): TemplateResult {
  return html`<fieldset>
    <legend>${words.existingPeople}</legend>
    ${EXISTING_CHOICES.map(
      (choice) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="existing"
            value=${choice}
            .checked=${choice === state.choice}
            @change=${() => {
              flow.set({ ...state, choice });
            }}
          />${words.existingChoice[choice]}</label
        >`,
    )}
  </fieldset>`;
}

function renderGroup(
  flow: ImportFlow,
  words: ImportTerms,
  kind: PlannedRow['plan'],
  plan: readonly PlannedRow[],
): TemplateResult | typeof nothing {
  const count = plan.filter((planned) => planned.plan === kind).length;
  if (count === 0) return nothing;
  const { terms } = flow.localize;
  const title = words.planned[kind](count);
  const heading = { create: terms.role, update: words.changes, leave: words.reason, refuse: words.problem };
  const isOpen = flow.opened.has(kind);
  return html`<details
    .open=${isOpen}
    @toggle=${(event: Event) => {
      flow.toggle(kind, (event.target as HTMLDetailsElement).open);
    }}
  >
    <summary>${title}</summary>
    ${isOpen ? renderRows(terms, words, title, shown(flow, words, plan, kind), heading[kind]) : nothing}
  </details>`;
}

function shown(
  flow: ImportFlow,
  words: ImportTerms,
  plan: readonly PlannedRow[],
  kind: PlannedRow['plan'],
): ShownRow[] {
  return plan
    .filter((planned) => planned.plan === kind)
    .map((planned, index) => ({ row: planned.row, lines: index < 100 ? linesOf(flow, words, planned) : [] }));
}

function linesOf(flow: ImportFlow, words: ImportTerms, planned: PlannedRow): string[] {
  const { localize, source } = flow;
  const terms = formWords(localize.lang);
  switch (planned.plan) {
    case 'create':
      return [flow.roleNames(planned.draft.assignments[0]?.roleIds ?? [])];
    case 'update':
      return changeTexts(localize, words, planned, source);
    case 'leave':
      return [leaveText(terms, words, planned.why)];
    case 'refuse':
      return planned.problems.map((problem) => problemText(terms, words, problem));
  }
}

const isKept = (planned: PlannedRow) => planned.plan === 'leave' && planned.why === 'kept';
