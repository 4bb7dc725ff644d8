import { createHash, sign, type KeyObject } from 'node:crypto';
import * as der from './der';

const RSA_WITH_SHA256 = der.sequence(der.objectId('1.2.840.113549.1.1.11'), der.derNull());

/** A parsed RSA key. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** The fields of a certificate. */
export interface CertificateOf {
  readonly commonName: string;
  readonly serial: Buffer;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
}

/** A self-signed certificate, in the formats of the API. */
export interface ShownCertificate {
  readonly cert: string;
  readonly pkcs7: string;
  readonly fingerprint: string;
  readonly thumbprint: string;
}

/**
 * With the first bit cleared and the last bit of the first byte set, a serial number is positive and has no leading
 * zeros.
 */
function serialNumber(serial: Buffer): Buffer {
  const [first = 0, ...rest] = serial;
  return der.integer(Buffer.from([(first & 0x7f) | 1, ...rest]));
}

/** Creates a certificate of an RSA key. The same input gives the same certificate. */
export function makeCertificate(
  { privateKey, publicKey }: KeyPair,
  { commonName, serial, from, until }: CertificateOf,
): ShownCertificate {
  const name = der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.text(commonName))));
  const content = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    serialNumber(serial),
    RSA_WITH_SHA256,
    name,
    der.sequence(der.time(new Date(from)), der.time(new Date(until))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const whole = der.sequence(content, RSA_WITH_SHA256, der.bits(sign('SHA256', content, privateKey)));
  const signed = der.sequence(
    der.integer(Buffer.from([1])),
    der.set(),
    der.sequence(der.objectId('1.2.840.113549.1.7.1')),
    der.tagged(0, whole),
    der.set(),
  );
  const thumbprint = createHash('sha1').update(whole).digest('hex').toUpperCase();
  return {
    cert: der.pem('CERTIFICATE', whole),
    pkcs7: der.pem('PKCS7', der.sequence(der.objectId('1.2.840.113549.1.7.2'), der.tagged(0, signed))),
    fingerprint: thumbprint.replace(/(..)(?=.)/g, '$1:'),
    thumbprint,
  };
}
