import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { DEFAULT_ROLE_IDS, type Role } from '../../src/data/index.js';
import '../../src/define/role-badge.js';
import type { RoleBadge } from '../../src/elements/role-badge/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { getByRole, queryByRole, textOf } from '../support/roles.js';

registerLocale(fr);

const AUDITOR: Role = { id: 'auditor', name: 'Auditor', can: [], cannot: [] };
const badgeOf = (value: RoleBadge['value']) =>
  fixture<RoleBadge>(html`<role-badge .value=${value}></role-badge>`);
const BOOKKEEPERS: Record<'en' | 'de', Role> = {
  en: {
    id: 'bookkeeper',
    name: 'Bookkeeper',
    summary: 'Keeps the books',
    can: [
      { id: 'invoices.write', label: 'Write invoices', group: 'Money' },
      { id: 'desk.use', label: 'Use the desk' },
    ],
    cannot: [{ id: 'staff.hire', label: 'Hire people', group: 'People' }],
  },
  de: {
    id: 'bookkeeper',
    name: 'Buchhaltung',
    summary: 'Führt die Bücher',
    can: [
      { id: 'invoices.write', label: 'Rechnungen schreiben', group: 'Geld' },
      { id: 'desk.use', label: 'Den Schreibtisch benutzen' },
    ],
    cannot: [{ id: 'staff.hire', label: 'Leute einstellen', group: 'Menschen' }],
  },
};
const told = (badge: RoleBadge) => queryByRole(badge, 'dialog');
const items = (badge: RoleBadge, name: string) =>
  [...getByRole(badge, 'list', { name }).children].map((item) => textOf(item));
const shown = (badge: RoleBadge) => textOf(badge.renderRoot.querySelector('[part="badge"]') ?? undefined);
const shape = (badge: RoleBadge) => badge.renderRoot.querySelector('[part="icon"]')?.innerHTML;

describe('role-badge', () => {
  it('names the default roles in English and in French', async () => {
    for (const [lang, names] of [
      ['en', ['Admin', 'Editor', 'Viewer']],
      ['fr', ['Administrateur', 'Éditeur', 'Lecteur']],
    ] as const) {
      const page = await fixture(
        html`<p lang=${lang}>
          ${DEFAULT_ROLE_IDS.map((id) => html`<role-badge value=${id}></role-badge>`)}
        </p>`,
      );
      expect([...page.querySelectorAll('role-badge')].map(shown)).to.deep.equal(names);
    }
  });

  it('follows the language when it changes around it', async () => {
    const page = await fixture<HTMLElement>(html`<p lang="en"><role-badge value="editor"></role-badge></p>`);
    const badge = page.querySelector('role-badge') as RoleBadge;
    expect(shown(badge)).to.equal('Editor');
    page.lang = 'fr';
    await new Promise(requestAnimationFrame);
    await badge.updateComplete;
    expect(shown(badge)).to.equal('Éditeur');
  });

  it('takes the language of the place that it is moved to', async () => {
    const page = await fixture(
      html`<div>
        <p lang="en"><role-badge value="editor"></role-badge></p>
        <p lang="fr"></p>
      </div>`,
    );
    const badge = page.querySelector('role-badge') as RoleBadge;
    expect(shown(badge)).to.equal('Editor');
    page.lastElementChild?.append(badge);
    await badge.updateComplete;
    expect(shown(badge)).to.equal('Éditeur');
  });

  it('shows a host’s own name for a role, for a default one too', async () => {
    expect(shown(await badgeOf(AUDITOR))).to.equal('Auditor');
    expect(shown(await badgeOf({ ...AUDITOR, id: 'admin', name: 'Owner' }))).to.equal('Owner');
  });

  it('shows the identifier of a role that nobody knows', async () => {
    expect(shown(await badgeOf('x-17'))).to.equal('x-17');
    // Not a word of `Object`.
    expect(shown(await badgeOf('constructor'))).to.equal('constructor');
  });

  it('is empty without a role, and takes one later', async () => {
    const badge = await badgeOf(undefined);
    for (const none of [undefined, null, '']) {
      badge.value = none;
      await badge.updateComplete;
      expect(badge.renderRoot.querySelector('[part="badge"]')).to.equal(null);
    }
    badge.value = 'viewer';
    await badge.updateComplete;
    expect(shown(badge)).to.equal('Viewer');
  });

  it('tells each default role by a shape of its own, and all others by one neutral shape', async () => {
    const [admin, editor, viewer, auditor, unknown] = await Promise.all(
      [...DEFAULT_ROLE_IDS, AUDITOR, 'x-17'].map(async (value) => shape(await badgeOf(value))),
    );
    expect(new Set([admin, editor, viewer, auditor]).size).to.equal(4);
    expect(unknown).to.equal(auditor);
  });

  it('stands in a line of text, and breaks a name that is longer than its place', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <role-badge .value=${{ ...AUDITOR, name: 'Auditor'.repeat(9) }}></role-badge>
      </div>`,
    );
    page.style.inlineSize = '8rem';
    const badge = page.querySelector('role-badge') as RoleBadge;
    expect(getComputedStyle(badge).display).to.equal('inline-block');
    expect(badge.offsetWidth).to.be.at.most(page.offsetWidth);
  });

  it('tells by keyboard what the role can and cannot do, and gives the focus back', async () => {
    const badge = await badgeOf('viewer');
    const button = getByRole(badge, 'button', { name: 'Viewer' });
    expect(told(badge)).to.equal(undefined);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => told(badge), 'it is told');
    await waitUntil(() => button.getAttribute('aria-expanded') === 'true', 'the button says so');
    expect(getByRole(badge, 'dialog', { name: 'What Viewer means' }).matches(':focus')).to.equal(true);
    expect(items(badge, 'Can')).to.include('Start a call');
    expect(items(badge, 'Cannot')).to.include('Manage billing, settings or members');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !told(badge), 'it is closed');
    await waitUntil(() => button.matches(':focus'), 'the button has the focus');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells it by mouse, and goes by a click elsewhere', async () => {
    const badge = await badgeOf('editor');
    const { left, top, width, height } = badge.getBoundingClientRect();
    expect(height).to.be.at.least(24);
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await waitUntil(() => told(badge), 'it is told');
    await waitUntil(() => (told(badge)?.getBoundingClientRect().top ?? 0) > top, 'it stands below the badge');
    await sendMouse({ type: 'click', position: [window.innerWidth - 2, window.innerHeight - 2] });
    await waitUntil(() => !told(badge), 'it is closed');
    await resetMouse();
  });

  it('tells a host’s own permissions in the host’s own words and groups, whatever the language', async () => {
    for (const [role, can, cannot] of [
      [BOOKKEEPERS.en, ['Write invoices'], 'Cannot People'],
      [BOOKKEEPERS.de, ['Rechnungen schreiben'], 'Cannot Menschen'],
    ] as const) {
      const badge = await badgeOf(role);
      getByRole(badge, 'button', { name: role.name }).click();
      await waitUntil(() => told(badge), 'it is told');
      await waitUntil(() => textOf(told(badge)).includes(role.summary ?? '–'), 'the words are there');
      expect(items(badge, 'Can')).to.deep.equal([role.can[1]?.label]);
      expect(items(badge, `Can ${role.can[0]?.group}`)).to.deep.equal(can);
      expect(items(badge, cannot)).to.deep.equal([role.cannot[0]?.label]);
      badge.remove();
    }
  });

  it('is no button where nothing is to be told, or none can stand', async () => {
    const plain = await fixture<RoleBadge>(html`<role-badge value="viewer" plain></role-badge>`);
    for (const badge of [plain, await badgeOf('x-17'), await badgeOf(AUDITOR)]) {
      expect(queryByRole(badge, 'button')).to.equal(undefined);
    }
    plain.plain = false;
    await plain.updateComplete;
    getByRole(plain, 'button', { name: 'Viewer' });
  });

  it('has nothing that axe finds while it tells', async () => {
    const badge = await badgeOf('editor');
    getByRole(badge, 'button').click();
    await waitUntil(() => told(badge), 'it is told');
    await badge.updateComplete;
    await expect(badge).to.be.accessible();
  });

  it('has nothing that axe finds, in light and in dark', async () => {
    const badges = await fixture<HTMLElement>(
      html`<div>
        ${[...DEFAULT_ROLE_IDS, AUDITOR].map((value) => html`<role-badge .value=${value}></role-badge>`)}
      </div>`,
    );
    for (const [colorScheme, background] of [
      ['light', '#fff'],
      ['dark', '#18181b'],
    ] as const) {
      Object.assign(badges.style, { colorScheme, background });
      await expect(badges).to.be.accessible();
    }
  });

  it('says of a role that can do everything that there is nothing it cannot', async () => {
    const badge = await badgeOf('admin');
    getByRole(badge, 'button', { name: /Admin/ }).click();
    const note = () => textOf(badge.renderRoot.querySelector('[part="note"]') ?? undefined);
    await waitUntil(() => note() === 'Nothing: full permissions', 'it is told');
    expect((await badgeOf('viewer')).renderRoot.querySelector('[part="note"]')).to.equal(null);
  });
});
