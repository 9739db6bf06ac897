const HIDDEN = '•••';

/** Hides an e-mail address but for its first character and its top-level domain: `ada@example.com` → `a•••@•••.com`. */
export function maskEmail(email: string): string {
  if (email === '' || email.includes('•')) return email;
  const at = email.lastIndexOf('@');
  const domain = at < 0 ? '' : email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const [first = ''] = email;
  return `${at === 0 ? '' : first}${HIDDEN}@${HIDDEN}${dot < 0 ? '' : domain.slice(dot)}`;
}

/** Hides a phone number but for its last two digits: `+33612345678` → `••• 78`. */
export function maskPhone(phone: string): string {
  return phone === '' || phone.includes('•') ? phone : `${HIDDEN} ${phone.slice(-2)}`;
}
