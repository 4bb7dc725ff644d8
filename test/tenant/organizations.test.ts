import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const GONE = { statusCode: 404, error: 'Not Found', message: 'No organization found by that id or name' };

describe('Organizations', () => {
  let tenant: Tenant;
  let api: Api;
  let acme: Json;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00Z' });
    api = new Api(tenant);
    const body = {
      name: 'acme',
      display_name: 'Acme',
      branding: { logo_url: 'https://example.com/logo.gif' },
    };
    acme = bodyOf(api.post('/organizations', { ...body, metadata: { plan: 'pro', seats: '5' } }));
    path = `/organizations/${acme.id}`;
  });
  afterEach(() => expectSoundStore(tenant));
  const namesOf = (rows: unknown): unknown[] => (rows as Json[]).map(({ name }) => name);
  const memberPath = (user: Json): string => `${path}/members/${encodeURIComponent(String(user.user_id))}`;

  it('are created, read by id and by name, changed and deleted', () => {
    expect(acme).to.deep.equal({
      id: acme.id,
      name: 'acme',
      display_name: 'Acme',
      branding: { logo_url: 'https://example.com/logo.gif' },
      metadata: { plan: 'pro', seats: '5' },
    });
    expect(acme.id).to.match(/^org_[A-Za-z\d]{16}$/);
    expect(api.get(path).body).to.deep.equal(acme);
    expect(api.get('/organizations/name/acme').body).to.deep.equal(acme);
    const changed = { ...acme, name: 'new-acme', metadata: { plan: 'free' } };
    const patch = { name: 'new-acme', metadata: { plan: 'free', seats: null } };
    expect(api.patch(path, patch)).to.deep.include({ status: 200, body: changed });
    expect(api.get('/organizations/name/new-acme').body).to.deep.equal(changed);
    expect(api.delete(path).status).to.equal(204);
    for (const answer of [
      api.get(path),
      api.delete(path),
      api.patch(path, {}),
      api.get('/organizations/name/acme'),
    ])
      expect(answer).to.deep.include({ status: 404, body: GONE });
  });

  it('have unique names', () => {
    const { id } = bodyOf(api.post('/organizations', { name: 'other' }));
    for (const answer of [
      api.post('/organizations', { name: 'acme' }),
      api.patch(`/organizations/${id}`, { name: 'acme' }),
    ])
      expect(answer.body).to.include({
        statusCode: 409,
        message: 'An organization with this name already exists.',
      });
  });

  const refusals: [string, Json, string][] = [
    [
      'a name that is none',
      { name: 'Acme Inc' },
      "'Object didn't pass validation for format organization-name: Acme Inc' on property name",
    ],
    [
      'a name too long',
      { name: 'a'.repeat(51) },
      "'String is too long (51 chars), maximum 50' on property name",
    ],
    ['an unknown property', { name: 'x', id: 'org_1' }, "'Additional properties not allowed: id'"],
    [
      'metadata that is not text',
      { name: 'x', metadata: { a: 1 } },
      "'Expected type string,null but found type integer' on property metadata.a",
    ],
    [
      'metadata too long',
      { name: 'x', metadata: { a: 'x'.repeat(256) } },
      "'String is too long (256 chars), maximum 255' on property metadata.a",
    ],
    [
      'too much metadata',
      {
        name: 'x',
        metadata: Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`k${index}`, ''])),
      },
      "'Too many properties defined (26), maximum 25' on property metadata",
    ],
    [
      'a plain logo',
      { name: 'x', branding: { logo_url: 'http://example.com/a.gif' } },
      'format strict-https-uri-or-null',
    ],
    [
      'a connection that is not there',
      { name: 'x', enabled_connections: [{ connection_id: 'con_none' }] },
      'The connection does not exist',
    ],
  ];
  for (const [what, body, message] of refusals) {
    it(`refuse ${what}`, () => {
      const answer = api.post('/organizations', body);
      expect(answer.status).to.equal(400);
      expect(bodyOf(answer).message).to.contain(message);
      expect(listOf(api.get('/organizations'))).to.have.length(1);
    });
  }

  it('are listed by page, by checkpoint and in the requested order', () => {
    for (const name of ['beta', 'alpha']) api.post('/organizations', { name });
    expect(namesOf(api.get('/organizations').body)).to.deep.equal(['acme', 'beta', 'alpha']);
    expect(namesOf(api.get('/organizations?sort=name:-1').body)).to.deep.equal(['beta', 'alpha', 'acme']);
    expect(bodyOf(api.get('/organizations?include_totals=true&per_page=1&page=2'))).to.include({
      start: 2,
      limit: 1,
      total: 3,
    });
    const first = bodyOf(api.get('/organizations?include_totals=true&per_page=50&take=2'));
    expect(first).to.have.all.keys('organizations', 'next');
    const second = bodyOf(api.get(`/organizations?take=2&from=${first.next}`));
    expect(second).to.have.all.keys('organizations');
    expect(namesOf(second.organizations)).to.deep.equal(['alpha']);
    expect(api.get('/organizations?sort=id:1').body).to.include({
      statusCode: 400,
      errorCode: 'invalid_query_string',
    });
    expect(api.get('/organizations?take=2&sort=metadata').status).to.equal(400);
  });

  it('have members, which are added and removed', () => {
    const [jane, joe] = ['jane', 'joe'].map((name) => api.createUser({ email: `${name}@example.com` })) as [
      Json,
      Json,
    ];
    expect(api.post(`${path}/members`, { members: [jane.user_id, 'auth0|none'] }).status).to.equal(400);
    expect(api.post(`${path}/members`, { members: [jane.user_id, joe.user_id] }).status).to.equal(204);
    expect(api.post(`${path}/members`, { members: [jane.user_id] }).status).to.equal(204);
    expect(bodyOf(api.get(`${path}/members?include_totals=true`))).to.include({
      start: 0,
      limit: 50,
      total: 2,
    });
    expect(listOf(api.get(`${path}/members?fields=email,user_id`))[1]).to.deep.equal({
      user_id: joe.user_id,
      email: 'joe@example.com',
    });
    expect(listOf(api.get(`${path}/members?fields=picture&include_fields=false`))[1]).to.deep.equal({
      user_id: joe.user_id,
      email: 'joe@example.com',
      name: 'joe@example.com',
    });
    expect(api.delete(`${path}/members`, { members: [jane.user_id] }).status).to.equal(204);
    expect(listOf(api.get(`${path}/members`)).map(({ user_id: id }) => id)).to.deep.equal([joe.user_id]);
    api.delete(`/users/${encodeURIComponent(String(joe.user_id))}`);
    expect(api.get(`${path}/members`).body).to.deep.equal([]);
    expect(bodyOf(api.delete(`${path}/members`, { members: [] })).message).to.equal(
      "Payload validation error: 'Array is too short (0), minimum 1' on property members (List of user IDs to remove from the organization.).",
    );
  });

  it('page their members by checkpoint until a page is empty', () => {
    const members = [1, 2, 3].map((n) => api.createUser({ email: `u${n}@example.com` }).user_id);
    api.post(`${path}/members`, { members });
    const sizes: number[] = [];
    let next: unknown = '';
    do {
      const page = bodyOf(api.get(`${path}/members?take=2${next === '' ? '' : `&from=${String(next)}`}`));
      sizes.push((page.members as Json[]).length);
      next = page.next;
    } while (next !== undefined);
    expect(sizes).to.deep.equal([2, 1, 0]);
  });

  it('assign roles to members, only within the organization', () => {
    const jane = api.createUser();
    const joe = api.createUser();
    const { id: role } = bodyOf(api.post('/roles', { name: 'editor', description: 'Edits' }));
    api.post(`${path}/members`, { members: [jane.user_id] });
    const roles = `${memberPath(jane)}/roles`;
    expect(api.post(roles, { roles: [role] }).status).to.equal(204);
    expect(api.get(`${roles}?include_totals=true`).body).to.deep.equal({
      start: 0,
      limit: 50,
      total: 1,
      roles: [{ id: role, name: 'editor', description: 'Edits' }],
    });
    expect(listOf(api.get(`${path}/members?fields=user_id,roles`))[0]).to.deep.equal({
      user_id: jane.user_id,
      roles: [{ id: role, name: 'editor' }],
    });
    expect(api.get(`/users/${encodeURIComponent(String(jane.user_id))}/roles`).body).to.deep.equal([]);
    // Roles may be assigned before the membership exists.
    expect(api.post(`${memberPath(joe)}/roles`, { roles: [role] }).status).to.equal(204);
    expect(listOf(api.get(`${path}/members`))).to.have.length(1);
    expect(api.post(`${memberPath({ user_id: 'auth0|none' })}/roles`, { roles: [role] }).status).to.equal(
      404,
    );
    expect(bodyOf(api.post(roles, { roles: ['editor'] })).message).to.contain('format role-id: editor');
    expect(api.post(roles, { roles: ['rol_AAAAAAAAAAAAAAAA'] }).status).to.equal(404);
    expect(api.delete(roles, { roles: [role] }).status).to.equal(204);
    expect(api.get(roles).body).to.deep.equal([]);
    api.post(roles, { roles: [role] });
    api.delete(`${path}/members`, { members: [jane.user_id] });
    api.post(`${path}/members`, { members: [jane.user_id] });
    expect(api.get(roles).body).to.deep.equal([]);
  });

  it('enable connections', () => {
    const connections = tenant.snapshot().store.get('connections') as ReadonlyMap<string, Json>;
    const [id] = [...connections.keys()];
    const list = `${path}/enabled_connections`;
    const shown = {
      connection_id: id,
      assign_membership_on_login: true,
      connection: { name: 'Username-Password-Authentication', strategy: 'auth0' },
    };
    expect(api.post(list, { connection_id: id, assign_membership_on_login: true })).to.deep.include({
      status: 201,
      body: shown,
    });
    expect(api.post(list, { connection_id: id }).status).to.equal(409);
    expect(api.get(`${list}/${id}`).body).to.deep.equal(shown);
    expect(api.get(`${list}?include_totals=true&per_page=50`).body).to.deep.equal({
      enabled_connections: [shown],
      start: 0,
      limit: 1,
      total: 1,
    });
    const changed = { ...shown, assign_membership_on_login: false };
    expect(api.patch(`${list}/${id}`, { assign_membership_on_login: false }).body).to.deep.equal(changed);
    expect(api.delete(`${list}/${id}`).status).to.equal(204);
    expect(api.get(`${list}/${id}`).body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'No connection found by that id',
    });
    const given = { name: 'beta', enabled_connections: [{ connection_id: id }] };
    expect(bodyOf(api.post('/organizations', given)).enabled_connections).to.deep.equal([changed]);
  });

  it('send invitations, which are listed and withdrawn', () => {
    const body = {
      inviter: { name: 'Joe' },
      invitee: { email: 'jane@example.com' },
      client_id: 'local-client',
    };
    const invitation = bodyOf(api.post(`${path}/invitations`, body));
    expect(invitation).to.deep.equal({
      id: invitation.id,
      ...body,
      invitation_url: `${tenant.origin}/login?invitation=${String(invitation.ticket_id)}&organization=${String(acme.id)}&organization_name=acme`,
      ticket_id: invitation.ticket_id,
      created_at: '2024-05-01T10:00:00.000Z',
      expires_at: '2024-05-08T10:00:00.000Z',
      organization_id: acme.id,
    });
    expect(invitation.id).to.match(/^uinv_[A-Za-z\d]{16}$/);
    expect(tenant.outbox).to.deep.equal([
      {
        type: 'organization-invitation',
        at: '2024-05-01T10:00:00.000Z',
        to: 'jane@example.com',
        url: invitation.invitation_url,
      },
    ]);
    const one = `${path}/invitations/${String(invitation.id)}`;
    expect(api.get(one).body).to.deep.equal(invitation);
    expect(api.get(`${path}/invitations?include_totals=true`).body).to.deep.equal({
      invitations: [invitation],
      start: 0,
      limit: 1,
    });
    expect(api.delete(one).status).to.equal(204);
    expect(api.get(one).body).to.include({ statusCode: 404, errorCode: 'inexistent_invitation' });
    api.post(`${path}/invitations`, { ...body, send_invitation_email: false });
    expect(tenant.outbox).to.have.length(1);
    expect(api.post(`${path}/invitations`, { ...body, roles: ['rol_AAAAAAAAAAAAAAAA'] }).status).to.equal(
      404,
    );
    expect(api.post(`${path}/invitations`, { inviter: {} }).status).to.equal(400);
  });

  it('require their scopes', () => {
    const reader = new Api(tenant, { scope: 'read:organizations' });
    expect(reader.get(path).status).to.equal(200);
    for (const [answer, scope] of [
      [reader.delete(path), 'delete:organizations'],
      [reader.get(`${path}/members`), 'read:organization_members'],
      [reader.get(`${path}/members/auth0%7Ca/roles`), 'read:organization_member_roles'],
      [reader.get(`${path}/enabled_connections`), 'read:organization_connections'],
      [reader.get(`${path}/invitations`), 'read:organization_invitations'],
    ] as const)
      expect(bodyOf(answer).message).to.equal(`Insufficient scope, expected any of: ${scope}`);
  });
});
