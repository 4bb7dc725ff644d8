import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { KeyAnswer } from './tokenServer';

/** One ID token, with the request and response. */
export interface TokenCase {
  name: string;
  token(issuer: string): unknown;
  /** Options of the client. */
  options?: Record<string, unknown>;
  /** Data of the call. */
  data?: Record<string, unknown>;
  /** The response of the key endpoint. Default: the key `main`. */
  keys?: KeyAnswer;
  /** Keys in addition to `main`. */
  more?: readonly object[];
}

type Claims = Record<string, unknown>;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const SECRET = 'c2VjcmV0LXRoYXQtaXMtYmFzZTY0LWVuY29kZWQ';

const jwk = (key: KeyObject, kid: string | undefined, more: object = {}): object => ({
  ...key.export({ format: 'jwk' }),
  use: 'sig',
  kid,
  ...more,
});

/** The keys of the server. */
export const mainKey = jwk(rsa.publicKey, 'main', { alg: 'RS256' });
export const otherKey = jwk(otherRsa.publicKey, 'other');
const ecKey = jwk(ec.publicKey, 'ec');
const edKey = jwk(ed.publicKey, 'ed');

const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs as the header says, with the given key. */
export function token(
  claims: unknown,
  header: Claims = {},
  key: KeyObject | string = rsa.privateKey,
): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: 'main', ...header };
  const input = `${part(head)}.${part(claims)}`;
  return `${input}.${signature(String(head.alg), input, key)}`;
}

function signature(alg: string, input: string, key: KeyObject | string): string {
  const data = Buffer.from(input);
  const hash = `sha${alg.slice(-3)}`;
  if (typeof key === 'string') {
    return createHmac(hash, Buffer.from(key, 'base64')).update(data).digest('base64url');
  }
  if (alg === 'EdDSA') return sign(null, data, key).toString('base64url');
  if (alg === 'none') return '';
  if (alg.startsWith('PS')) {
    // RSA_PKCS1_PSS_PADDING, and a salt as long as the digest.
    return sign(hash, data, { key, padding: 6, saltLength: -1 }).toString('base64url');
  }
  if (alg.startsWith('ES')) return sign(hash, data, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return sign(hash, data, key).toString('base64url');
}

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** The claims of a valid token. */
export const claims = (issuer: string, change: Claims = {}): Claims => {
  const all: Claims = {
    iss: issuer,
    sub: 'auth0|1',
    aud: 'the-client',
    iat: seconds(),
    exp: seconds() + 300,
    ...change,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

const withClaims = (
  name: string,
  change: Claims | (() => Claims),
  more: Partial<TokenCase> = {},
): TokenCase => ({
  name,
  token: (issuer) => token(claims(issuer, typeof change === 'function' ? change() : change)),
  ...more,
});

const raw = (name: string, text: unknown, more: Partial<TokenCase> = {}): TokenCase => ({
  name,
  token: () => text,
  ...more,
});

const signed = (
  name: string,
  header: Claims,
  key?: KeyObject | string,
  more: Partial<TokenCase> = {},
): TokenCase => ({
  name,
  token: (issuer) => token(claims(issuer), header, key),
  ...more,
});

const json = (status: number, value: unknown): KeyAnswer => ({ status, body: JSON.stringify(value) });
const two = ['the-client', 'another'];
const HS256 = { alg: 'HS256', kid: undefined };
const unverified = { clientSecret: undefined };

/** Tokens whose result does not depend on the signature, with a secret and without. */
const CLAIMS: readonly TokenCase[] = [
  withClaims('valid', {}),
  ...['iss', 'sub', 'aud', 'iat', 'exp'].flatMap((name) => [
    withClaims(`without ${name}`, { [name]: undefined }),
    withClaims(`${name} is null`, { [name]: null }),
    withClaims(`${name} is of another type`, { [name]: name === 'iat' || name === 'exp' ? 'text' : 5 }),
    withClaims(`${name} is empty`, { [name]: name === 'iat' || name === 'exp' ? 0 : '' }),
  ]),
  withClaims('another issuer', { iss: 'https://elsewhere.example/' }),
  withClaims('another audience', { aud: 'another' }),
  withClaims('audiences without the client', { aud: ['a', 'b'], azp: 'the-client' }),
  withClaims('no audiences', { aud: [] }),
  withClaims('one audience in an array', { aud: ['the-client'] }),
  withClaims('audiences, azp is the client', { aud: two, azp: 'the-client' }),
  withClaims('audiences, azp is another', { aud: two, azp: 'another' }),
  withClaims('audiences without azp', { aud: two }),
  withClaims('audiences, azp is not text', { aud: two, azp: 5 }),
  withClaims('another azp beside one audience', { azp: 'another' }),
  ...[-120, -61, -60, -59, -1, 0, 1].map((delta) =>
    withClaims(`exp ${delta} s from now`, () => ({ exp: seconds() + delta })),
  ),
  withClaims('iat in the future', () => ({ iat: seconds() + 1_000 })),
  withClaims('nbf in a second', () => ({ nbf: seconds() + 1 })),
  withClaims('nbf now', () => ({ nbf: seconds() })),
  withClaims('nbf is not a number', { nbf: 'soon' }),
  withClaims('the nonce', { nonce: 'n1' }, { data: { nonce: 'n1' } }),
  withClaims('another nonce', { nonce: 'n2' }, { data: { nonce: 'n1' } }),
  withClaims('no nonce', {}, { data: { nonce: 'n1' } }),
  withClaims('a nonce that was not requested', { nonce: 'n1' }),
  withClaims('a requested nonce that is not text', { nonce: 'n1' }, { data: { nonce: 5 } }),
  withClaims('a blank nonce is asked for', { nonce: ' ' }, { data: { nonce: ' ' } }),
  withClaims('an empty nonce is asked for', {}, { data: { nonce: '' } }),
  withClaims('a login in time', () => ({ auth_time: seconds() - 50 }), { data: { maxAge: 100 } }),
  withClaims('a login at the end of the leeway', () => ({ auth_time: seconds() - 160 }), {
    data: { maxAge: 100 },
  }),
  withClaims('a login after the leeway', () => ({ auth_time: seconds() - 161 }), { data: { maxAge: 100 } }),
  withClaims('no time of login', {}, { data: { maxAge: 100 } }),
  withClaims('a time of login that is not a number', { auth_time: 'now' }, { data: { maxAge: 100 } }),
  withClaims('no iat, and a maxAge', { iat: undefined }, { data: { maxAge: 100 } }),
  withClaims('issued as long ago as maxAge', () => ({ iat: seconds() - 100, auth_time: seconds() }), {
    data: { maxAge: 100 },
  }),
  withClaims('issued a second less ago than maxAge', () => ({ iat: seconds() - 99, auth_time: seconds() }), {
    data: { maxAge: 100 },
  }),
  withClaims('a maxAge of 0', {}, { data: { maxAge: 0 } }),
  withClaims('the organization by its id', { org_id: 'org_1' }, { data: { organization: 'org_1' } }),
  withClaims('another organization by its id', { org_id: 'org_2' }, { data: { organization: 'org_1' } }),
  withClaims('no organization', {}, { data: { organization: 'org_1' } }),
  withClaims('an organization that is not text', { org_id: 5 }, { data: { organization: 'org_1' } }),
  withClaims('the organization by its name', { org_name: 'acme' }, { data: { organization: 'ACME' } }),
  withClaims('another organization by its name', { org_name: 'other' }, { data: { organization: 'Acme' } }),
  withClaims('the id where a name is asked for', { org_id: 'org_1' }, { data: { organization: 'acme' } }),
  withClaims('an organization that was not requested', { org_id: 'org_1' }),
];

/** The same tokens with HS256, verified and unverified. */
const symmetric = CLAIMS.flatMap((one): TokenCase[] => {
  const resign = (issuer: string): unknown => {
    const [, payload = ''] = String(one.token(issuer)).split('.');
    return token(Buffer.from(payload, 'base64url').toString(), HS256, SECRET);
  };
  return [
    { ...one, name: `HS256: ${one.name}`, token: resign },
    { ...one, name: `HS256 without a secret: ${one.name}`, token: resign, options: unverified },
  ];
});

const SIGNATURES: readonly TokenCase[] = [
  signed('signed with another key', {}, otherRsa.privateKey),
  signed('an unknown kid', { kid: 'unknown' }),
  signed('no kid, one key', { kid: undefined }),
  signed('no kid, two keys', { kid: undefined }, undefined, { more: [otherKey] }),
  signed('kid null, one key', { kid: null }),
  signed('the kid of another key', { kid: 'other' }, undefined, { more: [otherKey] }),
  signed('another kid, and its key', { kid: 'other' }, otherRsa.privateKey, { more: [otherKey] }),
  signed('a kid that is not text', { kid: 5 }),
  signed('HS256 with another secret', HS256, 'YW5vdGhlcg'),
  signed(
    'HS256 with the public key as its secret',
    HS256,
    Buffer.from(rsa.publicKey.export({ type: 'spki', format: 'pem' })).toString('base64'),
  ),
  signed('HS256 that is not in the list', HS256, SECRET, { options: { supportedAlgorithms: ['RS256'] } }),
  signed('HS256 that is not in the list, without a secret', HS256, SECRET, {
    options: { ...unverified, supportedAlgorithms: ['RS256'] },
  }),
  signed('RS256 that is not in the list', {}, undefined, { options: { supportedAlgorithms: ['HS256'] } }),
  signed('a list that is text', {}, undefined, { options: { supportedAlgorithms: 'RS256' } }),
  signed('a list that is text, with another', HS256, SECRET, { options: { supportedAlgorithms: 'RS256' } }),
  signed('RS384', { alg: 'RS384' }),
  ...['PS256', 'RS512', 'ES256', 'EdDSA', 'HS384', 'none', 'XX256']
    .flatMap((alg) => [
      signed(`${alg} by the RSA key`, { alg }, alg === 'HS384' ? SECRET : rsa.privateKey),
      signed(`${alg} by the RSA key, in the list`, { alg }, alg === 'HS384' ? SECRET : rsa.privateKey, {
        options: { supportedAlgorithms: ['RS256', alg] },
      }),
    ])
    .filter(({ name }) => !/^(ES256|EdDSA)/.test(name)),
  signed('PS256 that is broken, in the list', { alg: 'PS256' }, otherRsa.privateKey, {
    options: { supportedAlgorithms: ['PS256'] },
  }),
  ...(
    [
      ['ES256', 'ec', ec.privateKey, ecKey],
      ['EdDSA', 'ed', ed.privateKey, edKey],
    ] as const
  ).flatMap(([alg, kid, key, publicKey]) => [
    signed(`${alg}`, { alg, kid }, key, { more: [publicKey] }),
    signed(`${alg} in the list`, { alg, kid }, key, {
      more: [publicKey],
      options: { supportedAlgorithms: [alg] },
    }),
    signed(`${alg} in the list, with the RSA key`, { alg }, key, { options: { supportedAlgorithms: [alg] } }),
    signed(`RS256 with the key of ${alg}`, { kid }, undefined, { more: [publicKey] }),
  ]),
  { name: 'none without a signature', token: (issuer) => token(claims(issuer), { alg: 'none' }) },
  {
    name: 'none with a signature, in the list of algorithms',
    token: (issuer) => `${token(claims(issuer), { alg: 'none' })}c2ln`,
    options: { supportedAlgorithms: ['none'] },
  },
  { name: 'RS256 without its signature', token: (issuer) => token(claims(issuer)).replace(/[^.]*$/, '') },
  { name: 'a changed payload', token: (issuer) => changed(token(claims(issuer))) },
  { name: 'a header that is a number', token: () => `${part('5')}.${part('{}')}.c2ln` },
  { name: 'a header that is null', token: () => `${part('null')}.${part('{}')}.c2ln` },
  {
    name: 'a payload that is text',
    token: () => `${part({ alg: 'RS256', kid: 'main' })}.${part('text')}.c2ln`,
  },
  signed('no typ', { typ: undefined }),
  signed('validation is bypassed', {}, otherRsa.privateKey, { options: { __bypassIdTokenValidation: true } }),
  signed('no client id', {}, undefined, { options: { clientId: undefined } }),
];

function changed(valid: string): string {
  const [head, , sig] = valid.split('.');
  return `${head}.${part({ sub: 'someone else' })}.${sig}`;
}

const BROKEN: readonly TokenCase[] = [
  raw('no ID token', undefined),
  raw('an empty ID token', ''),
  raw('an ID token that is null', null),
  raw('an ID token that is a number', 5),
  raw('an ID token that is an object', { a: 1 }),
  raw('text', 'text'),
  raw('two parts', 'a.b'),
  raw('four parts', 'a.b.c.d'),
  raw('five parts, as encrypted tokens have', 'a.b.c.d.e'),
  raw('empty parts', '..'),
  raw('letters that are not base64url', '!.!.!'),
  raw('an empty payload', `${part({ alg: 'RS256', kid: 'main' })}..c2ln`),
  raw('a payload with padding', `${part({ alg: 'RS256', kid: 'main' })}.e30=.c2ln`),
  raw('a header that is not JSON', `${part('no')}.${part('{}')}.c2ln`),
  raw('a payload that is not JSON', `${part({ alg: 'RS256', typ: 'JWT' })}.${part('no')}.c2ln`),
  raw('a payload that is not JSON, unverified', `${part({ alg: 'HS256', typ: 'JWT' })}.${part('no')}.c2ln`, {
    options: unverified,
  }),
];

const KEYS: readonly TokenCase[] = [
  signed('keys: 404', {}, undefined, { keys: json(404, { message: 'none' }) }),
  signed('keys: 500', {}, undefined, { keys: json(500, {}) }),
  signed('keys: not JSON', {}, undefined, { keys: { status: 200, body: '<html>' } }),
  signed('keys: cut off', {}, undefined, { keys: { status: 200, body: '{"keys":[' } }),
  signed('keys: nothing', {}, undefined, { keys: { status: 200, body: '' } }),
  signed('keys: none', {}, undefined, { keys: json(200, { keys: [] }) }),
  signed('keys: another document', {}, undefined, { keys: json(200, {}) }),
  signed('keys: encryption only', {}, undefined, { keys: json(200, { keys: [{ ...mainKey, use: 'enc' }] }) }),
  signed('keys: symmetric only', {}, undefined, { keys: json(200, { keys: [{ kty: 'oct', k: 'c2Vj' }] }) }),
  signed('keys: private', {}, undefined, {
    keys: json(200, { keys: [{ ...rsa.privateKey.export({ format: 'jwk' }), kid: 'main' }] }),
  }),
  signed('keys: broken ones among them', {}, undefined, {
    more: [
      { kty: 'RSA', n: 5 },
      { kty: 'EC', crv: 'x' },
    ],
  }),
  signed('keys: without a use', {}, undefined, {
    keys: json(200, { keys: [{ ...mainKey, use: undefined }] }),
  }),
];

/** Every token that both SDKs receive. */
export const tokenCases: readonly TokenCase[] = [...CLAIMS, ...symmetric, ...SIGNATURES, ...BROKEN, ...KEYS];

export const SECRET_OF_CLIENT = SECRET;
