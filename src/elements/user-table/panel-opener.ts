import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { FilterCounts } from '../../controllers/filter-counts.js';
import type { UserCountsQuery } from '../../data/index.js';
import { adopt } from '../parts/adopt.js';
import { giveFocusBack, placePopover } from '../parts/popover.js';
import type * as Panels from './panels.js';
import type { Panel, PanelContext } from './panels.js';

/** What the panels need of their table. */
export interface PanelHost {
  readonly host: LitElement;
  readonly context: () => Omit<PanelContext, 'counts'> | undefined;
  /** Says that the panels could not be loaded. */
  readonly notLoaded: (retry: () => void) => void;
  /** Whom the counts of the filters are about. */
  readonly counted: () => UserCountsQuery;
}

/** The panels of the toolbar: loaded when the first is opened, one open at a time. */
export class PanelOpener {
  readonly #options: PanelHost;
  #loaded: typeof Panels | undefined;
  #counts: FilterCounts | undefined;
  #open: Panel | undefined;

  constructor(options: PanelHost) {
    this.#options = options;
  }

  /** The panel that is open. */
  get opened(): Panel | undefined {
    return this.#open;
  }

  /** Opens a panel at its button, or closes it. */
  async toggle(panel: Panel, button: HTMLElement): Promise<void> {
    const { host } = this.#options;
    if (this.#open === panel && this.#isShown) {
      this.#element?.hidePopover();
      return;
    }
    try {
      this.#loaded ??= await import('./panels.js');
    } catch {
      this.#options.notLoaded(() => void this.toggle(panel, button));
      return;
    }
    adopt(host, this.#loaded.panelStyles);
    this.#counts ??= new this.#loaded.FilterCounts(host);
    this.#counts.forget();
    this.#open = panel;
    this.followUsers();
    host.requestUpdate();
    await host.updateComplete;
    const element = this.#element;
    if (!element?.isConnected) return;
    // Closed first where another one was open: the focus goes back to the button of this one.
    element.hidePopover();
    element.showPopover({ source: button });
    giveFocusBack(element, button);
    placePopover(element, button, 'start');
    element.querySelector<HTMLElement>('input:not(:disabled), button')?.focus();
  }

  /** Other users may be asked for: the counts of the filters are about those. */
  followUsers(): void {
    const context = this.#options.context();
    if (this.#open === 'filters' && context)
      void this.#counts?.load(context.adapter, this.#options.counted());
  }

  render(): TemplateResult {
    const context = this.#options.context();
    const shown = this.#open && context && this.#loaded ? this.#open : undefined;
    return html`<div
      popover
      id="panel"
      part="panel"
      class="panel"
      role="dialog"
      aria-label=${shown && context ? context.localize.terms[shown] : nothing}
      @toggle=${() => {
        // It is told of later: another one may be open by now.
        if (this.#isShown) return;
        this.#open = undefined;
        this.#options.host.requestUpdate();
      }}
    >
      ${shown && context ? this.#loaded?.renderPanel(shown, { ...context, counts: this.#counts?.counts }) : nothing}
    </div>`;
  }

  get #isShown(): boolean {
    return this.#element?.matches(':popover-open') ?? false;
  }

  get #element(): HTMLElement | null {
    return this.#options.host.renderRoot.querySelector<HTMLElement>('#panel');
  }
}
