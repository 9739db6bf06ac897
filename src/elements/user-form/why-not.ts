import type { AdapterSource } from '../../controllers/adapter-source.js';
import type { User } from '../../data/index.js';
import { refusalText, type Terms } from '../../localization/index.js';
import { offer } from '../../state/access.js';

/** Why a user cannot be saved here, in words; `undefined` if they can, or if that is not known yet. */
export function whyNot(terms: Terms, source: AdapterSource, user: User | undefined): string | undefined {
  const { adapter, isMissing, directory, access } = source;
  if (isMissing) return `${terms.noAdapterTitle}. ${terms.noAdapterText}`;
  if (!adapter) return undefined;
  if (!adapter[user ? 'update' : 'create']) return terms.notSupported;
  if (directory.status !== 'ready') return undefined;
  if (!user) return access.actions.has('create') ? undefined : terms.error.forbidden;
  const offered = offer(access, 'update', user);
  if (offered === 'offered') return undefined;
  if (offered === 'absent') return terms.error.forbidden;
  return refusalText(terms, offered);
}
