import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fullName, visibleText } from '../../localization/index.js';
import { sideOf, type Side } from '../../state/conflict.js';
import { fieldsOf, type DraftConflict, type FormField } from '../../state/user-draft.js';
import { fieldId, fieldLabel, valueText, type FormView } from './field.js';

export { conflictOf, decided } from '../../state/conflict.js';

/** What somebody else saved in the meantime, beside what was typed here, field by field. It takes the focus. */
export function renderConflict(
  view: FormView,
  conflict: DraftConflict,
  decide: (field: FormField, side: Side) => void,
): TemplateResult {
  const { terms, draft } = view;
  const { differences } = conflict;
  const fields = fieldsOf(conflict.before, draft.base, conflict.mine);
  const at = (difference: string) => fields.filter((field) => differences[field] === difference);
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

/** The identifier of the choice between two values of a field. */
export function conflictId(view: FormView, field: FormField): string {
  return `conflict-${fieldId(view, field)}`;
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
  const id = conflictId(view, field);
  const option = (value: Side, text: string) =>
    html`<label part="choice" class="choice">
      <input
        type="radio"
        name=${id}
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
    id=${id}
    class="choices"
    aria-describedby="${id}-before${isMissing ? ` ${id}-error` : ''}"
  >
    <legend part="legend">${fieldLabel(view, field)}</legend>
    <p id="${id}-before" part="hint" class="hint">
      ${terms.conflictBefore(valueText(view, field, conflict.before))}
    </p>
    ${option('theirs', terms.theirValue(valueText(view, field, draft.base)))}
    ${option('mine', terms.yourValue(valueText(view, field, conflict.mine)))}
    ${isMissing ? html`<p id="${id}-error" part="error" class="error">${terms.conflictChoose}</p>` : nothing}
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
  return view.terms.changedFrom(
    fieldLabel(view, field),
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
