import { ApiFault } from '../ApiFault';
import { hasPassed } from '../hasPassed';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { newCredential, type Credential } from './credential';

/** The collection of credentials. Its keys consist of the client's and the credential's id. */
export const CREDENTIALS = 'client_credentials';

type Change = (credential: Json, place: string) => Json;

const METHODS = 'client_authentication_methods';
const PLACES = ['signed_request_object', 'token_vault_privileged_access'];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const objectsIn = (list: unknown): readonly Json[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** An object with `credentials`, after a change of each. */
function changed(holder: unknown, place: string, change: Change): unknown {
  if (!isObject(holder) || holder.credentials === undefined) return holder;
  return { ...holder, credentials: objectsIn(holder.credentials).map((item) => change(item, place)) };
}

/** A client, after a change of each credential in it. */
function withCredentials(client: Json, change: Change): Json {
  const after: Record<string, unknown> = { ...client };
  for (const place of PLACES)
    if (client[place] !== undefined) after[place] = changed(client[place], place, change);
  const methods = client[METHODS];
  if (isObject(methods)) {
    const entries = Object.entries(methods).map(([name, method]) => [name, changed(method, METHODS, change)]);
    after[METHODS] = Object.fromEntries(entries) as Json;
  }
  return after;
}

const keyOf = (client: unknown, credential: unknown): string => `${String(client)} ${String(credential)}`;

/** Replaces the new credentials of a client by references, and returns them. @throws ApiFault, 400. */
export function extractCredentials(
  context: Context,
  client: Json,
): { named: Json; made: readonly Credential[] } {
  const made: Credential[] = [];
  const named = withCredentials(client, (given) => {
    if (given.credential_type === undefined) return given;
    const credential = newCredential(context, String(client.client_id), given);
    made.push(credential);
    return { id: credential.id };
  });
  return { named, made };
}

/** Stores the credentials of a new client. */
export function storeCredentials({ store }: Context, made: readonly Credential[]): void {
  const table = store.collection(CREDENTIALS);
  for (const credential of made) table.set(keyOf(credential.client_id, credential.id), credential);
}

/** A new client as the API shows it: with its new credentials, except those for privileged access. */
export function withNewCredentials(
  client: Json,
  made: readonly Credential[],
  show: (one: Json) => Json,
): Json {
  return withCredentials(client, (named, place) => {
    const found =
      place === 'token_vault_privileged_access' ? undefined : made.find(({ id }) => id === named.id);
    return found ? show(found) : named;
  });
}

/** @throws ApiFault, 400, if a client refers to a credential that it does not have. */
export function checkCredentials({ store }: Context, client: Json): void {
  withCredentials(client, (named) => {
    if (!store.collection(CREDENTIALS).has(keyOf(client.client_id, named.id)))
      throw new ApiFault(400, `The credential ${String(named.id)} does not exist.`, 'invalid_body');
    return named;
  });
}

/** The public keys (PEM) for a client's assertions; undefined if the client does not sign any. */
export function keysOf(context: Context, client: Json): readonly string[] | undefined {
  const methods = client[METHODS];
  const method = isObject(methods) ? methods.private_key_jwt : undefined;
  if (!isObject(method)) return undefined;
  return objectsIn(method.credentials).flatMap(({ id }) => {
    const found = context.store.collection(CREDENTIALS).get(keyOf(client.client_id, id));
    return typeof found?.pem === 'string' && !hasPassed(context, found.expires_at) ? [found.pem] : [];
  });
}
