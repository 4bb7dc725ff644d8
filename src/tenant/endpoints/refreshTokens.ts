import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import type { Json } from '../store/records';
import { ownedBy, presentOwned, replaceOwned, withOwned } from '../users/ownedRecords';
import { selectFields } from '../users/selectFields';
import { writeOperationLog } from '../users/writeLog';
import { namedOwned, removeOwned } from './ownedRecord';

const MAX_IDS = 100;

const list: Handler = (context) => {
  const { store, values } = context;
  const user = store.users.get(String(values.user_id));
  if (!user) throw refusal(context, 404);
  const tokens = ownedBy(user, 'refresh_tokens').filter(
    ({ client_id: client }) => values.client_id === undefined || client === values.client_id,
  );
  return answerItems<Json>(context, tokens, (token) => selectFields(presentOwned(token), values));
};

const update: Handler = (context) => {
  const found = namedOwned(context, 'refresh_tokens');
  const after = { ...found.record, refresh_token_metadata: context.given.refresh_token_metadata ?? {} };
  replaceOwned(context.store, 'refresh_tokens', found, after);
  writeOperationLog(context, 200);
  return { status: 200, body: presentOwned(after) };
};

/**
 * @throws ApiFault, 400, for fields that exclude each other. The document lists the combinations; the wording is ours.
 */
function checkCombination({ given }: Context): void {
  const { ids, user_id: user, client_id: client, audience } = given;
  const isByIds = ids !== undefined && user === undefined && client === undefined && audience === undefined;
  const isByUser =
    ids === undefined && user !== undefined && (audience === undefined || client !== undefined);
  if (!isByIds && !isByUser)
    throw new ApiFault(
      400,
      'Invalid request body: pass ids; user_id; user_id and client_id; or user_id, client_id and audience.',
      'invalid_body',
    );
  if (Array.isArray(ids) && ids.length > MAX_IDS)
    throw new ApiFault(
      400,
      `Payload validation error: 'Too many items (${ids.length}), maximum ${MAX_IDS}' on property ids.`,
      'invalid_body',
    );
}

/** @throws ApiFault, 400, for an unknown user, client or API. */
function checkNamed({ store, given }: Context): void {
  const { user_id: user, client_id: client, audience } = given;
  const missing = [
    user !== undefined && !store.users.has(String(user)) && 'User',
    client !== undefined && !store.collection('clients').has(String(client)) && 'Client',
    audience !== undefined && !store.apiNamed(String(audience)) && 'Resource server',
  ].find(Boolean);
  if (missing) throw new ApiFault(400, `${missing} not found.`);
}

const isFor = ({ resource_servers: apis }: Json, audience: unknown): boolean =>
  Array.isArray(apis) && apis.some((api) => Object(api).audience === audience);

/** Revokes tokens by their ids, or those of a user, an application or an API. */
const revoke: Handler = (context) => {
  checkCombination(context);
  checkNamed(context);
  const { given, store } = context;
  const { ids, user_id: userId, client_id: client, audience } = given;
  const wanted = new Set<unknown>(Array.isArray(ids) ? ids : []);
  const isRevoked = (token: Json): boolean =>
    ids !== undefined
      ? wanted.has(token.id)
      : (client === undefined || token.client_id === client) &&
        (audience === undefined || isFor(token, audience));
  const named = store.users.get(String(userId));
  const owners = [...wanted].flatMap((id) => store.usersOwning('refresh_tokens', 'id', String(id)));
  for (const user of ids === undefined ? (named ? [named] : []) : new Set(owners)) {
    const tokens = ownedBy(user, 'refresh_tokens');
    if (tokens.some(isRevoked))
      store.putUser(
        withOwned(
          user,
          'refresh_tokens',
          tokens.filter((token) => !isRevoked(token)),
        ),
      );
  }
  writeOperationLog(context, 202);
  return { status: 202, body: {} };
};

/** /refresh-tokens: the tokens of all users' logins. */
export const refreshTokenRoutes = operations({
  'GET /refresh-tokens': list,
  'POST /refresh-tokens/revoke': revoke,
  'GET /refresh-tokens/{id}': (context) => ({
    status: 200,
    body: presentOwned(namedOwned(context, 'refresh_tokens').record),
  }),
  'PATCH /refresh-tokens/{id}': update,
  'DELETE /refresh-tokens/{id}': removeOwned('refresh_tokens'),
});
