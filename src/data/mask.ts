const MARK = '•';
const HIDDEN = MARK.repeat(3);

/**
 * Hides an e-mail address but for its first character and its top-level domain: `ada@example.com` → `a•••@•••.com`. What
 * it returns stays as it is when it is masked again; whatever else looks like a mask is hidden like any other text.
 */
export function maskEmail(email: string): string {
  if (email === '') return email;
  const at = email.lastIndexOf('@');
  const domain = at < 0 ? '' : email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const [first = ''] = email;
  // An address that begins with a mark may be a masked one that has no first character.
  const shown = at === 0 || first === MARK ? '' : first;
  return `${shown}${HIDDEN}@${HIDDEN}${dot < 0 ? '' : domain.slice(dot)}`;
}

/**
 * Hides a phone number but for its last two digits: `+33612345678` → `••• 78`. What it returns stays as it is when it is
 * masked again.
 */
export function maskPhone(phone: string): string {
  return phone === '' ? phone : `${HIDDEN} ${[...phone].slice(-2).join('').trim()}`;
}
