import { describe, expect, it } from 'vitest';
import { USER_STATUSES } from '../../src/data/index.js';
import { viewFromParameters, viewParameterNames, viewToParameters } from '../../src/state/view-params.js';
import { EVERYBODY, type ViewState } from '../../src/state/view-state.js';

const there = (view: ViewState, prefix = '') => viewToParameters(view, prefix).toString();
const back = (query: string, prefix = '') => viewFromParameters(new URLSearchParams(query), prefix);

/** Texts that mean something in a URL, in our format, or in JavaScript. */
const TEXTS = [
  'admin',
  'a b',
  '-dash',
  '--',
  'x:5',
  ':',
  ':9',
  '%',
  '%2d',
  '%3A',
  'a&b=c',
  '+',
  '#?',
  'é中𝒳',
  '\n',
  'A\u202Eb',
  '__proto__',
  'constructor',
  'null',
  'never',
];

/** Numbers that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function generatedView(random: () => number): ViewState {
  const chance = () => random() < 0.5;
  const below = (limit: number) => Math.floor(random() * limit);
  const oneText = () => TEXTS[below(TEXTS.length)] as string;
  const texts = () => [...new Set(Array.from({ length: 1 + below(3) }, oneText))];
  const login = [{}, { neverSignedIn: true }, { notSignedInDays: 1 + below(400) }][below(3)];
  return {
    ...(chance() && { search: oneText().trim() || 'x' }),
    filters: {
      ...(chance() && { roleIds: texts() }),
      ...(chance() && { statuses: USER_STATUSES.slice(below(3)) }),
      ...login,
    },
    ...(chance() && {
      sort: { field: oneText(), direction: chance() ? 'ascending' : 'descending' },
    }),
    ...(chance() && { page: { start: 1 + below(1e6), ...(chance() && { cursor: oneText() }) } }),
    ...(chance() && { pageSize: 1 + below(1000) }),
    ...(chance() && {
      columns: texts().map((id) => ({
        id,
        ...(chance() && { hidden: true }),
        ...(chance() && { width: 1 + below(900) }),
      })),
    }),
    ...(chance() && { density: chance() ? 'compact' : 'comfortable' }),
  };
}

describe('a view as parameters of a URL', () => {
  it('is nothing where nothing was chosen', () => {
    expect(there(EVERYBODY)).toBe('');
    expect(back('')).toEqual(EVERYBODY);
  });

  it('can be read by a person', () => {
    const view: ViewState = {
      search: 'ada',
      filters: { roleIds: ['admin', 'editor'], statuses: ['active'], notSignedInDays: 90 },
      sort: { field: 'lastLoginAt', direction: 'descending' },
      page: { start: 50 },
      pageSize: 50,
      columns: [
        { id: 'last-login', width: 200 },
        { id: 'phone', hidden: true },
      ],
      density: 'compact',
    };
    expect(there(view)).toBe(
      'q=ada&role=admin&role=editor&status=active&login=90&sort=-lastLoginAt&start=50&size=50' +
        '&columns=last-login%3A200&columns=-phone&density=compact',
    );
  });

  it('comes back as it was, for 2,000 views', () => {
    const random = numbers(7);
    for (let run = 0; run < 2000; run += 1) {
      const view = generatedView(random);
      expect(back(there(view))).toEqual(view);
      expect(back(there(view, 'p-'), 'p-')).toEqual(view);
    }
  });

  it('uses its own names and no others', () => {
    const random = numbers(11);
    for (let run = 0; run < 200; run += 1) {
      const names = [...viewToParameters(generatedView(random), 'left-').keys()];
      expect(viewParameterNames('left-')).toEqual(expect.arrayContaining([...new Set(names)]));
    }
  });

  it('with a prefix does not meet a view with another, or none', () => {
    const both = `${there({ search: 'ada', filters: {} }, 'a-')}&${there({ search: 'bob', filters: {} }, 'b-')}`;
    expect(back(both, 'a-').search).toBe('ada');
    expect(back(both, 'b-').search).toBe('bob');
    expect(back(both)).toEqual(EVERYBODY);
  });

  it.each([
    'login=soon',
    'login=-5',
    'login=',
    'login=1e30',
    'login=999999999999',
    'status=gone',
    'size=0',
    'size=all',
    'size=100000000',
    'size=-1',
    'start=-1',
    'start=abc',
    'start=1.5',
    'start=Infinity',
    'cursor=',
    'density=airy',
    'sort=',
    'sort=-',
    'q=',
    'q=%20',
    'role=',
    'Q=ada',
    'utm_source=mail',
    '__proto__=1&constructor=2',
  ])('shows everybody for what cannot be read: %s', (query) => {
    expect(back(query)).toEqual(EVERYBODY);
  });

  it('keeps the rest where one part cannot be read', () => {
    expect(back('q=ada&size=0&status=gone&status=active&sort=-email')).toEqual({
      search: 'ada',
      filters: { statuses: ['active'] },
      sort: { field: 'email', direction: 'descending' },
    });
    expect(back('start=x&cursor=abc&q=ada').search).toBe('ada');
  });

  it('takes the first where one is there twice', () => {
    expect(back('q=ada&q=bob').search).toBe('ada');
  });

  it('outlives text that is no text', () => {
    expect(back('q=%E0%A4%A&columns=%&columns=:&columns=-').columns).toEqual([{ id: '%' }, { id: ':' }]);
  });
});
