import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes, as text for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. SHA-256 without salt is enough for 256 random bits: nobody guesses them, and whoever reads
 * the database can use none of them.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
