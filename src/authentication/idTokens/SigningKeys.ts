import type { JsonWebKey, KeyObject } from 'node:crypto';
import { APIError } from '../../errors/APIError';
import type { HttpClient } from '../../http/HttpClient';
import { now } from '../../runtime/clock';
import { crypto } from '../../runtime/onDemand';
import { startCall } from '../../rest/callHttp';
import { isObject } from '../../runtime/isObject';

/** How long fetched keys are used, in milliseconds. */
const LIFETIME = 600_000;

/** How long an unknown key is not requested again, in milliseconds. */
const COOLDOWN = 5_000;

/** Errors that the caller caused; the classic SDK does not know them. */
const OWN_CODES: ReadonlySet<string | undefined> = new Set(['ABORT_ERR', 'EDEADLINE', 'ERR_CLIENT_CLOSED']);

/** A tenant has two or three keys. At most this many are tried, in case some can't be read. */
const MAX_TRIED = 100;

interface Fetched {
  /** Keys for signatures. */
  readonly keys: readonly JsonWebKey[];
  /** Keys that were read. */
  readonly read: Map<JsonWebKey, KeyObject | undefined>;
  /** By the monotonic clock. */
  readonly at: number;
}

/** The public keys of a tenant: fetched when one is needed, cached, and fetched again for an unknown key. */
export class SigningKeys {
  #fetched: Fetched | undefined;
  /** By client: aborting the calls of one client must not abort those of others. */
  readonly #pending = new WeakMap<HttpClient, Promise<Fetched>>();

  /**
   * Finds the key that a token names.
   *
   * @param kid Undefined when the token names none: the tenant must have a single key then.
   * @param origin The tenant.
   * @throws Error, with the classic message, when there is no such key.
   */
  async get(kid: unknown, origin: string, http: HttpClient): Promise<KeyObject> {
    const age = this.#fetched ? now() - this.#fetched.at : Infinity;
    const known = this.#fetched && age < LIFETIME ? find(this.#fetched, kid) : undefined;
    if (known) return known;
    if (age >= COOLDOWN) this.#fetched = await this.#fetch(origin, http);
    const found = this.#fetched && find(this.#fetched, kid);
    if (found) return found;
    throw new Error(
      isNamed(kid)
        ? `Unable to find a signing key that matches '${String(kid)}'`
        : 'No KID specified and JWKS endpoint returned more than 1 key',
    );
  }

  #fetch(origin: string, http: HttpClient): Promise<Fetched> {
    let pending = this.#pending.get(http);
    if (!pending) {
      pending = fetchKeys(origin, http).finally(() => this.#pending.delete(http));
      this.#pending.set(http, pending);
    }
    return pending;
  }
}

const isNamed = (kid: unknown): boolean => kid !== undefined && kid !== null;

/**
 * The key with this id or, without an id, the only key. Keys are parsed when needed, since that is the most expensive
 * part.
 */
function find(fetched: Fetched, kid: unknown): KeyObject | undefined {
  const meant = isNamed(kid) ? fetched.keys.filter((key) => key.kid === kid) : fetched.keys;
  const [first, second] = readable(fetched, meant, isNamed(kid) ? 1 : 2);
  return second === undefined ? first : undefined;
}

/** The first keys that can be parsed; the classic SDK skips the others. */
function readable({ read }: Pick<Fetched, 'read'>, keys: readonly JsonWebKey[], most: number): KeyObject[] {
  const found: KeyObject[] = [];
  for (const jwk of keys.slice(0, MAX_TRIED)) {
    if (!read.has(jwk)) read.set(jwk, importKey(jwk));
    const key = read.get(jwk);
    if (key) found.push(key);
    if (found.length === most) break;
  }
  return found;
}

async function fetchKeys(origin: string, http: HttpClient): Promise<Fetched> {
  const body = await fetchJwks(origin, http);
  const jwks = isObject(body) ? body.keys : undefined;
  if (!Array.isArray(jwks) || jwks.length === 0) {
    throw new Error('The JWKS endpoint did not contain any keys');
  }
  const keys = jwks.filter(isForSignatures);
  const read: Fetched['read'] = new Map();
  if (readable({ read }, keys, 1).length === 0)
    throw new Error('The JWKS endpoint did not contain any signing keys');
  return { keys, read, at: now() };
}

async function fetchJwks(origin: string, http: HttpClient): Promise<unknown> {
  const endpoint = '/.well-known/jwks.json';
  const call = startCall(undefined, fetchJwks);
  try {
    const { data } = await http.request({
      method: 'GET',
      url: origin + endpoint,
      endpoint,
      asText: true,
      call,
    });
    return typeof data === 'string' && data !== '' ? (JSON.parse(data) as unknown) : data;
  } catch (error) {
    if (error instanceof APIError && OWN_CODES.has(error.code)) throw error;
    // The classic messages: the reason phrase of a status, or the message of a network error.
    const message = error instanceof APIError ? error.originalError?.message : undefined;
    throw message === undefined ? error : new Error(message, { cause: error });
  }
}

/** Whether this may be a public key for signatures; the classic SDK skips others. */
function isForSignatures(jwk: unknown): jwk is JsonWebKey {
  if (!isObject(jwk) || (jwk.use !== undefined && jwk.use !== 'sig') || jwk.d !== undefined) return false;
  return jwk.kty === 'RSA' || jwk.kty === 'EC' || jwk.kty === 'OKP';
}

function importKey(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return crypto().createPublicKey({ format: 'jwk', key: jwk });
  } catch {
    return undefined;
  }
}
