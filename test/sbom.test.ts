import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './support/packed.js';

/** The software bill of materials that goes with a release. */
const ROOT = resolve(import.meta.dirname, '..');

interface Bill {
  readonly bomFormat: string;
  readonly metadata: {
    readonly component: { readonly name: string; readonly version: string; readonly type: string };
  };
  readonly components: readonly { readonly name: string; readonly group?: string; readonly purl: string }[];
}

/** The names of npm that a bill does not list. */
const missing = (bill: Bill, names: readonly string[]) => {
  const listed = bill.components.map(({ purl }) =>
    decodeURIComponent(/^pkg:npm\/(.+)@/.exec(purl)?.[1] ?? ''),
  );
  return names.filter((name) => !listed.includes(name));
};

it('lists what the package brings at run time, and nothing of its development', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'sbom.cdx.json');
  const { code, output } = await run(process.execPath, ['scripts/sbom.js', file], ROOT);
  expect(code, output).toBe(0);
  const bill = JSON.parse(await readFile(file, 'utf8')) as Bill;
  const { version, dependencies, devDependencies } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>> & { version: string };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component).toMatchObject({ name: 'rolecall', version, type: 'library' });
  const direct = Object.keys(dependencies);
  expect(missing(bill, direct)).toEqual([]);
  expect(missing(bill, ['lit-html', 'lit-element', '@lit/reactive-element'])).toEqual([]);
  expect(missing(bill, Object.keys(devDependencies))).toEqual(Object.keys(devDependencies));
  const withoutOne = { ...bill, components: bill.components.filter(({ name }) => name !== 'zod') };
  expect(missing(withoutOne, direct)).toEqual(['zod']);
});
