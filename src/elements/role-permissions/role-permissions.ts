import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { compareRoles, DEFAULT_ROLES, type Role } from '../../data/index.js';
import { formWords } from '../../localization/form-words.js';
import { host, tokens } from '../../styles/index.js';
import { permissionStyles, renderRoleChange, renderRolePermissions } from '../parts/permissions.js';
import { rolePermissionsStyles } from './role-permissions.styles.js';

/**
 * What a role, or several together, can and cannot do; with `from`, also what somebody would gain and lose who has the
 * roles `from`. Needs no adapter.
 *
 * @tag role-permissions
 * @csspart summary - The role in one line, if it is one alone.
 * @csspart change - What somebody would gain and lose.
 * @csspart group - A list with its heading.
 * @csspart heading - The heading of a list.
 * @csspart subheading - The heading of the permissions that the host has put in one group.
 * @csspart list - A list of permissions.
 * @csspart item - A permission.
 * @csspart note - What stands in place of a list: that nothing changes, or that nothing is beyond the role.
 */
export class RolePermissions extends LitElement {
  static override readonly styles = [tokens, host, permissionStyles, rolePermissionsStyles];

  /** The role, several roles together, or the identifier of one of the three default roles. */
  @property() value: Role | readonly Role[] | string | null | undefined;
  /** The role or the roles that somebody has now; none is `[]`. Without it nothing is compared. */
  @property({ attribute: false }) from: Role | readonly Role[] | null | undefined;

  readonly #localize = new Localize(this);

  /**
   * Keeps everything when `moveBefore` moves the element; only what comes from around it may be another one.
   *
   * @internal
   */
  connectedMoveCallback(): void {
    this.#localize.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { from } = this;
    const roles = this.#roles;
    if (!roles || (roles.length === 0 && !from)) return nothing;
    const terms = formWords(this.#localize.lang);
    const change = from ? renderRoleChange(terms, compareRoles(listOf(from), roles)) : nothing;
    return renderRolePermissions(terms, roles, change);
  }

  get #roles(): readonly Role[] | undefined {
    const { value } = this;
    if (typeof value !== 'string') return value ? listOf(value) : undefined;
    const role = DEFAULT_ROLES.find(({ id }) => id === value);
    return role && [role];
  }
}

const listOf = (roles: Role | readonly Role[]): readonly Role[] => ('id' in roles ? [roles] : roles);

declare global {
  interface HTMLElementTagNameMap {
    'role-permissions': RolePermissions;
  }
}
