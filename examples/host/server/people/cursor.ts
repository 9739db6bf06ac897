import { createHash } from 'node:crypto';
import { badRequest } from '../http/problem.ts';
import type { Order, OrderKey } from './order.ts';
import type { Place } from './walk.ts';

/** The edge of a page, and which way to go from there. */
export interface Cursor {
  readonly direction: 'next' | 'previous';
  readonly place: Place;
}

/** A short digest of everything that a list was asked for, so that a cursor is not taken for another list. */
export function queryDigest(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

export function writeCursor({ direction, place }: Cursor, digest: string): string {
  return Buffer.from(JSON.stringify([digest, direction, place.segment, ...place.values])).toString(
    'base64url',
  );
}

/** @throws {Problem} 400 if it is no cursor of this list. */
export function readCursor(text: string, digest: string, { segments }: Order): Cursor {
  try {
    const [ofList, direction, number, ...values] = JSON.parse(
      Buffer.from(text, 'base64url').toString(),
    ) as unknown[];
    const segment = segments.find((one) => one.number === number);
    const isWhole =
      values.length === segment?.place.length &&
      segment.place.every(({ type }, index) => isOf(type, values[index]));
    if (ofList === digest && (direction === 'next' || direction === 'previous') && isWhole) {
      return { direction, place: { segment: segment.number, values } };
    }
  } catch {
    // Not JSON: no cursor of ours.
  }
  throw badRequest('This cursor belongs to no list, or to another one.');
}

/** Whether a value is what a key has; anybody can make up a cursor. */
function isOf(type: OrderKey['type'], value: unknown): boolean {
  if (type === 'time') return typeof value === 'string' && !Number.isNaN(Date.parse(value));
  return typeof value === type && !(typeof value === 'string' && value.includes('\0'));
}
