/**
 * Measures the in-memory adapter alone, without a page: how long each answer takes, and the longest time that nothing
 * else could run meanwhile. `npm run build && node bench/adapter.js [users …]`
 */
import { MadeUpAdapter } from 'rolecall/mocks';
import { InMemoryAdapter } from 'rolecall/adapters/in-memory';

const FIRST = [
  'Zoë',
  'Łukasz',
  'José',
  'Søren',
  'Ольга',
  'Ελένη',
  '王伟',
  'محمد',
  'Maria',
  'Marek',
  'Omar',
  'Grace',
  'Ada',
];
const LAST = [
  'Nyström',
  'García',
  'Müller',
  'O’Brien',
  'Иванова',
  'Tanaka',
  'Cohen',
  'Marchetti',
  'Smith',
  'Lee',
  'Kim',
];
const ROLES = ['admin', 'editor', 'viewer', 'viewer', 'viewer'];
const NOW = Date.UTC(2026, 5, 1);
const ROUNDS = 5;

async function measure(count) {
  const users = makeUsers(count);
  console.log(`\n${count.toLocaleString('en')} users, medians of ${rounds(count)}, in milliseconds`);
  console.log(`${'what'.padEnd(44)}${'answer'.padStart(9)}${'CPU'.padStart(9)}${'longest'.padStart(9)}`);
  const page = { offset: 0, limit: 50 };
  const by = (field, direction = 'ascending') => ({ page, sort: { field, direction } });
  const fresh = () => new InMemoryAdapter({ users });
  const alone = { page, clientId: 'default' };
  // What is asked first of a new adapter, and what is asked of one that has worked it out before.
  await row('new adapter, first page', fresh, (adapter) => adapter.list({ page }), count);
  await row('clients', fresh, (adapter) => adapter.clients(), count);
  await row('first page at a client', fresh, (adapter) => adapter.list(alone), count);
  for (const field of ['lastLoginAt', 'lastName', 'role', 'email']) {
    await row(`sort by ${field}, first`, fresh, (adapter) => adapter.list(by(field)), count);
  }
  const sorted = fresh();
  await sorted.list(by('lastLoginAt'));
  await row(
    'sort the other way',
    () => sorted,
    (adapter) => adapter.list(by('lastLoginAt', 'descending')),
    count,
  );
  const last = { ...by('lastLoginAt'), page: { offset: count - 50, limit: 50 } };
  await row(
    'last page of the sorted',
    () => sorted,
    (adapter) => adapter.list(last),
    count,
  );
  for (const search of ['mar', 'müller', '王伟', 'grace lee', '639 98', 'nobody']) {
    await row(`search ${search}`, fresh, (adapter) => adapter.list({ page, search }), count);
  }
  const filters = { statuses: ['active'], roleIds: ['viewer'] };
  await row(
    'filters with a search',
    fresh,
    (adapter) => adapter.list({ page, search: 'mar', filters }),
    count,
  );
  await row('counts', fresh, (adapter) => adapter.counts({}), count);
  await row(
    'counts with filters and a search',
    fresh,
    (adapter) => adapter.counts({ search: 'mar', filters }),
    count,
  );
  await row('get the last one', fresh, (adapter) => adapter.get(users[count - 1].id), count);
  const write = (adapter) => adapter.update(users[count >> 1].id, { lastName: 'Zz' });
  await row('update, sorted before', () => sorted, write, count);
  await row(
    'first page after it',
    () => sorted,
    (adapter) => adapter.list(by('lastLoginAt')),
    count,
  );
  const endless = { ...by('lastLoginAt'), page: { offset: count >> 1, limit: 50 } };
  await row(
    'made up: a page in the middle',
    () => new MadeUpAdapter({ count }),
    (adapter) => adapter.list(endless),
    count,
  );
}

async function row(name, make, ask, count) {
  const samples = [];
  for (let round = 0; round < rounds(count); round++) samples.push(await sample(make(), ask));
  const median = (key) =>
    samples
      .map((one) => one[key])
      .sort((a, b) => a - b)
      [samples.length >> 1].toFixed(1);
  console.log(name.padEnd(44) + ['answer', 'cpu', 'longest'].map((key) => median(key).padStart(9)).join(''));
}

const rounds = (count) => (count > 100_000 ? 3 : ROUNDS);

/** Times one call. The gaps between turns of the event loop tell how long it held everything up. */
async function sample(adapter, ask) {
  await turn();
  let longest = 0;
  let isRunning = true;
  let before = performance.now();
  const watch = (async () => {
    while (isRunning) {
      await turn();
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
  })();
  const cpu = cpuUsage();
  const start = performance.now();
  await ask(adapter);
  const answer = performance.now() - start;
  const { user, system } = cpuUsage(cpu);
  isRunning = false;
  await watch;
  return { answer, cpu: (user + system) / 1000, longest };
}

// Of this thread alone where Node can tell, from version 23.9 on.
const cpuUsage = (since) => (process.threadCpuUsage ?? process.cpuUsage).call(process, since);
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** People as they come out of JSON, in no order. */
function makeUsers(count) {
  const pick = (list, number) => list[number % list.length];
  const time = (number) => new Date(NOW - (number % count) * 61_000 - 1).toISOString();
  return Array.from({ length: count }, (_, index) => {
    const mixed = (index * 7919 + 13) >>> 0;
    const user = {
      id: `u${index}`,
      firstName: pick(FIRST, mixed),
      lastName: pick(LAST, mixed >>> 3),
      email: `person.${mixed % count}.${index}@example.com`,
      phone: `+33 6 39 98 ${String(index % 10_000).padStart(4, '0')}`,
      status: index % 9 ? 'active' : 'inactive',
      assignments: [{ clientId: 'default', roleIds: [pick(ROLES, mixed)] }],
      lastLoginAt: index % 25 ? time(mixed) : null,
      createdAt: time(index),
    };
    return JSON.parse(JSON.stringify(user));
  });
}

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await measure(count);
