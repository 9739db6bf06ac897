import { css, html, nothing, type TemplateResult } from 'lit';
import type { Permission, Role, RoleChange } from '../../data/index.js';
import type { FormWords } from '../../localization/form-words.js';
import { permissionLabel, roleSummary, visibleText } from '../../localization/index.js';

/** What is told of permissions: what a role can and cannot do, or what somebody gains and loses. */
export type PermissionKind = 'can' | 'cannot' | 'gains' | 'losses';

/** What all roles together can do, and what none of them can. */
export function together(roles: readonly Role[]): Pick<Role, 'can' | 'cannot'> {
  const unique = (permissions: readonly Permission[]) => [
    ...new Map(permissions.map((permission) => [permission.id, permission])).values(),
  ];
  const can = unique(roles.flatMap((role) => role.can));
  const covered = new Set(can.flatMap(({ id, implies = [] }) => [id, ...implies]));
  // What one role cannot do, another one may: only what all of them lack is out of reach.
  const lacked = roles.map((role) => new Set(role.cannot.map(({ id }) => id)));
  const cannot = unique(roles.flatMap((role) => role.cannot)).filter(
    ({ id }) => !covered.has(id) && lacked.every((ids) => ids.has(id)),
  );
  return { can, cannot };
}

/** What roles can and cannot do, with the line about the role if it is one alone. */
export function renderRolePermissions(
  terms: FormWords,
  roles: readonly Role[],
  change?: TemplateResult | typeof nothing,
): TemplateResult {
  const [role] = roles;
  const summary = role && roles.length === 1 ? roleSummary(terms, role) : undefined;
  const { can, cannot } = together(roles);
  // A role about which nothing is known is not an almighty one.
  const isAlmighty = can.length > 0 && roles.some((one) => one.can.length > 0 && one.cannot.length === 0);
  return html`${summary ? html`<p part="summary"><bdi>${summary}</bdi></p>` : nothing} ${change ?? nothing}
    <div class="groups">
      ${renderPermissions(terms, 'can', can)}
      ${renderPermissions(terms, 'cannot', cannot, '', isAlmighty ? terms.fullPermissions : undefined)}
    </div>`;
}

/** What somebody gains and loses. `scope` makes its identifiers its own where several changes stand in one root. */
export function renderRoleChange(
  terms: FormWords,
  { gains, losses }: RoleChange,
  scope = '',
): TemplateResult {
  if (gains.length + losses.length === 0) return html`<p part="note" class="muted">${terms.noChange}</p>`;
  return html`<div part="change" class="groups change">
    ${renderPermissions(terms, 'gains', gains, scope)} ${renderPermissions(terms, 'losses', losses, scope)}
  </div>`;
}

/** What somebody gains and loses, in a sentence or two. */
export function roleChangeText(terms: FormWords, lang: string, { gains, losses }: RoleChange): string {
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const named = (heading: string, permissions: readonly Permission[]) =>
    permissions.length === 0
      ? []
      : [
          terms.changeOf(
            heading,
            list.format(permissions.map((permission) => permissionLabel(terms, permission))),
          ),
        ];
  const texts = [...named(terms.gains, gains), ...named(terms.losses, losses)];
  return texts.length > 0 ? texts.join(' ') : terms.noChange;
}

/** A list with its heading; if it is empty, the heading with `none`, or nothing at all. */
function renderPermissions(
  terms: FormWords,
  kind: PermissionKind,
  permissions: readonly Permission[],
  scope = '',
  none?: string,
): TemplateResult | typeof nothing {
  if (permissions.length === 0 && none === undefined) return nothing;
  const id = scope + kind;
  return html`<section class=${kind} part="group">
    <h3 part="heading" id=${id}>${terms[kind]}</h3>
    ${
      permissions.length === 0
        ? html`<p part="note" class="muted">${none}</p>`
        : [...byGroup(permissions)].map(([group, some], index) => renderList(terms, some, id, group, index))
    }
  </section>`;
}

function renderList(
  terms: FormWords,
  permissions: readonly Permission[],
  id: string,
  group: string,
  index: number,
): TemplateResult {
  // A list without bullets is no list to VoiceOver unless its role says so.
  return html`${
      group === ''
        ? nothing
        : html`<h4 part="subheading" id="${id}-${index}"><bdi>${visibleText(group)}</bdi></h4>`
    }
    <ul part="list" role="list" aria-labelledby=${group === '' ? id : `${id} ${id}-${index}`}>
      ${permissions.map(
        (permission) => html`<li part="item"><bdi>${permissionLabel(terms, permission)}</bdi></li>`,
      )}
    </ul>`;
}

/** Permissions by the group that the host has put them in; those in none come first. */
function byGroup(permissions: readonly Permission[]): Map<string, Permission[]> {
  const none = permissions.filter(({ group = '' }) => group === '');
  const groups = new Map<string, Permission[]>(none.length > 0 ? [['', none]] : []);
  for (const permission of permissions) {
    const { group = '' } = permission;
    if (group !== '') groups.set(group, [...(groups.get(group) ?? []), permission]);
  }
  return groups;
}

/** How these lists look. */
export const permissionStyles = css`
  .muted {
    color: var(--_muted);
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(4 * var(--_space));
    overflow-wrap: anywhere;
  }

  .change {
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .groups h3 {
    margin: 0 0 var(--_space);
    font-size: inherit;
  }

  .groups h4 {
    margin: calc(2 * var(--_space)) 0 var(--_space);
    color: var(--_muted);
    font-size: inherit;
    font-weight: 500;
  }

  .groups ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .groups li {
    position: relative;
    padding-inline-start: 1.4em;
  }

  .groups li::before {
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
  }

  .can li::before {
    content: '✓' / '';
    color: var(--_success);
  }

  .cannot li::before {
    content: '✕' / '';
    color: var(--_muted);
  }

  .gains li::before {
    content: '+' / '';
    color: var(--_success);
  }

  .losses li::before {
    content: '−' / '';
    color: var(--_danger);
  }
`;
