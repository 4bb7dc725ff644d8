import { OAuthFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;

/** A setting of a client, whatever it is. */
export const settingOf = (client: ClientRecord, name: string): unknown => Reflect.get(client, name);

/** Settings of a client that are a list of texts; undefined where it has none. */
export const listOf = (client: ClientRecord, name: string): readonly string[] | undefined =>
  textsOf(settingOf(client, name));

/** Settings of a client that are an object. */
export const partOf = (client: ClientRecord, name: string): Json => objectOf(settingOf(client, name));

/** @throws OAuthFault, 403, for a grant that the client does not have. One without a list may use all. */
export function checkGrant(client: ClientRecord, grant: string): void {
  const grants = listOf(client, 'grant_types');
  if (grants && !grants.includes(grant))
    throw new OAuthFault(403, 'unauthorized_client', `Grant type '${grant}' not allowed for the client.`);
}

/** Public keys that a client's assertions are verified with: those of the option, and its credentials; undefined for none. */
export function publicKeysOf({ store }: Context, client: ClientRecord): readonly string[] | undefined {
  const methods = partOf(client, 'client_authentication_methods');
  const ids = [...((objectOf(methods.private_key_jwt).credentials as Json[] | undefined) ?? [])].map(
    ({ id }) => id,
  );
  const ofClient = [...store.collection('clientCredentials').values()].filter(
    ({ client_id: owner, id }) => owner === client.client_id && (ids.length === 0 || ids.includes(id)),
  );
  const pems = ofClient.flatMap(({ pem }) => (typeof pem === 'string' ? [pem] : []));
  if (pems.length === 0 && ids.length === 0) return client.publicKeys;
  return [...(client.publicKeys ?? []), ...pems];
}
