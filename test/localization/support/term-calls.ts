import { resolve } from 'node:path';
import ts from 'typescript';

/** Counts that together ask for every plural category that a whole number can have. */
export const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** A parameter of a term: a text that it shows, a number, or one of several things that change what it says. */
export interface Parameter {
  readonly kind: 'text' | 'number' | 'choice';
  readonly values: readonly unknown[];
}

/** The parameters of every term that is a function, by its path, such as `terms.input.required`. */
export type Signatures = ReadonlyMap<string, readonly Parameter[]>;

const KINDS = { terms: 'Terms', formTerms: 'FormTerms', importTerms: 'ImportTerms', bulkTerms: 'BulkTerms' };

/** What the interfaces in `terms.ts` and its neighbours say of the terms, as TypeScript reads them. */
export function signaturesOfTerms(): Signatures {
  const files = ['terms.ts', 'form-terms.ts', 'bulk-terms.ts'].map((name) =>
    resolve(import.meta.dirname, '../../../src/localization', name),
  );
  const program = ts.createProgram(files, {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const signatures = new Map<string, readonly Parameter[]>();

  const walk = (path: string, type: ts.Type): void => {
    const [signature] = type.getCallSignatures();
    if (signature) {
      signatures.set(
        path,
        signature.parameters.map((parameter, place) =>
          parameterOf(checker, checker.getTypeOfSymbol(parameter), place),
        ),
      );
    } else if (!(type.flags & ts.TypeFlags.StringLike)) {
      for (const property of type.getProperties())
        walk(`${path}.${property.name}`, checker.getTypeOfSymbol(property));
    }
  };

  const declared = files.flatMap((file) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file) ?? fail(file));
    return symbol ? checker.getExportsOfModule(symbol) : [];
  });
  for (const [kind, name] of Object.entries(KINDS)) {
    const symbol = declared.find((found) => found.name === name) ?? fail(name);
    walk(kind, checker.getDeclaredTypeOfSymbol(symbol));
  }
  return signatures;
}

function parameterOf(checker: ts.TypeChecker, type: ts.Type, place: number): Parameter {
  const absent = checker.getNonNullableType(type) === type ? [] : [undefined];
  const given = checker.getNonNullableType(type);
  if (given.flags & ts.TypeFlags.String)
    return { kind: 'text', values: [...absent, `⟦${String.fromCodePoint(97 + place)}⟧`] };
  if (given.flags & ts.TypeFlags.Number) return { kind: 'number', values: [...absent, ...COUNTS] };
  if (given.flags & ts.TypeFlags.Boolean) return { kind: 'choice', values: [...absent, false, true] };
  if (given.isUnion())
    return {
      kind: 'choice',
      values: [...absent, ...given.types.map((one) => (one.isStringLiteral() ? one.value : fail('choice')))],
    };
  return fail(`parameter of the type ${checker.typeToString(type)}`);
}

function fail(what: string): never {
  throw new Error(`The tests know nothing of this: ${what}.`);
}

/** Every combination of the arguments of a term; nothing for a text without parameters. */
export function argumentsOf(parameters: readonly Parameter[]): readonly (readonly unknown[])[] {
  return parameters.reduce<readonly (readonly unknown[])[]>(
    (calls, { values }) => calls.flatMap((call) => values.map((value) => [...call, value])),
    [[]],
  );
}
