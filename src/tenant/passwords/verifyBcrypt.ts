import { Blowfish, keyWords } from './Blowfish';

const FORMAT = /^\$2[aby]\$(\d\d)\$([./A-Za-z\d]{22})([./A-Za-z\d]{31})$/;
const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** More than what the API imports (10): past this a log-in would take seconds. */
const MOST_ROUNDS = 14;
/** bcrypt reads no more of a password. */
const LONGEST_KEY = 72;

/** Base 64 in bcrypt's own alphabet. */
function decode(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let index = 0;
  for (const letter of text) {
    bits = (bits << 6) | ALPHABET.indexOf(letter);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[index] = (bits >>> held) & 255;
    index += 1;
    if (index === length) break;
  }
  return bytes;
}

function hash(key: Int32Array, salt: Int32Array, cost: number): Uint8Array {
  const cipher = new Blowfish();
  cipher.expand(key, salt);
  for (let round = 0; round < 2 ** cost; round += 1) {
    cipher.expand(key);
    cipher.expand(salt);
  }
  const text = Buffer.from('OrpheanBeholderScryDoubt', 'latin1');
  for (let offset = 0; offset < text.length; offset += 8) {
    const block = Int32Array.of(text.readInt32BE(offset), text.readInt32BE(offset + 4));
    for (let round = 0; round < 64; round += 1) cipher.encrypt(block);
    block.forEach((word, index) => text.writeInt32BE(word, offset + index * 4));
  }
  return text;
}

/** Whether a text is a bcrypt hash that can be verified here. */
export function isBcrypt(text: string): boolean {
  const rounds = Number(FORMAT.exec(text)?.[1]);
  return rounds >= 4 && rounds <= MOST_ROUNDS;
}

/** Whether a password is the one of a bcrypt hash. */
export function verifyBcrypt(password: string, expected: string): boolean {
  const [, cost, salt = '', digest = ''] = FORMAT.exec(expected) ?? [];
  if (cost === undefined || !isBcrypt(expected)) return false;
  const key = Buffer.from(`${password}\0`, 'utf8').subarray(0, LONGEST_KEY);
  const own = hash(keyWords(key), keyWords(decode(salt, 16)), Number(cost));
  return Buffer.compare(decode(digest, 23), own.subarray(0, 23)) === 0;
}
