import { id, lenient, list, object, optional, string, type Reader } from './read.js';

/**
 * Something that a role can or cannot do. The elements have words for the permissions of the default roles; a host
 * gives its own in `label`, and may sort them into a `group`. `implies` names smaller permissions that this one contains.
 */
export interface Permission {
  readonly id: string;
  readonly label?: string | undefined;
  readonly group?: string | undefined;
  readonly implies?: readonly string[] | undefined;
}

const readPermissionObject = object<Permission>({
  id,
  label: optional(string),
  group: optional(string),
  implies: optional(list(id)),
});

/** Reads a permission; a plain text is its identifier. */
const readPermission: Reader<Permission> = (value) =>
  typeof value === 'object' ? readPermissionObject(value) : { id: id(value) };

/**
 * A set of permissions under one name. Without `name` and `summary` the elements use their own words for `id`
 * (the three default roles), or the `id` itself.
 */
export interface Role {
  id: string;
  name?: string | undefined;
  summary?: string | undefined;
  can: Permission[];
  cannot: Permission[];
}

/** Reads a role. */
export const readRole: Reader<Role> = object<Role>({
  id,
  name: optional(string),
  summary: optional(string),
  can: lenient(list(readPermission), []),
  cannot: lenient(list(readPermission), []),
});

/** What a change of roles means for the person. */
export interface RoleChange {
  /** What the person could not do before and can do now. */
  readonly gains: readonly Permission[];
  /** What the person could do before and can no longer do. */
  readonly losses: readonly Permission[];
}

/** What somebody gains and loses who had the roles `from` and has the roles `to`. */
export function compareRoles(from: readonly Role[], to: readonly Role[]): RoleChange {
  return { gains: missing(to, from), losses: missing(from, to) };
}

function missing(inThese: readonly Role[], fromThose: readonly Role[]): Permission[] {
  const covered = new Set(
    fromThose.flatMap((role) =>
      role.can.flatMap((permission) => [permission.id, ...(permission.implies ?? [])]),
    ),
  );
  const found = new Map<string, Permission>();
  for (const permission of inThese.flatMap((role) => role.can)) {
    if (!covered.has(permission.id)) found.set(permission.id, permission);
  }
  return [...found.values()];
}
