import type { LitElement } from 'lit';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { Viewer } from '../../data/index.js';
import type { Terms } from '../../localization/index.js';
import { accessAt } from '../../state/access.js';
import { assigned, clientOf, rolesAt, rolesField } from '../../state/assignments.js';
import { clientRows, type ClientRow } from '../../state/client-rows.js';
import { isWithin, lastAdminRefusal, roleLimits } from '../../state/role-limits.js';
import type { Draft, DraftValues, FormField } from '../../state/user-draft.js';
import type { ClientActions } from './client-rows.js';
import type { FormView } from './field.js';

/** What {@link RoleInput} needs of its form. */
export interface RoleForm {
  readonly draft: () => Draft | undefined;
  readonly change: (values: Partial<DraftValues>, field: FormField) => void;
}

/** What a form shows of roles. */
export type RoleView = Pick<
  FormView,
  'roles' | 'rows' | 'addable' | 'hasClients' | 'several' | 'canHaveSeveral' | 'roleHints' | 'isRefused'
>;

/**
 * Owns what a form knows about the roles at each client beyond their values: where several can be ticked, and where the
 * focus goes when a client comes or goes. Owns no values: it hands them to the form.
 */
export class RoleInput implements ClientActions {
  readonly #host: LitElement;
  readonly #source: AdapterSource;
  readonly #form: RoleForm;
  #several: ReadonlySet<string> = new Set();

  constructor(host: LitElement, source: AdapterSource, form: RoleForm) {
    this.#host = host;
    this.#source = source;
    this.#form = form;
  }

  /** Another draft begins. */
  forget(): void {
    this.#several = new Set();
  }

  view(draft: Draft, terms: Terms): RoleView {
    const { adapter, viewer, roles, clients } = this.#source;
    const action = draft.user ? 'update' : 'create';
    const manages = (id: string) =>
      id === draft.clientId || (adapter !== undefined && accessAt(adapter, viewer, id).actions.has(action));
    const { rows, addable } = clientRows(draft, clients, manages);
    const limits = new Map(rows.map(({ id }) => [id, roleLimits(roles, viewer, draft.user, id)]));
    // A backend with a single workspace may keep what it likes of others.
    const hasClients = clients.length > 0 && rows.length + addable.length > 1;
    return {
      roles,
      rows: hasClients ? rows : rows.slice(0, 1),
      addable: hasClients ? addable : [],
      hasClients,
      several: this.#several,
      canHaveSeveral: adapter?.capabilities.multipleRoles ?? false,
      roleHints: roleHints(
        draft,
        viewer,
        terms,
        rows.some(({ id, isManaged }) => isManaged && limits.get(id)?.above.size),
      ),
      isRefused: ({ id, before }, roleIds) => !isWithin(limits.get(id), before, roleIds),
    };
  }

  /** Takes in a choice. */
  typed(draft: Draft, control: HTMLInputElement | HTMLSelectElement): void {
    const clientId = clientOf(control.name);
    if (clientId === undefined) return;
    const before = rolesAt(draft.values.assignments, clientId) ?? [];
    this.#give(draft, clientId, chosenRoles(control, before));
  }

  readonly give = (row: ClientRow, roleIds: readonly string[] | undefined): void => {
    const draft = this.#form.draft();
    if (!draft) return;
    this.#give(draft, row.id, roleIds);
    void this.#focus(row.id);
  };

  readonly rolesAt = (clientId: string): readonly string[] =>
    rolesAt(this.#form.draft()?.values.assignments ?? [], clientId) ?? [];

  readonly allowSeveral = ({ id }: ClientRow): void => {
    this.#several = new Set([...this.#several, id]);
    this.#host.requestUpdate();
    void this.#focus(id);
  };

  /** Adds a client, with the least powerful role (they come in falling order of power). */
  readonly add = (clientId: string): void => {
    const draft = this.#form.draft();
    if (!draft || clientId === '') return;
    const least = this.#source.roles.at(-1);
    this.#give(draft, clientId, least ? [least.id] : []);
    void this.#focus(clientId);
  };

  #give(draft: Draft, clientId: string, roleIds: readonly string[] | undefined): void {
    const { user, base, values } = draft;
    const { roles, viewer } = this.#source;
    const before = rolesAt(base.assignments, clientId);
    // A control that was pressed all the same shows again what holds.
    if (!isWithin(roleLimits(roles, viewer, user, clientId), before, roleIds)) {
      this.#host.requestUpdate();
      return;
    }
    const assignments = assigned(values.assignments, clientId, roleIds);
    this.#form.change({ assignments }, rolesField(clientId));
  }

  /** Takes the focus to what there is of a client now, or to where one is added. */
  async #focus(clientId: string): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    const root = host.renderRoot;
    const named = `[name="${CSS.escape(rolesField(clientId))}"]`;
    const control =
      root.querySelector<HTMLElement>(`${named}:checked`) ?? root.querySelector<HTMLElement>(named);
    const row = [...root.querySelectorAll<HTMLElement>('.client')].find(
      (element) => element.dataset['client'] === clientId,
    );
    (control ?? row?.querySelector('button') ?? root.querySelector<HTMLElement>('#add-client'))?.focus();
  }
}

/** The roles chosen after a control of this field has changed. */
function chosenRoles(control: HTMLInputElement | HTMLSelectElement, before: readonly string[]): string[] {
  if (control.type !== 'checkbox') return [control.value];
  const others = before.filter((id) => id !== control.value);
  return (control as HTMLInputElement).checked ? [...others, control.value] : others;
}

/** Why not every role can be given to or taken from this person, as far as that is known before it is tried. */
function roleHints(
  { user }: Draft,
  viewer: Viewer | undefined,
  terms: Terms,
  isAnyAbove: boolean,
): readonly string[] {
  const hints = isAnyAbove ? [terms.roleAboveOwn] : [];
  if (user && lastAdminRefusal(user)) return [terms.refusal['last-admin'], ...hints];
  return user && user.id === viewer?.userId ? [terms.refusal.self, ...hints] : hints;
}
