import { describe, expect, it } from 'vitest';
import { DEFAULT_ROLES, type Role } from '../../src/data/index.js';
import { roleChangesOf, rolesNamed } from '../../src/state/role-changes.js';

const at = (...clients: readonly (readonly [string, ...string[]])[]) => ({
  assignments: clients.map(([clientId, ...roleIds]) => ({ clientId, roleIds })),
});
const told = (...args: Parameters<typeof roleChangesOf>) =>
  roleChangesOf(...args).map(({ clientId, gains, losses }) => ({
    clientId,
    gains: gains.map(({ id }) => id),
    losses: losses.map(({ id }) => id),
  }));

describe('What a change of roles means', () => {
  it('is nothing as long as nothing is changed, in whatever order', () => {
    const base = at(['aurora', 'editor', 'viewer'], ['borealis', 'admin']);
    expect(
      roleChangesOf(base, at(['borealis', 'admin'], ['aurora', 'viewer', 'editor']), DEFAULT_ROLES),
    ).toEqual([]);
  });

  it('is told for each client by itself', () => {
    const changes = told(
      at(['aurora', 'editor'], ['borealis', 'viewer'], ['cascade', 'viewer']),
      at(['aurora', 'viewer'], ['borealis', 'editor'], ['cascade', 'viewer']),
      DEFAULT_ROLES,
    );
    expect(changes.map(({ clientId }) => clientId)).toEqual(['aurora', 'borealis']);
    expect(changes[0]?.losses).toContain('data.export');
    expect(changes[0]?.gains).toEqual([]);
    expect(changes[1]?.gains).toContain('data.export');
    expect(changes[1]?.losses).toEqual([]);
  });

  it('is everything of the roles at a client that is added or taken away', () => {
    const viewer = ['analytics.view', 'calls.start', 'history.access-scrubbed', 'telephony.view'];
    expect(told(at(['aurora', 'viewer']), at(['borealis', 'viewer']), DEFAULT_ROLES)).toEqual([
      { clientId: 'aurora', gains: [], losses: viewer },
      { clientId: 'borealis', gains: viewer, losses: [] },
    ]);
  });

  it('counts what several roles can do together', () => {
    const roles: Role[] = [
      { id: 'reader', can: [{ id: 'read' }], cannot: [] },
      { id: 'writer', can: [{ id: 'write', implies: ['read'] }], cannot: [] },
      { id: 'payer', can: [{ id: 'pay' }], cannot: [] },
    ];
    expect(told(at(['aurora', 'reader', 'payer']), at(['aurora', 'writer', 'payer']), roles)).toEqual([
      { clientId: 'aurora', gains: ['write'], losses: [] },
    ]);
  });

  it('claims nothing of a role that nobody knows', () => {
    expect(rolesNamed(DEFAULT_ROLES, ['x-17'])).toEqual([{ id: 'x-17', can: [], cannot: [] }]);
    expect(told(at(['aurora', 'x-17']), at(['aurora', 'x-18']), DEFAULT_ROLES)).toEqual([
      { clientId: 'aurora', gains: [], losses: [] },
    ]);
  });
});
