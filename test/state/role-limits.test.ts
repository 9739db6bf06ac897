import { describe, expect, it } from 'vitest';
import type { Role, User, Viewer } from '../../src/data/index.js';
import { isWithin, roleLimits, rolesAbove } from '../../src/state/role-limits.js';

const ROLES: Role[] = ['admin', 'editor', 'viewer'].map((id) => ({ id, can: [], cannot: [] }));
const LAST: User['refusals'] = { deactivate: { reason: 'last-admin' } };

function person(assignments: Record<string, string[]>, refusals?: User['refusals']): User {
  return {
    id: 'ada',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    status: 'active',
    assignments: Object.entries(assignments).map(([clientId, roleIds]) => ({ clientId, roleIds })),
    refusals,
  };
}

const viewer = (roleIds: string[] | undefined): Viewer => ({
  access: [{ clientId: 'acme', actions: ['update'], maskedFields: [], roleIds }],
});

describe('The roles that are above a viewer', () => {
  it('are those before the highest of their own, in the order of the backend', () => {
    expect([...rolesAbove(ROLES, viewer(['viewer', 'editor']), 'acme')]).toEqual(['admin']);
    expect([...rolesAbove(ROLES, viewer(['admin']), 'acme')]).toEqual([]);
    expect([...rolesAbove(ROLES, viewer([]), 'acme')]).toEqual(['admin', 'editor', 'viewer']);
  });

  it('are none where nothing is told of their own, or of them', () => {
    expect([...rolesAbove(ROLES, viewer(undefined), 'acme')]).toEqual([]);
    expect([...rolesAbove(ROLES, viewer(['viewer']), 'elsewhere')]).toEqual([]);
    expect([...rolesAbove(ROLES, undefined, 'acme')]).toEqual([]);
  });
});

describe('What can be chosen for a person', () => {
  it('is no role above the viewer, unless the person has it already', () => {
    const limits = roleLimits(ROLES, viewer(['editor']), person({ acme: ['viewer'] }), 'acme');
    expect(isWithin(limits, ['viewer'], ['editor'])).toBe(true);
    expect(isWithin(limits, ['viewer'], ['admin'])).toBe(false);
    expect(isWithin(limits, ['viewer'], ['viewer', 'admin'])).toBe(false);
    expect(isWithin(limits, ['admin'], ['admin', 'viewer'])).toBe(true);
    expect(isWithin(limits, undefined, ['editor'])).toBe(true);
  });

  it('has the highest role in it for the last administrator, at the one client where they have it', () => {
    const last = person({ acme: ['admin'], other: ['viewer'] }, LAST);
    const limits = roleLimits(ROLES, undefined, last, 'acme');
    expect(isWithin(limits, ['admin'], ['viewer'])).toBe(false);
    expect(isWithin(limits, ['admin'], undefined)).toBe(false);
    expect(isWithin(limits, ['admin'], ['admin', 'viewer'])).toBe(true);
    const elsewhere = roleLimits(ROLES, undefined, last, 'other');
    expect(isWithin(elsewhere, ['viewer'], undefined)).toBe(true);
  });

  it('is left to the backend where it does not say at which client somebody is the last', () => {
    const last = person({ acme: ['admin'], other: ['admin'] }, LAST);
    expect(roleLimits(ROLES, undefined, last, 'acme').kept).toBeUndefined();
    const told = person(
      { acme: ['admin'], other: ['admin'] },
      { remove: { reason: 'last-admin', clientIds: ['other'] } },
    );
    expect(['acme', 'other'].map((at) => roleLimits(ROLES, undefined, told, at).kept)).toEqual([
      undefined,
      'admin',
    ]);
    expect(roleLimits(ROLES, undefined, person({ acme: ['admin'] }), 'acme').kept).toBeUndefined();
  });
});
