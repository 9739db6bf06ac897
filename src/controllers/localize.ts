import type { ReactiveController, ReactiveElement } from 'lit';
import {
  formatDate,
  formatDateTime,
  formatRelative,
  formatTime,
  localeFor,
  onLocaleRegistered,
  type Terms,
} from '../localization/index.js';
import { beginsAsOnServer } from './first-rendering.js';

const connected = new Set<Localize>();
let observer: MutationObserver | undefined;

/**
 * Owns the language of one element: that of the nearest `lang` attribute, through shadow roots, so that two languages
 * can stand side by side. Hears of `lang` changes in the document and of languages registered late.
 */
export class Localize implements ReactiveController {
  readonly #host: ReactiveElement;
  #lang: string | undefined;
  #stop: (() => void) | undefined;
  #isAsOnServer: boolean;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#isAsOnServer = beginsAsOnServer(host);
    host.addController(this);
  }

  /** The language as a BCP 47 tag; English if nothing says otherwise. */
  get lang(): string {
    // A server knows nothing of the page around an element.
    return (this.#lang ??= this.#isAsOnServer ? ownLang(this.#host) : nearestLang(this.#host));
  }

  /** The words in this language. */
  get terms(): Terms {
    return localeFor(this.lang).terms;
  }

  date(iso: string): string {
    return formatDate(this.lang, iso);
  }

  dateTime(iso: string): string {
    return formatDateTime(this.lang, iso);
  }

  relative(iso: string): string {
    return formatRelative(this.lang, iso);
  }

  time(iso: string): string {
    return formatTime(this.lang, iso);
  }

  /** Until when something has to wait, in words; with its day, if that is another one. */
  wait(until: string): string {
    const isToday = this.date(until) === this.date(new Date().toISOString());
    return this.terms.waitUntil(isToday ? this.time(until) : this.dateTime(until));
  }

  hostConnected(): void {
    connected.add(this);
    this.#stop = onLocaleRegistered(() => {
      this.refresh();
    });
    observer ??= new MutationObserver(() => {
      for (const localize of connected) localize.refresh();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
    // It may have come from a place with another language.
    this.refresh();
  }

  hostUpdated(): void {
    if (!this.#isAsOnServer) return;
    this.#isAsOnServer = false;
    queueMicrotask(() => {
      this.refresh();
    });
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#stop?.();
    if (connected.size === 0) observer?.disconnect();
  }

  /** Looks for the language anew, and has the element render if it changed or its words may have. */
  refresh(): void {
    this.#lang = undefined;
    this.#host.requestUpdate();
  }
}

function ownLang(element: Element): string {
  const lang = element.getAttribute('lang');
  return lang && isWellFormed(lang) ? lang : 'en';
}

function nearestLang(start: Element): string {
  for (let node: Element | null = start; node;) {
    const found: Element | null = node.closest('[lang]');
    const lang = found?.getAttribute('lang');
    if (lang && isWellFormed(lang)) return lang;
    const root: Node = (found ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

function isWellFormed(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
