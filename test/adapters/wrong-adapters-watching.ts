import type { UserAdapter, UserChange } from '../../src/data/index.js';
import { bend, wrong, type Whole, type Wrong, type WrongSubjects } from './wrong-adapters.js';

type Watch = Whole['watch'];
/** Tells something else than the right adapter: nothing for `undefined`. */
type Retell = (change: UserChange) => UserChange | undefined;

const watch = (right: Whole, retell: Retell): { watch: Watch } => ({
  watch: (listener, options) => {
    right.watch((change) => {
      const told = retell(change);
      if (told) listener(told);
    }, options);
  },
});
const retelling = (retell: Retell): Wrong => wrong((right) => watch(right, retell));
const toOnlooker =
  (bent: (onlooker: Whole, admin: Whole) => Partial<Record<keyof UserAdapter, unknown>>): Wrong =>
  (right) => {
    const onlooker = right.onlooker ?? right.adapter;
    return { ...right, onlooker: bend(onlooker, (whole) => bent(whole, right.adapter as Whole)) };
  };
/** Tells the onlooker what the administrator is told, in part. */
const asAdmin = (retell: Retell): Wrong => toOnlooker((_onlooker, admin) => watch(admin, retell));
const withoutKind =
  (type: UserChange['type']): Retell =>
  (change) =>
    change.type === type ? undefined : change;

/** Adapters that watch wrongly. */
export const wrongWatchings: WrongSubjects = {
  'tells a change to whoever watches': [
    retelling((change) =>
      change.type === 'updated' ? { ...change, user: { ...change.user, firstName: 'Old' } } : change,
    ),
    retelling(withoutKind('updated')),
  ],
  'tells a change with the version to go on from': [
    retelling((change) =>
      change.type === 'updated' ? { ...change, user: { ...change.user, version: 'older' } } : change,
    ),
  ],
  'tells of a new user, and that they are removed': [
    retelling(withoutKind('created')),
    retelling(withoutKind('removed')),
    retelling((change) => (change.type === 'created' ? { ...change, type: 'updated' } : change)),
  ],
  'tells changes masked to whom sees masked fields': [asAdmin((change) => change)],
  'tells nothing of users whom the viewer may not see': [
    asAdmin((change) => change),
    // Not even that somebody is gone whom they never saw.
    toOnlooker((onlooker, admin) => ({
      watch: (...[listener, options]: Parameters<Watch>) => {
        onlooker.watch(listener, options);
        admin.watch((change) => {
          if (change.type === 'removed') listener(change);
        }, options);
      },
    })),
  ],
  'tells that a user has come into sight, and gone out of it': [
    asAdmin((change) => change),
    toOnlooker((onlooker) => watch(onlooker, withoutKind('removed'))),
    toOnlooker((onlooker) => watch(onlooker, withoutKind('created'))),
  ],
  'tells nothing any more once watching is aborted': [
    wrong((right) => ({
      watch: (listener: Parameters<Watch>[0]) => {
        right.watch(listener, { signal: new AbortController().signal });
      },
    })),
  ],
};
