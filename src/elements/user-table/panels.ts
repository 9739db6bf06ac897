import type { CheckedAdapter, Role, UserCounts } from '../../data/index.js';
import type { Localize } from '../../controllers/localize.js';
import type { TableView } from '../../controllers/table-view.js';
import type { SavedView } from '../../state/view-state.js';
import type { ColumnSet } from './column-set.js';
import { renderColumnsPanel } from './columns-panel.js';
import { renderFiltersPanel } from './filters-panel.js';
import { renderViewsPanel } from './views-panel.js';

export { FilterCounts } from '../../controllers/filter-counts.js';
export { panelStyles } from './panel.styles.js';

/** The panels that open from the toolbar. */
export const PANELS = ['filters', 'columns', 'views'] as const;
/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** What the panels show and change. */
export interface PanelContext {
  readonly localize: Localize;
  readonly adapter: CheckedAdapter;
  readonly roles: readonly Role[];
  readonly view: TableView;
  readonly counts: UserCounts | undefined;
  readonly columns: ColumnSet;
  readonly savedViews: readonly SavedView[];
  readonly saveViews: (views: readonly SavedView[]) => void;
  readonly announce: (text: string) => void;
}

/** What stands in a panel. These are loaded when the first of them is opened. */
export function renderPanel(panel: Panel, context: PanelContext): unknown {
  switch (panel) {
    case 'filters':
      return renderFiltersPanel(context);
    case 'columns':
      return renderColumnsPanel(context);
    case 'views':
      return renderViewsPanel(context);
  }
}
