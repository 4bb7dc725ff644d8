import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import { answerItems } from '../crud/answerItems';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { CrudHandlers, crud } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { findOwned, ownedBy, replaceOwned } from '../users/ownedRecords';
import { selectFields } from '../users/selectFields';

const keys: CrudDeclaration = {
  path: '/device-credentials',
  except: ['GET /device-credentials', 'DELETE /device-credentials/{id}'],
  collection: 'device_credentials',
  newKey: (ids) => ids.prefixed('dcr_'),
  // Public keys belong to the caller.
  defaults: ({ claims }) => ({ user_id: claims.sub }),
  unique: [{ fields: ['device_id', 'user_id', 'client_id'] }],
  hidden: ['value'],
  // Recorded: a new one shows only its id.
  present: ({ id }) => ({ id }),
};
const handlers = new CrudHandlers(keys);

/** A refresh token, as a credential of its device. */
const asCredential = ({ id, user_id, client_id, rotating, device }: Json): Json => ({
  id,
  type: rotating === true ? 'rotating_refresh_token' : 'refresh_token',
  user_id,
  client_id,
  device_name: String(Object(device).last_user_agent ?? ''),
});

const usersNamed = ({ store }: Context, id: unknown): Iterable<UserRecord> => {
  if (id === undefined) return store.users.values();
  const user = store.users.get(String(id));
  return user ? [user] : [];
};

/** Public keys, and refresh tokens, which count as device credentials, too. */
const list: Handler = (context) => {
  const { store, values } = context;
  const rows: Json[] = [...store.collection(keys.collection).values()].map(
    ({ value: _secret, ...shown }) => shown,
  );
  if (values.type !== 'public_key')
    for (const user of usersNamed(context, values.user_id))
      rows.push(...ownedBy(user, 'refresh_tokens').map(asCredential));
  const wanted = rows.filter((row) =>
    ['type', 'user_id', 'client_id'].every(
      (name) => values[name] === undefined || row[name] === values[name],
    ),
  );
  return answerItems(context, wanted, (row) => selectFields(row, values));
};

/** @throws ApiFault, 403, for a credential of another user, if the token may only change its own user's. */
function checkOwner({ claims }: Context, { user_id: owner }: Json): void {
  if (!scopesOf(claims).has('delete:device_credentials') && owner !== claims.sub)
    throw new ApiFault(403, 'User to be acted on does not match subject in bearer token.');
}

const remove: Handler = (context) => {
  const { store, params } = context;
  const key = store.collection(keys.collection).get(params.id ?? '');
  const token = key ? undefined : findOwned(store, 'refresh_tokens', params.id);
  const credential = key ?? token?.record;
  if (!credential) return { status: 204 };
  checkOwner(context, credential);
  if (key) return handlers.remove(context);
  if (token) replaceOwned(store, 'refresh_tokens', token, undefined);
  return handlers.answer(context, credential);
};

/** /device-credentials. */
export const deviceCredentialRoutes = [
  ...crud(keys),
  ...operations({ 'GET /device-credentials': list, 'DELETE /device-credentials/{id}': remove }),
];
