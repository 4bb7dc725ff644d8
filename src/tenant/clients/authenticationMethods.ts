import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { newCredential, type Credential } from './credential';

/** The collection of credentials. A key holds that of the client, and the credential's. */
export const CREDENTIALS = 'client_credentials';

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The one method among `client_authentication_methods`, e.g. `private_key_jwt`, and what its credentials say. */
function methodIn(methods: unknown): { name: string; credentials: readonly Json[] } | undefined {
  const [entry] = isObject(methods) ? Object.entries(methods) : [];
  if (!entry || !isObject(entry[1])) return undefined;
  const { credentials } = entry[1];
  return { name: entry[0], credentials: Array.isArray(credentials) ? credentials.filter(isObject) : [] };
}

const methodOf = (name: string, credentials: readonly Json[]): Json => ({ [name]: { credentials } });

/** The credentials that a new client brings along, and its method that names them. @throws ApiFault, 400. */
export function bringCredentials(
  context: Context,
  client: string,
  methods: unknown,
): { made: readonly Credential[]; named: Json } | undefined {
  const method = methodIn(methods);
  if (!method) return undefined;
  const made = method.credentials.map((given) => newCredential(context, client, given));
  return {
    made,
    named: methodOf(
      method.name,
      made.map(({ id }) => ({ id })),
    ),
  };
}

/** A new client's method, with its credentials as a new one is shown. */
export const shownMethod = (named: Json, made: readonly Json[]): Json =>
  methodOf(Object.keys(named)[0] ?? '', made);

/** @throws ApiFault, 400, if a method names a credential that the client does not have. */
export function checkMethods(
  { store }: Context,
  { client_id: id, client_authentication_methods: methods }: Json,
): void {
  for (const { id: credential } of methodIn(methods)?.credentials ?? []) {
    if (!store.collection(CREDENTIALS).has(`${String(id)} ${String(credential)}`))
      throw new ApiFault(400, `Credential ${String(credential)} does not exist.`, 'invalid_body');
  }
}

/** The public keys (PEM) that a client's assertions may be signed with; undefined if it does not sign any. */
export function keysOf({ store, clock }: Context, client: Json): readonly string[] | undefined {
  const method = methodIn(client.client_authentication_methods);
  if (method?.name !== 'private_key_jwt') return undefined;
  return method.credentials.flatMap(({ id }) => {
    const found = store.collection(CREDENTIALS).get(`${String(client.client_id)} ${String(id)}`);
    const isExpired = typeof found?.expires_at === 'string' && Date.parse(found.expires_at) <= clock.now();
    return typeof found?.pem === 'string' && !isExpired ? [found.pem] : [];
  });
}
