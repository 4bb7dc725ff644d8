import { createPrivateKey, createVerify, generateKeyPairSync } from 'node:crypto';
import type { Scenario } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';
import { granting } from './tokens';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

/** The claims of a client assertion, with checks instead of its unique and varying values. */
function readAssertion(assertion: string, domain: string): unknown {
  const [head = '', payload = '', signature = ''] = assertion.split('.');
  const { iat, exp, jti, aud, ...claims } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return {
    header: Object.fromEntries(Object.entries(JSON.parse(Buffer.from(head, 'base64url').toString())).sort()),
    claims,
    audience: aud === `https://${domain}/`,
    lifetime: exp - iat,
    unique: typeof jti === 'string' && jti.length > 20,
    verifies: createVerify('RSA-SHA256')
      .update(`${head}.${payload}`)
      .verify(publicKey, signature, 'base64url'),
  };
}

const algorithms: readonly Scenario[] = [undefined, 'RS256', 'RS384', 'PS256'].map((algorithm) => ({
  name: `a client assertion signed with ${algorithm ?? 'the default algorithm'}`,
  unknownTo: 'v2',
  run: async (stage) => {
    stage.server.follow(granting());
    const key = {
      clientSecret: undefined,
      clientAssertionSigningKey: privateKey,
      clientAssertionSigningAlg: algorithm,
    };
    await stage.authentication(key).clientCredentialsGrant({ audience: 'x' });
    await stage.provided(`assertion-${algorithm}`, { ...key, telemetry: false }).users.get({ id: 'a' });
    return stage.server.requests.map(({ url, body }) => {
      if (url !== '/oauth/token') return url;
      const { client_assertion: assertion, ...others } = JSON.parse(body);
      const read = readAssertion(assertion, stage.domain) as Loose;
      // Only the default is verified here: the other algorithms would each need their own check.
      return {
        ...others,
        ...read,
        audience: read.audience,
        verifies: (algorithm ?? 'RS256') !== 'RS256' || read.verifies,
      };
    });
  },
}));

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = { type: 'pkcs8', format: 'pem' } as const;

/** Signing keys in common formats, with a matching algorithm. */
const KEYS: Record<string, [unknown, string]> = {
  'an EC key': [ec.export(pem), 'ES256'],
  'a key in PKCS #1': [createPrivateKey(privateKey).export({ type: 'pkcs1', format: 'pem' }), 'RS512'],
  'a key in a Buffer': [Buffer.from(privateKey), 'RS256'],
  'a KeyObject': [createPrivateKey(privateKey), 'RS256'],
  'a key with a passphrase': [
    {
      key: createPrivateKey(privateKey).export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'open' }),
      passphrase: 'open',
    },
    'RS256',
  ],
  'a shared secret': ['a-shared-secret-of-thirty-two-bytes', 'HS256'],
};

const keys: readonly Scenario[] = Object.entries(KEYS).map(([label, [key, algorithm]]) => ({
  name: `a client assertion signed with ${label}`,
  unknownTo: 'v2',
  run: async (stage) => {
    stage.server.follow(granting());
    const client = stage.authentication({
      clientSecret: undefined,
      clientAssertionSigningKey: key,
      clientAssertionSigningAlg: algorithm,
    });
    const result = await outcome(() => client.clientCredentialsGrant({ audience: 'x' }));
    const { client_assertion: assertion, ...others } = JSON.parse(stage.server.requests[0]?.body ?? '{}');
    const { verifies: _verifies, ...read } = readAssertion(assertion ?? '..', stage.domain) as Loose;
    return { result, others, read };
  },
}));

/** Signing keys that can't sign an assertion. */
const UNFIT: Record<string, [unknown, string | undefined]> = {
  'a text that is not a key': ['no key', undefined],
  'an algorithm that does not exist': [privateKey, 'RS1024'],
  'the algorithm none': [privateKey, 'none'],
  'an EC key and RS256': [ec.export(pem), 'RS256'],
  'an RSA key and ES256': [privateKey, 'ES256'],
  'an RSA key and HS256': [createPrivateKey(privateKey), 'HS256'],
  'a public key': [publicKey, 'RS256'],
};

const unfit: readonly Scenario[] = Object.entries(UNFIT).map(([label, [key, algorithm]]) => ({
  name: `a client assertion with an invalid key: ${label}`,
  unknownTo: 'v2',
  run: async (stage) => {
    stage.server.follow(granting());
    const client = stage.authentication({
      clientSecret: undefined,
      clientAssertionSigningKey: key,
      clientAssertionSigningAlg: algorithm,
    });
    const result = (await outcome(() => client.clientCredentialsGrant({ audience: 'x' }))) as Loose;
    return [result.threw?.message ?? Object.keys(result), stage.server.requests.length];
  },
}));

/** Assertions instead of a secret: their algorithms, and the formats of their keys. */
export const assertions: readonly Scenario[] = [...algorithms, ...keys, ...unfit];
