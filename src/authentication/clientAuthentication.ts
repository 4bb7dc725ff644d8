import { createPrivateKey, createSecretKey, randomUUID } from 'node:crypto';
import { ArgumentError } from '../errors/ArgumentError';

/** How a client proves who it is at the token endpoint. */
export interface ClientAuthentication {
  /** Client ID. */
  clientId?: string;
  /** Client secret. */
  clientSecret?: string;
  /** Private key in PEM format that signs the client assertion; it wins over the secret. */
  clientAssertionSigningKey?: string;
  /** Algorithm of that signature. Default `RS256`. */
  clientAssertionSigningAlg?: string;
}

/** Seconds an assertion is valid. */
const ASSERTION_LIFETIME = 180;

async function signAssertion(
  clientId: string,
  origin: string,
  options: ClientAuthentication,
): Promise<string> {
  const { clientAssertionSigningKey: key = '', clientAssertionSigningAlg: alg = 'RS256' } = options;
  const { SignJWT } = require('jose') as typeof import('jose');
  try {
    return await new SignJWT({})
      .setProtectedHeader({ alg, typ: 'JWT' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${origin}/`)
      .setIssuedAt()
      .setExpirationTime(`${ASSERTION_LIFETIME}s`)
      .setJti(randomUUID())
      .sign(alg.startsWith('HS') ? createSecretKey(key, 'utf8') : createPrivateKey(key));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ArgumentError(
      `The clientAssertionSigningKey can't sign with ${alg}${code}; expected a private key in PEM format that fits the algorithm`,
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
  if (options.clientAssertionSigningKey && !payload.client_assertion) {
    return {
      ...payload,
      client_assertion: await signAssertion(String(payload.client_id), origin, options),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    };
  }
  return options.clientSecret && !payload.client_secret
    ? { ...payload, client_secret: options.clientSecret }
    : { ...payload };
}
