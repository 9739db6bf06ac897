import type { Localize } from '../../controllers/localize.js';
import type { Client, Role, User } from '../../data/index.js';
import { accessTo, type Access } from '../../state/access.js';
import { roleName, visibleText } from '../../localization/index.js';
import { EXPORT_VALUES, type ExportColumn, type ExportContext } from '../../state/user-export.js';
import type { Column } from '../user-table/columns.js';

/** What the columns of a file need to know besides those of the table. */
export interface ExportSource {
  readonly clientId: string | undefined;
  readonly clients: readonly Client[];
  readonly isOverClients: boolean;
  readonly roles: readonly Role[];
  readonly access: Access;
}

/**
 * The columns of a file: those of the table in their order, with the two names apart, so that they can be imported again.
 * What the viewer sees masked is masked in the file. A column of the host has its `text`; one with only a `cell` is left out.
 */
export function exportColumns(
  columns: readonly Column[],
  { terms }: Localize,
  { clientId, clients, isOverClients, roles, access }: ExportSource,
): ExportColumn[] {
  const context: ExportContext = {
    clientId,
    ...(isOverClients && {
      clientName: (id: string) => visibleText(clients.find((client) => client.id === id)?.name || id),
    }),
    isMasked: (field, user) => accessTo(access, user).maskedFields.has(field),
    roleName: (id) => roleName(terms, roles.find((role) => role.id === id) ?? { id }),
    status: terms.status,
    never: terms.never,
  };
  const column = (heading: string, what: keyof typeof EXPORT_VALUES): ExportColumn => ({
    heading,
    value: (user: User) => EXPORT_VALUES[what](user, context),
  });
  const ours: Readonly<Record<string, readonly ExportColumn[]>> = {
    name: [column(terms.lastName, 'lastName'), column(terms.firstName, 'firstName')],
    email: [column(terms.columnEmail, 'email')],
    phone: [column(terms.columnPhone, 'phone')],
    role: [column(isOverClients ? terms.columnClients : terms.columnRole, 'role')],
    'last-login': [column(terms.columnLastLogin, 'lastLoginAt')],
    'creation-date': [column(terms.columnCreationDate, 'createdAt')],
    active: [column(terms.columnActive, 'status')],
  };
  return columns.flatMap(({ id, heading, text, cell }) => {
    if (text) return [{ heading: heading(terms), value: (user: User) => text(user) ?? '' }];
    return cell || !Object.hasOwn(ours, id) ? [] : (ours[id] ?? []);
  });
}
