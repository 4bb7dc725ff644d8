import {
  apiOf,
  database,
  email,
  has,
  id,
  isEmpty,
  isList,
  jane,
  keeps,
  lists,
  password,
  permissions,
} from '../checks';
import { step } from '../makeStep';
import type { Step } from '../Step';

/** A user is created, found and changed. */
export const users: Step[] = [
  step('auth.oauth.clientCredentialsGrant')(
    ({ tenant }) => [{ audience: `${tenant.url}/api/v2/` }],
    has({ token_type: 'Bearer' }),
    {
      endpoint: 'POST /oauth/token',
      sends: (_, { tenant: { url, clientId, clientSecret } }) => ({
        body: {
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          audience: `${url}/api/v2/`,
        },
      }),
    },
  ),
  step('users.create')(
    (w) => [{ connection: database, email: email(w, 'jane'), password }],
    keeps('jane', (w) => ({ email: email(w, 'jane'), email_verified: false }), 'user_id'),
  ),
  step('users.create')(
    (w) => [{ connection: database, email: email(w, 'joe'), password }],
    keeps('joe', (w) => ({ email: email(w, 'joe') }), 'user_id'),
    { note: 'a second user, to link' },
  ),
  step('users.get')(
    (w) => [jane(w)],
    has((w) => ({ user_id: w.ids.jane })),
  ),
  step('users.getAll')(
    () => [{ per_page: 10, page: 0 }],
    lists((w) => ({ user_id: w.ids.jane })),
  ),
  step('users.getAll')(
    (w) => [{ q: `email:"${email(w, 'jane')}"`, search_engine: 'v3', include_totals: true }],
    has({ total: 1, length: 1 }),
    { note: 'a search, with totals' },
  ),
  step('users.getByEmail')((w) => [email(w, 'jane')], isList(1)),
  step('users.update')((w) => [jane(w), { nickname: 'Janey' }], has({ nickname: 'Janey' })),
  step('users.updateUserMetadata')(
    (w) => [jane(w), { address: '123th Node.js Street' }],
    has({ user_metadata: { address: '123th Node.js Street' } }),
    { sends: ([, data]) => ({ body: { user_metadata: data } }) },
  ),
  step('users.updateAppMetadata')((w) => [jane(w), { foo: 'bar' }], has({ app_metadata: { foo: 'bar' } }), {
    sends: ([, data]) => ({ body: { app_metadata: data } }),
  }),
  step('users.logs')(
    (w) => [{ ...jane(w), page: 0, per_page: 50, sort: 'date:-1', include_totals: true }],
    lists((w) => ({ user_id: w.ids.jane }), 'logs'),
  ),
];

/** The user is given roles and permissions, and loses them. */
export const userAccess: Step[] = [
  step('resourceServers.create')(
    (w) => [
      {
        identifier: apiOf(w),
        name: 'Reports',
        scopes: [{ value: 'read:reports', description: 'Read reports' }],
      },
    ],
    keeps('api', (w) => ({ identifier: apiOf(w) })),
  ),
  step('roles.create')(
    ({ style }) => [{ name: `editor-${style}`, description: 'Edits' }],
    keeps('role', ({ style }) => ({ name: `editor-${style}` })),
  ),
  step('users.assignRoles')((w) => [jane(w), { roles: [id(w, 'role')] }], isEmpty),
  step('users.getRoles')(
    (w) => [jane(w)],
    lists((w) => ({ id: w.ids.role })),
  ),
  step('users.roles.getAll')(
    (w) => [jane(w)],
    lists((w) => ({ id: w.ids.role })),
    {
      note: 'the member works on its own',
      endpoint: 'GET /api/v2/users/:id/roles',
      sends: () => ({}),
    },
  ),
  step('users.removeRoles')((w) => [jane(w), { roles: [id(w, 'role')] }], isEmpty),
  step('users.assignPermissions')((w) => [jane(w), permissions(w)], isEmpty),
  step('users.getPermissions')((w) => [jane(w)], lists({ permission_name: 'read:reports' })),
  step('users.removePermissions')((w) => [jane(w), permissions(w)], isEmpty),
  step('users.getUserOrganizations')((w) => [jane(w)], isList(0)),
];
