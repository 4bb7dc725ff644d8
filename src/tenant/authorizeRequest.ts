import { ApiFault, unauthorized } from './ApiFault';
import { audiencesOf, type Claims } from './tokens/readJwt';
import { unknownKey, type TokenSigner } from './tokens/TokenSigner';

const NONE: ReadonlySet<string> = new Set();

/** Scopes by claims: the scopes of a token are parsed once, and a request needs them several times. */
const read = new WeakMap<object, ReadonlySet<string>>();

/** The scopes of a token. */
export function scopesOf(claims: Partial<Claims>): ReadonlySet<string> {
  if (typeof claims.scope !== 'string') return NONE;
  let scopes = read.get(claims);
  if (!scopes) read.set(claims, (scopes = new Set(claims.scope.split(' ').filter(Boolean))));
  return scopes;
}

/** A scheme and a token with three parts. */
const BEARER = /^Bearer +([^\s.]*\.[^\s.]*\.[^\s.]*)$/i;

/**
 * The token of a request.
 *
 * @throws ApiFault: 401 if there is none, 400 if the header can't contain a JWT. The format is checked before the
 * content.
 */
export function bearerToken(headers: Readonly<Record<string, string>>): string {
  const header = headers.authorization;
  if (!header) throw new ApiFault(401, 'Missing authentication');
  const token = BEARER.exec(header)?.[1];
  if (!token) throw new ApiFault(400, 'Bad HTTP authentication header format', 'Bearer');
  return token;
}

export function insufficientScope(scopes: readonly string[]): ApiFault {
  return new ApiFault(403, `Insufficient scope, expected any of: ${scopes.join(',')}`, 'insufficient_scope');
}

/** Whether this tenant issued the token: all local tenants share the built-in key. */
export const isIssuedBy = ({ iss }: Partial<Claims>, origins: readonly string[]): boolean =>
  origins.some((origin) => iss === `${origin}/`);

const isOwn = (scope: string): boolean => scope.includes(':current_user');

/**
 * Authorizes a request. `userId` is the user in the path, if any. A token that only has the `…:current_user…` scopes of
 * a route may only access its own user.
 *
 * @throws ApiFault: 401 without a valid token, 403 for insufficient scope.
 */
export function authorizeRequest(
  scopes: readonly string[] | undefined,
  userId: string | undefined,
  headers: Readonly<Record<string, string>>,
  signer: TokenSigner,
  origins: readonly string[],
): Partial<Claims> {
  if (!scopes) return {};
  const claims = signer.verify(bearerToken(headers));
  const audiences = audiencesOf(claims);
  if (!origins.some((origin) => audiences.includes(`${origin}/api/v2/`)))
    throw unauthorized(`Bad audience: ${audiences.join(', ')}`);
  if (!isIssuedBy(claims, origins)) throw unknownKey();
  const tokenScopes = scopesOf(claims);
  const granted = scopes.filter((scope) => tokenScopes.has(scope));
  if (scopes.length > 0 && granted.length === 0) throw insufficientScope(scopes);
  if (granted.length > 0 && granted.every(isOwn) && userId !== undefined && claims.sub !== userId) {
    throw new ApiFault(403, 'User to be acted on does not match subject in bearer token.');
  }
  return claims;
}
