import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';
import { findScim } from './scim';

const TABLE = 'scim_tokens';
/** The API's limits: tokens per connection, and lifetime in seconds. */
const MAX_TOKENS = 2;
const MIN_LIFETIME = 900;
const SCOPES = ['get:users', 'post:users', 'put:users', 'patch:users', 'delete:users'];

const present = (token: Json): Json => omit(token, 'connection_id');

const tokensOf = ({ store }: Context, connection: unknown): Json[] =>
  [...store.collection(TABLE).values()].filter(({ connection_id: own }) => own === connection);

function create(context: Context): TenantResponse {
  const { given, ids, clock, store } = context;
  const { connection_id: connection } = findScim(context);
  if (tokensOf(context, connection).length >= MAX_TOKENS)
    throw new ApiFault(409, 'Maximum of 2 tokens already issued for this connection');
  const { token_lifetime: lifetime, scopes = SCOPES } = given;
  if (typeof lifetime === 'number' && lifetime <= MIN_LIFETIME)
    throw new ApiFault(400, `The token_lifetime must be greater than ${MIN_LIFETIME}.`, 'invalid_body');
  const until =
    typeof lifetime === 'number'
      ? { valid_until: new Date(clock.now() + lifetime * 1000).toISOString() }
      : {};
  const id = ids.prefixed('tok_');
  const token = { token_id: id, connection_id: connection, scopes, created_at: clock.iso(), ...until };
  store.collection(TABLE).set(id, token);
  writeOperationLog(context, 201);
  // The token is shown once and not stored: no request can use it here.
  return { status: 201, body: { ...present(token), token: `${id}.${ids.text(64)}` } };
}

function remove(context: Context): TenantResponse {
  const { store, params } = context;
  const { connection_id: connection } = findScim(context);
  const id = params.tokenId ?? '';
  if (store.collection(TABLE).get(id)?.connection_id === connection) store.collection(TABLE).delete(id);
  writeOperationLog(context, 204);
  return { status: 204 };
}

/** /connections/{id}/scim-configuration/tokens. */
export const scimTokenRoutes = operations({
  'GET /connections/{id}/scim-configuration/tokens': (context) => ({
    status: 200,
    body: tokensOf(context, findScim(context).connection_id).map(present),
  }),
  'POST /connections/{id}/scim-configuration/tokens': create,
  'DELETE /connections/{id}/scim-configuration/tokens/{tokenId}': remove,
});
