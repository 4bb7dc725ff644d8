import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';

const ACCOUNTS = Array.from({ length: 12 }, (_, index) => ({
  id: `cac_${index}`,
  connection: 'google-oauth2',
  connection_id: 'con_0000000000000001',
  strategy: 'google-oauth2',
  access_type: 'offline',
  created_at: '2024-05-01T10:00:00.000Z',
}));
const SEED = {
  users: [
    {
      user_id: 'jane',
      email: 'jane@example.com',
      sessions: [{ id: 'one' }, { id: 'two' }],
      refresh_tokens: [
        { id: 'rt_1', session_id: 'one', token: 'canary' },
        { id: 'rt_2', session_id: 'two' },
        { id: 'rt_3', session_id: null },
      ],
      connected_accounts: ACCOUNTS,
      federated_connections_tokensets: [{ id: 'ts_1', connection: 'google-oauth2' }, { id: 'ts_2' }],
      groups: [
        { id: 'grp_11111111111111', name: 'Staff' },
        { id: 'grp_22222222222222', name: 'Night shift' },
      ],
    },
    { user_id: 'joe', email: 'joe@example.com' },
  ],
};
const JANE = '/users/auth0%7Cjane';
const JOE = '/users/auth0%7Cjoe';

describe('Records of a user from outside the Management API', () => {
  let api: Api;
  beforeEach(() => {
    api = new Api(new Tenant({ seed: SEED, now: '2024-05-01T10:00:00.000Z' }));
  });
  const idsOf = (path: string, name: string): unknown[] =>
    (bodyOf(api.get(`${JANE}/${path}`))[name] as Json[]).map(({ id }) => id);

  it('come from the seed, and are not attributes of the user', () => {
    expect(idsOf('sessions', 'sessions')).to.deep.equal(['one', 'two']);
    expect(idsOf('refresh-tokens', 'tokens')).to.deep.equal(['rt_1', 'rt_2', 'rt_3']);
    expect(listOf(api.get(`${JANE}/federated-connections-tokensets`)).map(({ id }) => id)).to.deep.equal([
      'ts_1',
      'ts_2',
    ]);
    expect(bodyOf(api.get(JANE))).to.not.have.any.keys('sessions', 'groups', 'owned');
  });

  it('are empty for users without any', () => {
    expect(api.get(`${JOE}/sessions`).body).to.deep.equal({ sessions: [] });
    expect(api.get(`${JOE}/refresh-tokens`).body).to.deep.equal({ tokens: [] });
    expect(api.get(`${JOE}/connected-accounts`).body).to.deep.equal({ connected_accounts: [] });
    expect(api.get(`${JOE}/federated-connections-tokensets`).body).to.deep.equal([]);
    expect(api.get(`${JOE}/groups`).body).to.deep.equal([]);
  });

  it('are paged by checkpoint; ten connected accounts at a time, and at most twenty', () => {
    const first = bodyOf(api.get(`${JANE}/connected-accounts`));
    expect(first.connected_accounts).to.have.length(10);
    const rest = bodyOf(api.get(`${JANE}/connected-accounts?from=${String(first.next)}`));
    expect(rest).to.deep.equal({ connected_accounts: ACCOUNTS.slice(10) });
    expect(api.get(`${JANE}/connected-accounts?take=21`).body).to.include({
      message:
        "Query validation error: 'Value 21 is greater than maximum 20' on property take (Number of results to return.  Defaults to 10 with a maximum of 20).",
    });
    expect(bodyOf(api.get(`${JANE}/sessions?take=1`))).to.have.keys('sessions', 'next');
  });

  it('include groups in pages, with selected fields and by checkpoint', () => {
    expect(listOf(api.get(`${JANE}/groups?fields=name`))).to.deep.equal([
      { name: 'Staff' },
      { name: 'Night shift' },
    ]);
    expect(bodyOf(api.get(`${JANE}/groups?include_totals=true&per_page=1&page=1`))).to.deep.include({
      start: 1,
      limit: 1,
      total: 2,
    });
    expect(bodyOf(api.get(`${JANE}/groups?take=1`))).to.have.keys('groups', 'next');
  });

  it('never show a refresh token itself', () => {
    expect(JSON.stringify(api.get(`${JANE}/refresh-tokens`).body)).to.not.contain('canary');
  });

  it('end when they are deleted', () => {
    const answer = api.delete(`${JANE}/sessions`);
    expect([answer.status, answer.body]).to.deep.equal([202, {}]);
    expect(api.delete(`${JANE}/refresh-tokens`).status).to.equal(202);
    expect(api.delete(`${JANE}/federated-connections-tokensets/ts_1`).status).to.equal(204);
    expect(api.delete(`${JANE}/federated-connections-tokensets/none`).status).to.equal(204);
    expect([idsOf('sessions', 'sessions'), idsOf('refresh-tokens', 'tokens')]).to.deep.equal([[], []]);
    expect(listOf(api.get(`${JANE}/federated-connections-tokensets`))).to.deep.equal([{ id: 'ts_2' }]);
  });

  for (const [what, body, sessions, tokens] of [
    ['everything', undefined, [], []],
    ['all sessions, but no tokens', { preserve_refresh_tokens: true }, [], ['rt_1', 'rt_2', 'rt_3']],
    ['one session with its tokens', { session_id: 'one' }, ['two'], ['rt_2', 'rt_3']],
    [
      'one session without them',
      { session_id: 'one', preserve_refresh_tokens: true },
      ['two'],
      ['rt_1', 'rt_2', 'rt_3'],
    ],
  ] as const) {
    it(`are revoked: ${what}`, () => {
      expect(api.post(`${JANE}/revoke-access`, body).status).to.equal(202);
      expect(idsOf('sessions', 'sessions')).to.deep.equal(sessions);
      expect(idsOf('refresh-tokens', 'tokens')).to.deep.equal(tokens);
    });
  }

  it('are not revoked by a body without known fields', () => {
    expect(api.post(`${JANE}/revoke-access`, { session: 'one' }).status).to.equal(400);
    expect(idsOf('sessions', 'sessions')).to.have.length(2);
  });

  it('have their assessors cleared, in a connection of the user', () => {
    const clear = (connection: string, assessor: string): number =>
      api.post(`${JANE}/risk-assessments/clear`, { connection, assessors: [assessor] }).status;
    const database = 'Username-Password-Authentication';
    expect([
      clear(database, 'new-device'),
      clear(database, 'other'),
      clear('email', 'new-device'),
    ]).to.deep.equal([204, 400, 400]);
  });

  it('are deleted with the user, and restored with a snapshot', () => {
    const before = api.tenant.snapshot();
    api.delete(JANE);
    expect(api.get(`${JANE}/sessions`).body).to.include({ statusCode: 404, errorCode: 'inexistent_user' });
    api.tenant.restore(before);
    expect(idsOf('sessions', 'sessions')).to.deep.equal(['one', 'two']);
  });

  it('require their own scopes', () => {
    const reader = new Api(api.tenant, { scope: 'read:users' });
    for (const path of ['sessions', 'refresh-tokens', 'groups', 'federated-connections-tokensets'])
      expect(reader.get(`${JANE}/${path}`).status, path).to.equal(403);
    expect(reader.get(`${JANE}/connected-accounts`).status).to.equal(200);
    expect(
      new Api(api.tenant, { scope: 'delete:sessions' }).post(`${JANE}/revoke-access`, {}).status,
    ).to.equal(202);
  });

  it('are refused in a seed without ids', () => {
    expect(() => new Tenant({ seed: [{ email: 'a@example.com', sessions: [{}] }] })).to.throw(
      'users[0]: Missing required property: id on property sessions[0].id',
    );
  });
});

const API = 'https://reports.example.com';
const permission = (name: string): Json => ({ resource_server_identifier: API, permission_name: name });

describe('Effective access of a user', () => {
  let api: Api;
  let editor: string;
  beforeEach(() => {
    api = new Api(
      new Tenant({
        seed: {
          resource_servers: [
            {
              identifier: API,
              name: 'Reports',
              scopes: ['read', 'write', 'fly'].map((value) => ({ value, description: value })),
            },
            { identifier: 'https://other.example.com', scopes: [{ value: 'read' }] },
          ],
          roles: [
            { name: 'editor', description: 'Edits', permissions: [permission('read'), permission('write')] },
            { name: 'plain' },
          ],
          users: [
            {
              user_id: 'jane',
              email: 'jane@example.com',
              roles: ['editor', 'plain'],
              permissions: [permission('read'), permission('fly')],
            },
          ],
        },
      }),
    );
    editor = String(listOf(api.get('/roles'))[0]?.id);
  });

  it('has roles with their sources', () => {
    const { roles } = bodyOf(api.get(`${JANE}/effective-roles`)) as { roles: Json[] };
    expect(roles[0]).to.deep.equal({ id: editor, name: 'editor', description: 'Edits', sources: ['direct'] });
    expect(roles[1]).to.include({ name: 'plain', description: '' });
    const first = bodyOf(api.get(`${JANE}/effective-roles?take=1`));
    expect(bodyOf(api.get(`${JANE}/effective-roles?take=1&from=${String(first.next)}`))).to.deep.equal({
      roles: [roles[1]],
    });
  });

  it('has permissions of an API with their sources', () => {
    const path = `${JANE}/effective-permissions`;
    const { permissions } = bodyOf(
      api.get(`${path}?resource_server_identifier=${encodeURIComponent(API)}`),
    ) as { permissions: Json[] };
    expect(permissions.map(({ permission_name: name, sources }) => [name, sources])).to.deep.equal([
      ['read', ['direct', 'roles']],
      ['fly', ['direct']],
      ['write', ['roles']],
    ]);
    expect(permissions[0]).to.include({ resource_server_name: 'Reports', description: 'read' });
    expect(api.get(path).body).to.include({
      message:
        "Query validation error: 'Missing required property: resource_server_identifier' on property resource_server_identifier (The identifier of the resource server for which to calculate user permissions.).",
    });
  });

  it('has the roles that grant a permission', () => {
    const path = `${JANE}/effective-permissions/sources/effective-roles?resource_server_identifier=${encodeURIComponent(API)}`;
    const of = (name: string): unknown => bodyOf(api.get(`${path}&permission_name=${name}`)).roles;
    expect(of('write')).to.deep.equal([
      { id: editor, name: 'editor', description: 'Edits', sources: ['direct'] },
    ]);
    expect(of('fly')).to.deep.equal([]);
    expect(api.get(path).status).to.equal(400);
  });

  it('has no group that grants a role', () => {
    const path = `${JANE}/effective-roles/sources/groups`;
    expect(api.get(`${path}?role_id=${editor}`).body).to.deep.equal({ groups: [] });
    expect(api.get(`${path}?role_id=rol_none`).body).to.include({ message: 'The role does not exist.' });
    expect(api.get(path).status).to.equal(400);
  });
});

for (const path of [
  'sessions',
  'refresh-tokens',
  'groups',
  'connected-accounts',
  'federated-connections-tokensets',
  'effective-roles',
]) {
  it(`responds with 404 for the ${path} of an unknown user`, () => {
    expect(new Api(new Tenant()).get(`/users/auth0%7Cnone/${path}`).body).to.include({
      statusCode: 404,
      errorCode: 'inexistent_user',
    });
  });
}
