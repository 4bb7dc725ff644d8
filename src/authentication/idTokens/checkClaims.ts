import type { Fields } from '../../rest/Prepared';
import { now, seconds, type Expected } from './verifyToken';

/** Seconds by which clocks may differ. */
const LEEWAY = 60;

/**
 * Checks the claims of an ID token as OpenID Connect requires.
 *
 * @throws Error with the message of the classic SDK.
 */
export function checkClaims(alg: unknown, claims: Fields, expected: Expected): void {
  if (alg !== 'RS256' && alg !== 'HS256') {
    throw new Error(
      `Signature algorithm of "${String(alg)}" is not supported. Expected the ID token to be signed with "RS256" or "HS256".`,
    );
  }
  checkIssuer(claims, expected);
  checkAudience(claims, expected);
  if (expected.organization) checkOrganization(claims, String(expected.organization));
  checkTimes(claims);
  if (expected.nonce) checkNonce(claims, String(expected.nonce));
  checkAuthorizedParty(claims, expected);
  if (expected.maxAge) checkAuthTime(claims, seconds(expected.maxAge));
}

/** A claim that must be text. */
function text(claims: Fields, name: string, title: string, suffix = ''): string {
  const value = claims[name];
  if (value && typeof value === 'string') return value;
  throw new Error(`${title} (${name}) claim must be a string present in the ID token${suffix}`);
}

/** A claim that must be a time in seconds. */
function time(claims: Fields, name: string, title: string, suffix = ''): number {
  const value = claims[name];
  if (value && typeof value === 'number') return value;
  throw new Error(`${title} (${name}) claim must be a number present in the ID token${suffix}`);
}

function checkIssuer(claims: Fields, { issuer }: Expected): void {
  const found = text(claims, 'iss', 'Issuer');
  if (found !== issuer) {
    throw new Error(`Issuer (iss) claim mismatch in the ID token; expected "${issuer}", found "${found}"`);
  }
  text(claims, 'sub', 'Subject');
}

function checkAudience({ aud }: Fields, { audience }: Expected): void {
  if (!aud || !(typeof aud === 'string' || Array.isArray(aud))) {
    throw new Error('Audience (aud) claim must be a string or array of strings present in the ID token');
  }
  const mismatch = `Audience (aud) claim mismatch in the ID token; expected "${audience}" but`;
  if (Array.isArray(aud) && !aud.includes(audience)) {
    throw new Error(`${mismatch} was not one of "${aud.join(', ')}"`);
  }
  if (typeof aud === 'string' && aud !== audience) throw new Error(`${mismatch} found "${aud}"`);
}

/** An organization is given by its id, or by its name in any letter case. */
function checkOrganization(claims: Fields, organization: string): void {
  const [name, title, wanted] = organization.startsWith('org_')
    ? (['org_id', 'Organization Id', organization] as const)
    : (['org_name', 'Organization Name', organization.toLowerCase()] as const);
  const found = text(claims, name, title);
  if (found !== wanted) {
    throw new Error(
      `${title} (${name}) claim value mismatch in the ID token; expected "${organization}", found "${found}"'`,
    );
  }
}

function checkTimes(claims: Fields): void {
  const end = time(claims, 'exp', 'Expiration Time') + LEEWAY;
  if (now() > end) {
    throw new Error(
      `Expiration Time (exp) claim error in the ID token; current time (${now()}) is after expiration time (${end})`,
    );
  }
  time(claims, 'iat', 'Issued At');
}

function checkNonce(claims: Fields, nonce: string): void {
  const found = text(claims, 'nonce', 'Nonce');
  if (found !== nonce) {
    throw new Error(`Nonce (nonce) claim mismatch in the ID token; expected "${nonce}", found "${found}"`);
  }
}

function checkAuthorizedParty(claims: Fields, { audience }: Expected): void {
  if (!Array.isArray(claims.aud) || claims.aud.length < 2) return;
  const found = text(claims, 'azp', 'Authorized Party', ' when Audience (aud) claim has multiple values');
  if (found !== audience) {
    throw new Error(
      `Authorized Party (azp) claim mismatch in the ID token; expected "${audience}", found "${found}"`,
    );
  }
}

function checkAuthTime(claims: Fields, maxAge: number): void {
  const suffix = ' when Max Age (max_age) is specified';
  const end = time(claims, 'auth_time', 'Authentication Time', suffix) + maxAge + LEEWAY;
  if (now() > end) {
    throw new Error(
      `Authentication Time (auth_time) claim in the ID token indicates that too much time has passed since the last end-user authentication. Currrent time (${now()}) is after last auth at ${end}`,
    );
  }
}
