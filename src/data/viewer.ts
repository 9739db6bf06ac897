import * as z from 'zod/mini';
import { id, lenient, nullish } from './lenient.js';
import { USER_ACTIONS } from './user-action.js';

/** The fields of a user that can be hidden from a viewer. */
export const MASKABLE_FIELDS = ['email', 'phone'] as const;
/** One of {@link MASKABLE_FIELDS}. */
export type MaskableField = (typeof MASKABLE_FIELDS)[number];

/** Reads what a viewer may do at one client. */
export const viewerAccessSchema = z.object({
  clientId: nullish(id),
  actions: lenient(z.array(z.enum(USER_ACTIONS)), []),
  maskedFields: lenient(z.array(z.enum(MASKABLE_FIELDS)), []),
});
/**
 * What the person looking on may do at one client (`clientId` absent: at every client not named otherwise), and which
 * fields they see masked.
 */
export type ViewerAccess = z.infer<typeof viewerAccessSchema>;

/** Reads the person looking on. */
export const viewerSchema = z.object({
  userId: nullish(id),
  access: lenient(z.array(viewerAccessSchema), []),
});
/**
 * The person who looks at the page: which user they are, and what they may do. The elements follow it; they are no
 * access control: the backend decides.
 */
export type Viewer = z.infer<typeof viewerSchema>;
