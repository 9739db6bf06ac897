import type { AdapterError, Mail, Permission, Refusal, Role, User } from '../data/index.js';
import type { FormTerms } from './form-terms.js';
import { listed } from './punctuation.js';
import type { Terms } from './terms.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(lang, options)));
  return format;
}

/** A day, such as “24 Nov 2026”, in the person's own time zone. */
export function formatDate(lang: string, iso: string): string {
  return dateFormat(lang, { dateStyle: 'medium' }).format(new Date(iso));
}

/** A day with its time, in the person's own time zone. */
export function formatDateTime(lang: string, iso: string): string {
  return dateFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** A time of day, in the person's own time zone. */
export function formatTime(lang: string, iso: string): string {
  return dateFormat(lang, { timeStyle: 'medium' }).format(new Date(iso));
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** The units of {@link formatRelative} in seconds, months and years of the Gregorian mean. */
const UNITS = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3600],
] as const;

/** How long ago something was, such as “3 days ago”; what is newer than a minute, or yet to come, was a minute ago. */
export function formatRelative(lang: string, iso: string, now = Date.now()): string {
  let format = relativeFormats.get(lang);
  if (!format) relativeFormats.set(lang, (format = new Intl.RelativeTimeFormat(lang)));
  const seconds = (now - Date.parse(iso)) / 1000;
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ['minute', 60];
  return format.format(-Math.max(1, Math.floor(seconds / length)), unit);
}

/** How long is left, such as “0:42” or “1:05:00”, with the digits of the language. */
export function formatRemaining(lang: string, seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const parts = [...(hours > 0 ? [hours] : []), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part, index) => numberFormat(lang, index === 0 ? 1 : 2).format(part)).join(':');
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: string, minimumIntegerDigits: number): Intl.NumberFormat {
  const key = `${lang} ${minimumIntegerDigits}`;
  let format = numberFormats.get(key);
  if (!format)
    numberFormats.set(
      key,
      (format = new Intl.NumberFormat(lang, { minimumIntegerDigits, useGrouping: false })),
    );
  return format;
}

/** Where a mail stands: when it was sent and sent again, or that it bounced or expired. Nothing where no time is known. */
export function mailText(
  { terms, lang }: { readonly terms: Terms; readonly lang: string },
  mail: Mail,
  isActivation: boolean,
  when: (iso: string) => string,
): string | undefined {
  const { status, firstSentAt, sentAt, reason } = mail;
  switch (status) {
    case 'bounced':
      return reason ? `${terms.activationBounced} (${visibleText(reason)})` : terms.activationBounced;
    case 'expired':
      return isActivation ? terms.activationExpired : terms.resetExpired;
    case 'sent': {
      if (sentAt === undefined) return undefined;
      if (!isActivation) return terms.resetSentOn(when(sentAt));
      const first = terms.activationSent(when(firstSentAt ?? sentAt));
      if (!firstSentAt || firstSentAt === sentAt) return first;
      return listed(lang, [first, terms.sentAgainOn(when(sentAt))]);
    }
  }
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of the host made safe to stand in a sentence: control characters, those of the bidirectional algorithm among
 * them, become a visible mark, so that a name cannot turn the words around it (Unicode TR 36, section 3.6.1).
 */
export function visibleText(value: string): string {
  return value.replace(CONTROLS, '\u2423');
}

/** First and last name, or what there is of them, or the e-mail address. */
export function fullName(user: Pick<User, 'firstName' | 'lastName' | 'email'>): string {
  return visibleText([user.firstName, user.lastName].filter(Boolean).join(' ') || user.email);
}

/** The name of a role: the host's, ours for the default roles, or its identifier. */
export function roleName(terms: Terms, role: Pick<Role, 'id' | 'name'>): string {
  return visibleText(role.name ?? ours(terms.roleName, role.id) ?? role.id);
}

/** The one line about a role: the host's, or ours for the default roles. */
export function roleSummary(
  terms: FormTerms,
  role: Pick<Role, 'id' | 'name' | 'summary'>,
): string | undefined {
  if (role.summary !== undefined) return visibleText(role.summary);
  return role.name === undefined ? ours(terms.roleSummary, role.id) : undefined;
}

/** The words for a permission: the host's, ours for the default ones, or its identifier. */
export function permissionLabel(terms: FormTerms, permission: Permission): string {
  return visibleText(permission.label ?? ours(terms.permission, permission.id) ?? permission.id);
}

/** What went wrong and what to do next, in one or two sentences. */
export function errorText(terms: Terms, error: AdapterError): string {
  const why = error.reason
    ? terms.refusal[error.reason]
    : (error.detail && visibleText(error.detail)) || terms.error[error.kind];
  return error.retryAfter === undefined ? why : `${why} ${terms.retryAfter(Math.ceil(error.retryAfter))}`;
}

/** Why an action is refused: our words for a known reason, else the backend's own. */
export function refusalText(terms: Terms, refusal: Refusal): string {
  if (refusal.reason) return terms.refusal[refusal.reason];
  return refusal.message === undefined ? terms.error.forbidden : visibleText(refusal.message);
}

function ours(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
