import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { compareRoles, DEFAULT_ROLES, type Permission, type Role } from '../../data/index.js';
import { permissionLabel, roleSummary } from '../../localization/index.js';
import { host, tokens } from '../../styles/index.js';
import { rolePermissionsStyles } from './role-permissions.styles.js';

/**
 * What a role can and cannot do; with `from`, also what somebody would gain and lose who has the roles `from`. Needs no
 * adapter.
 *
 * @tag role-permissions
 * @csspart summary - The role in one line.
 * @csspart change - What somebody would gain and lose.
 * @csspart group - A list with its heading.
 * @csspart heading - The heading of a list.
 * @csspart list - A list of permissions.
 * @csspart item - A permission.
 * @csspart note - What stands in place of a list: that nothing changes, or that nothing is beyond the role.
 */
export class RolePermissions extends LitElement {
  static override readonly styles = [tokens, host, rolePermissionsStyles];

  /** The role, or the identifier of one of the three default roles. */
  @property() value: Role | string | null | undefined;
  /** The role or the roles that somebody has now; none is `[]`. Without it nothing is compared. */
  @property({ attribute: false }) from: Role | readonly Role[] | null | undefined;

  readonly #localize = new Localize(this);

  protected override render(): unknown {
    const role = this.#role;
    if (!role) return nothing;
    const { terms } = this.#localize;
    const summary = roleSummary(terms, role);
    return html`${summary ? html`<p part="summary"><bdi>${summary}</bdi></p>` : nothing}
      ${this.#renderChange(role)}
      <div class="groups">
        ${this.#renderGroup('can', terms.can, role.can)}
        ${
          // A role about which nothing is known is not an almighty one.
          role.can.length > 0 && role.cannot.length === 0
            ? this.#renderGroup('cannot', terms.cannot, role.cannot, terms.fullPermissions)
            : this.#renderGroup('cannot', terms.cannot, role.cannot)
        }
      </div>`;
  }

  get #role(): Role | null | undefined {
    const { value } = this;
    return typeof value === 'string' ? DEFAULT_ROLES.find(({ id }) => id === value) : value;
  }

  #renderChange(role: Role): TemplateResult | typeof nothing {
    const { from } = this;
    if (!from) return nothing;
    const { terms } = this.#localize;
    const { gains, losses } = compareRoles('id' in from ? [from] : from, [role]);
    if (gains.length + losses.length === 0) return html`<p part="note" class="muted">${terms.noChange}</p>`;
    return html`<div part="change" class="groups change">
      ${this.#renderGroup('gains', terms.gains, gains)} ${this.#renderGroup('losses', terms.losses, losses)}
    </div>`;
  }

  /** A list with its heading; if it is empty, the heading with `none`, or nothing at all. */
  #renderGroup(
    kind: string,
    heading: string,
    permissions: readonly Permission[],
    none?: string,
  ): TemplateResult | typeof nothing {
    if (permissions.length === 0 && none === undefined) return nothing;
    return html`<section class=${kind} part="group">
      <h3 part="heading" id=${kind}>${heading}</h3>
      ${permissions.length === 0 ? html`<p part="note" class="muted">${none}</p>` : this.#renderList(kind, permissions)}
    </section>`;
  }

  #renderList(kind: string, permissions: readonly Permission[]): TemplateResult {
    // A list without bullets is no list to VoiceOver unless its role says so.
    return html`<ul part="list" role="list" aria-labelledby=${kind}>
      ${permissions.map(
        (permission) =>
          html`<li part="item"><bdi>${permissionLabel(this.#localize.terms, permission)}</bdi></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-permissions': RolePermissions;
  }
}
