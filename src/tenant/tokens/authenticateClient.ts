import { createHash, timingSafeEqual } from 'node:crypto';
import { OAuthFault } from '../ApiFault';
import { keysOf } from '../clients/embeddedCredentials';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';
import { isValidAssertion, markUsed, readAssertion } from './clientAssertion';

const denied = (): OAuthFault => new OAuthFault(401, 'access_denied', 'Unauthorized');

interface Credentials {
  id: string;
  secret: string | undefined;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** Client id and secret of a Basic header. */
function basicOf(header = ''): Credentials | undefined {
  const [, encoded] = /^Basic +([A-Za-z\d+/=_-]+)$/i.exec(header) ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  return { id: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) };
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSecret = (given: string | undefined, own: string): boolean =>
  given !== undefined && timingSafeEqual(hashOf(given), hashOf(own));

const isPublic = (client: ClientRecord): boolean => client.token_endpoint_auth_method === 'none';

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The client in a request, not authenticated. */
export function namedClient({ store, request }: Context, body: Json): ClientRecord | undefined {
  const id =
    basicOf(request.headers.authorization)?.id ?? textIn(body.client_id) ?? readAssertion(body)?.claims.sub;
  return store.clients.get(id ?? '');
}

/** Whether a request authenticates its client, by secret (header or body) or signed assertion. Changes nothing. */
function isProven(context: Context, body: Json, client: ClientRecord): boolean {
  if (body.client_assertion !== undefined) return isValidAssertion(context, client, readAssertion(body));
  // A client that signs its assertions has no secret to send.
  if (keysOf(context, client) !== undefined) return false;
  const basic = basicOf(context.request.headers.authorization);
  return isSecret(basic ? basic.secret : textIn(body.client_secret), client.client_secret);
}

/** Whether a request tries to authenticate its client. */
export const offersProof = ({ request }: Context, body: Json): boolean =>
  body.client_assertion !== undefined ||
  body.client_secret !== undefined ||
  (basicOf(request.headers.authorization)?.secret ?? '') !== '';

/** Whether a request authenticates its client. This uses an assertion up: call it once per request. */
export function isAuthenticated(context: Context, body: Json, client: ClientRecord): boolean {
  if (!isProven(context, body, client)) return false;
  const assertion = readAssertion(body);
  if (assertion) markUsed(context, assertion);
  return true;
}

/**
 * Checks the client of a token request before the handler authenticates it.
 *
 * @throws OAuthFault, 401.
 */
export function checkClient(context: Context, body: Json): void {
  const client = namedClient(context, body);
  if (!client || !(isPublic(client) || isProven(context, body, client))) throw denied();
}

/**
 * The authenticated client of a token request. A public client (`token_endpoint_auth_method: 'none'`) only sends its
 * id.
 *
 * @throws OAuthFault, 401.
 */
export function authenticateClient(context: Context, body: Json): ClientRecord {
  const client = namedClient(context, body);
  if (!client || !(isPublic(client) || isAuthenticated(context, body, client))) throw denied();
  return client;
}
