import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { BulkRun } from '../../controllers/bulk-run.js';
import type { Localize } from '../../controllers/localize.js';
import type { Client, Role, User } from '../../data/index.js';
import {
  errorText,
  colon,
  fullName,
  refusalText,
  roleName,
  visibleText,
  type BulkTerms,
  type Terms,
} from '../../localization/index.js';
import {
  countsOf,
  undoItems,
  type BulkIntent,
  type BulkOutcome,
  type BulkRow,
  type BulkState,
  type LeftOutReason,
} from '../../state/bulk-run.js';
import { open } from '../parts/confirm.js';

/** How many people are named at most, in one list. */
const MOST_NAMED = 200;
const FIRST: readonly BulkOutcome['status'][] = ['failed', 'prevented', 'done'];

type State<Status extends BulkState['status']> = Extract<BulkState, { status: Status }>;
type Ended = State<'stopped' | 'done'>;

/** The words of the table, with those for many users. */
export type BulkWords = Terms & { readonly bulk: BulkTerms };

/** What the dialog shows and calls. */
export interface BulkDialogContext {
  readonly run: BulkRun;
  readonly localize: Localize;
  readonly terms: BulkWords;
  readonly roles: readonly Role[];
  /** The roles that the viewer cannot give at that client. */
  readonly above: ReadonlySet<string>;
  /** The client at which a role is given. */
  readonly clientId: string | undefined;
  /** Where it may be given instead: several only where the users of several are shown. */
  readonly clients: readonly Client[];
  readonly chooseClient: (id: string) => void;
  readonly retryFinding: () => void;
  readonly onClose: (event: Event) => void;
}

/** One dialog from the question to the results. */
export function renderBulkDialog(context: BulkDialogContext): TemplateResult | typeof nothing {
  const { run, terms } = context;
  const { state } = run;
  if (state.status === 'idle') return nothing;
  return html`<dialog
    id="bulk"
    part="dialog"
    aria-labelledby="bulk-title"
    @cancel=${(event: Event) => {
      if (state.status !== 'running') return;
      // Nobody is to lose sight of what goes on: Escape stops it.
      event.preventDefault();
      run.stop();
    }}
    @close=${context.onClose}
    ${ref(open)}
  >
    <h2 id="bulk-title" tabindex="-1" ?data-focus=${state.status === 'running'}>${titleOf(state, terms)}</h2>
    <p role="status" class=${state.status === 'done' || state.status === 'stopped' ? '' : 'visually-hidden'}>
      ${spokenOf(state, terms)}
    </p>
    ${renderState(context)}
    <div class="dialog-actions">${renderButtons(context)}</div>
  </dialog>`;
}

function renderState(context: BulkDialogContext): unknown {
  const { run, terms } = context;
  const { state } = run;
  switch (state.status) {
    case 'idle':
    case 'gathering':
      return nothing;
    case 'failed':
      return html`<p>${errorText(terms, state.error)}</p>`;
    case 'confirming':
      return renderQuestion(state, context);
    case 'running':
      return renderProgress(state, context);
    case 'stopped':
    case 'done':
      return renderResults(state, context);
  }
}

function renderButtons({ run, terms, retryFinding }: BulkDialogContext): unknown {
  const { state } = run;
  const { bulk } = terms;
  const close = closer(run);
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'gathering':
      return html`<button type="button" autofocus @click=${close}>${terms.cancel}</button>`;
    case 'failed':
      return html`<button type="button" autofocus @click=${close}>${terms.close}</button>
        <button type="button" class="primary" @click=${retryFinding}>${terms.tryAgain}</button>`;
    case 'confirming': {
      const { intent, items, operation } = state;
      const isNobody = operation !== undefined && items.length === 0;
      return html`<button type="button" autofocus @click=${close}>
          ${isNobody ? terms.close : terms.cancel}
        </button>
        ${
          items.length > 0
            ? html`<button
                type="button"
                class=${intent === 'remove' || intent === 'deactivate' ? 'danger' : 'primary'}
                @click=${() => void run.confirm()}
              >
                ${bulk.confirm[intent](items.length)}
              </button>`
            : nothing
        }`;
    }
    case 'running':
      return html`<button
        type="button"
        aria-disabled=${state.stopping ? 'true' : nothing}
        @click=${() => {
          run.stop();
        }}
      >
        ${state.stopping ? bulk.stopping : bulk.stop}
      </button>`;
    case 'stopped':
    case 'done': {
      const { failed, untried } = countsOf(state);
      const isUndoable = state.kind === 'forward' && undoItems(state).length > 0;
      return html`${isUndoable ? button(bulk.undo, () => run.undo()) : nothing}
        ${untried > 0 ? button(bulk.resume, () => run.resume()) : nothing}
        ${failed > 0 ? button(bulk.retryFailed(failed), () => run.retry()) : nothing}
        <button type="button" class="primary" data-focus @click=${close}>${terms.close}</button>`;
    }
  }
}

function button(label: string, act: () => Promise<void>): TemplateResult {
  return html`<button type="button" @click=${() => void act()}>${label}</button>`;
}

/** By a button, before the `close` event comes: a dialog that is opened meanwhile is another one. */
function closer(run: BulkRun) {
  return (event: Event): void => {
    (event.currentTarget as Element).closest('dialog')?.close();
    run.close();
  };
}

function titleOf(state: Exclude<BulkState, { status: 'idle' }>, terms: BulkWords): string {
  const { bulk } = terms;
  switch (state.status) {
    case 'gathering':
      return bulk.looking(state.found, state.total);
    case 'failed':
      return terms.failedTitle;
    case 'confirming':
      if (!state.operation) return bulk.title[state.intent](state.users.length);
      return state.items.length > 0 ? bulk.title[state.intent](state.items.length) : bulk.nobody;
    case 'running':
      return state.kind === 'undo' ? bulk.undoing : bulk.running[intentOf(state)];
    case 'stopped':
      return bulk.stopped;
    case 'done':
      return bulk.ended;
  }
}

/** What is announced: that it has begun is told by the title, each step would be too much. */
function spokenOf(state: BulkState, { bulk }: BulkWords): string {
  if (state.status !== 'stopped' && state.status !== 'done') return '';
  const { done, failed, prevented, untried } = countsOf(state);
  return [
    bulk.done(done),
    failed > 0 && bulk.failed(failed),
    prevented > 0 && bulk.prevented(prevented),
    untried > 0 && bulk.untried(untried),
  ]
    .filter(Boolean)
    .join(' ');
}

function intentOf({ items }: State<'running'>): BulkIntent {
  return items[0]?.operation.action ?? 'activate';
}

function renderQuestion(state: State<'confirming'>, context: BulkDialogContext): TemplateResult {
  const { terms, localize } = context;
  const { leftOut, gone, intent } = state;
  return html`${intent === 'change-roles' ? renderRoleChoice(state, context) : nothing}
  ${gone > 0 ? html`<p>${terms.bulk.gone(gone)}</p>` : nothing}
  ${
    leftOut.length > 0
      ? html`<p id="bulk-left-out">${terms.bulk.leftOut(leftOut.length)}</p>
          ${renderNamed(
            leftOut.map(({ user, why }) => [user, whyLeftOut(why, intent, terms)]),
            terms,
            localize.lang,
            'bulk-left-out',
          )}`
      : nothing
  }`;
}

function renderRoleChoice(state: State<'confirming'>, context: BulkDialogContext): TemplateResult {
  const { run, roles, above, clients, clientId, chooseClient, terms } = context;
  const chosen = state.operation?.action === 'change-roles' ? state.operation.roleIds[0] : undefined;
  const choose = (at: string | undefined, value: string | undefined) => {
    run.choose(at && value ? { action: 'change-roles', clientId: at, roleIds: [value] } : undefined);
  };
  return html`${
      clients.length > 1
        ? html`<p>
            <label
              >${terms.client}
              <select
                @change=${({ target }: { target: HTMLSelectElement }) => {
                  chooseClient(target.value);
                  choose(target.value, chosen);
                }}
              >
                ${clients.map(
                  ({ id, name }) =>
                    html`<option value=${id} .selected=${id === clientId}>${visibleText(name)}</option>`,
                )}
              </select></label
            >
          </p>`
        : nothing
    }
    <p>
      <label
        >${terms.role}
        <select
          @change=${({ target }: { target: HTMLSelectElement }) => {
            choose(clientId, target.value);
          }}
        >
          <option value="" .selected=${chosen === undefined}>${terms.bulk.chooseRole}</option>
          ${roles.map(
            (role) =>
              html`<option value=${role.id} .selected=${role.id === chosen} ?disabled=${above.has(role.id)}>
                ${roleName(terms, role)}
              </option>`,
          )}
        </select></label
      >
    </p>
    ${above.size > 0 ? html`<p class="hint">${terms.roleAboveOwn}</p>` : nothing}`;
}

function whyLeftOut(why: LeftOutReason, intent: BulkIntent, terms: BulkWords): string {
  if (why === 'no-change') return terms.bulk.noChange[intent];
  if (why === 'not-offered') return terms.bulk.notOffered;
  return refusalText(terms, why);
}

function renderProgress(state: State<'running'>, { localize, terms }: BulkDialogContext): TemplateResult {
  const { rows, items, waitsUntil } = state;
  return html`<progress aria-labelledby="bulk-title" max=${items.length} .value=${rows.length}></progress>
    <p>${terms.bulk.progress(rows.length, items.length)}</p>
    ${
      waitsUntil === undefined || waitsUntil <= Date.now()
        ? nothing
        : html`<p>${terms.bulk.waits(localize.time(new Date(waitsUntil).toISOString()))}</p>`
    }`;
}

/** A result for each, what went wrong first. */
function renderResults({ rows }: Ended, { terms, localize }: BulkDialogContext): TemplateResult {
  const sorted = FIRST.flatMap((status) => rows.filter(({ outcome }) => outcome.status === status));
  return html`<h3 class="visually-hidden" id="bulk-results">${terms.bulk.results}</h3>
    ${renderNamed(
      sorted.map((row) => [row.item.user, resultOf(row, terms)]),
      terms,
      localize.lang,
      'bulk-results',
    )}`;
}

function resultOf({ item, outcome }: BulkRow, terms: BulkWords): unknown {
  switch (outcome.status) {
    case 'failed':
      return errorText(terms, outcome.error);
    case 'prevented':
      return terms.bulk.rowPrevented;
    case 'done': {
      const { delivery } = outcome;
      const name = fullName(item.user);
      if (delivery?.status === 'link') return html`${terms.linkReady(name)} <code>${delivery.url}</code>`;
      if (delivery?.status === 'bounced') {
        return delivery.reason ? visibleText(delivery.reason) : terms.mailBounced(name);
      }
      return delivery?.status === 'expired' ? terms.mailExpired(name) : terms.bulk.rowDone;
    }
  }
}

function renderNamed(
  people: readonly (readonly [user: User, words: unknown])[],
  { bulk }: BulkWords,
  lang: string,
  labelledBy: string,
): TemplateResult {
  return html`<ul class="bulk-rows" tabindex="0" role="list" aria-labelledby=${labelledBy}>
      ${people
        .slice(0, MOST_NAMED)
        .map(([user, words]) => html`<li><bdi>${fullName(user)}</bdi>${colon(lang)}${words}</li>`)}
    </ul>
    ${people.length > MOST_NAMED ? html`<p>${bulk.more(people.length - MOST_NAMED)}</p>` : nothing}`;
}
