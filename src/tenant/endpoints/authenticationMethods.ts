import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { AuthenticationMethodRecord, Json, UserRecord } from '../store/records';
import { newAuthenticationMethod, presentMethod } from '../users/authenticationMethod';
import { findUser } from '../users/findUser';
import { writeApiLog } from '../users/writeLog';

const withPasskey = (): ApiFault =>
  new ApiFault(403, 'Operation not permitted when the user has registered at least 1 passkey');
const exists = (): ApiFault => new ApiFault(409, 'Authentication method already exists.');

const hasPasskey = (user: UserRecord): boolean =>
  user.authenticationMethods.some(({ type }) => type === 'passkey');

/** What a method is bound to, e.g. a phone number. Two methods with the same target are duplicates. */
const placesOf = (method: AuthenticationMethodRecord): string[] =>
  ['email', 'phone_number', 'totp_secret', 'key_id'].flatMap((field) =>
    method[field] === undefined ? [] : [JSON.stringify([method.type, field, method[field]])],
  );

/** @throws ApiFault, 409, for two methods with the same target. */
function checkDistinct(methods: readonly AuthenticationMethodRecord[]): void {
  const seen = new Set<string>();
  for (const method of methods) {
    const places = placesOf(method);
    if (places.some((place) => seen.has(place))) throw exists();
    for (const place of places) seen.add(place);
  }
}

function put(context: Context, user: UserRecord, methods: readonly AuthenticationMethodRecord[]): void {
  context.store.putUser({ ...user, authenticationMethods: methods });
}

/** Recorded: phones come last, in whatever order the methods were given. */
function inListOrder(methods: readonly AuthenticationMethodRecord[]): AuthenticationMethodRecord[] {
  const isPhone = ({ type }: AuthenticationMethodRecord): boolean => type === 'phone';
  return [...methods.filter((method) => !isPhone(method)), ...methods.filter(isPhone)];
}

function list(context: Context): TenantResponse {
  const methods = inListOrder(findUser(context).authenticationMethods);
  return answerItems(context, methods, (method) => presentMethod(method), { omitsZeroTotal: true });
}

function methodNamed({ params }: Context, user: UserRecord): AuthenticationMethodRecord {
  const { authentication_method_id: id } = params;
  const method = user.authenticationMethods.find((candidate) => candidate.id === id);
  if (!method) throw new ApiFault(404, 'The authentication method could not be found.');
  return method;
}

function get(context: Context): TenantResponse {
  return { status: 200, body: presentMethod(methodNamed(context, findUser(context))) };
}

function create(context: Context): TenantResponse {
  const user = findUser(context);
  const method = newAuthenticationMethod(context, context.given);
  const places = new Set(placesOf(method));
  if (user.authenticationMethods.some((other) => placesOf(other).some((place) => places.has(place))))
    throw exists();
  put(context, user, [...user.authenticationMethods, method]);
  writeApiLog(context, 'Create an authentication method', 201);
  // Recorded: responses to writes omit `confirmed`.
  return { status: 201, body: presentMethod(method, { withConfirmed: false }) };
}

function replace(context: Context): TenantResponse {
  const user = findUser(context);
  if (hasPasskey(user)) throw withPasskey();
  const methods = (Object.values(context.given) as Json[]).map((item) =>
    newAuthenticationMethod(context, item),
  );
  checkDistinct(methods);
  put(context, user, methods);
  writeApiLog(context, 'Update all authentication methods', 200);
  // Recorded: this response shows addresses and numbers unmasked.
  const shown = methods.map((method) => presentMethod(method, { isPlain: true, withConfirmed: false }));
  return { status: 200, body: shown };
}

function update(context: Context): TenantResponse {
  const user = findUser(context);
  const method = methodNamed(context, user);
  const changed = { ...method, ...context.given };
  put(
    context,
    user,
    user.authenticationMethods.map((other) => (other === method ? changed : other)),
  );
  writeApiLog(context, 'Update an authentication method', 200);
  return { status: 200, body: presentMethod(changed, { withConfirmed: false }) };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  const method = methodNamed(context, user);
  put(
    context,
    user,
    user.authenticationMethods.filter((other) => other !== method),
  );
  writeApiLog(context, 'Delete an authentication method', 204);
  return { status: 204 };
}

function removeAll(context: Context): TenantResponse {
  const user = findUser(context);
  if (hasPasskey(user)) throw withPasskey();
  put(context, user, []);
  writeApiLog(context, 'Delete all authentication methods', 204);
  return { status: 204 };
}

/** /users/{id}/authentication-methods. */
export const authenticationMethodRoutes = operations({
  'GET /users/{id}/authentication-methods': list,
  'POST /users/{id}/authentication-methods': create,
  'PUT /users/{id}/authentication-methods': replace,
  'DELETE /users/{id}/authentication-methods': removeAll,
  'GET /users/{id}/authentication-methods/{authentication_method_id}': get,
  'PATCH /users/{id}/authentication-methods/{authentication_method_id}': update,
  'DELETE /users/{id}/authentication-methods/{authentication_method_id}': remove,
});
