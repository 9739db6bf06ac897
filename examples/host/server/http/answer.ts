import type { User } from 'rolecall/data';
import type { HostRequest } from './session.ts';

/** A person as the answer to a request, with their version as its entity tag; a new one with the place they are at. */
export function answerWithUser(request: HostRequest, user: User, status: 200 | 201 = 200): Response {
  request.header('ETag', `"${user.version ?? ''}"`);
  if (status === 201) request.header('Location', `/api/users/${user.id}`);
  return request.json(user, status);
}
