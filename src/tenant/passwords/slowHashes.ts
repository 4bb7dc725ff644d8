/** A hash that is too slow for the main thread. */
export type SlowWork =
  | { readonly kind: 'bcrypt'; readonly password: string; readonly hash: string }
  | Derivation<'argon2d' | 'argon2i' | 'argon2id', { t: number; m: number; p: number; dkLen: number }>
  | Derivation<'pbkdf2', { rounds: number; digest: string }>
  | Derivation<'scrypt', { N: number; r: number; p: number; maxmem: number }>;

interface Derivation<Kind, Cost> {
  readonly kind: Kind;
  readonly password: string | Uint8Array;
  readonly salt: Uint8Array;
  /** The expected bytes. */
  readonly digest: Uint8Array;
  readonly cost: Readonly<Cost>;
}

const BCRYPT = /^\$2[aby]\$(\d\d)\$[./A-Za-z\d]{53}$/;
/** The API imports hashes with 10 rounds; with more than 14 a login would take many seconds. */
const MAX_ROUNDS = 14;

/** The work to verify a bcrypt hash; undefined for other text, or for too many rounds. */
export function bcryptWork(hash: string, password: string): SlowWork | undefined {
  const rounds = Number(BCRYPT.exec(hash)?.[1]);
  if (!(rounds >= 4 && rounds <= MAX_ROUNDS)) return undefined;
  // bcryptjs supports the versions a and b; y is another name of b.
  return { kind: 'bcrypt', password, hash: hash.replace('$2y$', '$2b$') };
}

const ARGON2_TEXT =
  /^\$(argon2id|argon2i|argon2d)\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z\d+/]{11,100})\$([A-Za-z\d+/]{16,200})$/;
/** Kilobytes of memory times passes. */
const MAX_ARGON2 = 1_048_576;

/** The work to verify an argon2 hash in PHC format; undefined for other text, or for a hash that is too expensive. */
export function argon2Work(hash: string, password: string): SlowWork | undefined {
  const [, kind, memory, passes, lanes, salt = '', digest = ''] = ARGON2_TEXT.exec(hash) ?? [];
  const [m, t, p] = [Number(memory), Number(passes), Number(lanes)];
  if (kind !== 'argon2id' && kind !== 'argon2i' && kind !== 'argon2d') return undefined;
  if (m * t > MAX_ARGON2 || t < 1 || p < 1 || m < 8 * p) return undefined;
  const expected = Buffer.from(digest, 'base64');
  const cost = { t, m, p, dkLen: expected.length };
  return { kind, password, salt: Buffer.from(salt, 'base64'), digest: expected, cost };
}
