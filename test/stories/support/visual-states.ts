import type { Direction, Scheme } from './looks.js';

/** What is looked at: states that differ really, of every element, the whole page first. */
export const VISUAL_STATES = [
  'user-management--ready',
  'user-management--edit-user',
  'user-table--loading',
  'user-table--empty',
  'user-table--no-match',
  'user-table--failed',
  'user-table--mail',
  'user-table-bulk--chosen',
  'user-table-bulk--failures',
  'user-table-many-users--filters-open',
  'user-table-many-users--columns-open',
  'user-form--new-user',
  'user-form--errors',
  'user-form--conflict',
  'user-import--match-columns',
  'user-import--checked',
  'user-import--some-failed',
  'role-badge--told',
  'role-permissions--promotion',
  'reset-button--asks',
] as const;
export type VisualState = (typeof VISUAL_STATES)[number];

/** How wide the page is, in CSS pixels: a desktop, a tablet, a phone; and how much of it is looked at. */
const SIZES = { desktop: [1280, 600], tablet: [768, 600], phone: [360, 640] } as const;

export interface VisualLook {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: Scheme;
  readonly direction: Direction;
}

const look = (size: keyof typeof SIZES, scheme: Scheme, direction: Direction): VisualLook => {
  const [width, height] = SIZES[size];
  return { name: `${width}-${scheme.split(' ')[0]}-${direction}`, width, height, scheme, direction };
};

/** In which every state is seen. */
const FIRST = look('desktop', 'light', 'ltr');
/** With the first: every width in every scheme, each with both directions. */
const OTHERS = [
  look('phone', 'dark', 'ltr'),
  look('desktop', 'dark', 'rtl'),
  look('tablet', 'light', 'rtl'),
  look('phone', 'light', 'ltr'),
  look('desktop', 'forced colours', 'ltr'),
  look('tablet', 'dark', 'ltr'),
  look('phone', 'forced colours', 'rtl'),
  look('tablet', 'forced colours', 'ltr'),
];
/** How many of the others a state is seen in; each is, by some. */
const OTHERS_EACH = 3;

/** Every look with the states that are seen in it. */
export const VISUAL_LOOKS = [FIRST, ...OTHERS].map((one, place) => ({
  ...one,
  states: VISUAL_STATES.filter(
    (_state, index) =>
      one === FIRST ||
      (place - 1 - index * OTHERS_EACH + 10_000 * OTHERS.length) % OTHERS.length < OTHERS_EACH,
  ),
}));
