import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Claims } from './readJwt';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signatureOf = (content: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(content).digest();

/** A token signed with a client's secret (HS256). */
export function signWithSecret(claims: Claims, secret: string): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${signatureOf(content, secret).toString('base64url')}`;
}

/** Whether a token is signed with this secret. */
export function isSignedWithSecret(token: string, secret: string): boolean {
  const dot = token.lastIndexOf('.');
  const given = Buffer.from(token.slice(dot + 1), 'base64url');
  const own = signatureOf(token.slice(0, dot), secret);
  return given.length === own.length && timingSafeEqual(given, own);
}
