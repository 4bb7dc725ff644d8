/** The claims of a token. */
export interface Claims {
  iss: string;
  sub: string;
  aud: string | string[];
  /** Unix seconds. */
  iat: number;
  /** Unix seconds. */
  exp: number;
  /** Scopes, separated by spaces. */
  scope?: string;
  [claim: string]: unknown;
}

/** A parsed token, not verified. */
export interface Jwt {
  header: Record<string, unknown>;
  claims: Claims;
  /** The signed part. */
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

/** Parses a token; undefined for malformed text. */
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
