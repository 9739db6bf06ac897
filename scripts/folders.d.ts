/** The paths of the files that differ between two folders, or that only one of them has. */
export function differences(one: string, other: string): string[];
