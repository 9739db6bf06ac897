import * as z from 'zod/mini';
import { id, lenient, text } from './lenient.js';

/** The client of a backend that has a single workspace and therefore no `clients` method. */
export const DEFAULT_CLIENT_ID = 'default';

/** Reads a client. */
export const clientSchema = z.object({ id, name: lenient(text, '') });
/** A tenant: one company whose workspace it is. A user may have different roles at different clients. */
export type Client = z.infer<typeof clientSchema>;
