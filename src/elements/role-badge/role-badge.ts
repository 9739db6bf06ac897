import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { DEFAULT_ROLE_IDS, type Role } from '../../data/index.js';
import { roleName } from '../../localization/index.js';
import { host, tokens } from '../../styles/index.js';
import { roleBadgeStyles } from './role-badge.styles.js';

/**
 * A role, told by text, shape and colour.
 *
 * @tag role-badge
 * @csspart badge - The badge.
 */
export class RoleBadge extends LitElement {
  static override readonly styles = [tokens, host, roleBadgeStyles];

  /** The role, or its identifier; the default roles have words of their own. */
  @property() value: Role | string = '';

  readonly #localize = new Localize(this);

  protected override render(): TemplateResult {
    const role = typeof this.value === 'string' ? { id: this.value } : this.value;
    const known = DEFAULT_ROLE_IDS.find((id) => id === role.id) ?? 'other';
    return html`<span part="badge" class="badge ${known}"
      ><bdi>${roleName(this.#localize.terms, role)}</bdi></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-badge': RoleBadge;
  }
}
