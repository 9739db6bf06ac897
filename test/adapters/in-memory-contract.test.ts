import { describe, it } from 'vitest';
import { describeUserAdapter } from './adapter-contract.js';
import { inMemorySubject } from './in-memory-subject.js';

await describeUserAdapter('InMemoryAdapter', inMemorySubject(), { runner: { describe, it } });
