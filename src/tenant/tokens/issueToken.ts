import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/** Seconds that tokens last. */
export const LIFETIME = 86_400;

/** A text, or nothing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether an audience is the Management API or one of the tenant's own. */
export function isKnownApi({ store, origin }: Context, audience: string): boolean {
  return audience === `${origin}/api/v2/` || store.apiNamed(audience) !== undefined;
}

/** A token of the tenant, signed. */
export function signed(
  { signer, clock, origin }: Context,
  claims: Json & { sub: string; aud: string | string[] },
): string {
  const iat = Math.floor(clock.now() / 1000);
  return signer.sign({ iss: `${origin}/`, iat, exp: iat + LIFETIME, ...claims });
}
