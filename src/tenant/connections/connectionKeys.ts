import type { Context } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';

const TABLE = 'connection_keys';
const A_YEAR = 365 * 24 * 60 * 60 * 1000;
/** Strategies that can sign their requests to the provider. */
const SIGNING = new Set(['oidc', 'okta']);
const ORDER = ['current', 'previous', 'next'] as const;

/** The role of a key. */
type Part = (typeof ORDER)[number];

const partOf = (key: Json): number => ORDER.findIndex((part) => key[part] === true);

/** Whether a connection may have keys. */
export const canHaveKeys = ({ strategy }: ConnectionRecord): boolean => SIGNING.has(strategy);

/** The keys of a connection: current, previous, next. */
export const keysOf = ({ store }: Context, { id }: ConnectionRecord): Json[] =>
  [...store.collection(TABLE).values()]
    .filter(({ connection_id: own }) => own === id)
    .sort((one, other) => partOf(one) - partOf(other));

const put = ({ store }: Context, key: Json): Json => {
  store.collection(TABLE).set(String(key.kid), key);
  return key;
};

/** Creates a key. Its certificate has the tenant's own key: nothing is signed with it here. */
function add(context: Context, { id, name }: ConnectionRecord, part: Part, algorithm: unknown): Json {
  const { ids, clock, signer } = context;
  const from = clock.now();
  const { pkcs7: pkcs, ...certificate } = signer.certificate({
    commonName: name,
    serial: Buffer.from(ids.hex(16), 'hex'),
    from,
    until: from + A_YEAR,
  });
  return put(context, {
    connection_id: id,
    kid: ids.text(43),
    algorithm: algorithm ?? 'RS256',
    key_use: 'signing',
    subject_dn: `/CN=${name}`,
    ...certificate,
    pkcs,
    ...marksOf(part, clock.iso()),
  });
}

const marksOf = (part: Part, now: string): Json =>
  part === 'current' ? { current: true, current_since: now } : { [part]: true };

/** The first two keys of a connection. */
export function addKeys(context: Context, connection: ConnectionRecord, algorithm?: unknown): Json[] {
  return (['current', 'next'] as const).map((part) => add(context, connection, part, algorithm));
}

/** Adds keys to a connection that signs requests and has none yet. */
export function addMissingKeys(context: Context, connection: ConnectionRecord): void {
  const { token_endpoint_auth_method: method, token_endpoint_auth_signing_alg: algorithm } =
    connection.options;
  if (method === 'private_key_jwt' && canHaveKeys(connection) && keysOf(context, connection).length === 0)
    addKeys(context, connection, algorithm);
}

/** Rotates the keys: next becomes current, and current becomes previous. @returns The new next key. */
export function rotateKeys(context: Context, connection: ConnectionRecord, algorithm?: unknown): Json {
  const now = context.clock.iso();
  const [next, current, previous] = (['next', 'current', 'previous'] as const).map((part) =>
    keysOf(context, connection).find((key) => key[part] === true),
  );
  if (previous) context.store.collection(TABLE).delete(String(previous.kid));
  const moved = (key: Json, part: Part): void => {
    const { current: _current, current_since: _since, previous: _previous, next: _next, ...rest } = key;
    put(context, { ...rest, ...marksOf(part, now) });
  };
  if (current) moved(current, 'previous');
  if (next) moved(next, 'current');
  return add(context, connection, 'next', algorithm ?? next?.algorithm);
}
