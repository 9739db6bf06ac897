import type { BulkAction } from '../data/index.js';

/** The words for what is done to many users at once. */
export interface BulkTerms {
  /** What the buttons do. */
  group: string;
  action: Record<BulkAction, string>;
  /** Without a count, where nobody knows how many match. */
  selectAll: (count?: number, atLeast?: boolean) => string;
  selectingAll: string;
  looking: (found: number, total: number) => string;
  title: Record<BulkAction, (count: number) => string>;
  /** What the button says that does it. */
  confirm: Record<BulkAction, (count: number) => string>;
  chooseRole: string;
  nobody: string;
  leftOut: (count: number) => string;
  gone: (count: number) => string;
  noChange: Record<BulkAction, string>;
  notOffered: string;
  running: Record<BulkAction, string>;
  undoing: string;
  progress: (done: number, total: number) => string;
  /** The backend asks for less speed. */
  waits: (time: string) => string;
  stop: string;
  stopping: string;
  ended: string;
  stopped: string;
  done: (count: number) => string;
  failed: (count: number) => string;
  prevented: (count: number) => string;
  untried: (count: number) => string;
  rowDone: string;
  rowPrevented: string;
  results: string;
  more: (count: number) => string;
  retryFailed: (count: number) => string;
  resume: string;
  undo: string;
}
