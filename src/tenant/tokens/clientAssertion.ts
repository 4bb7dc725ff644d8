import { constants, createPublicKey, verify } from 'node:crypto';
import { originsOf } from '../router/originsOf';
import type { Context, TenantRequest } from '../router/Route';
import type { ClientRecord } from '../store/records';
import { publicKeysOf } from './clientSettings';
import { audiencesOf, readJwt, type Jwt } from './readJwt';
import { LEEWAY, timeProblem } from './timeProblem';

const DIGESTS: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  PS256: 'RSA-SHA256',
  PS384: 'RSA-SHA384',
  ES256: 'SHA256',
  ES384: 'SHA384',
};
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

/** Bytes that an assertion may have. */
const MAX_LENGTH = 2048;
/** Milliseconds that an assertion may be valid for. */
const MAX_LIFETIME = 5 * 60_000;

/** Requests whose assertion was accepted: some grants authenticate their client twice. */
const accepted = new WeakSet<TenantRequest>();

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

/** Whether an assertion speaks of this client, to this tenant, now, and not for long. */
function isFor(context: Context, { claims }: Jwt, client: ClientRecord): boolean {
  const now = context.clock.now();
  if (claims.sub !== client.client_id || claims.iss !== client.client_id) return false;
  if (timeProblem(claims, now) || claims.exp * 1000 > now + MAX_LIFETIME + LEEWAY) return false;
  return originsOf(context).some((origin) =>
    audiencesOf(claims).some((audience) => audience === origin || audience.startsWith(`${origin}/`)),
  );
}

/** Whether an assertion is used for the first time; it is not the next time. */
function isFresh({ store, request }: Context, { claims }: Jwt): boolean {
  const { sub, jti } = claims;
  if (typeof jti !== 'string' || jti === '') return false;
  if (accepted.has(request)) return true;
  const key = JSON.stringify([sub, jti]);
  if (store.usedAssertions.has(key)) return false;
  store.usedAssertions.set(key, { client_id: sub });
  accepted.add(request);
  return true;
}

/**
 * Whether an assertion proves who the client is. The signature is only checked if the client has a registered key.
 *
 * Documented: `exp` and `jti` are required, it is valid for five minutes at most, is used once, and has 2,048 bytes at most.
 */
export function isAsserted(context: Context, client: ClientRecord, assertion: string): boolean {
  if (Buffer.byteLength(assertion) > MAX_LENGTH) return false;
  const jwt = readJwt(assertion);
  if (!jwt || !isFor(context, jwt, client)) return false;
  const keys = publicKeysOf(context, client);
  const isSigned = keys === undefined || keys.some((pem) => isSignedBy(jwt, pem));
  return isSigned && isFresh(context, jwt);
}
