import type { Generated } from 'kysely';

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
  reset_sent_at: Date | null;
  version: Generated<number>;
  /** Names and address as a search compares them. */
  search_name: string;
  search_email: string;
}

export interface AssignmentTable {
  client_id: string;
  person_id: string;
  role_id: string;
  /** The position of the role among all roles. */
  role_rank: number;
  /** The person's names once more, so that one index serves the list of a client by role and name. */
  last_name: string;
  first_name: string;
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
}

export interface AnswerTable {
  /** SHA-256 of who asked, what, and with which `Idempotency-Key`. */
  key_hash: string;
  /** SHA-256 of the body. */
  body_hash: string;
  /** `null` while the first request still runs. */
  status: number | null;
  headers: string;
  body: string;
  created_at: Date;
}

export interface Tables {
  client: ClientTable;
  person: PersonTable;
  assignment: AssignmentTable;
  session: SessionTable;
  token: TokenTable;
  mail: MailTable;
  answer: AnswerTable;
}
