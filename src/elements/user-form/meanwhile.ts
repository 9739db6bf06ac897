import { nothing, type LitElement, type ReactiveController } from 'lit';
import { whenGone } from '../../controllers/when-gone.js';
import { AdapterError, type CheckedAdapter, type User, type UserChange } from '../../data/index.js';
import { onChange } from '../../state/user-changes.js';
import type { Draft, FormField } from '../../state/user-draft.js';
import { adopt } from '../parts/adopt.js';
import type * as Conflict from './conflict.js';
import type { FormView } from './field.js';
import { renderNotice } from './notice.js';

/** What others made of the user of a form while it was open. */
type News = Extract<UserChange, { type: 'updated' | 'removed' }>;

/** What {@link Meanwhile} needs of its form. */
export interface MeanwhileHost {
  readonly host: LitElement;
  readonly adapter: () => CheckedAdapter | undefined;
  readonly user: () => User | undefined;
}

/**
 * Owns what others do to the user of a form while it is open: hears of it where the backend tells, and puts theirs beside ours when
 * a save is refused. What shows that is loaded when it is first needed. Decides and saves nothing.
 */
export class Meanwhile implements ReactiveController {
  readonly #form: MeanwhileHost;
  #module: typeof Conflict | undefined;
  #news: News | undefined;
  #listeningTo: CheckedAdapter | undefined;
  #stopListening: (() => void) | undefined;

  constructor(form: MeanwhileHost) {
    this.#form = form;
    form.host.addController(this);
  }

  hostUpdate(): void {
    this.#listen(this.#form.adapter());
  }

  hostDisconnected(): void {
    whenGone(this.#form.host, () => {
      this.#listen(undefined);
      this.#news = undefined;
    });
  }

  /**
   * A draft on what is saved now, with all that was typed.
   *
   * @throws {AdapterError} If that cannot be had.
   */
  async onCurrent(draft: () => Draft, id: User['id']): Promise<Draft> {
    const adapter = this.#form.adapter();
    if (!adapter?.get) throw new AdapterError('unavailable');
    const heard = this.#news?.type === 'updated' ? this.#news.user : undefined;
    const [module, newer] = await Promise.all([import('./conflict.js'), heard ?? adapter.get(id)]);
    this.#module = module;
    adopt(this.#form.host, module.conflictStyles);
    this.#news = undefined;
    return module.conflictOf(draft(), newer);
  }

  /** Theirs and ours, if they clash. */
  renderConflict(view: FormView, change: (draft: Draft) => void): unknown {
    const { conflict } = view.draft;
    if (!conflict || !this.#module) return nothing;
    const { renderConflict, decided } = this.#module;
    return renderConflict(view, conflict, (field, side) => {
      change(decided(view.draft, field, side));
    });
  }

  /** Says that the user was changed while the form is open, with a way to see how. */
  renderNotice({ terms, draft, isSaving }: FormView, show: () => void): unknown {
    if (!this.#news || isSaving || !draft.user) return nothing;
    if (this.#news.type === 'removed') return renderNotice('warning', terms.removedMeanwhile);
    const { user } = this.#news;
    if (user.version !== undefined && user.version === draft.user.version) return nothing;
    return renderNotice('warning', terms.changedMeanwhile, { label: terms.showChanges, run: show });
  }

  /** Takes the focus to theirs and ours, or to the first choice that is not made. */
  async focus(view?: FormView, field?: FormField): Promise<void> {
    const { host } = this.#form;
    await host.updateComplete;
    const id = view && field && this.#module?.conflictId(view, field);
    const selector = id ? `#${id} input` : '#conflict';
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #listen(adapter: CheckedAdapter | undefined): void {
    if (adapter === this.#listeningTo) return;
    this.#stopListening?.();
    this.#listeningTo = adapter;
    this.#stopListening =
      adapter &&
      onChange(adapter, (change, origin) => {
        if (origin === 'others') this.#take(change);
      });
  }

  #take(change: UserChange): void {
    const id = this.#form.user()?.id;
    if (id === undefined || change.type === 'created' || change.type === 'missed') return;
    if ((change.type === 'removed' ? change.id : change.user.id) !== id) return;
    this.#news = change;
    this.#form.host.requestUpdate();
  }
}
