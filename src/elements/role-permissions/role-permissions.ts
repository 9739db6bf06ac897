import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { compareRoles, DEFAULT_ROLES, type Permission, type Role } from '../../data/index.js';
import { permissionLabel, roleSummary } from '../../localization/index.js';
import { host, tokens } from '../../styles/index.js';
import { rolePermissionsStyles } from './role-permissions.styles.js';

/**
 * What a role can and cannot do; with `from`, also what somebody would gain and lose who has the roles `from`.
 *
 * @tag role-permissions
 * @csspart summary - The role in one line.
 * @csspart group - A list with its heading.
 * @csspart heading - The heading of a list.
 * @csspart list - A list of permissions.
 * @csspart item - A permission.
 */
export class RolePermissions extends LitElement {
  static override readonly styles = [tokens, host, rolePermissionsStyles];

  /** The role, or the identifier of one of the three default roles. */
  @property() value: Role | string = '';
  /** The roles that somebody has now. Without them nothing is compared. */
  @property({ attribute: false }) from: readonly Role[] | undefined;

  readonly #localize = new Localize(this);

  protected override render(): unknown {
    const role = this.#role;
    if (!role) return nothing;
    const { terms } = this.#localize;
    const summary = roleSummary(terms, role);
    return html`${summary ? html`<p part="summary">${summary}</p>` : nothing} ${this.#renderChange(role)}
      <div class="groups">
        ${this.#renderGroup('can', terms.can, role.can)}
        ${this.#renderGroup('cannot', terms.cannot, role.cannot, terms.fullPermissions)}
      </div>`;
  }

  get #role(): Role | undefined {
    const { value } = this;
    return typeof value === 'string' ? DEFAULT_ROLES.find(({ id }) => id === value) : value;
  }

  #renderChange(role: Role): TemplateResult | typeof nothing {
    if (!this.from) return nothing;
    const { terms } = this.#localize;
    const { gains, losses } = compareRoles(this.from, [role]);
    if (gains.length + losses.length === 0) return html`<p class="muted">${terms.noChange}</p>`;
    return html`<div class="groups change">
      ${gains.length > 0 ? this.#renderGroup('gains', terms.gains, gains) : nothing}
      ${losses.length > 0 ? this.#renderGroup('losses', terms.losses, losses) : nothing}
    </div>`;
  }

  #renderGroup(
    kind: string,
    heading: string,
    permissions: readonly Permission[],
    none?: string,
  ): TemplateResult {
    const { terms } = this.#localize;
    return html`<section class=${kind} part="group">
      <h3 part="heading" id=${kind}>${heading}</h3>
      ${
        permissions.length === 0 && none !== undefined
          ? html`<p class="muted">${none}</p>`
          : html`<ul part="list" aria-labelledby=${kind}>
              ${permissions.map(
                (permission) => html`<li part="item"><bdi>${permissionLabel(terms, permission)}</bdi></li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-permissions': RolePermissions;
  }
}
