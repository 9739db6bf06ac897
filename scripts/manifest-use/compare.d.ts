/** An element as a manifest has it. */
export interface ManifestElement {
  readonly tagName: string;
  readonly [kind: string]: unknown;
}

/** Holds what the tests used of the elements against the manifest. */
export function compareUse(
  elements: readonly ManifestElement[],
  used: ReadonlySet<string>,
): { unused: string[]; undocumented: string[] };

/** The elements of a manifest. */
export function elementsIn(manifest: unknown): ManifestElement[];
