import { X509Certificate } from 'node:crypto';
import type { Json } from '../store/records';

/** The parts of a name in certificates, and their names in the API. */
const PARTS: Readonly<Record<string, string>> = {
  C: 'countryName',
  ST: 'stateOrProvinceName',
  L: 'localityName',
  O: 'organizationName',
  OU: 'organizationalUnitName',
  CN: 'commonName',
};

/** Parses a certificate: PEM, or its base64. */
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

/** The API's description of the certificate that a provider signs with; empty for an invalid one. */
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
