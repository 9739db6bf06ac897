type Results = Readonly<Record<string, boolean>>;

export const CHECKS: Readonly<Record<'installed' | 'built' | 'types', string>>;
export function tableOf(
  document: string,
  names: readonly string[],
  results: Readonly<Record<string, Results>>,
  left: readonly string[],
  folder: string,
): string;
