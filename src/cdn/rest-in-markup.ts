import type { ReactiveController, ReactiveElement } from 'lit';
import { REST_METHODS, RestAdapter, type RestMethod } from '../adapters/rest/index.js';
import { ResetButton } from '../elements/reset-button/index.js';
import { UserAdapterProvider } from '../elements/user-adapter-provider/index.js';
import { UserForm } from '../elements/user-form/index.js';
import { UserImport } from '../elements/user-import/index.js';
import { UserManagement } from '../elements/user-management/index.js';
import { UserTable } from '../elements/user-table/index.js';

const ELEMENTS = [UserManagement, UserTable, UserForm, UserImport, ResetButton, UserAdapterProvider];
const ATTRIBUTES = ['baseurl', 'csrf', 'credentials', 'without'];
const CREDENTIALS = ['omit', 'same-origin', 'include'] as const satisfies readonly RequestCredentials[];

/** One adapter for all elements that say the same, so that they share what they know. */
const adapters = new Map<string, RestAdapter>();

/**
 * Makes a `RestAdapter` of the attributes of an element: `baseurl`; `csrf`, the name of the `<meta>` that has the token;
 * `credentials`, as `fetch` takes them; and `without`, the methods that the backend lacks. An adapter that a script has
 * set stays.
 */
class RestInMarkup implements ReactiveController {
  readonly #host: InstanceType<(typeof ELEMENTS)[number]>;
  readonly #changes = new MutationObserver(() => {
    this.#give();
  });
  #given: RestAdapter | undefined;

  constructor(host: InstanceType<(typeof ELEMENTS)[number]>) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#changes.observe(this.#host, { attributeFilter: ATTRIBUTES });
    this.#give();
  }

  hostDisconnected(): void {
    this.#changes.disconnect();
  }

  #give(): void {
    if (this.#host.adapter !== this.#given) return;
    this.#given = adapterFor(this.#host);
    this.#host.adapter = this.#given;
  }
}

function adapterFor(element: Element): RestAdapter | undefined {
  const [baseUrl, csrf, credentials, without] = ATTRIBUTES.map((name) => element.getAttribute(name));
  if (baseUrl === null || baseUrl === undefined) return undefined;
  const key = JSON.stringify([baseUrl, csrf, credentials, without]);
  const adapter =
    adapters.get(key) ??
    new RestAdapter({
      baseUrl,
      csrf: csrf ? { token: () => contentOfMeta(csrf) } : undefined,
      credentials: CREDENTIALS.find((value) => value === credentials),
      without: without?.split(/\s+/).filter(isMethod),
    });
  adapters.set(key, adapter);
  return adapter;
}

const contentOfMeta = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${CSS.escape(name)}"]`)?.content ?? '';

function isMethod(name: string): name is RestMethod {
  const isKnown = REST_METHODS.some((method) => method === name);
  if (!isKnown && name) console.warn(`without="${name}": there is ${REST_METHODS.join(', ')}.`);
  return isKnown;
}

for (const element of ELEMENTS)
  element.addInitializer((host: ReactiveElement) => {
    if (host instanceof element) new RestInMarkup(host);
  });
