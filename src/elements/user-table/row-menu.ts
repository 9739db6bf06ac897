import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../localization/index.js';
import type { User, UserAction } from '../../data/index.js';
import { offer } from '../../state/access.js';
import { giveFocusBack, placePopover } from '../parts/popover.js';
import { MENU_ACTIONS, whyNot, type RowContext } from './row.js';

const LABELS = {
  'send-activation': 'sendAgain',
  activate: 'activate',
  deactivate: 'deactivate',
  remove: 'remove',
} as const satisfies Partial<Record<UserAction, keyof Terms>>;

/**
 * The menu of a row's further actions: one for the whole table, opened beside the button that asked for it. The keyboard
 * works as the APG menu pattern says; the popover itself closes by Escape and by a click elsewhere.
 */
export function renderRowMenu(user: User | undefined, context: RowContext): TemplateResult {
  return html`<div
    popover
    role="menu"
    id="menu"
    part="menu"
    class="menu"
    aria-label=${context.localize.terms.moreActions}
    @keydown=${onKeydown}
  >
    ${user ? MENU_ACTIONS.map((action) => renderItem(user, action, context)) : nothing}
  </div>`;
}

function renderItem(
  user: User,
  action: (typeof MENU_ACTIONS)[number],
  context: RowContext,
): TemplateResult | typeof nothing {
  if (offer(context.access, action, user) === 'absent') return nothing;
  const {
    localize: { terms },
    handsOutLinks,
  } = context;
  const why = whyNot(context, action, user);
  return html`<button
    type="button"
    role="menuitem"
    part="menu-item"
    class="quiet ${action === 'remove' ? 'dangerous' : ''}"
    aria-disabled=${why === undefined ? nothing : 'true'}
    aria-describedby=${why === undefined ? nothing : `why-${action}`}
    @click=${(event: Event) => {
      if (why !== undefined) return;
      (event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover();
      context.act(action, user);
    }}
  >
    <span>${terms[action === 'send-activation' && handsOutLinks ? 'getLink' : LABELS[action]]}</span>
    ${why === undefined ? nothing : html`<small class="muted" id="why-${action}">${why}</small>`}
  </button>`;
}

function onKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const to = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items[(at - 1 + items.length) % items.length],
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Opens the menu beside its button. */
export function openMenu(menu: HTMLElement, button: HTMLElement): void {
  menu.showPopover({ source: button });
  giveFocusBack(menu, button);
  placePopover(menu, button, 'end');
  menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
}
