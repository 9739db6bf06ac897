import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

type Schema = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface ResponseObject {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: Schema }>>;
  readonly content?: Content;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}
interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, { in: string; name: string }>> };
}

/** A request as it went over the wire, but for its method and path. */
export interface DescribedRequest {
  readonly headers?: HeadersInit | undefined;
  /** The body, as text or already parsed. */
  readonly body?: unknown;
}

const document = parse(
  readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'),
) as OpenApiDocument;

/** Headers that the transport has of its own, and the browser or the client adds unasked. */
const TRANSPORT_HEADERS =
  /^(accept|accept-.+|cache-control|connection|content-length|content-type|cookie|host|origin|pragma|referer|sec-.+|user-agent)$/;

const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

/** The identifier of every operation in openapi.yaml. */
export const OPERATION_IDS: readonly string[] = Object.values(document.paths).flatMap((item) =>
  VERBS.flatMap((verb) => (item[verb] ? [(item[verb] as Operation).operationId] : [])),
);

/**
 * Checks that a request and its answer are as openapi.yaml has them: path, parameters, headers and bodies.
 *
 * @param path As it was called, below the base URL and with its query: `/users/42`.
 * @param request `undefined` if it is not described on purpose, such as one with a limit that is too high.
 * @returns The identifier of the operation.
 * @throws {Error} That says everything that is not as described.
 */
export async function expectDescribed(
  method: string,
  path: string,
  request: DescribedRequest | undefined,
  response: Response,
): Promise<string> {
  const { operation, problems } = request
    ? checkRequest(method, path, request)
    : { ...operationOf(method, path), problems: [] };
  const where = `${response.status} to ${method} ${path}`;
  if (operation) problems.push(...(await checkResponse(operation, response)));
  if (!operation || problems.length > 0) {
    throw new Error(`Not as openapi.yaml describes it: ${where}\n${problems.join('\n')}`);
  }
  return operation.operationId;
}

/**
 * Checks a request alone, see {@link expectDescribed}.
 *
 * @returns The identifier of the operation.
 */
export function expectDescribedRequest(method: string, path: string, request: DescribedRequest): string {
  const { operation, problems } = checkRequest(method, path, request);
  if (!operation || problems.length > 0) {
    throw new Error(`Not as openapi.yaml describes it: ${method} ${path}\n${problems.join('\n')}`);
  }
  return operation.operationId;
}

/** Whether an answer is a stream of server-sent events. */
export const isStream = ({ headers }: Response): boolean =>
  headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;

/** Checks the data of an event of `GET /user-events`. @throws {Error} That says what is not as described. */
export function expectDescribedEvent(data: string): void {
  const problems = check({ $ref: '#/components/schemas/UserChange' }, JSON.parse(data), 'event');
  if (problems.length > 0)
    throw new Error(`Not as openapi.yaml describes it: ${data}\n${problems.join('\n')}`);
}

function checkRequest(method: string, path: string, { headers, body }: DescribedRequest) {
  const { operation, parameters, values } = operationOf(method, path);
  if (!operation) return { operation, problems: ['There is no such operation.'] };
  const sent = new Headers(headers);
  const query = new URL(path, 'http://described.test').searchParams;
  const problems = parameters.flatMap((parameter) => {
    const all = {
      path: () => values.get(parameter.name) ?? [],
      query: () => query.getAll(parameter.name),
      header: () => [sent.get(parameter.name)].filter((value) => value !== null),
    }[parameter.in]();
    return checkParameter(parameter, all);
  });
  const names = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name);
  for (const name of new Set(query.keys())) {
    if (!names('query').includes(name)) problems.push(`There is no query parameter "${name}".`);
  }
  const known = [...names('header'), ...securityHeaders(operation)].map((name) => name.toLowerCase());
  for (const name of sent.keys()) {
    if (!TRANSPORT_HEADERS.test(name) && !known.includes(name))
      problems.push(`There is no header "${name}".`);
  }
  problems.push(...checkRequestBody(operation, sent, body));
  return { operation, problems };
}

function operationOf(method: string, path: string) {
  const { pathname } = new URL(path, 'http://described.test');
  for (const [template, item] of Object.entries(document.paths)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname);
    const operation = match && item[method.toLowerCase()];
    if (!operation) continue;
    const values = new Map(names.map((name, index) => [name, [decodeURIComponent(match[index + 1] ?? '')]]));
    const parameters = [
      ...((item['parameters'] ?? []) as []),
      ...((operation as Operation).parameters ?? []),
    ];
    return { operation: operation as Operation, parameters: parameters.map(resolve), values };
  }
  return { operation: undefined, parameters: [], values: new Map<string, string[]>() };
}

function checkParameter(
  { name, in: place, required, schema }: Parameter,
  values: readonly string[],
): string[] {
  if (values.length === 0) return required ? [`The ${place} parameter "${name}" is missing.`] : [];
  const { type, items } = resolve(schema as { type?: string; items?: Schema });
  if (type !== 'array' && values.length > 1) return [`The ${place} parameter "${name}" is there twice.`];
  const value = type === 'array' ? values.map((one) => typed(one, items)) : typed(values[0] ?? '', schema);
  return check(schema, value, `${place} parameter "${name}"`);
}

function typed(value: string, schema: Schema | undefined): unknown {
  const type = schema && resolve(schema)['type'];
  if (type === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function securityHeaders({ security = [] }: Operation): string[] {
  return security
    .flatMap((requirement) => Object.keys(requirement))
    .map((name) => document.components.securitySchemes[name])
    .flatMap((scheme) => (scheme?.in === 'header' ? [scheme.name] : []));
}

function checkRequestBody({ requestBody }: Operation, headers: Headers, body: unknown): string[] {
  if (!requestBody) return hasBody(body) ? ['There is a body where none is described.'] : [];
  if (!hasBody(body)) return requestBody.required ? ['The body is missing.'] : [];
  return checkContent(requestBody.content, headers, body);
}

const hasBody = (body: unknown): boolean => body !== undefined && body !== null && body !== '';

async function checkResponse({ responses }: Operation, response: Response): Promise<string[]> {
  const described = responses[response.status] ?? responses[`${String(response.status)[0]}XX`];
  if (!described) return [`The status ${response.status} is not described.`];
  const { headers = {}, content } = resolve(described);
  const problems = Object.entries(headers).flatMap(([name, header]) => {
    const { required, schema } = resolve(header);
    const value = response.headers.get(name);
    if (value === null) return required ? [`The header "${name}" is missing.`] : [];
    return check(schema, value, `header "${name}"`);
  });
  // A stream has no end to wait for; its events are checked one by one, see `expectDescribedEvent`.
  if (isStream(response))
    return 'text/event-stream' in (content ?? {}) ? problems : ['No stream is described.'];
  const text = await response.clone().text();
  if (!content) return text === '' ? problems : [...problems, 'There is a body where none is described.'];
  return [...problems, ...checkContent(content, response.headers, text)];
}

function checkContent(content: Content, headers: Headers, body: unknown): string[] {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim() ?? 'none';
  const described = content[type];
  if (!described) return [`The content type ${type} is not described.`];
  try {
    const value: unknown = typeof body === 'string' ? JSON.parse(body) : body;
    return check(described.schema, value, 'body');
  } catch (cause) {
    return [`The body is no JSON: ${String(cause)}`];
  }
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new WeakMap<Schema, ValidateFunction>();

function check(schema: Schema, value: unknown, name: string): string[] {
  let validate = validators.get(schema);
  if (!validate) {
    // The references in it start at the root of the document.
    validate = ajv.compile({ ...schema, components: document.components });
    validators.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

function resolve<T extends object>(node: T): T {
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) return node;
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], document);
  return resolve(found as T);
}
