import { OAuthFault } from '../ApiFault';
import { keysOf } from '../clients/embeddedCredentials';
import { objectOf } from '../objectOf';
import type { Context } from '../router/Route';
import type { ClientRecord, Json } from '../store/records';

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;

/** A client setting that is a list of texts; undefined if not set. */
export const listOf = (client: ClientRecord, name: string): readonly string[] | undefined =>
  textsOf(client[name]);

/** A client setting that is an object. */
export const partOf = (client: ClientRecord, name: string): Json => objectOf(client[name]);

/** @throws OAuthFault, 403, for a grant that the client does not have. A client without a list may use all. */
export function checkGrant(client: ClientRecord, grant: string): void {
  const grants = listOf(client, 'grant_types');
  if (grants && !grants.includes(grant))
    throw new OAuthFault(403, 'unauthorized_client', `Grant type '${grant}' not allowed for the client.`);
}

/** Public keys for a client's assertions: its credentials, or those of the option; undefined for none. */
export const publicKeysOf = (context: Context, client: ClientRecord): readonly string[] | undefined =>
  keysOf(context, client) ?? client.publicKeys;
