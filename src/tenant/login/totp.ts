import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Milliseconds that a code is current. */
const STEP = 30_000;

/** The bytes of a base 32 text. */
function bytesOf(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let bitCount = 0;
  for (const letter of text.toUpperCase().replace(/[\s=-]/g, '')) {
    bits = ((bits << 5) | Math.max(0, ALPHABET.indexOf(letter))) & 0xfff;
    bitCount += 5;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes.push((bits >>> bitCount) & 255);
  }
  return Buffer.from(bytes);
}

/** The code of an authenticator app at a time (RFC 6238, six digits). @param secret In base 32. */
export function totpAt(secret: string, time: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / STEP)));
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Whether a code is the current one, or that of the step before or after: clocks differ. */
export const isTotp = (secret: string, code: string, now: number): boolean =>
  [0, -STEP, STEP].some((shift) => now + shift >= 0 && totpAt(secret, now + shift) === code);
