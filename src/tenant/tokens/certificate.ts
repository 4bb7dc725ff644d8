import { createHash, sign, type KeyObject } from 'node:crypto';
import * as der from './der';

const SHA256_WITH_RSA = der.sequence(der.objectId('1.2.840.113549.1.1.11'), der.empty());

/** What a certificate is of. */
export interface CertificateOf {
  readonly commonName: string;
  /** In hexadecimal digits. */
  readonly serial: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
}

const pem = (label: string, content: Buffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(content.toString('base64').match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\r\n');

/** A certificate that signs itself, in the forms that the API shows. */
export interface ShownCertificate {
  readonly cert: string;
  readonly pkcs: string;
  readonly fingerprint: string;
  readonly thumbprint: string;
}

/** Makes a certificate of an RSA key. The same values make the same certificate. */
export function makeCertificate(
  { privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject },
  { commonName, serial, from, until }: CertificateOf,
): ShownCertificate {
  const name = der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.text(commonName))));
  const content = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    // Its first digit is never 0: a serial number has no leading zeros.
    der.integer(Buffer.from(`1${serial.slice(1)}`, 'hex')),
    SHA256_WITH_RSA,
    name,
    der.sequence(der.time(new Date(from)), der.time(new Date(until))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('RSA-SHA256', content, privateKey);
  const whole = der.sequence(content, SHA256_WITH_RSA, der.bits(signature));
  const pkcs = der.sequence(
    der.objectId('1.2.840.113549.1.7.2'),
    der.tagged(
      0,
      der.sequence(
        der.integer(Buffer.from([1])),
        der.set(),
        der.sequence(der.objectId('1.2.840.113549.1.7.1')),
        der.tagged(0, whole),
        der.set(),
      ),
    ),
  );
  const thumbprint = createHash('sha1').update(whole).digest('hex').toUpperCase();
  return {
    cert: pem('CERTIFICATE', whole),
    pkcs: pem('PKCS7', pkcs),
    fingerprint: thumbprint.replace(/(..)(?=.)/g, '$1:'),
    thumbprint,
  };
}
