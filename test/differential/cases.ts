import type { CannedAnswer } from './RecordingServer';

/** Ids as they occur, and as nobody should choose them. */
export const IDS: readonly string[] = [
  'auth0|5f7c8ec7c33c6c004bbafe82',
  'plain',
  'with space',
  'a+b',
  '100%',
  'auth0%7C1',
  "it's",
  'a(b)!*',
  'a$&b',
  '$$',
  "$'",
  '$`',
  'ünï|çødé',
  '😀',
  'a/b',
  'a?b=c',
  'a#b',
  'a&b=c',
  'a:b',
  'a;b,c',
  'a@b.example',
  '"quoted"',
  'a\\b',
  'a%2Fb',
  '%zz',
  '~tilde',
  '.',
  '..',
  '%2e%2e',
  '../roles/rol_1/users#',
  'con\r\ntrol',
  'nul\u0000',
];

const json = (status: number, body: unknown): CannedAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});
const refusal = (status: number, error: string): CannedAnswer =>
  json(status, { statusCode: status, error, message: `It is a ${status}`, errorCode: 'some_code' });

/** Answers of every kind. */
export const ANSWERS: readonly CannedAnswer[] = [
  json(200, { user_id: 'x', nested: { a: [1] } }),
  json(200, []),
  json(201, { a: 1 }),
  json(200, null),
  json(200, 'text'),
  json(200, 5),
  { status: 204, body: '' },
  { status: 200, body: '' },
  { status: 202, body: '' },
  { status: 200, type: 'application/json', body: '' },
  { status: 200, type: 'text/html', body: '<p>hello</p>' },
  { status: 200, type: 'application/json', body: '{"cut":' },
  { status: 200, type: 'text/plain', body: 'hi' },
  refusal(400, 'Bad Request'),
  refusal(401, 'Unauthorized'),
  refusal(403, 'Forbidden'),
  refusal(404, 'Not Found'),
  refusal(409, 'Conflict'),
  refusal(410, 'Gone'),
  refusal(413, 'Payload Too Large'),
  refusal(422, 'Unprocessable Entity'),
  refusal(429, 'Too Many Requests'),
  refusal(500, 'Internal Server Error'),
  refusal(502, 'Bad Gateway'),
  refusal(503, 'Service Unavailable'),
  refusal(504, 'Gateway Timeout'),
  json(400, {}),
  json(400, null),
  json(400, { error: 'invalid', error_description: 'why' }),
  json(400, { error: { a: 1 }, message: { b: 2 } }),
  json(500, 'text'),
  { status: 400, body: '' },
  { status: 401, type: 'text/plain', body: 'Unauthorized' },
  { status: 404, type: 'text/html', body: '<h1>Not here</h1>' },
  { status: 500, body: '' },
  { status: 502, type: 'text/html', body: '<html><h1>502 Bad Gateway</h1></html>' },
  { status: 503, type: 'application/json', body: 'oops' },
];

/** A method and the arguments it takes for an id. */
export interface Method {
  /** Path of the method, e.g. `management.users.get`. */
  path: string;
  args(id: unknown): unknown[];
  /** Whether the id of the case is not part of the path. */
  withoutId?: boolean;
}

const method = (path: string, args: (id: unknown) => unknown[], withoutId = false): Method => ({
  path,
  args,
  withoutId,
});
const data = { name: 'Jane', tags: ['a', 'b'] };
const roles = { roles: ['rol_1'] };
const permissions = { permissions: [{ permission_name: 'a', resource_server_identifier: 'b' }] };

const USERS: readonly Method[] = [
  method('create', () => [{ connection: 'c', ...data }], true),
  method(
    'getAll',
    () => [{ per_page: 10, page: 0, q: 'email:"a b"', fields: ['a', 'b'], n: null, u: undefined }],
    true,
  ),
  method('getByEmail', (id) => [id], true),
  method('getByEmail', (id) => [id, { fields: 'email', include_fields: false }], true),
  method('get', (id) => [{ id }]),
  method('get', (id) => [{ id, fields: 'email' }]),
  method('update', (id) => [{ id }, data]),
  method('updateUserMetadata', (id) => [{ id }, data]),
  method('updateAppMetadata', (id) => [{ id }, data]),
  method('delete', (id) => [{ id }]),
  method('deleteMultifactorProvider', (id) => [{ id, provider: 'duo' }]),
  method('deleteMultifactorProvider', (id) => [{ id: 'x', provider: id }]),
  method('link', (id) => [id, { provider: 'auth0', user_id: 'y' }]),
  method('unlink', (id) => [{ id, provider: 'auth0', user_id: 'y' }]),
  method('unlink', (id) => [{ id: 'x', provider: 'auth0', user_id: id }]),
  method('logs', (id) => [{ id, page: 0, per_page: 50, sort: 'date:-1', include_totals: true }]),
  method('getGuardianEnrollments', (id) => [{ id }]),
  method('regenerateRecoveryCode', (id) => [{ id }]),
  method('invalidateRememberBrowser', (id) => [{ id }]),
  method('getRoles', (id) => [{ id, page: 1 }]),
  method('assignRoles', (id) => [{ id }, roles]),
  method('removeRoles', (id) => [{ id }, roles]),
  method('getPermissions', (id) => [{ id }]),
  method('assignPermissions', (id) => [{ id }, permissions]),
  method('removePermissions', (id) => [{ id }, permissions]),
  method('deleteAllAuthenticators', (id) => [{ id }]),
  method('getUserOrganizations', (id) => [{ id }]),
  method('getAuthenticationMethods', (id) => [{ id }]),
  method('getAuthenticationMethodById', (id) => [{ id, authentication_method_id: 'm' }]),
  method('getAuthenticationMethodById', (id) => [{ id: 'x', authentication_method_id: id }]),
  method('createAuthenticationMethod', (id) => [{ id }, data]),
  method('updateAuthenticationMethods', (id) => [{ id }, [data]]),
  method('updateAuthenticationMethodById', (id) => [{ id, authentication_method_id: 'm' }, data]),
  method('deleteAuthenticationMethods', (id) => [{ id }]),
  method('deleteAuthenticationMethodById', (id) => [{ id, authentication_method_id: 'm' }]),
].map((one) => ({ ...one, path: `management.users.${one.path}` }));

const MEMBERS: readonly Method[] = [
  method('users.getAll', () => [{ page: 2 }], true),
  method('users.get', (id) => [{ id }]),
  method('users.patch', (id) => [{ id }, data]),
  method('users.update', (id) => [{ id }, data]),
  method('users.delete', (id) => [{ id }]),
  method('roles.getAll', (id) => [{ id }]),
  method('roles.create', (id) => [{ id }, roles]),
  method('roles.delete', (id) => [{ id }, roles]),
  method('permissions.getAll', (id) => [{ id }]),
  method('enrollments.get', (id) => [{ id }]),
  method('userLogs.getAll', (id) => [{ id }]),
  method('usersByEmail.getAll', (id) => [{ email: id }], true),
  method('identities.create', (id) => [{ id }, data]),
  method('identities.delete', (id) => [{ id, provider: 'auth0', user_id: 'y' }]),
  method('multifactor.delete', (id) => [{ id, provider: 'duo' }]),
  method('recoveryCodeRegenerations.create', (id) => [{ id }, {}]),
  method('invalidateRememberBrowsers.create', (id) => [{ id }, {}]),
  method('organizations.getAll', (id) => [{ id }]),
  method('authenticators.delete', (id) => [{ id }]),
  method('authenticationMethods.getAll', (id) => [{ id }]),
].map((one) => ({ ...one, path: `management.users.${one.path}` }));

const FORWARDED: readonly [string, string][] = [
  ['getUsers', 'getAll'],
  ['getUser', 'get'],
  ['createUser', 'create'],
  ['updateUser', 'update'],
  ['updateUserMetadata', 'updateUserMetadata'],
  ['updateAppMetadata', 'updateAppMetadata'],
  ['deleteUser', 'delete'],
  ['getUsersByEmail', 'getByEmail'],
  ['deleteUserMultifactor', 'deleteMultifactorProvider'],
  ['deleteUserMultifcator', 'deleteMultifactorProvider'],
  ['linkUsers', 'link'],
  ['unlinkUsers', 'unlink'],
  ['getUserLogs', 'logs'],
  ['getUserRoles', 'getRoles'],
  ['assignRolestoUser', 'assignRoles'],
  ['removeRolesFromUser', 'removeRoles'],
  ['getUserPermissions', 'getPermissions'],
  ['assignPermissionsToUser', 'assignPermissions'],
  ['removePermissionsFromUser', 'removePermissions'],
  ['getGuardianEnrollments', 'getGuardianEnrollments'],
  ['regenerateRecoveryCode', 'regenerateRecoveryCode'],
  ['invalidateRememberBrowser', 'invalidateRememberBrowser'],
];

const forwarding: readonly Method[] = FORWARDED.map(([name, target]) => {
  const { args, withoutId } =
    USERS.find(({ path }) => path === `management.users.${target}`) ?? method('', () => []);
  return { path: `management.${name}`, args, withoutId };
});

const impersonation = {
  impersonator_id: 'me',
  protocol: 'oauth2',
  token: 'legacy-token',
  additionalParameters: { scope: 'openid' },
};

const AUTHENTICATION: readonly Method[] = [
  method('authentication.users.getInfo', () => ['user-token'], true),
  method('authentication.getProfile', () => ['user-token'], true),
  method('authentication.users.impersonate', (id) => [id, impersonation]),
  method(
    'authentication.oauth.clientCredentialsGrant',
    () => [{ audience: 'https://api', scope: 'a b' }],
    true,
  ),
  method(
    'authentication.clientCredentialsGrant',
    () => [{ audience: 'https://api', client_id: 'other' }],
    true,
  ),
];

export const METHODS: readonly Method[] = [...USERS, ...MEMBERS, ...forwarding, ...AUTHENTICATION];

/** Arguments that can't be meant; the callback comes after them. */
export const BAD_ARGUMENTS: readonly unknown[][] = [
  [],
  [undefined],
  [{}],
  [{ id: undefined }],
  [{ id: null }],
  [{ id: '' }],
  [{ id: 5 }],
  [{ id: {} }],
  [''],
  [5],
  [{ i: 'v' }],
  [{ id: 'x', user: 'y' }],
  [{ id: 'x' }],
  [{ id: 'x' }, {}],
  [{ id: 'x' }, null],
  [{ id: 'x', provider: 5 }],
  [{ id: 'x', provider: 'p' }],
  [null],
  [null, {}],
  [{ id: 5 }, {}],
  [{ id: 'x', authentication_method_id: 5 }],
];
