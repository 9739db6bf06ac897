import type { ColumnType, Generated } from 'kysely';

/** The schema in which everything of this host stands, so that `--reset` touches nothing else of a shared database. */
export const SCHEMA = 'rolecall_host';

export interface ClientTable {
  id: string;
  name: string;
}

export interface PersonTable {
  id: string;
  first_name: string;
  last_name: string;
  email: string;
  /** The address without regard to case; unique. */
  email_key: string;
  /** E.164, or empty. */
  phone: string;
  status: 'pending' | 'active' | 'inactive';
  password_hash: string | null;
  created_at: Date;
  last_login_at: Date | null;
  activation_status: 'waiting' | 'activated' | 'bounced' | null;
  activation_sent_at: Date | null;
  activation_expires_at: Date | null;
  /** When the first of the activation mails to a person who waits was sent. */
  activation_first_sent_at: Generated<Date | null>;
  /** Why the activation mail bounced. */
  activation_reason: Generated<string | null>;
  /** How the last mail for a new password fared, until its link is used. */
  reset_status: Generated<'sent' | 'bounced' | null>;
  reset_sent_at: Date | null;
  reset_expires_at: Generated<Date | null>;
  reset_reason: Generated<string | null>;
  version: Generated<number>;
  /** Names and address as a search compares them. */
  search_name: string;
  search_email: string;
}

/** What places somebody of a client in every order and filter. A status is its position in `USER_STATUSES`. */
export interface PlaceColumns {
  person_id: string;
  /** The position of the role among all roles. */
  role_rank: number;
  status: number;
  last_name: string;
  first_name: string;
  email_key: string;
  phone: string;
  created_at: Date;
  last_login_at: Date | null;
}

/** What a row has of its person; a trigger copies it whenever it is written. */
type Copied<T> = ColumnType<T, never, never>;

export interface AssignmentTable {
  client_id: string;
  person_id: string;
  role_id: string;
  /** The position of the role among all roles. */
  role_rank: number;
  last_name: Copied<string>;
  first_name: Copied<string>;
  email_key: Copied<string>;
  phone: Copied<string>;
  status: Copied<number>;
  created_at: Copied<Date>;
  last_login_at: Copied<Date | null>;
  /** Names, address and phone as a search compares them, a line each. */
  search: Copied<string>;
  /** The names alone, for those to whom the rest is masked. */
  search_name: Copied<string>;
}

/** Somebody came to a client (`sign` 1) or went (-1) since it was tallied; a change is both. */
export interface AssignmentChangeTable extends PlaceColumns {
  client_id: string;
  sign: number;
}

/** How many people of a client were alike in all that the filters and segments tell apart. */
export interface TallyTable {
  client_id: string;
  role_rank: number;
  status: number;
  never: boolean;
  no_name: boolean;
  no_phone: boolean;
  people: number;
}

/** Who stood at a position of a segment of an order; see `people/order.ts`. */
export interface LandmarkTable extends PlaceColumns {
  client_id: string;
  ordering: string;
  segment: number;
  position: number;
}

export interface SessionTable {
  /** SHA-256 of the cookie. */
  token_hash: string;
  person_id: string;
  expires_at: Date;
}

export interface TokenTable {
  /** SHA-256 of the token in the mail. */
  token_hash: string;
  person_id: string;
  kind: 'activation' | 'reset';
  expires_at: Date;
}

export interface MailTable {
  id: Generated<number>;
  sent_at: Date;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  /** Whom it was for, and with which link. */
  person_id: string | null;
  kind: TokenTable['kind'] | null;
  /** What whoever reads the outbox had become of it. */
  outcome: Generated<'bounced' | 'expired' | null>;
}

export interface AnswerTable {
  /** SHA-256 of who asked, what, and with which `Idempotency-Key`. */
  key_hash: string;
  /** SHA-256 of the body. */
  body_hash: string;
  /** `null` while the first request still runs; what a request about many has done by then is in `body`. */
  status: number | null;
  headers: string;
  body: string;
  created_at: Date;
}

export interface Tables {
  client: ClientTable;
  person: PersonTable;
  assignment: AssignmentTable;
  assignment_change: AssignmentChangeTable;
  tally: TallyTable;
  landmark: LandmarkTable;
  session: SessionTable;
  token: TokenTable;
  mail: MailTable;
  answer: AnswerTable;
}
