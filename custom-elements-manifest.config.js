import { globSync, readFileSync } from 'node:fs';

/** What reaches the manifest: the elements and their events, as the package ships them, and nothing that is internal. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly()],
};

function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const modules = manifest.modules
        .map(publicModule)
        .filter(({ declarations }) => declarations.length > 0);
      // The analyzer takes files in the order in which the disk lists them.
      manifest.modules = modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

function publicModule({ declarations, exports, ...module }) {
  const shown = declarations.filter(isPublic);
  const names = new Set(shown.map(({ name }) => name));
  const path = shipped(module.path);
  return {
    ...module,
    path,
    declarations: shown.map((declaration) => ({
      ...declaration,
      ...(usesTokens(declaration, module) && {
        cssProperties: [...(declaration.cssProperties ?? []), ...tokens()],
      }),
      ...(declaration.members && { members: declaration.members.filter(isPublicMember) }),
    })),
    exports: exports
      .filter(({ name }) => names.has(name))
      .map((entry) => ({ ...entry, declaration: { ...entry.declaration, module: path } })),
  };
}

const isPublic = ({ customElement, superclass }) => customElement === true || superclass?.name === 'Event';

const isPublicMember = ({ name, privacy }) =>
  privacy !== 'private' && privacy !== 'protected' && name !== 'styles';

/** Where the package has what is written in a source file. */
const shipped = (path) => `dist/${path.replace(/\.ts$/, '.js')}`;

/** Whether an element has the sheet with the tokens, in its own file or that of its styles. */
const usesTokens = ({ customElement }, { path }) =>
  customElement === true &&
  globSync(path.replace(/\.ts$/, '{,.styles}.ts')).some((file) =>
    /import \{[^}]*\btokens\b[^}]*\} from '[./]+\/styles\/index\.js'/.test(readFileSync(file, 'utf8')),
  );

/** The tokens of all elements, as their sheet has them: what each is for, its name and its default. */
function tokens() {
  const sheet = readFileSync('src/styles/tokens.ts', 'utf8');
  return [...sheet.matchAll(/\/\* (.+) \*\/\s+--_[a-z-]+: var\((--rolecall-[a-z-]+), (.+)\);/g)].map(
    ([, description, name, fallback]) => ({ description, name, default: fallback }),
  );
}
