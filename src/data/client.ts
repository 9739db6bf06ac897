import { id, lenient, object, text, type Reader } from './read.js';

/** The client of a backend that has a single workspace and therefore no `clients` method. */
export const DEFAULT_CLIENT_ID = 'default';

/** A tenant: one company whose workspace it is. A user may have different roles at different clients. */
export interface Client {
  id: string;
  name: string;
}

/** Reads a client. */
export const readClient: Reader<Client> = object<Client>({ id, name: lenient(text, '') });
