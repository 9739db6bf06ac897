import type { Role, UserFilter } from '../../data/index.js';
import { roleName, type Terms } from '../../localization/index.js';
import type { ActiveFilter } from '../../state/view-state.js';

/** The words for one choice of a filter. */
export function choiceLabel(choice: ActiveFilter, terms: Terms, roles: readonly Role[]): string {
  switch (choice.filter) {
    case 'roleIds':
      return roleName(terms, roles.find(({ id }) => id === choice.value) ?? { id: choice.value });
    case 'statuses':
      return terms.status[choice.value];
    case 'notSignedInSince':
      return terms.notSignedInFor(choice.value);
    case 'neverSignedIn':
      return terms.neverSignedIn;
  }
}

/** The words for a filter. */
export function filterLabel(filter: UserFilter, terms: Terms): string {
  if (filter === 'roleIds') return terms.role;
  return filter === 'statuses' ? terms.statusFilter : terms.columnLastLogin;
}
