import { html, nothing, type TemplateResult } from 'lit';
import type { UserAction } from '../../data/index.js';
import { errorText, fullName } from '../../localization/index.js';
import {
  isOvertaken,
  otherMessages,
  problemsIn,
  wrongFields,
  type FormField,
  type UserDraftState,
} from '../../state/user-draft.js';
import { messageText, problemText, type FormView } from './field.js';

/** What can be done from the summary. */
export interface SummaryActions {
  readonly goTo: (field: FormField) => void;
  /** Absent if the backend cannot be asked for one user. */
  readonly showCurrent: (() => void) | undefined;
}

/** Why the user was not saved, all of it in one place. It takes the focus, which is how it is announced. */
export function renderSummary(
  view: FormView,
  state: UserDraftState,
  { goTo, showCurrent }: SummaryActions,
): TemplateResult | typeof nothing {
  if (state.status !== 'wrong' && state.status !== 'failed') return nothing;
  const { terms, draft } = view;
  const problems = problemsIn(state);
  const fields = wrongFields(problems);
  const action: UserAction = draft.user ? 'update' : 'create';
  const heading =
    state.status === 'failed'
      ? terms.actionFailed[action](fullName(draft.user ?? draft.values))
      : terms.problems(fields.length);
  const others = state.status === 'failed' ? otherMessages(state.error, draft) : [];
  return html`<div
    id="summary"
    part="summary"
    class="message error summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
    aria-describedby=${state.status === 'failed' ? 'summary-text' : nothing}
  >
    <div class="message-text">
      <h3 id="summary-title">${heading}</h3>
      ${state.status === 'failed' ? html`<p id="summary-text">${errorText(terms, state.error)}</p>` : nothing}
      ${
        fields.length + others.length > 0
          ? html`<ul>
              ${fields.map((field) => {
                const problem = problems[field];
                return problem
                  ? html`<li>
                      <button
                        type="button"
                        class="link"
                        @click=${() => {
                          goTo(field);
                        }}
                      >
                        ${problemText(view, field, problem)}
                      </button>
                    </li>`
                  : nothing;
              })}
              ${others.map((message) => html`<li>${messageText(view, message)}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    ${
      showCurrent && isOvertaken(state)
        ? html`<button type="button" class="small" @click=${showCurrent}>${terms.showCurrent}</button>`
        : nothing
    }
  </div>`;
}
