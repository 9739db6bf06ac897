import { expect, fixture, html } from '@open-wc/testing';
import { DEFAULT_ROLE_IDS, type Role } from '../../src/data/index.js';
import '../../src/define/role-badge.js';
import type { RoleBadge } from '../../src/elements/role-badge/index.js';
import { registerLocale } from '../../src/localization/index.js';
import { fr } from '../../src/localization/locales/fr.js';
import { textOf } from '../support/roles.js';

registerLocale(fr);

const AUDITOR: Role = { id: 'auditor', name: 'Auditor', can: [], cannot: [] };
const badgeOf = (value: RoleBadge['value']) =>
  fixture<RoleBadge>(html`<role-badge .value=${value}></role-badge>`);
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
});
