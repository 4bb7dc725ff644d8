import { constants, createPublicKey, verify } from 'node:crypto';
import { originsOf } from '../router/originsOf';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';
import { publicKeysOf } from './clientSettings';
import { audiencesOf, readJwt, type Claims, type Jwt } from './readJwt';
import { LEEWAY, timeProblem } from './timeProblem';

/** Maximum size of an assertion in bytes. Documented. */
const MAX_BYTES = 2048;
/** Maximum lifetime of an assertion in milliseconds. Documented. */
const MAX_LIFETIME = 300_000;

const DIGESTS: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  PS256: 'RSA-SHA256',
  PS384: 'RSA-SHA384',
  ES256: 'SHA256',
  ES384: 'SHA384',
};
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

/** The assertion of a request, not verified; undefined for none, and for one that is too large or malformed. */
export function readAssertion({ client_assertion: text }: Json): Jwt | undefined {
  if (typeof text !== 'string' || Buffer.byteLength(text) > MAX_BYTES) return undefined;
  return readJwt(text);
}

function isSignedBy({ header, content, signature }: Jwt, pem: string): boolean {
  const algorithm = typeof header.alg === 'string' ? header.alg : '';
  const digest = DIGESTS[algorithm];
  if (!digest) return false;
  try {
    const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' as const };
    return verify(digest, content, algorithm.startsWith('PS') ? { ...key, ...PSS } : key, signature);
  } catch {
    return false;
  }
}

/** Whether an assertion is currently valid, with a lifetime within the limit. */
function isCurrent(claims: Claims, now: number): boolean {
  // The client's clock may be behind as well as ahead.
  if (timeProblem(claims, now - LEEWAY, now)) return false;
  const { exp = 0, iat }: Partial<Claims> = claims;
  // Without the optional `iat`, the lifetime starts now, by the client's clock.
  const issuedAt = iat === undefined ? now + LEEWAY : iat * 1000;
  return exp * 1000 - issuedAt <= MAX_LIFETIME;
}

/** The key of an assertion among the used ones; undefined without a `jti`. */
const nameOf = ({ iss, jti }: Claims): string | undefined =>
  typeof jti === 'string' && jti !== '' ? JSON.stringify([iss, jti]) : undefined;

function isUnused({ store, clock }: Context, claims: Claims): boolean {
  const name = nameOf(claims);
  if (name === undefined) return false;
  const used = store.usedAssertions.get(name);
  return used === undefined || used.expiresAt <= clock.now();
}

/**
 * Whether an assertion is from this client, for this tenant, currently valid and unused. The signature is only checked if
 * the client has a registered key.
 */
export function isValidAssertion(context: Context, client: ClientRecord, jwt: Jwt | undefined): boolean {
  if (!jwt || jwt.claims.sub !== client.client_id || jwt.claims.iss !== client.client_id) return false;
  if (!isCurrent(jwt.claims, context.clock.now()) || !isUnused(context, jwt.claims)) return false;
  const isForTenant = originsOf(context).some((origin) =>
    audiencesOf(jwt.claims).some((audience) => audience === origin || audience.startsWith(`${origin}/`)),
  );
  if (!isForTenant) return false;
  const keys = publicKeysOf(context, client);
  return keys === undefined || keys.some((pem) => isSignedBy(jwt, pem));
}

/** Records that a valid assertion was used, and removes expired ones. */
export function markUsed({ store, clock }: Context, { claims }: Jwt): void {
  const { usedAssertions } = store;
  for (const [name, { expiresAt }] of usedAssertions) {
    if (expiresAt > clock.now()) break;
    usedAssertions.delete(name);
  }
  const { iss: clientId, jti, exp } = claims;
  const name = nameOf(claims);
  if (name !== undefined)
    usedAssertions.set(name, { clientId, jti: String(jti), expiresAt: exp * 1000 + LEEWAY });
}
