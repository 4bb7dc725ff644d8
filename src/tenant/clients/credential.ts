import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/** A credential of a client, with the key it was made from. */
export interface Credential extends Json {
  readonly id: string;
  readonly client_id: string;
  readonly credential_type: string;
  readonly pem?: string;
}

const unreadable = (): ApiFault =>
  new ApiFault(
    400,
    'The pem property must be a PEM-encoded public key or X.509 certificate.',
    'invalid_body',
  );

function certificateIn(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw unreadable();
  }
}

/** The thumbprint of a public key (RFC 7638): the default `kid`. */
function thumbprintOf(pem: string): string {
  try {
    const { e, kty, n } = createPublicKey(pem).export({ format: 'jwk' });
    if (kty !== 'RSA') throw unreadable();
    return createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  } catch {
    throw unreadable();
  }
}

const isoOf = (date: string): string => new Date(date).toISOString();

function publicKey({ pem, kid, alg, expires_at: end, parse_expiry_from_cert: parses }: Json): Json {
  const text = String(pem);
  const expiry = parses === true ? certificateIn(text).validTo : end;
  return {
    kid: kid ?? thumbprintOf(text),
    alg: alg ?? 'RS256',
    ...(expiry === undefined ? {} : { expires_at: isoOf(String(expiry)) }),
  };
}

function x509({ pem }: Json): Json {
  const certificate = certificateIn(String(pem));
  const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex');
  return { thumbprint_sha256: thumbprint.toString('base64url'), expires_at: isoOf(certificate.validTo) };
}

const subject = ({ pem, subject_dn: name }: Json): Json => ({
  subject_dn: name ?? certificateIn(String(pem)).subject,
});

const KINDS: Readonly<Record<string, (given: Json) => Json>> = {
  public_key: publicKey,
  x509_cert: x509,
  cert_subject_dn: subject,
};

/** A credential for a client. @throws ApiFault, 400, for an invalid key. */
export function newCredential({ ids, clock }: Context, client: string, given: Json): Credential {
  const type = String(given.credential_type);
  const now = clock.iso();
  return {
    id: ids.prefixed('cred_'),
    ...(given.name === undefined ? {} : { name: given.name }),
    credential_type: type,
    ...KINDS[type]?.(given),
    created_at: now,
    updated_at: now,
    client_id: client,
    ...(typeof given.pem === 'string' ? { pem: given.pem } : {}),
  };
}
