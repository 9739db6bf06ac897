import { unsafeCSS } from 'lit';

/** More columns than anybody shows on a phone; those beyond have no label there. */
const LABELLED = 24;

const labels = Array.from(
  { length: LABELLED },
  (_, index) => `td:nth-child(${index + 1})::before{content:var(--_${index + 1}) / ''}`,
);

/** What stands before the cells of a card: the word for its place, which the body of the table has. */
export const cardLabelStyles = unsafeCSS(`@container (inline-size < 40rem){${labels.join('')}}`);
