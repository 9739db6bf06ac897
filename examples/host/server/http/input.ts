import * as z from 'zod/mini';
import type { InputProblem } from 'rolecall/data';
import type { Expected } from '../people/change.ts';
import { badRequest, invalid, Problem } from './problem.ts';
import type { HostRequest } from './session.ts';

const WORDS: Readonly<Record<InputProblem, string>> = {
  required: 'This is needed.',
  'too-long': 'This is too long.',
  'not-an-email': 'This is no e-mail address.',
  'not-a-phone-number': 'This is no phone number with its international prefix.',
};

const isInputProblem = (code: string): code is InputProblem => Object.hasOwn(WORDS, code);

/** Reads a JSON body. @throws {Problem} 400, 415 or, with messages by field, 422. */
export async function readBody<T extends z.ZodMiniType>(
  request: HostRequest,
  schema: T,
): Promise<z.output<T>> {
  const type = request.req.header('Content-Type') ?? '';
  if (!/^application\/(merge-patch\+)?json\s*(;|$)/i.test(type)) throw new Problem(415);
  let body: unknown;
  try {
    body = JSON.parse(await request.req.text());
  } catch {
    throw badRequest('The body is no JSON.');
  }
  const { data, error } = z.safeParse(schema, body);
  if (error) {
    throw invalid(
      ...error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), detail: wordsFor(message) })),
    );
  }
  // PostgreSQL keeps no NUL character.
  for (const [field, value] of Object.entries(data as object)) {
    if (typeof value === 'string' && value.includes('\0')) {
      throw invalid({ pointer: `#/${field}`, detail: 'A character cannot be saved.' });
    }
  }
  return data;
}

/** A JSON pointer in a URI fragment (RFC 6901, section 6). */
function pointerTo(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')}`;
}

/** The messages of the schemas are codes; any other is of a value that is not there or of another type. */
function wordsFor(message: string): string {
  return isInputProblem(message) ? WORDS[message] : WORDS.required;
}

/** Whether an identifier could be one of ours. */
export const isPersonId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);

/** Reads `If-Match` (RFC 9110, section 13.1.1): a list of strong tags, or `*`. */
export function readIfMatch(request: HostRequest): Expected {
  const header = request.req.header('If-Match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const tags: readonly string[] = header.match(/(W\/)?"[^"]*"/g) ?? [];
  return (version) => tags.includes(`"${version}"`);
}
