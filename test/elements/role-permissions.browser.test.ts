import { expect, fixture, html } from '@open-wc/testing';
import { DEFAULT_ROLES, type Role } from '../../src/data/index.js';
import '../../src/define/role-permissions.js';
import type { RolePermissions } from '../../src/elements/role-permissions/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { getByRole, queryAllByRole, queryByRole, textOf } from '../support/roles.js';

registerLocale(fr);

const [ADMIN, EDITOR, VIEWER] = DEFAULT_ROLES as [Role, Role, Role];
const AUDITOR: Role = {
  id: 'auditor',
  name: 'Auditor',
  summary: 'Looks, never touches',
  can: [{ id: 'reports.read', label: 'Read reports' }, { id: 'analytics.view' }],
  cannot: [{ id: 'reports.write' }],
};

const permissionsOf = (value: RolePermissions['value'], from?: RolePermissions['from']) =>
  fixture<RolePermissions>(html`<role-permissions .value=${value} .from=${from}></role-permissions>`);
const headings = (element: Element) => queryAllByRole(element, 'heading').map((heading) => textOf(heading));
const items = (element: Element, name: string) =>
  queryAllByRole(getByRole(element, 'list', { name }), 'listitem').map((item) => textOf(item));
const isThere = (element: Element, name: string) => queryByRole(element, 'list', { name }) !== undefined;
const text = (element: RolePermissions) =>
  [...element.renderRoot.querySelectorAll('[part]')].map((part) => textOf(part)).join('\n');

describe('role-permissions', () => {
  it('lists what a default role can and cannot do, by its identifier alone', async () => {
    const element = await fixture(html`<role-permissions value="viewer"></role-permissions>`);
    expect(headings(element)).to.deep.equal(['Can', 'Cannot']);
    expect(items(element, 'Can')).to.deep.equal([
      'View calls and analytics',
      'Start a call',
      'Access scrubbed history',
      'View grouped telephony resources',
    ]);
    expect(items(element, 'Cannot')).to.include('Manage billing, settings or members');
    expect(items(element, 'Cannot').length).to.equal(3);
  });

  it('says of an admin that nothing is beyond them', async () => {
    const element = await permissionsOf(ADMIN);
    expect(items(element, 'Can').length).to.equal(7);
    expect(headings(element)).to.deep.equal(['Can', 'Cannot']);
    expect(isThere(element, 'Cannot')).to.equal(false);
    expect(text(element)).to.contain('Nothing: full permissions');
  });

  it('uses a host’s own words, ours where it has none, and the identifier of what nobody knows', async () => {
    const element = await permissionsOf(AUDITOR);
    expect(text(element)).to.contain('Looks, never touches');
    expect(items(element, 'Can')).to.deep.equal(['Read reports', 'View calls and analytics']);
    expect(items(element, 'Cannot')).to.deep.equal(['reports.write']);
  });

  it('sorts permissions into the groups of the host, those of none first', async () => {
    const element = await permissionsOf({
      id: 'clerk',
      name: 'Clerk',
      can: [
        { id: 'a', label: 'Write invoices', group: 'Money' },
        { id: 'b', label: 'Use the desk' },
        { id: 'c', label: 'Read invoices', group: 'Money' },
        { id: 'd', label: 'See people', group: 'People' },
      ],
      cannot: [],
    });
    expect(headings(element)).to.deep.equal(['Can', 'Money', 'People', 'Cannot']);
    expect(items(element, 'Can')).to.deep.equal(['Use the desk']);
    expect(items(element, 'Can Money')).to.deep.equal(['Write invoices', 'Read invoices']);
  });

  it('tells what several roles can do together, and what none of them can', async () => {
    const element = await permissionsOf([EDITOR, AUDITOR], [AUDITOR]);
    expect(items(element, 'Can')).to.include('Export data').and.include('Read reports');
    expect(isThere(element, 'Cannot')).to.equal(false);
    expect(text(element)).not.to.contain('full permissions');
    expect(items(element, 'Gains')).to.include('Export data').and.not.include('Read reports');
    element.value = [VIEWER, EDITOR];
    await element.updateComplete;
    expect(items(element, 'Can')).to.include('Export data');
    element.value = [VIEWER, ADMIN];
    await element.updateComplete;
    expect(text(element)).to.contain('Nothing: full permissions');
  });

  it('says what somebody loses who is left without a role', async () => {
    const element = await permissionsOf([], VIEWER);
    expect(headings(element)).to.deep.equal(['Loses']);
    expect(items(element, 'Loses')).to.include('Start a call');
  });

  it('claims nothing about a role of which nothing is known', async () => {
    const element = await permissionsOf({ id: 'guest', name: 'Guest', can: [], cannot: [] });
    expect(headings(element)).to.deep.equal([]);
    expect(text(element)).not.to.contain('full permissions');
  });

  it('compares nothing as long as it does not know the role before', async () => {
    expect(headings(await permissionsOf(VIEWER))).to.deep.equal(['Can', 'Cannot']);
    expect(headings(await permissionsOf(VIEWER, EDITOR))).to.include('Loses');
  });

  it('says what somebody loses who becomes less', async () => {
    const element = await permissionsOf(VIEWER, EDITOR);
    expect(items(element, 'Loses')).to.include('Export data');
    expect(isThere(element, 'Gains')).to.equal(false);
  });

  it('says what somebody gains who becomes more, also from no role at all', async () => {
    const element = await permissionsOf(EDITOR, [VIEWER]);
    expect(items(element, 'Gains')).to.include('Export data');
    expect(isThere(element, 'Loses')).to.equal(false);
    const fromNothing = await permissionsOf(VIEWER, []);
    expect(items(fromNothing, 'Gains')).to.deep.equal(items(fromNothing, 'Can'));
  });

  it('says both where somebody gains some and loses some', async () => {
    const element = await permissionsOf(AUDITOR, EDITOR);
    expect(items(element, 'Gains')).to.deep.equal(['Read reports']);
    expect(items(element, 'Loses')).to.include('Export data');
  });

  it('says that nothing changes where nothing changes', async () => {
    const element = await permissionsOf(EDITOR, [EDITOR]);
    expect(text(element)).to.contain('Nothing changes.');
    expect(headings(element)).to.deep.equal(['Can', 'Cannot']);
    element.from = [VIEWER];
    await element.updateComplete;
    expect(text(element)).not.to.contain('Nothing changes.');
  });

  it('is empty without a role and for an identifier that is no default role’s', async () => {
    for (const value of [undefined, null, '', 'x-17']) {
      expect(text(await permissionsOf(value))).to.equal('');
    }
  });

  it('speaks French where the page does', async () => {
    const page = await fixture(
      html`<div lang="fr">
        <role-permissions .value=${VIEWER} .from=${EDITOR}></role-permissions>
        <role-permissions .value=${ADMIN} .from=${ADMIN}></role-permissions>
      </div>`,
    );
    const [viewer, admin] = page.querySelectorAll('role-permissions');
    expect(headings(viewer as Element)).to.deep.equal(['Perd', 'Peut', 'Ne peut pas']);
    expect(text(admin as RolePermissions))
      .to.contain('Rien ne change.')
      .and.contain('toutes les permissions');
  });

  it('has nothing that axe finds', async () => {
    for (const [value, from] of [[ADMIN], [VIEWER], [AUDITOR, EDITOR], [EDITOR, EDITOR]] as const) {
      await expect(await permissionsOf(value, from)).to.be.accessible();
    }
  });
});
