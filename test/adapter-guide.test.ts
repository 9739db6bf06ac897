import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesByStep, type Files } from './support/code-blocks.js';
import { Packed, run } from './support/packed.js';
import { TeamApi } from './support/team-api.js';

/** The guide to write an adapter, done as it says. Assumes that `npm run build` has run. */
const GUIDE = resolve(import.meta.dirname, '../docs/adapters.md');
const steps = filesByStep(await readFile(GUIDE, 'utf8'));
const api = new TeamApi();

const NODE_TEST = `declare module 'node:test' {
  export function describe(name: string, declare: () => void): void;
  export function it(name: string, test: () => Promise<void>): void;
}`;

describe('The guide to write an adapter', () => {
  let packed: Packed;
  let url: string;
  beforeAll(async () => {
    [packed, url] = await Promise.all([Packed.install(), api.start()]);
  });
  afterAll(async () => {
    api.stop();
    await packed?.remove();
  });

  /** Runs the test of a step as its reader would, against the backend of the guide. */
  async function test(files: Files) {
    const folder = await mkdtemp(join(packed.project, 'step-'));
    for (const [name, code] of Object.entries(files))
      await writeFile(join(folder, name), code.replace('http://localhost:3000', url));
    const { code, output } = await run(process.execPath, ['--test', 'team-adapter.test.ts'], folder);
    const passed = Number(/^. pass (\d+)$/m.exec(output)?.[1]);
    return { isGreen: code === 0, passed, output };
  }

  it('is red with the empty file, and green after each step, with more of it run each time', async () => {
    const [first, empty, ...later] = steps;
    expect(Object.keys(first ?? {})).toEqual(['team-adapter.test.ts']);
    expect(await test(empty ?? {})).toMatchObject({ isGreen: false });
    let before = 0;
    // Between the method and the function that it calls there is nothing to run.
    const complete = later.filter((files) => {
      const source = files['team-adapter.ts'] ?? '';
      return source.includes('function pathOf') || !source.includes('pathOf');
    });
    expect(complete).toHaveLength(3);
    for (const files of complete) {
      const { isGreen, passed, output } = await test(files);
      expect(isGreen, output).toBe(true);
      expect(passed).toBeGreaterThan(before);
      before = passed;
    }
  });

  it('would be red if a step were wrong', async () => {
    const last = steps.at(-1) ?? {};
    const source = last['team-adapter.ts'] ?? '';
    const wrong = source.replace("on ? 'active' : 'inactive'", "'active'");
    expect(wrong).not.toBe(source);
    const { isGreen, output } = await test({ ...last, 'team-adapter.ts': wrong });
    expect(isGreen).toBe(false);
    expect(output).toContain('switches an account off and on');
  });

  it('says of what was not asked what the suite says', async () => {
    const { output } = await test(steps.at(-1) ?? {});
    expect(output).toMatch(/TeamAdapter: \d+ of \d+ rules of the contract are not run:/);
    expect(output).toContain('- makes no user by a call that is aborted beforehand (no create)');
  });

  it('is strict TypeScript', async () => {
    const options = { allowImportingTsExtensions: true, erasableSyntaxOnly: true };
    const { output } = await packed.check(
      { ...(steps.at(-1) ?? {}), 'node-test.d.ts': NODE_TEST },
      'NodeNext',
      options,
    );
    expect(output).toBe('');
  });
});
