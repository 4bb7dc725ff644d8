import { piWords } from './piWords';

const SUBKEYS = 18;
const BOXES = 1024;

/** Made once, when the first hash is verified. */
let tables: Int32Array | undefined;

/** The bytes of a key or salt, repeated, as the words that the key schedule takes. */
export function keyWords(bytes: Uint8Array): Int32Array {
  return Int32Array.from({ length: SUBKEYS }, (_, index) =>
    [0, 1, 2, 3].reduce((word, offset) => (word << 8) | (bytes[(index * 4 + offset) % bytes.length] ?? 0), 0),
  );
}

/** The cipher that bcrypt is built on (Schneier 1993), with the salted key schedule of Provos and Mazières (1999). */
export class Blowfish {
  readonly #subkeys: Int32Array;
  readonly #boxes: Int32Array;

  constructor() {
    tables ??= piWords(SUBKEYS + BOXES);
    this.#subkeys = tables.slice(0, SUBKEYS);
    this.#boxes = tables.slice(SUBKEYS);
  }

  /** Mixes a key into the state; with a salt, that, too. Both as `keyWords`. */
  expand(key: Int32Array, salt?: Int32Array): void {
    const subkeys = this.#subkeys;
    for (let index = 0; index < SUBKEYS; index += 1)
      subkeys[index] = (subkeys[index] ?? 0) ^ (key[index] ?? 0);
    const block = new Int32Array(2);
    let taken = 0;
    for (const table of [subkeys, this.#boxes]) {
      for (let index = 0; index < table.length; index += 2) {
        if (salt) {
          block[0] = (block[0] ?? 0) ^ (salt[taken] ?? 0);
          block[1] = (block[1] ?? 0) ^ (salt[taken + 1] ?? 0);
          // A salt has four words.
          taken = 2 - taken;
        }
        this.encrypt(block);
        table.set(block, index);
      }
    }
  }

  /** Encrypts a block of two words, in place. */
  encrypt(block: Int32Array): void {
    const subkeys = this.#subkeys;
    const boxes = this.#boxes;
    // The indexes can't leave the tables: the casts say so, and cost nothing in the innermost loop.
    let left = (block[0] as number) ^ (subkeys[0] as number);
    let right = block[1] as number;
    for (let round = 1; round <= 16; round += 2) {
      let mixed = ((boxes[left >>> 24] as number) + (boxes[256 + ((left >>> 16) & 255)] as number)) | 0;
      mixed ^= boxes[512 + ((left >>> 8) & 255)] as number;
      right ^= (mixed + (boxes[768 + (left & 255)] as number)) ^ (subkeys[round] as number);
      mixed = ((boxes[right >>> 24] as number) + (boxes[256 + ((right >>> 16) & 255)] as number)) | 0;
      mixed ^= boxes[512 + ((right >>> 8) & 255)] as number;
      left ^= (mixed + (boxes[768 + (right & 255)] as number)) ^ (subkeys[round + 1] as number);
    }
    block[0] = right ^ (subkeys[17] as number);
    block[1] = left;
  }
}
