import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fullName, visibleText, type Terms } from '../../localization/index.js';
import { sideOf, type Side } from '../../state/conflict.js';
import { FORM_FIELDS, type DraftConflict, type FormField } from '../../state/user-draft.js';
import { fieldLabel, valueText, type FormView } from './field.js';

export { conflictOf, decided } from '../../state/conflict.js';

/** What somebody else saved in the meantime, beside what was typed here, field by field. It takes the focus. */
export function renderConflict(
  view: FormView,
  conflict: DraftConflict,
  decide: (field: FormField, side: Side) => void,
): TemplateResult {
  const { terms, draft } = view;
  const { differences } = conflict;
  const at = (difference: string) => FORM_FIELDS.filter((field) => differences[field] === difference);
  const theirs = at('theirs').map((field) => changedText(view, conflict, field, 'base'));
  const status = draft.user?.status;
  if (conflict.user && status && status !== conflict.user.status)
    theirs.push(
      terms.changedFrom(terms.columnActive, terms.status[conflict.user.status], terms.status[status]),
    );
  const mine = at('mine').map((field) => changedText(view, conflict, field, 'mine'));
  return html`<div
    id="conflict"
    part="conflict"
    class="message warning conflict"
    role="group"
    tabindex="-1"
    aria-labelledby="conflict-title"
    aria-describedby="conflict-text"
  >
    <div class="message-text">
      <h3 id="conflict-title">${terms.conflictTitle(fullName(draft.user ?? draft.values))}</h3>
      <p id="conflict-text">${at('both').length > 0 ? terms.conflictText : terms.conflictNone}</p>
      ${at('both').map((field) => renderChoice(view, conflict, field, decide))}
      ${renderList(terms.conflictTheirs, theirs)} ${renderList(terms.conflictMine, mine)}
    </div>
  </div>`;
}

function renderChoice(
  view: FormView,
  conflict: DraftConflict,
  field: FormField,
  decide: (field: FormField, side: Side) => void,
): TemplateResult {
  const { terms, draft, isSaving } = view;
  const isMissing = conflict.isAsked && conflict.undecided.includes(field);
  const side = sideOf(draft, field);
  const option = (value: Side, text: string) =>
    html`<label part="choice" class="choice">
      <input
        type="radio"
        name="conflict-${field}"
        value=${value}
        aria-disabled=${isSaving ? 'true' : 'false'}
        .checked=${live(side === value)}
        @input=${(event: Event) => {
          // Not a field of the form.
          event.stopPropagation();
          decide(field, value);
        }}
      />
      <span>${text}</span>
    </label>`;
  return html`<fieldset
    id="conflict-${field}"
    class="choices"
    aria-describedby="conflict-${field}-before${isMissing ? ` conflict-${field}-error` : ''}"
  >
    <legend part="legend">${fieldLabel(terms, field)}</legend>
    <p id="conflict-${field}-before" part="hint" class="hint">
      ${terms.conflictBefore(valueText(view, field, conflict.before))}
    </p>
    ${option('theirs', terms.theirValue(valueText(view, field, draft.base)))}
    ${option('mine', terms.yourValue(valueText(view, field, conflict.mine)))}
    ${
      isMissing
        ? html`<p id="conflict-${field}-error" part="error" class="error">${terms.conflictChoose}</p>`
        : nothing
    }
  </fieldset>`;
}

function renderList(heading: string, texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<h4>${heading}</h4>
    <ul>
      ${texts.map((text) => html`<li>${visibleText(text)}</li>`)}
    </ul>`;
}

function changedText(view: FormView, conflict: DraftConflict, field: FormField, to: 'base' | 'mine'): string {
  const after = to === 'base' ? view.draft.base : conflict.mine;
  const terms: Terms = view.terms;
  return terms.changedFrom(
    fieldLabel(terms, field),
    valueText(view, field, conflict.before),
    valueText(view, field, after),
  );
}

export const conflictStyles = css`
  .conflict {
    align-items: start;
    padding-block: calc(3 * var(--_space));
  }

  .conflict :is(h3, h4) {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .conflict h4 {
    margin-block-start: calc(3 * var(--_space));
  }

  .conflict ul {
    margin: var(--_space) 0 0;
    padding-inline-start: calc(4 * var(--_space));
  }

  .conflict fieldset {
    margin-block-start: calc(3 * var(--_space));
  }

  .conflict legend {
    margin-block-end: 0;
    font-size: 1em;
  }

  .conflict .choice {
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
`;
