import { readFileSync } from 'node:fs';

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
      ...(declaration.members && { members: declaration.members.filter(isPublicMember) }),
      ...tokensOf(declaration),
    })),
    exports: exports
      .filter(({ name }) => names.has(name))
      .map((entry) => ({ ...entry, declaration: { ...entry.declaration, module: path } })),
  };
}

const isPublic = ({ customElement, superclass }) => customElement === true || superclass?.name === 'Event';

const isPublicMember = ({ name, privacy }) =>
  privacy !== 'private' && privacy !== 'protected' && name !== 'styles';

/** The tokens that every element with parts has, as the doc comment of their sheet describes them. */
const SHARED = [
  ...readFileSync('src/styles/tokens.ts', 'utf8').matchAll(/@cssprop \[(--[\w-]+)=(.+)\] - (.+)/g),
].map(([, name, value, description]) => ({ description, name, default: value }));

/** Shared tokens and the element's own, each with the tier with which its description begins. */
function tokensOf({ cssProperties = [], cssParts = [] }) {
  const shared = cssParts.length > 0 ? SHARED : [];
  const tokens = [...shared, ...cssProperties].map(({ description, ...token }) => {
    const [, tier, text] = /^(Reference|Semantic|Component): (.+)$/s.exec(description) ?? [];
    return { ...token, description: text ?? description, ...(tier && { tier: tier.toLowerCase() }) };
  });
  return tokens.length > 0 ? { cssProperties: tokens } : {};
}

/** Where the package has what is written in a source file. */
const shipped = (path) => `dist/${path.replace(/\.ts$/, '.js')}`;
