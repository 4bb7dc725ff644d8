import { X509Certificate } from 'node:crypto';
import type { Json } from '../store/records';

/** What certificates call the parts of a name, and what the API does. */
const PARTS: Readonly<Record<string, string>> = {
  C: 'countryName',
  ST: 'stateOrProvinceName',
  L: 'localityName',
  O: 'organizationName',
  OU: 'organizationalUnitName',
  CN: 'commonName',
};

/** A certificate from its text: PEM, or the base64 of one. */
function parse(text: unknown): X509Certificate | undefined {
  if (typeof text !== 'string') return undefined;
  const pem = text.includes('-----') ? text : Buffer.from(text, 'base64').toString();
  try {
    return new X509Certificate(pem.includes('-----') ? pem : Buffer.from(text, 'base64'));
  } catch {
    return undefined;
  }
}

const nameOf = (subject: string): Json =>
  Object.fromEntries(
    subject.split('\n').map((line) => {
      const [part = '', ...value] = line.split('=');
      return [PARTS[part] ?? part, value.join('=')];
    }),
  );

/** What the API shows of the certificate that a connection's provider signs with; nothing for a text that is none. */
export function certificateOptions(text: unknown): Json {
  const certificate = parse(text);
  if (!certificate) return {};
  return {
    expires: new Date(certificate.validTo).toISOString(),
    subject: nameOf(certificate.subject),
    thumbprints: [certificate.fingerprint.replaceAll(':', '').toLowerCase()],
    cert: text,
  };
}
