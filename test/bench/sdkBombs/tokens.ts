import { answer, count, fill, type Answer } from './Answer';

const base64 = (text: string): string => Buffer.from(text).toString('base64url');
const part = (value: unknown): string => base64(typeof value === 'string' ? value : JSON.stringify(value));

/** An unsigned ID token that takes long to check. */
const token = (header: unknown, payload: unknown, signature = 'c2ln'): string =>
  `${part(header)}.${part(payload)}.${signature}`;

const RS256 = { alg: 'RS256', typ: 'JWT', kid: 'k' };
const HS256 = { alg: 'HS256', typ: 'JWT' };
const soon = (): number => Math.floor(Date.now() / 1000) + 600;

/** ID tokens of up to 1 MB, by their large part. */
const ID_TOKENS: Record<string, (size: number) => string> = {
  dots: (size) => fill(size, '.'),
  'one part': (size) => fill(size, 'a'),
  'a large header': (size) => token({ ...RS256, x: fill(size * 0.7, 'a') }, {}),
  'a large claim': (size) => token(HS256, { x: fill(size * 0.7, 'a'), exp: soon() }),
  'many claims': (size) => token(HS256, `{${count(size * 0.7, (index) => `"k${index}":0`, ',')}}`),
  'deep claims': (size) => token(HS256, '['.repeat(size * 0.35) + ']'.repeat(size * 0.35)),
  'a large signature': (size) => token(HS256, {}, fill(size, 'a')),
  'a large signature by a key': (size) => token(RS256, {}, fill(size, 'a')),
  'many audiences': (size) => token(HS256, `{"aud":[${fill(size * 0.6, '"a",')}"b"]}`),
  'a large key id': (size) => token({ ...RS256, kid: fill(size * 0.5, 'a') }, {}),
  'a large algorithm': (size) => token({ alg: fill(size * 0.5, 'a') }, {}),
  'payload of spaces': (size) => token(HS256, fill(size * 0.7, ' ')),
};

const RSA = { kty: 'RSA', use: 'sig', e: 'AQAB', n: fill(342, 'u1W9') };

/** Key sets of up to 1 MB. */
const KEY_SETS: Record<string, (size: number) => string> = {
  '10,000 keys that are none': (size) =>
    `{"keys":[${count(size, (index) => JSON.stringify({ kty: 'RSA', kid: `k${index}`, n: 'x' }), ',')}]}`,
  'keys of one id': (size) => `{"keys":[${count(size, () => JSON.stringify({ ...RSA, kid: 'k' }), ',')}]}`,
  'keys without an id': (size) => `{"keys":[${count(size, () => JSON.stringify(RSA), ',')}]}`,
  '10,000 small keys': (size) =>
    `{"keys":[${count(size, (index) => JSON.stringify({ ...RSA, n: 'u1W9u1W9u1W9u1W9', kid: `k${index}` }), ',')}]}`,
  'keys of elliptic curves that are none': (size) =>
    `{"keys":[${count(size, () => JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', kid: 'k' }), ',')}]}`,
  'a key of one long number': (size) =>
    JSON.stringify({ keys: [{ ...RSA, n: fill(size * 0.9, 'a'), kid: 'k' }] }),
  'no keys': (size) => `{"keys":[${fill(size - 20, '0,')}0]}`,
};

/** Token responses with ID tokens of a size. */
export const TOKEN_RESPONSES: Record<string, Answer> = {
  ...Object.fromEntries(
    Object.entries(ID_TOKENS).map(([name, make]): [string, Answer] => [
      `an ID token: ${name}`,
      (size) => answer(200, JSON.stringify({ access_token: 'a', id_token: make(size) })),
    ]),
  ),
  'an ID token that is an object': (size) =>
    answer(200, `{"id_token":{${count(size, (index) => `"k${index}":0`, ',')}}}`),
};

/** The token response that makes the client fetch a key set. */
export const ASKING = answer(200, JSON.stringify({ access_token: 'a', id_token: token(RS256, {}) }));

/** Key sets. */
export const KEY_SET_RESPONSES: Record<string, Answer> = Object.fromEntries(
  Object.entries(KEY_SETS).map(([name, make]): [string, Answer] => [
    `a key set: ${name}`,
    (size) => answer(200, make(size)),
  ]),
);

/** Responses to a client that requests its own token. */
export const OWN_TOKENS: Record<string, Answer> = {
  'a token of 1 MB': (size) =>
    answer(200, JSON.stringify({ access_token: fill(size - 60, 'a'), expires_in: 1 })),
  'a token of line breaks': (size) => answer(200, JSON.stringify({ access_token: fill(size / 2, '\n') })),
  'an expiry of digits': (size) => answer(200, `{"access_token":"a","expires_in":${fill(size - 60, '9')}}`),
  'a refusal of 1 MB': (size) =>
    answer(403, JSON.stringify({ error: 'e', error_description: fill(size, '<') })),
};
