import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import * as der from '../tokens/der';

/** A certificate and its private key, in PEM. */
export interface Certificate {
  /** The certificate, or a chain that starts with it. */
  cert: string;
  /** The private key of the first certificate. */
  key: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** The longest lifetime that current clients accept. */
const DAYS = 397;

const ECDSA_WITH_SHA256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'));

function ipBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return Buffer.concat(groups.map((group) => Buffer.from(group.padStart(4, '0'), 'hex')));
}

/** Names and addresses of the certificate. */
function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) || isIPv6(host) ? der.implicit(7, ipBytes(host)) : der.implicit(2, Buffer.from(host)),
  );
  return der.sequence(...names);
}

const extension = (id: string, content: Buffer, critical = false): Buffer =>
  der.sequence(der.objectId(id), ...(critical ? [der.boolean(true)] : []), der.octets(content));

/**
 * Creates a self-signed certificate for the given names and addresses: clients trust it when it is their certificate
 * authority. It uses elliptic curves, whose keys are created quickly.
 */
export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der.sequence(
    der.set(der.sequence(der.objectId('2.5.4.3'), der.text('auth0-classic local tenant'))),
  );
  const start = Date.now() - DAY;
  const serial = randomBytes(16);
  // With the first bit cleared and the last one set, a serial number is positive and not zero.
  serial[0] = (serial[0] ?? 0) & 0x7f;
  serial[15] = (serial[15] ?? 0) | 1;
  if (serial[0] === 0) serial[0] = 1;
  const content = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    ECDSA_WITH_SHA256,
    name,
    der.sequence(der.time(new Date(start)), der.time(new Date(start + DAYS * DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.tagged(
      3,
      der.sequence(
        extension('2.5.29.19', der.sequence(der.boolean(true)), true),
        extension('2.5.29.17', alternativeNames(hosts)),
      ),
    ),
  );
  const signature = sign('SHA256', content, privateKey);
  return {
    cert: der.pem('CERTIFICATE', der.sequence(content, ECDSA_WITH_SHA256, der.bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
