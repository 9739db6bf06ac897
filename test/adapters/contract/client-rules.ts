import type { User } from '../../../src/data/index.js';
import { expect } from './expectations.js';
import { idsOf, pagesOf } from './steps.js';
import { method, type AdapterRule, type AdapterSubject } from './subject.js';

/** The most users that are compared; of more, the first ones are not all there are. */
const MOST = 3000;

/** The users of all clients that somebody looks at, in one list. */
export const clientRules: readonly AdapterRule[] = [
  {
    name: 'lists everybody of the viewer’s clients once where no client is asked for',
    needs: ['client id', 'clients'],
    check: async (subject) => {
      const clients = await method(subject.adapter, 'clients')();
      const all = await everybodyAt(subject, undefined);
      expect(new Set(idsOf(all)).size === all.length, 'Somebody is listed twice.');
      const known = new Set(clients.map(({ id }) => id));
      const stranger = all.find(
        ({ assignments }) => assignments.length > 0 && !assignments.some((at) => known.has(at.clientId)),
      );
      expect(!stranger, `The user ${stranger?.id} is at none of the viewer’s clients.`);
      if (all.length >= MOST) return;
      const ids = new Set(idsOf(all));
      for (const { id } of clients) {
        const missing = (await everybodyAt(subject, id)).find((user) => !ids.has(user.id));
        expect(!missing, `The user ${missing?.id} of the client ${id} is not in the list of all.`);
      }
    },
  },
  {
    name: 'lists nobody of a client that the viewer cannot look at where no client is asked for',
    needs: ['onlooker', 'other client id'],
    check: async (subject) => {
      const { otherClientId, onlooker = subject.adapter } = subject;
      const there = await everybodyAt(subject, otherClientId);
      const strangers = new Set(
        idsOf(there.filter(({ assignments }) => assignments.every((at) => at.clientId === otherClientId))),
      );
      expect(strangers.size > 0, `Nobody is at the client ${otherClientId} alone.`);
      const seen = await everybodyAt({ ...subject, adapter: onlooker }, undefined);
      expect(seen.length > 0, 'The onlooker sees nobody.');
      const stranger = seen.find(({ id }) => strangers.has(id));
      expect(!stranger, `The onlooker sees the user ${stranger?.id}.`);
    },
  },
];

async function everybodyAt(subject: AdapterSubject, clientId: string | undefined): Promise<User[]> {
  const users: User[] = [];
  for await (const page of pagesOf(subject, { clientId })) users.push(...page.users);
  return users;
}
