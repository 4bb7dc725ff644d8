import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { audiencesOf, readJwt } from '../tokens/readJwt';

/** The account to link. */
export interface Secondary {
  provider: string;
  /** Id within the provider. */
  id: string;
}

const bad = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

/** Splits `provider|id` at the first bar. */
export function splitUserId(userId: string): Secondary {
  const bar = userId.indexOf('|');
  return { provider: userId.slice(0, Math.max(bar, 0)), id: userId.slice(bar + 1) };
}

/** The account of an ID token. @throws ApiFault, 400, for an invalid token. */
function readToken({ signer, origin, claims }: Context, token: string): Secondary {
  const jwt = readJwt(token);
  if (!jwt) throw bad('Invalid token (link_with).');
  if (jwt.header.alg !== 'RS256') throw bad('JWT (link_with) must have an alg of RS256.');
  const { iss, aud, sub } = jwt.claims;
  if (claims.iss !== undefined && iss !== claims.iss && iss !== `${origin}/`)
    throw bad('JWT (link_with) must have the same issuer as the calling user.');
  const audiences = audiencesOf({ aud });
  if (audiences.length === 0) throw bad('JWT (link_with) contains an invalid aud claim.');
  if (claims.azp !== undefined && !(typeof claims.azp === 'string' && audiences.includes(claims.azp)))
    throw bad("JWT (link_with) must have an aud claim that matches that of the calling token's azp.");
  if (!sub.includes('|')) throw bad('JWT (link_with) contains an invalid sub claim.');
  try {
    signer.verify(token);
  } catch {
    throw bad('Invalid token (link_with).');
  }
  return splitUserId(sub);
}

/** @throws ApiFault, 400, if the given connection does not have such accounts. */
function checkConnection({ store }: Context, body: Json, provider: string): void {
  if (body.connection_id === undefined) return;
  const connection = store.connections.get(String(body.connection_id));
  if (!connection || connection.strategy !== provider)
    throw bad('The provider/connection is not configured.');
}

/** Reads the account to link. @throws ApiFault: 400 for a body without one, 403 for insufficient scope. */
export function readSecondary(context: Context, body: Json): Secondary {
  const { link_with: token, provider, user_id: given, connection_id: connection } = body;
  if (typeof token === 'string') {
    if (provider !== undefined || given !== undefined || connection !== undefined)
      throw bad('link_with must not be sent together with provider, user_id or connection_id');
    return readToken(context, token);
  }
  if (!scopesOf(context.claims).has('update:users'))
    throw new ApiFault(403, 'Insufficient scope, expected any of: update:users', 'insufficient_scope');
  for (const [name, value] of Object.entries({ provider, user_id: given }))
    if (value === undefined) throw bad(`Payload validation error: 'Missing required property: ${name}'.`);
  checkConnection(context, body, String(provider));
  // Recorded: the id may contain the provider's name.
  const prefix = `${String(provider)}|`;
  const id = String(given);
  return { provider: String(provider), id: id.startsWith(prefix) ? id.slice(prefix.length) : id };
}
