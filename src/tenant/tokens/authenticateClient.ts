import { constants, createPublicKey, timingSafeEqual, verify, createHash } from 'node:crypto';
import { OAuthFault } from '../ApiFault';
import { keysOf } from '../clients/heldCredentials';
import { originsOf } from '../router/originsOf';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';
import { publicKeysOf } from './clientSettings';
import { audiencesOf, readJwt, type Jwt } from './readJwt';
import { timeProblem } from './timeProblem';

const denied = (): OAuthFault => new OAuthFault(401, 'access_denied', 'Unauthorized');

const DIGESTS: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  PS256: 'RSA-SHA256',
  PS384: 'RSA-SHA384',
  ES256: 'SHA256',
  ES384: 'SHA384',
};
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

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

/**
 * Whether an assertion is from this client, for this tenant, and currently valid. The signature is only checked if the
 * client has a registered key.
 */
function isAsserted(context: Context, client: ClientRecord, assertion: string): boolean {
  const jwt = readJwt(assertion);
  if (!jwt || jwt.claims.sub !== client.client_id || jwt.claims.iss !== client.client_id) return false;
  if (timeProblem(jwt.claims, context.clock.now())) return false;
  const isForTenant = originsOf(context).some((origin) =>
    audiencesOf(jwt.claims).some((audience) => audience === origin || audience.startsWith(`${origin}/`)),
  );
  if (!isForTenant) return false;
  const keys = publicKeysOf(context, client);
  return keys === undefined || keys.some((pem) => isSignedBy(jwt, pem));
}

interface Credentials {
  id: string;
  secret: string | undefined;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** Client and secret of a Basic header. */
function basicOf(header = ''): Credentials | undefined {
  const [, encoded] = /^Basic +([A-Za-z\d+/=_-]+)$/i.exec(header) ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  return { id: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) };
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSecret = (given: string | undefined, own: string): boolean =>
  given !== undefined && timingSafeEqual(hashOf(given), hashOf(own));

const isPublic = (client: ClientRecord): boolean => client.token_endpoint_auth_method === 'none';

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The client of a request, authentic or not. */
export function namedClient({ store, request }: Context, body: Json): ClientRecord | undefined {
  const id =
    basicOf(request.headers.authorization)?.id ??
    textIn(body.client_id) ??
    readJwt(textIn(body.client_assertion) ?? '')?.claims.sub;
  return store.clients.get(id ?? '');
}

/** Whether a request proves who its client is: by its secret (header or body), or a signed assertion. */
export function isAuthentic(context: Context, body: Json, client: ClientRecord): boolean {
  const assertion = textIn(body.client_assertion);
  if (assertion !== undefined) return isAsserted(context, client, assertion);
  // A client that signs its assertions has no secret to send.
  if (keysOf(context, client) !== undefined) return false;
  const basic = basicOf(context.request.headers.authorization);
  return isSecret(basic ? basic.secret : textIn(body.client_secret), client.client_secret);
}

/**
 * The client of a token request. One that keeps no secret (`token_endpoint_auth_method: 'none'`) only names itself.
 *
 * @throws OAuthFault, 401.
 */
export function authenticateClient(context: Context, body: Json): ClientRecord {
  const client = namedClient(context, body);
  if (!client || !(isPublic(client) || isAuthentic(context, body, client))) throw denied();
  return client;
}
