import type { TenantResponse } from '../../../src/tenant/router/Route';
import { Api, pathOf, type Json } from '../support/api';
import { DATABASE, password } from './credentials';
import { client, connection } from './made';
import { scenarios, type Provoke } from './Scenario';

const patched =
  (body: Json, more: Json = {}) =>
  (api: Api): TenantResponse =>
    api.patch(pathOf(api.createUser(more)), body);

/** A user with an account of another provider, which a seed can create. */
function social(api: Api, body: Json, strategy = 'google-oauth2', options: Json = {}): TenantResponse {
  api.tenant.seed({
    connections: [{ name: strategy, strategy, options }],
    users: [{ user_id: `${strategy}|1`, connection: strategy, email: 'a@example.com', name: 'A' }],
  });
  return api.patch(`/users/${strategy}%7C1`, body);
}

function inDisabled(api: Api): TenantResponse {
  const { id, name } = connection(api);
  const user = api.createUser({ connection: name, password });
  api.patch(`/connections/${String(id)}`, { options: { disabled: true } });
  return api.patch(pathOf(user), { password: 'another horse' });
}

const linked =
  (link: (api: Api, user: Json) => Json) =>
  (api: Api): TenantResponse => {
    const user = api.createUser();
    return api.post(`${pathOf(user)}/identities`, link(api, user));
  };
/** A link with a token whose claims are wrong. */
const byToken =
  (claims: Json, change = (token: string) => token): Provoke =>
  (api) => {
    const [user, joe] = [api.createUser(), api.createUser()];
    const own = new Api(api.tenant, { scope: 'update:current_user_identities', sub: String(user.user_id) });
    const token = api.tenant.mintToken({ sub: String(joe.user_id), audience: api.tenant.clientId, claims });
    return own.post(`${pathOf(user)}/identities`, { link_with: change(token) });
  };
const unsigned = (token: string): string =>
  token.replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url'));

const other = (api: Api): { provider: string; user_id: string } => ({
  provider: 'auth0',
  user_id: String(api.createUser().user_id).replace('auth0|', ''),
});

export const ofUsers = [
  ...scenarios('POST /users', 400, {
    'Connection does not exist.': [
      'The connection does not exist',
      (api) => api.post('/users', { connection: 'none', email: 'a@example.com', password }),
    ],
    'Connection is disabled.': (api) => {
      const { name } = connection(api, { options: { disabled: true } });
      return api.post('/users', { connection: name, email: 'a@example.com', password: 'correct horse' });
    },
  }),
  ...scenarios('POST /users', 409, {
    'User already exists.': [
      'The user already exists.',
      (api) => {
        const { email } = api.createUser();
        return api.post('/users', { connection: DATABASE, email, password: 'correct horse' });
      },
    ],
  }),
  ...scenarios('GET /users', 400, {
    'You are not allowed to use search_engine=v2. Use search_engine=v3 instead.': (api) =>
      api.get('/users?search_engine=v2'),
    'You can only page through the first 1000 records. See https://auth0.com/docs/users/search/v3/view-search-results-by-page#limitation.':
      (api) => api.get('/users?page=10&per_page=100'),
  }),
  ...scenarios('PATCH /users/{id}', 400, {
    'Connection is not supported for this operation.': (api) => {
      connection(api);
      return patched({ connection: 'other', password: 'another horse' })(api);
    },
    'Cannot update password and email simultaneously.': patched({
      password: 'another horse',
      email: 'b@example.com',
    }),
    'Cannot update password and email_verified simultaneously.': patched({
      password: 'another horse',
      email_verified: true,
    }),
    'Cannot update username and email simultaneously.': patched({ username: 'jane', email: 'b@example.com' }),
    'Cannot update username and email_verified simultaneously.': patched({
      username: 'jane',
      email_verified: true,
    }),
    'Cannot update username and password simultaneously.': patched({
      username: 'jane',
      password: 'another horse',
    }),
    'Cannot update email for non-database user.': (api) => social(api, { email: 'b@example.com' }),
    'Cannot change email or password for users in a disabled connection.': inDisabled,
    'Email verification is not supported for enterprise users.': (api) =>
      social(api, { verify_email: true }, 'samlp'),
    "The following user attributes cannot be updated: family_name, given_name, name, nickname, picture. The connection must either be a database connection (using the Auth0 store), a passwordless connection (email or sms) or has disabled 'Sync user profile attributes at each login'.":
      [
        'The following user attributes cannot be updated: name. The connection must either be a database connection',
        (api) => social(api, { name: 'B' }),
      ],
    'The following user attributes cannot be removed: family_name, given_name, name, nickname, picture. The connection (non-federated-conn) must either be a custom database connection with import mode disabled, a social or enterprise connection.':
      [
        `The following user attributes cannot be removed: name. The connection (${DATABASE}) must either be`,
        patched({ name: null }),
      ],
    'The following user attributes cannot be updated: family_name, given_name, name, nickname, picture. The specified connection belongs to a secondary identity.':
      [
        'The following user attributes cannot be updated: name. The specified connection belongs to a secondary identity.',
        (api) => {
          const { name } = connection(api);
          const second = api.createUser({ connection: name, password });
          const first = api.createUser();
          const [id] = String(second.user_id).split('|').slice(1);
          api.post(`${pathOf(first)}/identities`, { provider: 'auth0', user_id: id });
          return api.patch(pathOf(first), { connection: name, name: 'B' });
        },
      ],
  }),
  ...scenarios('POST /users/{id}/identities', 400, {
    'Main identity and the new one are the same.': [
      'Main identity and the new one are the same',
      linked((_api, user) => ({ provider: 'auth0', user_id: String(user.user_id).replace('auth0|', '') })),
    ],
    'Invalid token (link_with).': linked(() => ({ link_with: 'nonsense' })),
    'JWT (link_with) contains an invalid aud claim.': byToken({ aud: [] }),
    'JWT (link_with) contains an invalid sub claim.': byToken({ sub: 'nobar' }),
    'JWT (link_with) must have an alg of RS256.': byToken({}, unsigned),
    'JWT (link_with) must have the same issuer as the calling user.': byToken({
      iss: 'https://evil.example.com/',
    }),
    "JWT (link_with) must have an aud claim that matches that of the calling token's azp.": byToken({
      aud: 'other',
    }),
    'Provided secondary account not found.': linked(() => ({ provider: 'auth0', user_id: 'none' })),
  }),
  ...scenarios('POST /users/{id}/identities', 409, {
    'Specified identity already exists.': (api) => {
      const user = api.createUser();
      const account = other(api);
      api.post(`${pathOf(user)}/identities`, account);
      return api.post(`${pathOf(user)}/identities`, account);
    },
  }),
  ...(['POST', 'PUT'] as const).flatMap((verb) =>
    scenarios(`${verb} /users/{id}/authentication-methods`, 409, {
      'Authentication method already exists.': (api) => {
        const path = `${pathOf(api.createUser())}/authentication-methods`;
        const method = { type: 'email', name: 'mail', email: 'a@example.com' };
        if (verb === 'PUT') return api.put(path, [method, method]);
        api.post(path, method);
        return api.post(path, method);
      },
    }),
  ),
  ...scenarios('POST /refresh-tokens/revoke', 400, {
    'User not found.': (api) => api.post('/refresh-tokens/revoke', { user_id: 'auth0|none' }),
    'Client not found.': (api) =>
      api.post('/refresh-tokens/revoke', { user_id: api.createUser().user_id, client_id: 'none' }),
    'Resource server not found.': (api) =>
      api.post('/refresh-tokens/revoke', {
        user_id: api.createUser().user_id,
        client_id: client(api).client_id,
        audience: 'https://none.example.com',
      }),
  }),
  ...scenarios('GET /refresh-tokens', 400, {
    "Missing required 'user_id' parameter.": [
      "Query validation error: 'Missing required property: user_id'",
      (api) => api.get('/refresh-tokens'),
    ],
  }),
  ...scenarios('DELETE /connections/{id}/users', 400, {
    'Connection must be a database connection': (api) =>
      api.delete(
        `/connections/${String(connection(api, { strategy: 'sms' }).id)}/users?email=a%40example.com`,
      ),
  }),
];
