import type { LitElement } from 'lit';
import type { Terms } from '../../localization/index.js';
import { adopt } from '../parts/adopt.js';
import { cardLabelStyles } from './card-labels.styles.js';
import { cardStyles } from './cards.styles.js';
import type { Column } from './columns.js';

/** Rows as cards, wherever the container is narrow. Loaded when a table is first narrow. */
export function showCards(host: LitElement): void {
  adopt(host, cardStyles, cardLabelStyles);
}

/**
 * What the cells are called where there are no columns to stand in, handed to the style sheet once: by the place of the cell,
 * for all but the name and the buttons, which speak for themselves.
 */
export function columnWords(columns: readonly Column[], terms: Terms, selectable: boolean): string {
  return columns
    .map(({ id, heading }, index) =>
      id === 'name' || id === 'actions'
        ? ''
        : `--_${index + 1 + Number(selectable)}: ${JSON.stringify(heading(terms))}; `,
    )
    .join('');
}
