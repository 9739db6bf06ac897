import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { HostLimits, Limit } from '../options.ts';
import { Problem } from './problem.ts';

/** The rate limits of the host, counted in memory: it is one process. Several would count in their database. */
export interface Limiters {
  readonly signInPerAccount: RateLimiterMemory;
  readonly signInPerAddress: RateLimiterMemory;
  readonly mailPerSender: RateLimiterMemory;
  readonly publicPerAddress: RateLimiterMemory;
}

export function createLimiters(limits: HostLimits): Limiters {
  const limiter = ({ points, duration }: Limit) => new RateLimiterMemory({ points, duration });
  return {
    signInPerAccount: limiter(limits.signInPerAccount),
    signInPerAddress: limiter(limits.signInPerAddress),
    mailPerSender: limiter(limits.mailPerSender),
    publicPerAddress: limiter(limits.publicPerAddress),
  };
}

/** Counts one use. @throws {Problem} 429 with the seconds to wait if there were too many. */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new Problem(429, {
      detail: 'Too many tries. Wait a while.',
      retryAfter: refusal.msBeforeNext / 1000,
    });
  }
}
