import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** Why a new password is not taken, in words, or `undefined` if it is. No rule but length (NIST SP 800-63B, 3.1.1.2). */
export function passwordProblem(password: string): string | undefined {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return `The password needs at least ${PASSWORD_MIN_LENGTH} characters.`;
  return length > PASSWORD_MAX_LENGTH
    ? `The password can have at most ${PASSWORD_MAX_LENGTH} characters.`
    : undefined;
}

const KEY_LENGTH = 32;
const BLOCK_SIZE = 8;
const PARALLEL = 3;
const MAX_AT_ONCE = 2;
const FORMAT = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/**
 * Hashes passwords with scrypt on libuv's threads, two at a time, so that a wave of sign-ins takes neither the event
 * loop nor all memory. N = 2^15, r = 8, p = 3 (32 MiB) is one of the settings that OWASP recommends; they stand in the
 * hash, so that they can be raised: {@link isOutdated} tells which hashes to renew at the next sign-in.
 */
export class PasswordHasher {
  readonly #cost: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #decoy: Promise<string> | undefined;

  /** `cost` is the base-2 logarithm of N. */
  constructor(cost = 15) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await this.#derive(password, salt, this.#cost, BLOCK_SIZE, PARALLEL);
    const [saltText, keyText] = [salt, key].map((bytes) => bytes.toString('base64url'));
    return `$scrypt$ln=${this.#cost},r=${BLOCK_SIZE},p=${PARALLEL}$${saltText}$${keyText}`;
  }

  /** Whether a password is the one of a hash. Without a hash it takes as long and is false, so that nobody learns which accounts exist. */
  async verify(password: string, hash: string | null | undefined): Promise<boolean> {
    const [, cost, blockSize, parallel, salt = '', key = ''] =
      FORMAT.exec(hash ?? (await (this.#decoy ??= this.hash('')))) ?? [];
    const expected = Buffer.from(key, 'base64url');
    const saltBytes = Buffer.from(salt, 'base64url');
    const actual = await this.#derive(password, saltBytes, Number(cost), Number(blockSize), Number(parallel));
    return timingSafeEqual(actual, expected) && hash != null;
  }

  /** Whether a hash was made with other settings than those of now. */
  isOutdated(hash: string): boolean {
    return !hash.startsWith(`$scrypt$ln=${this.#cost},r=${BLOCK_SIZE},p=${PARALLEL}$`);
  }

  async #derive(password: string, salt: Buffer, cost: number, r: number, p: number): Promise<Buffer> {
    if (this.#running >= MAX_AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#running += 1;
    try {
      const N = 2 ** cost;
      // The same password typed on another keyboard may be composed otherwise.
      return await scryptOf(password.normalize('NFKC'), salt, { N, r, p, maxmem: 256 * N * r });
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

function scryptOf(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_LENGTH, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
