import type { KeyObject, PrivateKeyInput } from 'node:crypto';
import { ArgumentError } from '../errors/ArgumentError';

/** A private key: in PEM format, with its passphrase where it has one, or as `node:crypto` has it. */
export type SigningKey = string | Buffer | KeyObject | PrivateKeyInput;

/** How a client proves who it is at the token endpoint. */
export interface ClientAuthentication {
  /** Client ID. */
  clientId?: string | undefined;
  /** Client secret. */
  clientSecret?: string | undefined;
  /** The private key that signs the client assertion; it wins over the secret. */
  clientAssertionSigningKey?: SigningKey | undefined;
  /** Algorithm of that signature. Default `RS256`. */
  clientAssertionSigningAlg?: string | undefined;
}

/** Seconds an assertion is valid. */
const ASSERTION_LIFETIME = 180;

/** Loaded with the first key. */
function crypto(): typeof import('node:crypto') {
  return require('node:crypto') as typeof import('node:crypto');
}

function toKeyObject(key: SigningKey, alg: string): KeyObject {
  const { createPrivateKey, createSecretKey, KeyObject } = crypto();
  if (key instanceof KeyObject) return key;
  if (!alg.startsWith('HS')) return createPrivateKey(key);
  return typeof key === 'string' ? createSecretKey(key, 'utf8') : createSecretKey(key as Buffer);
}

/** What tells one key from another, to be digested: never to be shown. */
export function keyMaterial(key: SigningKey | undefined): unknown {
  if (!(key instanceof crypto().KeyObject)) return key;
  return key.type === 'secret'
    ? key.export().toString('base64')
    : key.export({ type: 'pkcs8', format: 'pem' });
}

async function signAssertion(
  clientId: string,
  origin: string,
  options: ClientAuthentication & { clientAssertionSigningKey: SigningKey },
): Promise<string> {
  const { clientAssertionSigningKey: key, clientAssertionSigningAlg: alg = 'RS256' } = options;
  const { SignJWT } = require('jose') as typeof import('jose');
  try {
    return await new SignJWT({})
      .setProtectedHeader({ alg, typ: 'JWT' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${origin}/`)
      .setIssuedAt()
      .setExpirationTime(`${ASSERTION_LIFETIME}s`)
      .setJti(crypto().randomUUID())
      .sign(toKeyObject(key, alg));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ArgumentError(
      `The clientAssertionSigningKey can't sign with ${alg}${code}; expected a private key, in PEM format or as a KeyObject, that fits the algorithm`,
    );
  }
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim().length === 0;
}

/** Whether the payload or the options can authenticate the client. */
export function canAuthenticate(
  payload: Readonly<Record<string, unknown>>,
  options: ClientAuthentication,
): boolean {
  return (
    Boolean(options.clientAssertionSigningKey) ||
    !isBlank(payload.client_assertion) ||
    !isBlank(payload.client_secret || options.clientSecret)
  );
}

/** The payload with the client's secret, or with an assertion signed for this one request. */
export async function authenticate(
  payload: Readonly<Record<string, unknown>>,
  origin: string,
  options: ClientAuthentication,
): Promise<Record<string, unknown>> {
  const { clientAssertionSigningKey } = options;
  if (clientAssertionSigningKey && !payload.client_assertion) {
    const signing = { ...options, clientAssertionSigningKey };
    return {
      ...payload,
      client_assertion: await signAssertion(String(payload.client_id), origin, signing),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    };
  }
  return options.clientSecret && !payload.client_secret
    ? { ...payload, client_secret: options.clientSecret }
    : { ...payload };
}
