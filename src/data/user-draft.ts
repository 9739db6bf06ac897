import * as z from 'zod/mini';
import type { User } from './user.js';

/** Why a value cannot be saved; the words stand in the terms of each language. */
export const INPUT_PROBLEMS = ['required', 'too-long', 'not-an-email', 'not-a-phone-number'] as const;
/** One of {@link INPUT_PROBLEMS}. */
export type InputProblem = (typeof INPUT_PROBLEMS)[number];

/** The longest name, in characters. */
export const NAME_MAX_LENGTH = 100;
/** The longest e-mail address, in characters (RFC 5321, section 4.5.3.1.3: a path of 256 with its two brackets). */
export const EMAIL_MAX_LENGTH = 254;

const problem = (code: InputProblem) => code;

const name = z
  .string()
  .check(z.trim(), z.minLength(1, problem('required')), z.maxLength(NAME_MAX_LENGTH, problem('too-long')));

/**
 * An e-mail address for input: something, one `@`, something without spaces. Stricter patterns refuse real addresses,
 * international ones above all; whether an address works, only a mail to it can tell.
 */
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, problem('required')),
    z.maxLength(EMAIL_MAX_LENGTH, problem('too-long')),
    z.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/u, problem('not-an-email')),
  );

/** A phone number in E.164, with an extension as in RFC 3966 where there is one: `+33612345678`, `+4930123456;ext=12`. */
export const phoneSchema = z
  .string()
  .check(z.regex(/^\+[1-9]\d{3,14}(;ext=\d{1,7})?$/, problem('not-a-phone-number')));

const assignmentSchema = z.object({
  clientId: z.string().check(z.minLength(1)),
  roleIds: z.array(z.string().check(z.minLength(1))),
});

/** Checks what is typed for a new user. Its messages are {@link INPUT_PROBLEMS}. */
export const userDraftSchema = z.object({
  firstName: name,
  lastName: name,
  email: emailSchema,
  phone: z.optional(phoneSchema),
  assignments: z.array(assignmentSchema),
});
/** A user who does not exist yet. */
export type UserDraft = z.infer<typeof userDraftSchema>;

/** Checks the changes to a user; what is absent stays as it is. */
export const userChangesSchema = z.object({
  firstName: z.optional(name),
  lastName: z.optional(name),
  email: z.optional(emailSchema),
  phone: z.optional(z.nullable(phoneSchema)),
  assignments: z.optional(z.array(assignmentSchema)),
  status: z.optional(z.enum(['active', 'inactive'])),
});
/**
 * Changes to a user. What is absent stays as it is; `phone: null` takes the number away; `assignments` replaces them
 * all; `status` switches the account on or off.
 */
export type UserChanges = z.infer<typeof userChangesSchema>;

/** The fields of a draft for which a backend may send a message. */
export type DraftField = keyof UserDraft & keyof User;
