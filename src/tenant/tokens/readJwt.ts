/** What a token says. */
export interface Claims {
  iss: string;
  sub: string;
  aud: string | string[];
  /** Unix seconds. */
  iat: number;
  /** Unix seconds. */
  exp: number;
  /** Space separated. */
  scope?: string;
  [claim: string]: unknown;
}

/** A token taken apart, not verified. */
export interface Jwt {
  header: Record<string, unknown>;
  claims: Claims;
  /** What is signed. */
  content: Buffer;
  signature: Buffer;
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The audiences of a token; values that are not strings are ignored. */
export const audiencesOf = ({ aud }: { aud?: unknown }): string[] =>
  (Array.isArray(aud) ? aud : [aud]).filter((audience) => typeof audience === 'string');

/** Takes a token apart; undefined for what is none. */
export function readJwt(token: string): Jwt | undefined {
  const [head = '', payload = '', signature = '', more] = token.split('.', 4);
  const [header, claims] = [decode(head), decode(payload)];
  if (!header || !claims || signature === '' || more !== undefined) return undefined;
  if (typeof claims.sub !== 'string') return undefined;
  return {
    header,
    claims: claims as Claims,
    content: Buffer.from(`${head}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}
