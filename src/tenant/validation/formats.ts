function isUri(text: string): boolean {
  try {
    return Boolean(new URL(text).protocol);
  } catch {
    return false;
  }
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOSTNAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+[A-Za-z]{2,}$`);

/** At most 64 characters before the @, 254 in all; no double, leading or trailing dots. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || at > 64 || text.length > 254 || !DOMAIN.test(text.slice(at + 1))) return false;
  return /^[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)*$/.test(local);
}

/** The length in the format's name is not published. */
const MAX_USER_ID = 1024;
const isUserId = (text: string): boolean => /^[^|\s]+\|\S+$/.test(text);

/** Tests of the formats in schemas; an unknown format passes. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  email: isEmail,
  uri: isUri,
  'strict-uri': (text) => /^[a-z][a-z\d+.-]*:\/\//i.test(text) && isUri(text),
  'absolute-uri-or-empty': (text) => text === '' || isUri(text),
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)),
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
  hostname: (text) => text.length <= 253 && HOSTNAME.test(text),
  url: (text) => /^https?:\/\//i.test(text) && isUri(text),
  'strict-https-uri-or-null': (text) => /^https:\/\//i.test(text) && isUri(text),
  'html-color': (text) => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text),
  'user-id': isUserId,
  'user-id-with-max-length': (text) => isUserId(text) && text.length <= MAX_USER_ID,
  'role-id': (text) => /^rol_[A-Za-z\d]{16}$/.test(text),
  'organization-id': (text) => /^org_[A-Za-z\d]{16}$/.test(text),
  'organization-name': (text) => /^[a-z\d][a-z\d_-]*$/.test(text),
  'client-id': (text) => /^[\w-]{1,64}$/.test(text),
};
