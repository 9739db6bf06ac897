import * as z from 'zod/mini';
import { id, lenient, nullish } from './lenient.js';

/** Reads a permission; a plain string is its identifier. */
export const permissionSchema = z.pipe(
  z.union([
    z.pipe(
      id,
      z.transform((value) => ({ id: value })),
    ),
    z.object({
      id,
      label: nullish(z.string()),
      group: nullish(z.string()),
      implies: nullish(z.array(id)),
    }),
  ]),
  z.transform((permission): Permission => permission),
);
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

/** Reads a role. */
export const roleSchema = z.object({
  id,
  name: nullish(z.string()),
  summary: nullish(z.string()),
  can: lenient(z.array(permissionSchema), []),
  cannot: lenient(z.array(permissionSchema), []),
});
/**
 * A set of permissions under one name. Without `name` and `summary` the elements use their own words for `id`
 * (the three default roles), or the `id` itself.
 */
export type Role = z.infer<typeof roleSchema>;

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
