/** Milliseconds after which a saved file is forgotten; by then the browser has it. */
const FORGET_AFTER = 60_000;

/** Saves a file among the downloads of the person. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, FORGET_AFTER);
}

/** The name of a CSV file of today, such as `users-2026-11-24.csv`. */
export function csvName(name: string): string {
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${name}-${day.join('-')}.csv`;
}
