/** The token against request forgery of the session of now, from the cookie that the server keeps beside it. */
export function csrfToken(): string {
  const cookies = new Map(document.cookie.split('; ').map((cookie) => cookie.split('=') as [string, string]));
  return cookies.get('__Host-csrf') ?? cookies.get('csrf') ?? '';
}
