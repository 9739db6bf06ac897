/** What an action came to, told to the person in a sentence. */
export interface Message {
  readonly kind: 'success' | 'error';
  readonly text: string;
  /** A link to hand over, shown as text with a button that copies it. */
  readonly link?: string | undefined;
  /** Stands after the link. */
  readonly note?: string | undefined;
  /** A way on: what its button says, and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}
