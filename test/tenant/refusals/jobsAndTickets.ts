import type { TenantResponse } from '../../../src/tenant/router/Route';
import { DATABASE, password } from './credentials';
import { client, connection, organization } from './made';
import type { Api, Json } from '../support/api';
import { scenarios } from './Scenario';

/** A ticket, or a job, for a user. */
const about =
  (path: string, more: (api: Api, user: Json) => Json) =>
  (api: Api): TenantResponse => {
    const user = api.createUser();
    return api.post(path, { user_id: user.user_id, ...more(api, user) });
  };
const identity = (more: Json) => (_api: Api, user: Json) => ({
  identity: { provider: 'auth0', user_id: String(user.user_id).replace('auth0|', ''), ...more },
});
const ABSENT = '1111111111111111';

const ofMail = (path: string) => ({
  'Identity connection does not exist.': about(path, identity({ connection_id: `con_${ABSENT}` })),
  'The user exists, but does not contain the given identity.': about(path, identity({ user_id: 'other' })),
  'The organization does not exist': about(path, () => ({ organization_id: `org_${ABSENT}` })),
});
const ofTickets = (path: string) => ({
  ...ofMail(path),
  'The client does not exist': about(path, () => ({ client_id: ABSENT })),
  'The user with id {user_id} is not a member of organization with id {organization_id}.': [
    'is not a member of organization with id org_',
    about(path, (api) => ({ organization_id: organization(api).id })),
  ] as const,
});

const multipart = (fields: Json): [string, Record<string, string>] => [
  `${Object.entries(fields)
    .map(
      ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
    )
    .join('')}--x--\r\n`,
  { 'content-type': 'multipart/form-data; boundary=x' },
];
const imported =
  (fields: (api: Api) => Json) =>
  (api: Api): TenantResponse =>
    api.send('POST', '/jobs/users-imports', ...multipart(fields(api)));
const databaseOf = (api: Api): Json => (api.get(`/connections?name=${DATABASE}`).body as Json[])[0] ?? {};

export const ofJobsAndTickets = [
  ...scenarios('POST /tickets/email-verification', 400, ofTickets('/tickets/email-verification')),
  ...scenarios('POST /tickets/password-change', 400, {
    ...ofTickets('/tickets/password-change'),
    'The connection with id {connection_id} does not exist.': [
      `The connection with id con_${ABSENT} does not exist.`,
      (api) =>
        api.post('/tickets/password-change', { connection_id: `con_${ABSENT}`, email: 'a@example.com' }),
    ],
  }),
  ...scenarios('POST /jobs/verification-email', 400, {
    ...ofMail('/jobs/verification-email'),
    'Connection must be enabled.': (api) => {
      const { name } = connection(api);
      const { user_id: id } = api.createUser({ connection: name, password });
      return api.post('/jobs/verification-email', { user_id: id });
    },
  }),
  ...scenarios('POST /jobs/users-imports', 400, {
    'Users file must not be empty.': imported((api) => ({ users: '', connection_id: databaseOf(api).id })),
    "Must provide 'connection_id' as multipart part.": imported(() => ({ users: '[]' })),
    'Connection must be a database connection.': imported((api) => ({
      users: '[]',
      connection_id: connection(api, { strategy: 'email' }).id,
    })),
    'Connection must be enabled.': imported((api) => ({ users: '[]', connection_id: connection(api).id })),
    "Payload validation error: 'String does not match pattern ^con_[A-Za-z0-9]{16}$' on property connection_id.":
      [
        "'String does not match pattern ^con_[A-Za-z0-9]{16}$: none' on property connection_id",
        imported(() => ({ users: '[]', connection_id: 'none' })),
      ],
    'The connection does not exist.': [
      'The connection does not exist',
      imported(() => ({ users: '[]', connection_id: `con_${ABSENT}` })),
    ],
    'Custom Database Connections without import mode are not allowed.': imported((api) => ({
      users: '[]',
      connection_id: connection(api, {
        enabled_clients: [client(api).client_id],
        options: { enabledDatabaseCustomization: true },
      }).id,
    })),
  }),
  ...scenarios('POST /jobs/users-imports', 413, {
    'Payload content length greater than maximum allowed: 512000.': imported((api) => ({
      users: `[${' '.repeat(512_001)}]`,
      connection_id: databaseOf(api).id,
    })),
  }),
];
