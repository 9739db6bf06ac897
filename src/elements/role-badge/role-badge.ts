import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import type { Role } from '../../data/index.js';
import { host, tokens } from '../../styles/index.js';
import { badge, renderBadge } from '../parts/badge.js';
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
  static override readonly styles = [tokens, host, badge, roleBadgeStyles];

  /** The role, or its identifier; the default roles have words of their own. */
  @property() value: Role | string | null | undefined;

  readonly #localize = new Localize(this);

  protected override render(): TemplateResult | typeof nothing {
    const role = typeof this.value === 'string' ? { id: this.value } : this.value;
    if (!role?.id) return nothing;
    return renderBadge(role, this.#localize.terms);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-badge': RoleBadge;
  }
}
