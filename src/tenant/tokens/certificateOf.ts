import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import * as der from './der';

const RSA_WITH_SHA256 = der.sequence(der.objectId('1.2.840.113549.1.1.11'), der.nothing());
const SPAN = [new Date('2026-01-01T00:00:00Z'), new Date('2040-01-01T00:00:00Z')] as const;

/** A certificate in the forms that the API shows it. */
export interface ShownCertificate {
  cert: string;
  pkcs7: string;
  fingerprint: string;
  thumbprint: string;
}

/** The certificate that a signing key signs for itself: always the same for one key and host. */
export function certificateOf(pem: string, host: string): ShownCertificate {
  const privateKey = createPrivateKey(pem);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const name = der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.text(host))));
  const serial = createHash('sha256').update(spki).digest().subarray(0, 8);
  // Its first bit cleared and its last set, a serial number is positive and not zero.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 1;
  const content = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    RSA_WITH_SHA256,
    name,
    der.sequence(der.time(SPAN[0]), der.time(SPAN[1])),
    name,
    spki,
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
