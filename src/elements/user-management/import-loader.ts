let load: (() => Promise<unknown>) | undefined;

/** Says how to bring in `user-import`, which is needed only when somebody imports. */
export function setImportLoader(loader: () => Promise<unknown>): void {
  load = loader;
}

/** Brings `user-import` in, if it is not there. Rejects if it cannot be loaded. */
export async function loadImport(): Promise<void> {
  if (!customElements.get('user-import')) await load?.();
}
