import { ApiFault } from './ApiFault';
import type { Route } from './router/Route';
import { unauthorized, type Claims, type TokenSigner } from './tokens/TokenSigner';

/** The scopes a token holds. */
export function scopesOf(claims: Partial<Claims>): Set<string> {
  return new Set((claims.scope ?? '').split(' ').filter(Boolean));
}

/** The token of a request. @throws ApiFault, 401, when there is none. */
export function bearerToken(headers: Readonly<Record<string, string>>): string {
  const header = headers.authorization;
  if (!header) throw unauthorized('Missing authentication');
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) throw unauthorized('Invalid token');
  return token;
}

/** Lets a request in, or not. @throws ApiFault: 401 for no valid token, 403 when its scope does not suffice. */
export function authorizeRequest(
  route: Route,
  headers: Readonly<Record<string, string>>,
  signer: TokenSigner,
  audience: string,
): Partial<Claims> {
  if (!route.scopes) return {};
  const claims = signer.verify(bearerToken(headers));
  if (![claims.aud].flat().includes(audience))
    throw unauthorized(`Bad audience: ${[claims.aud].flat().join(', ')}`);
  const held = scopesOf(claims);
  if (route.scopes.length > 0 && !route.scopes.some((scope) => held.has(scope))) {
    throw new ApiFault(
      403,
      `Insufficient scope, expected any of: ${route.scopes.join(',')}`,
      'insufficient_scope',
    );
  }
  return claims;
}
