import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `node scripts/sbom.js [file]` writes what the published package brings with it, as a CycloneDX document; default:
 * `sbom.cdx.json`. It's made of the package as it is published, installed alone: here the root is a workspace of itself, and
 * `npm sbom` takes what it depends on for that of a workspace.
 */
const ROOT = resolve(import.meta.dirname, '..');
const file = resolve(process.argv[2] ?? 'sbom.cdx.json');
const temporary = mkdtempSync(join(tmpdir(), 'rolecall-sbom-'));
// npm calls the root by the name of its folder.
const folder = join(temporary, 'rolecall');
mkdirSync(folder);
const npm = (...args) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  // What decides on what is installed, and what the document says of the package; nothing that is for its development.
  const published = { name, version, description, license, dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(published));
  npm('install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  writeFileSync(file, npm('sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${file} is written.`);
