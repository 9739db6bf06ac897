import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Localize } from '../../controllers/localize.js';
import { DEFAULT_ROLES, type Role } from '../../data/index.js';
import { formWords } from '../../localization/form-words.js';
import { roleName } from '../../localization/index.js';
import { focus, host, tokens } from '../../styles/index.js';
import { badge, renderBadge } from '../parts/badge.js';
import { permissionStyles, renderRolePermissions } from '../parts/permissions.js';
import { giveFocusBack, placePopover } from '../parts/popover.js';
import { roleBadgeStyles } from './role-badge.styles.js';

/** What is told of a role of which nothing is known; a host may give one so. */
const NOTHING = { can: [], cannot: [] };

/**
 * A role, told by text, shape and colour. Where it is known what the role can and cannot do, the badge is a button that
 * tells it: by mouse, touch and keyboard.
 *
 * @tag role-badge
 * @csspart button - The button around the badge, if there is something to tell.
 * @csspart badge - The badge.
 * @csspart icon - Its shape: a shield, a pencil or an eye for the default roles, a dot for any other.
 * @csspart label - The name of the role.
 * @csspart permissions - What the role can and cannot do, while it is told.
 * @csspart summary - The role in one line.
 * @csspart group - A list with its heading.
 * @csspart heading - The heading of a list.
 * @csspart subheading - The heading of the permissions that the host has put in one group.
 * @csspart list - A list of permissions.
 * @csspart item - A permission.
 * @csspart note - What stands in place of a list: that nothing is beyond the role.
 */
export class RoleBadge extends LitElement {
  static override readonly styles = [tokens, host, focus, badge, permissionStyles, roleBadgeStyles];

  /** The role, or its identifier; the default roles have words of their own. */
  @property() value: Role | string | null | undefined;
  /** Whether it is the badge alone, for where no button can stand, as in a link. */
  @property({ type: Boolean }) plain = false;

  @state() private isOpen = false;
  @query('#tell') private readonly button!: HTMLElement | null;

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
    const role = this.#role;
    if (!role) return nothing;
    const drawn = renderBadge(role, this.#localize.terms);
    const isTold = !this.plain && role.can.length + role.cannot.length > 0;
    return isTold ? this.#renderButton(role, drawn) : drawn;
  }

  get #role(): Role | undefined {
    const { value } = this;
    if (typeof value !== 'string') return value?.id ? { ...NOTHING, ...value } : undefined;
    if (value === '') return undefined;
    return DEFAULT_ROLES.find(({ id }) => id === value) ?? { ...NOTHING, id: value };
  }

  #renderButton(role: Role, drawn: TemplateResult): TemplateResult {
    const terms = formWords(this.#localize.lang);
    return html`<button
        id="tell"
        type="button"
        part="button"
        popovertarget="permissions"
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
      >
        ${drawn}
      </button>
      <div
        id="permissions"
        part="permissions"
        popover
        role="dialog"
        tabindex="-1"
        autofocus
        aria-label=${terms.showPermissions(roleName(terms, role))}
        @toggle=${this.#onToggle}
      >
        ${this.isOpen ? renderRolePermissions(terms, [role]) : nothing}
      </div>`;
  }

  readonly #onToggle = async (event: ToggleEvent) => {
    const popover = event.currentTarget as HTMLElement;
    this.isOpen = event.newState === 'open';
    await this.updateComplete;
    if (!this.isOpen || !this.button) return;
    placePopover(popover, this.button, 'start');
    giveFocusBack(popover, this.button);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'role-badge': RoleBadge;
  }
}
