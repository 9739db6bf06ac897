import { id, lenient, list, object, oneOf, optional, type Reader } from './read.js';
import { USER_ACTIONS, type UserAction } from './user-action.js';

/** The fields of a user that can be hidden from a viewer. */
export const MASKABLE_FIELDS = ['email', 'phone'] as const;
/** One of {@link MASKABLE_FIELDS}. */
export type MaskableField = (typeof MASKABLE_FIELDS)[number];

/** What the person looking on may do at one client. */
export interface ViewerAccess {
  /** Absent: at every client not named otherwise. */
  clientId?: string | undefined;
  actions: UserAction[];
  /**
   * Their own roles there: who has a higher one is beyond them, by the order in which the adapter names its roles, the
   * highest first. Absent: not compared.
   */
  roleIds?: string[] | undefined;
  /** The fields that they see masked. */
  maskedFields: MaskableField[];
}
const readAccess = object<ViewerAccess>({
  clientId: optional(id),
  actions: lenient(list(oneOf(USER_ACTIONS)), []),
  roleIds: optional(list(id)),
  maskedFields: lenient(list(oneOf(MASKABLE_FIELDS)), []),
});

/**
 * The person who looks at the page: which user they are, and what they may do. The elements follow it; they are no
 * access control: the backend decides.
 */
export interface Viewer {
  userId?: string | undefined;
  access: ViewerAccess[];
}

/** Reads the person looking on. */
export const readViewer: Reader<Viewer> = object<Viewer>({
  userId: optional(id),
  access: lenient(list(readAccess), []),
});
