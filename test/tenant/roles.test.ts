import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const API = 'https://reports.example.com';
const permission = (name: string): Json => ({ resource_server_identifier: API, permission_name: name });
const GONE = { statusCode: 404, error: 'Not Found', message: 'The role does not exist.' };

describe('Roles', () => {
  let tenant: Tenant;
  let api: Api;
  let role: Json;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant({
      seed: {
        resource_servers: [
          {
            identifier: API,
            name: 'Reports',
            scopes: [{ value: 'read', description: 'Read' }, { value: 'write' }],
          },
        ],
      },
    });
    api = new Api(tenant);
    role = bodyOf(api.post('/roles', { name: 'editor', description: 'Edits' }));
    path = `/roles/${role.id}`;
  });
  afterEach(() => expectSoundStore(tenant));

  it('are created, read, changed and deleted', () => {
    expect(role.id).to.match(/^rol_[A-Za-z\d]{16}$/);
    expect(role).to.deep.equal({ id: role.id, name: 'editor', description: 'Edits' });
    expect(api.get(path)).to.deep.include({ status: 200, body: role });
    const changed = { ...role, description: 'Edits all' };
    expect(api.patch(path, { description: 'Edits all' })).to.deep.include({ status: 200, body: changed });
    expect(api.get(path).body).to.deep.equal(changed);
    expect(api.delete(path)).to.deep.include({ status: 200, body: {} });
    expect(api.get(path).body).to.deep.equal(GONE);
  });

  it('are missing with the API’s message', () => {
    for (const answer of [
      api.patch('/roles/rol_none', {}),
      api.delete('/roles/rol_none'),
      api.get('/roles/rol_none/permissions'),
      api.post('/roles/rol_none/permissions', { permissions: [permission('read')] }),
      api.get('/roles/rol_none/users'),
      api.post('/roles/rol_none/users', { users: [] }),
    ])
      expect(answer).to.deep.include({ status: 404, body: GONE });
  });

  it('have unique names', () => {
    const other = bodyOf(api.post('/roles', { name: 'reader' }));
    for (const answer of [
      api.post('/roles', { name: 'editor' }),
      api.patch(`/roles/${other.id}`, { name: 'editor' }),
    ])
      expect(answer.body).to.include({ statusCode: 409, errorCode: 'role_conflict' });
    expect(api.patch(path, { name: 'editor' }).status).to.equal(200);
  });

  it('refuse unknown fields', () => {
    expect(bodyOf(api.post('/roles', { name: 'x', id: 'rol_mine' })).message).to.equal(
      "Payload validation error: 'Additional properties not allowed: id'.",
    );
    expect(bodyOf(api.post('/roles', {})).message).to.equal(
      "Payload validation error: 'Missing required property: name' on property name (Name of the role.).",
    );
    expect(bodyOf(api.patch(path, { name: 1 })).message).to.equal(
      "Payload validation error: 'Expected type string but found type integer' on property name (Name of this role.).",
    );
  });

  it('are listed in pages, and found by a part of the name in any case', () => {
    for (const name of ['Chief Editor', 'reader']) api.post('/roles', { name });
    expect(listOf(api.get('/roles?name_filter=EDIT')).map(({ name }) => name)).to.deep.equal([
      'editor',
      'Chief Editor',
    ]);
    const page = bodyOf(api.get('/roles?include_totals=true&per_page=2&page=1'));
    expect(page).to.include({ start: 2, limit: 2, total: 3 });
    expect(listOf({ status: 200, body: page.roles }).map(({ name }) => name)).to.deep.equal(['reader']);
    expect(api.get('/roles?per_page=101').status).to.equal(400);
    expect(api.get('/roles?per_page=0').status).to.equal(400);
  });

  it('grant permissions, once each, and revoke them', () => {
    const permissions = [permission('read'), permission('write'), permission('read')];
    expect(api.post(`${path}/permissions`, { permissions })).to.deep.include({ status: 201, body: {} });
    expect(api.get(`${path}/permissions?include_totals=true`).body).to.deep.equal({
      start: 0,
      limit: 50,
      total: 2,
      permissions: [
        { ...permission('read'), resource_server_name: 'Reports', description: 'Read' },
        { ...permission('write'), resource_server_name: 'Reports', description: '' },
      ],
    });
    expect(api.delete(`${path}/permissions`, { permissions: [permission('read')] }).status).to.equal(204);
    expect(listOf(api.get(`${path}/permissions`)).map(({ permission_name: name }) => name)).to.deep.equal([
      'write',
    ]);
    expect(bodyOf(api.post(`${path}/permissions`, { permissions: [permission('fly')] })).errorCode).to.equal(
      'inexistent_resource_server_permission',
    );
  });

  it('are assigned to users, all of them or none', () => {
    const jane = api.createUser({ email: 'jane@example.com' });
    const joe = api.createUser({ email: 'joe@example.com' });
    expect(api.post(`${path}/users`, { users: [jane.user_id, 'auth0|none'] }).body).to.include({
      statusCode: 404,
      message: 'The user does not exist.',
    });
    expect(api.get(`${path}/users`).body).to.deep.equal([]);
    expect(api.post(`${path}/users`, { users: [jane.user_id, joe.user_id] })).to.deep.include({
      status: 200,
      body: {},
    });
    expect(listOf(api.get(`${path}/users`))[0]).to.deep.equal({
      user_id: jane.user_id,
      email: 'jane@example.com',
      picture: jane.picture,
      name: 'jane@example.com',
    });
    expect(listOf(api.get(`${pathOf(joe)}/roles`)).map(({ id }) => id)).to.deep.equal([role.id]);
    expect(bodyOf(api.post(`${path}/users`, { users: ['jane'] })).message).to.equal(
      "Payload validation error: 'Object didn't pass validation for format user-id-with-max-length: jane' on property users[0].",
    );
  });

  it('list their users by checkpoint', () => {
    const users = Array.from(
      { length: 3 },
      (_, index) => api.createUser({ email: `u${index}@example.com` }).user_id,
    );
    api.post(`${path}/users`, { users });
    const first = bodyOf(api.get(`${path}/users?take=2&include_totals=true&per_page=50`));
    expect(first).to.have.all.keys('users', 'next');
    const second = bodyOf(api.get(`${path}/users?take=2&from=${first.next}`));
    expect(second).to.have.all.keys('users');
    const seen = [...(first.users as Json[]), ...(second.users as Json[])];
    expect(seen.map(({ user_id: id }) => id)).to.deep.equal(users);
  });

  it('are removed from users and members when they are deleted', () => {
    const jane = api.createUser();
    api.post(`${path}/users`, { users: [jane.user_id] });
    const { id } = bodyOf(api.post('/organizations', { name: 'acme' }));
    api.post(`/organizations/${id}/members`, { members: [jane.user_id] });
    api.post(`/organizations/${id}/members/${encodeURIComponent(String(jane.user_id))}/roles`, {
      roles: [role.id],
    });
    api.delete(path);
    expect(api.get(`${pathOf(jane)}/roles`).body).to.deep.equal([]);
    expect(
      api.get(`/organizations/${id}/members/${encodeURIComponent(String(jane.user_id))}/roles`).body,
    ).to.deep.equal([]);
  });

  it('need their scopes', () => {
    const reader = new Api(tenant, { scope: 'read:roles' });
    expect(reader.get(`${path}/permissions`).status).to.equal(200);
    expect(reader.get(`${path}/users`).status).to.equal(200);
    expect(bodyOf(reader.delete(path)).message).to.equal('Insufficient scope, expected any of: delete:roles');
    expect(reader.patch(path, {}).status).to.equal(403);
    expect(bodyOf(reader.post(`${path}/users`, { users: [] })).message).to.equal(
      'Insufficient scope, expected any of: update:roles,create:role_members',
    );
    expect(reader.delete(`${path}/permissions`, {}).status).to.equal(403);
  });
});
