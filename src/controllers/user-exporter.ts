import { AdapterError, type CheckedAdapter, type User, type UserQuery } from '../data/index.js';
import { BYTE_ORDER_MARK, csvLine } from '../state/csv-cells.js';
import { firstPage, nextPage, type PagePosition } from '../state/paging.js';
import type { ExportColumn } from '../state/user-export.js';
import { Pace } from './pace.js';
import { inSlices } from './slices.js';

/** Users a page: the most that backends commonly give. */
const PAGE = 100;

/** What is exported, and how. */
export interface ExportOrder {
  readonly adapter: CheckedAdapter;
  readonly query: Omit<UserQuery, 'page'>;
  readonly columns: readonly ExportColumn[];
  readonly separator: string;
}

/** Where an export is. `total` is what the backend says, if it says it. */
export type ExportState =
  | { readonly status: 'running'; readonly done: number; readonly total: number | undefined }
  | { readonly status: 'failed'; readonly done: number; readonly error: AdapterError }
  | {
      readonly status: 'finished';
      readonly done: number;
      readonly unreadable: number;
      readonly file: Blob;
    };

/**
 * Owns one export: asks for page after page and writes the rows. After a failure it goes on where it was. Owns no words
 * and saves no file.
 */
export class UserExporter {
  readonly #order: ExportOrder;
  readonly #changed: (state: ExportState) => void;
  readonly #pace = new Pace();
  readonly #parts: string[];
  #position: PagePosition;
  #done = 0;
  #unreadable = 0;
  #total: number | undefined;

  constructor(order: ExportOrder, changed: (state: ExportState) => void) {
    this.#order = order;
    this.#changed = changed;
    const headings = order.columns.map(({ heading }) => heading);
    this.#parts = [BYTE_ORDER_MARK, csvLine(headings, order.separator)];
    this.#position = firstPage(order.adapter.capabilities.paging[0] ?? 'offset', PAGE);
  }

  /** Begins, or goes on after a failure. Never rejects: a failure is a state, and an abort says nothing. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      this.#tellRunning();
      for (;;) {
        const next = await this.#takePage(signal);
        this.#tellRunning();
        if (!next) break;
        this.#position = next;
      }
      const file = new Blob(this.#parts, { type: 'text/csv;charset=utf-8' });
      this.#changed({ status: 'finished', done: this.#done, unreadable: this.#unreadable, file });
    } catch (thrown) {
      if (signal.aborted) return;
      this.#changed({ status: 'failed', done: this.#done, error: AdapterError.from(thrown) });
    }
  }

  async #takePage(signal: AbortSignal): Promise<PagePosition | undefined> {
    const { adapter, query, columns, separator } = this.#order;
    const { page } = this.#position;
    const answer = await this.#pace.run(() => adapter.list({ ...query, page }, { signal }), signal);
    const lines = await inSlices(linesOf(answer.users, columns, separator), signal);
    this.#parts.push(...lines);
    this.#done += answer.users.length;
    this.#unreadable += answer.unreadable;
    this.#total = answer.total?.count;
    return nextPage(this.#position, answer);
  }

  #tellRunning(): void {
    this.#changed({ status: 'running', done: this.#done, total: this.#total });
  }
}

function* linesOf(
  users: readonly User[],
  columns: readonly ExportColumn[],
  separator: string,
): Generator<string> {
  for (const user of users) {
    yield csvLine(
      columns.map(({ value }) => value(user)),
      separator,
    );
  }
}
