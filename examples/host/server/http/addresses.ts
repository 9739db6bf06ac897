import { createMiddleware } from 'hono/factory';
import { Problem } from './problem.ts';
import type { HostEnv } from './session.ts';

/** The names by which a browser on this machine finds it. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** The name in a URL, without its port. */
const nameIn = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

/** Whether an address, to listen at or in a URL, is reached from this machine alone. */
export function isLoopback(hostname: string): boolean {
  return LOCAL_NAMES.includes(hostname) || hostname === '::1';
}

/** Whether both the address that the host listens at and the one it is published by are reached from this machine alone. */
export function isLocalOnly(hostname: string, publicUrl: string): boolean {
  return isLoopback(hostname) && isLoopback(nameIn(publicUrl));
}

/**
 * Refuses requests under a name that is not the host's, at any port. A page of another site can have its own name lead
 * to this machine ("DNS rebinding"), and so be of one origin with all that it finds here.
 */
export function ownNamesOnly(publicUrl: string, allowedHosts: readonly string[]) {
  const names = new Set([...LOCAL_NAMES, nameIn(publicUrl), ...allowedHosts]);
  return createMiddleware<HostEnv>(async (request, next) => {
    const name = nameIn(`http://${request.req.header('Host') ?? ''}`);
    if (!names.has(name)) {
      throw new Problem(421, {
        detail:
          'This host has another name. Whoever runs it can allow this one: PUBLIC_URL or ALLOWED_HOSTS.',
      });
    }
    await next();
  });
}
