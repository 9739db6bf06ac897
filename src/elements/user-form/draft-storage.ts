import * as z from 'zod/mini';
import { keptOf, touchedFields, type Draft, type KeptDraft } from '../../state/user-draft.js';

/** Where a form keeps what is typed: in the tab's session, or nowhere. */
export const DRAFT_STORAGES = ['session', 'none'] as const;
/** One of {@link DRAFT_STORAGES}. */
export type DraftStorage = (typeof DRAFT_STORAGES)[number];

const valuesSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string(),
  country: z.string(),
  assignments: z.array(z.object({ clientId: z.string(), roleIds: z.array(z.string()) })),
});
const keptSchema = z.object({ base: valuesSchema, values: valuesSchema });

/** The name under which a draft is kept: each person looking on has their own for each user at each client. */
export function draftKey(
  viewerId: string | undefined,
  clientId: string | undefined,
  userId: string | undefined,
): string {
  const whose = [viewerId, clientId, userId].map((id) => encodeURIComponent(id ?? ''));
  return `rolecall.draft/${whose.join('/')}`;
}

/** Keeps a draft for as long as the tab is open; one without a change is taken away. */
export function keepDraft(key: string, draft: Draft): void {
  if (touchedFields(draft).length === 0) forgetDraft(key);
  else write(key, JSON.stringify(keptOf(draft)));
}

/** The draft kept under a name, if there is one. */
export function keptDraft(key: string): KeptDraft | undefined {
  try {
    return z.safeParse(keptSchema, JSON.parse(read(key) ?? 'null')).data;
  } catch {
    // Others may have written there.
    return undefined;
  }
}

/** Takes a draft away. */
export function forgetDraft(key: string): void {
  memory.delete(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // It was not kept there either.
  }
}

/** Where drafts are kept if storage is switched off or full: they last as long as the page. */
const memory = new Map<string, string>();

function write(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

function read(key: string): string | null {
  try {
    return memory.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
