import type { UserActionRequest } from '../../controllers/user-action.js';
import { changesOf, userDraftOf, type Draft } from '../../state/user-draft.js';

/** What saves a draft; `undefined` if nothing was changed. */
export function requestOf(draft: Draft, phone: string | undefined): UserActionRequest | undefined {
  if (!draft.user) return { action: 'create', draft: userDraftOf(draft, phone) };
  const changes = changesOf(draft, phone);
  return Object.keys(changes).length > 0 ? { action: 'update', user: draft.user, changes } : undefined;
}
