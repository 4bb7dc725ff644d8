import { ArgumentError } from '../errors/ArgumentError';
import { changed, completed, Prepared, type Fields } from '../rest/Prepared';
import { isBlank } from './arguments';
import { contextOf, issuerOf, type BaseAuthenticator } from './BaseAuthenticator';
import { assertionSigner } from './clientAssertion';

/** Credentials of a client. */
type Client = BaseAuthenticator & { domain: string | undefined };

/**
 * The data with the client's secret, or with an assertion that is signed when the request is sent.
 *
 * @throws Error, with the classic message, when the key can't sign.
 */
export function authenticated(client: Client, data: Fields): Fields | Prepared {
  const {
    clientSecret,
    clientAssertionSigningKey: key,
    clientAssertionSigningAlg,
  } = contextOf(client).credentials;
  if (key && !data.client_assertion) {
    const sign = assertionSigner(key, clientAssertionSigningAlg || 'RS256');
    const audience = `${issuerOf(client, client.domain)}/`;
    return new Prepared(data, async (fields) => ({
      ...fields,
      client_assertion: await sign(fields.client_id, audience),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    }));
  }
  return clientSecret && !data.client_secret ? { ...data, client_secret: clientSecret } : data;
}

/** The same, but required. @throws ArgumentError when there is neither a secret nor an assertion. */
export function requireAuthenticated(client: Client, data: Fields): Fields | Prepared {
  const payload = authenticated(client, data);
  if (!(payload instanceof Prepared) && isBlank(payload.client_secret) && isBlank(payload.client_assertion)) {
    throw new ArgumentError('The client_secret or client_assertion field is required.');
  }
  return payload;
}

/** The whole body. */
export async function bodyOf(data: Fields | Prepared): Promise<Fields> {
  return data instanceof Prepared ? completed(data) : data;
}

/** The data with these defaults, and with fields that override it. */
export function withFields(
  data: Fields | Prepared,
  defaults: Fields,
  forced: Fields = {},
): Fields | Prepared {
  return changed(data, (fields) => ({ ...defaults, ...fields, ...forced }));
}
