import { createPublicKey, verify } from 'node:crypto';
import { OAuthFault } from '../ApiFault';
import { keysOf } from '../clients/heldCredentials';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';
import { originsOf } from '../router/originsOf';
import { audiencesOf, readJwt, type Jwt } from './readJwt';
import { timeProblem } from './timeProblem';

const denied = (): OAuthFault => new OAuthFault(401, 'access_denied', 'Unauthorized');

const DIGESTS: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  PS256: 'RSA-SHA256',
  ES256: 'SHA256',
};

function isSignedBy({ header, content, signature }: Jwt, pem: string): boolean {
  const digest = typeof header.alg === 'string' ? DIGESTS[header.alg] : undefined;
  if (!digest) return false;
  try {
    return verify(digest, content, { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}

/**
 * Whether an assertion is from this client, for this tenant, and currently valid. The signature is only checked if the
 * client has a registered key.
 */
function isAsserted(
  context: Context,
  { client_id: id }: ClientRecord,
  publicKeys: readonly string[] | undefined,
  assertion: string,
): boolean {
  const jwt = readJwt(assertion);
  if (!jwt || jwt.claims.sub !== id || jwt.claims.iss !== id) return false;
  if (timeProblem(jwt.claims, context.clock.now())) return false;
  const isForTenant = originsOf(context).some((origin) =>
    audiencesOf(jwt.claims).some((audience) => audience === origin || audience.startsWith(`${origin}/`)),
  );
  if (!isForTenant) return false;
  return publicKeys === undefined || publicKeys.some((pem) => isSignedBy(jwt, pem));
}

/** The client of a token request, by its secret or a signed assertion. @throws OAuthFault, 401. */
export function authenticateClient(context: Context, body: Json): ClientRecord {
  const { client_assertion: assertion, client_secret: secret } = body;
  const asserted = typeof assertion === 'string' ? assertion : undefined;
  const id = typeof body.client_id === 'string' ? body.client_id : readJwt(asserted ?? '')?.claims.sub;
  const client = context.store.clients.get(id ?? '');
  if (!client) throw denied();
  const keys = keysOf(context, client);
  // A client that signs its assertions has no secret to send.
  const isAuthentic = asserted
    ? isAsserted(context, client, keys ?? client.publicKeys, asserted)
    : keys === undefined && secret === client.client_secret;
  if (!isAuthentic) throw denied();
  return client;
}
