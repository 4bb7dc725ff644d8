import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/** The lifetime of tokens in seconds. */
export const LIFETIME = 86_400;

/** A text, or an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether an audience is the Management API or one of the tenant's own APIs. */
export function isKnownApi({ store, origin }: Context, audience: string): boolean {
  return audience === `${origin}/api/v2/` || store.apiNamed(audience) !== undefined;
}

/** Signs a token of the tenant. */
export function signed(
  { signer, clock, origin }: Context,
  claims: Json & { sub: string; aud: string | string[] },
): string {
  const iat = Math.floor(clock.now() / 1000);
  return signer.sign({ iss: `${origin}/`, iat, exp: iat + LIFETIME, ...claims });
}
