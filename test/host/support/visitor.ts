import { expectDescribed } from '../../support/openapi.js';

/** What an API call of a {@link Visitor} may say besides method and path. */
export interface ApiCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether the request is one that openapi.yaml describes; its answer must be in any case. True by default. */
  readonly isDescribed?: boolean | undefined;
}

/** A person at a browser without scripts: keeps cookies, follows no redirects, sends forms, and calls the API. */
export class Visitor {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  /** The last `Set-Cookie` of each name. */
  readonly setCookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** The value of the session cookie. */
  get session(): string | undefined {
    return this.cookies.get('session');
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path);
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Sends a form, as a page of this host does. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.send('POST', path, { body, headers: { Origin: this.origin, ...headers } });
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.post('/sign-in', { email, password });
  }

  /** The token against request forgery, from the cookie that has it. */
  get csrfToken(): string {
    return this.cookies.get('csrf') ?? '';
  }

  async signOut(): Promise<Response> {
    return this.post('/sign-out', { csrf: this.csrfToken });
  }

  /** Calls the API as the page's script does, and checks the answer against openapi.yaml. */
  async api(method: string, path: string, call: ApiCall = {}): Promise<Response> {
    const headers = new Headers(call.headers);
    if (method !== 'GET' && !headers.has('X-CSRF-Token')) headers.set('X-CSRF-Token', this.csrfToken);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    if (body !== undefined && !headers.has('Content-Type')) {
      headers.set('Content-Type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
    }
    const response = await this.send(method, `/api${path}`, {
      headers: Object.fromEntries(headers),
      ...(body !== undefined && { body }),
    });
    await expectDescribed(method, path, (call.isDescribed ?? true) ? { headers, body } : undefined, response);
    return response;
  }

  /** Calls the API and reads the body of an answer that must be good. */
  async read<T>(method: string, path: string, call?: ApiCall): Promise<T> {
    const response = await this.api(method, path, call);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '));
    const response = await fetch(new URL(path, this.origin), {
      ...init,
      method,
      headers,
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.setCookies.set(name, cookie);
      if (/Max-Age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
