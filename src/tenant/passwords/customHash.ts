import { createHash, createHmac } from 'node:crypto';
import { objectOf } from '../objectOf';
import type { Json } from '../store/records';
import { argon2Work, bcryptWork, type SlowWork } from './slowHashes';

/** How to verify a password: at once, or by work for another thread. */
export type Check = { readonly result: boolean } | { readonly work: SlowWork };

/** The hash can't be verified here. */
export class UnknownHash extends Error {}

const unknown = (what: string): UnknownHash =>
  new UnknownHash(`The local tenant can't verify ${what.slice(0, 100)} hashes of this form.`);

const textOf = (value: unknown, fallback = ''): string => (typeof value === 'string' ? value : fallback);

const ENCODINGS = ['ascii', 'utf8', 'utf16le', 'ucs2', 'latin1', 'binary', 'hex', 'base64'] as const;

/** The bytes of a text in an encoding of the import format. */
function bytesOf(value: unknown, encoding: unknown, fallback: (typeof ENCODINGS)[number] = 'utf8'): Buffer {
  const known = ENCODINGS.find((name) => name === encoding) ?? fallback;
  return Buffer.from(textOf(value), known);
}

/** The password with the salt before or after it. */
function saltedPassword({ password, salt }: Json, given: string): Buffer {
  const secret = bytesOf(given, objectOf(password).encoding);
  const { value, encoding, position } = objectOf(salt);
  const own = bytesOf(value, encoding);
  return Buffer.concat(position === 'suffix' ? [secret, own] : [own, secret]);
}

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'];
const isHex = (text: string): boolean => /^(?:[\da-f]{2})+$/i.test(text);

/** The expected bytes of a plain digest: the format allows hexadecimal, base64 and base64url. */
function expectedOf({ value, encoding }: Json): Buffer {
  const text = textOf(value);
  return Buffer.from(text, encoding === 'hex' || (encoding === undefined && isHex(text)) ? 'hex' : 'base64');
}

function checkHmac(custom: Json, given: string): boolean {
  const { digest, key } = objectOf(custom.hash);
  if (!DIGESTS.includes(textOf(digest))) throw unknown(`hmac ${textOf(digest)}`);
  const { value, encoding } = objectOf(key);
  const own = createHmac(textOf(digest), bytesOf(value, encoding));
  return own
    .update(saltedPassword(custom, given))
    .digest()
    .equals(expectedOf(objectOf(custom.hash)));
}

const LDAP = /^\{(S)?(MD5|SHA|SHA256|SHA512)\}([A-Za-z\d+/=_-]{1,500})$/i;

/** `{SSHA}…` and similar: the digest, followed by the salt. */
function checkLdap(custom: Json, given: string): boolean {
  const [, , name = '', text = ''] = LDAP.exec(textOf(objectOf(custom.hash).value)) ?? [];
  if (name === '') throw unknown('ldap');
  const bytes = Buffer.from(text, 'base64');
  const digest = name.toLowerCase() === 'sha' ? 'sha1' : name.toLowerCase();
  const plain = bytesOf(given, objectOf(custom.password).encoding);
  const { length } = createHash(digest).digest();
  const own = createHash(digest).update(plain).update(bytes.subarray(length)).digest();
  return own.equals(bytes.subarray(0, length));
}

const PBKDF2 =
  /^\$pbkdf2-(md5|sha1|sha256|sha512)\$i=(\d{1,7})(?:,l=\d{1,3})?\$([A-Za-z\d+/=._-]{1,500})\$([A-Za-z\d+/=._-]{1,500})$/;

function pbkdf2Work(custom: Json, given: string): SlowWork {
  const match = PBKDF2.exec(textOf(objectOf(custom.hash).value));
  const [, digest = '', rounds, salt = '', expected = ''] = match ?? [];
  if (!match || Number(rounds) < 1) throw unknown('pbkdf2');
  return {
    kind: 'pbkdf2',
    password: bytesOf(given, objectOf(custom.password).encoding),
    salt: Buffer.from(salt, 'base64'),
    digest: Buffer.from(expected, 'base64'),
    cost: { rounds: Number(rounds), digest },
  };
}

/** The maximum memory of a scrypt hash, in bytes: the API's default cost needs 16 MB. */
const MAX_MEMORY = 64 * 1024 * 1024;

function scryptWork(custom: Json, given: string): SlowWork {
  const { keylen, cost = 16_384, blockSize = 8, parallelization: p = 1 } = custom;
  const { value, encoding } = objectOf(custom.salt);
  const digest = expectedOf(objectOf(custom.hash));
  const [N, r] = [Number(cost), Number(blockSize)];
  const isPossible = Number.isInteger(Math.log2(N)) && N > 1 && r >= 1 && 128 * N * r <= MAX_MEMORY / 2;
  const isAsked = keylen === undefined || Number(keylen) === digest.length;
  if (!isPossible || !isAsked || digest.length === 0 || !(Number(p) >= 1 && Number(p) <= 4))
    throw unknown('scrypt');
  return {
    kind: 'scrypt',
    password: bytesOf(given, objectOf(custom.password).encoding),
    salt: bytesOf(value, encoding),
    digest,
    cost: { N, r, p: Number(p), maxmem: MAX_MEMORY },
  };
}

/**
 * Verifies a password with a custom hash of the import format.
 * https://auth0.com/docs/manage-users/user-migration/bulk-user-import-database-schema-and-examples
 *
 * @throws UnknownHash, with its name, for a hash that can't be verified here.
 */
export function checkCustomHash(custom: Json, given: string): Check {
  const algorithm = textOf(custom.algorithm);
  const value = textOf(objectOf(custom.hash).value);
  if (algorithm === 'bcrypt' || algorithm === 'argon2') {
    const work = (algorithm === 'bcrypt' ? bcryptWork : argon2Work)(value, given);
    if (!work) throw unknown(algorithm);
    return { work };
  }
  if (algorithm === 'hmac') return { result: checkHmac(custom, given) };
  if (algorithm === 'ldap') return { result: checkLdap(custom, given) };
  if (algorithm === 'pbkdf2') return { work: pbkdf2Work(custom, given) };
  if (algorithm === 'scrypt') return { work: scryptWork(custom, given) };
  if (!DIGESTS.includes(algorithm)) throw unknown(algorithm);
  const own = createHash(algorithm).update(saltedPassword(custom, given)).digest();
  return { result: own.equals(expectedOf(objectOf(custom.hash))) };
}
