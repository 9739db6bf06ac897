import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { DEFAULT_ROLE_IDS, type Role } from '../../data/index.js';
import { roleName } from '../../localization/index.js';
import { host, tokens } from '../../styles/index.js';
import { ICONS } from './icons.js';
import { roleBadgeStyles } from './role-badge.styles.js';

/**
 * A role, told by text, shape and colour.
 *
 * @tag role-badge
 * @csspart badge - The badge.
 * @csspart icon - Its shape: a shield, a pencil or an eye for the default roles, a dot for any other.
 * @csspart label - The name of the role.
 */
export class RoleBadge extends LitElement {
  static override readonly styles = [tokens, host, roleBadgeStyles];

  /** The role, or its identifier; the default roles have words of their own. */
  @property() value: Role | string | null | undefined;

  readonly #localize = new Localize(this);

  protected override render(): TemplateResult | typeof nothing {
    const role = typeof this.value === 'string' ? { id: this.value } : this.value;
    if (!role?.id) return nothing;
    const known = DEFAULT_ROLE_IDS.find((id) => id === role.id) ?? 'other';
    return html`<span part="badge" class="badge ${known}"
      ><svg part="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${ICONS[known]}</svg
      ><bdi part="label">${roleName(this.#localize.terms, role)}</bdi></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-badge': RoleBadge;
  }
}
