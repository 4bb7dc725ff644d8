import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const API = 'https://reports.example.com';
const permission = (name: string): Json => ({ resource_server_identifier: API, permission_name: name });

describe('Roles, permissions and organizations of a user', () => {
  let api: Api;
  let path: string;
  let role: string;
  beforeEach(() => {
    api = new Api(
      new Tenant({
        seed: {
          resource_servers: [
            {
              identifier: API,
              name: 'Reports',
              scopes: [{ value: 'read', description: 'Read' }, { value: 'write' }],
            },
          ],
          roles: [
            { name: 'editor', description: 'Edits', permissions: [permission('read')] },
            { name: 'plain' },
          ],
        },
      }),
    );
    path = pathOf(api.createUser());
    role = String(listOf(api.get('/roles'))[0]?.id);
  });

  it('assigns roles once, lists them and removes them', () => {
    expect(api.post(`${path}/roles`, { roles: [role] }).status).to.equal(204);
    api.post(`${path}/roles`, { roles: [role] });
    expect(api.get(`${path}/roles`).body).to.deep.equal([{ id: role, name: 'editor', description: 'Edits' }]);
    expect(api.get(`${path}/roles?include_totals=true`).body).to.deep.equal({
      start: 0,
      limit: 50,
      total: 1,
      roles: [{ id: role, name: 'editor', description: 'Edits' }],
    });
    expect(api.delete(`${path}/roles`, { roles: [role] }).status).to.equal(204);
    expect(api.get(`${path}/roles`).body).to.deep.equal([]);
  });

  it('refuses unknown roles, and assigns none of the others', () => {
    expect(api.post(`${path}/roles`, { roles: [role, 'rol_none'] }).body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'The role does not exist.',
    });
    expect(api.get(`${path}/roles`).body).to.deep.equal([]);
    expect(bodyOf(api.post(`${path}/roles`, { roles: [] })).message).to.equal(
      "Payload validation error: 'Array is too short (0), minimum 1' on property roles (List of roles IDs to associated with the user.).",
    );
  });

  it('assigns no more than 50 roles', () => {
    const roles = Array.from({ length: 50 }, (_, index) =>
      String(bodyOf(api.post('/roles', { name: `r${index}` })).id),
    );
    expect(api.post(`${path}/roles`, { roles }).status).to.equal(204);
    expect(bodyOf(api.post(`${path}/roles`, { roles: [role] })).message).to.equal(
      'No more roles can be assigned to this user.',
    );
  });

  it('assigns permissions, shows the sources of each, and removes the direct ones', () => {
    const answer = api.post(`${path}/permissions`, {
      permissions: [permission('read'), permission('write'), permission('write')],
    });
    expect(answer).to.deep.include({ status: 201, body: {} });
    api.post(`${path}/roles`, { roles: [role] });
    const direct = { source_id: '', source_name: '', source_type: 'DIRECT' };
    expect(api.get(`${path}/permissions`).body).to.deep.equal([
      {
        ...permission('read'),
        resource_server_name: 'Reports',
        description: 'Read',
        sources: [direct, { source_id: role, source_name: 'editor', source_type: 'ROLE' }],
      },
      { ...permission('write'), resource_server_name: 'Reports', description: '', sources: [direct] },
    ]);
    expect(api.delete(`${path}/permissions`, { permissions: [permission('read')] }).status).to.equal(204);
    const [read] = listOf(api.get(`${path}/permissions`)).filter(
      ({ permission_name: name }) => name === 'read',
    );
    expect(read?.sources).to.have.length(1);
  });

  it('refuses unknown permissions', () => {
    expect(api.post(`${path}/permissions`, { permissions: [permission('fly')] }).body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: `This permission does not exist: '${API} - fly'`,
      errorCode: 'inexistent_resource_server_permission',
    });
    const body = { permissions: [{ permission_name: 'read' }] };
    expect(bodyOf(api.post(`${path}/permissions`, body)).message).to.equal(
      "Payload validation error: 'Missing required property: resource_server_identifier' on property permissions[0].resource_server_identifier (Resource server (API) identifier that this permission is for.).",
    );
  });

  it('assigns no more than 1,000 permissions', () => {
    const scopes = Array.from({ length: 1001 }, (_, index) => ({ value: `s${index}` }));
    api.post('/resource-servers', { identifier: 'big', scopes });
    const permissions = scopes.map(({ value }) => ({
      resource_server_identifier: 'big',
      permission_name: value,
    }));
    expect(bodyOf(api.post(`${path}/permissions`, { permissions })).message).to.equal(
      'No more permissions can be assigned to this user.',
    );
    expect(api.post(`${path}/permissions`, { permissions: permissions.slice(1) }).status).to.equal(201);
  });

  it('lists the organizations that a user is a member of', () => {
    const user = decodeURIComponent(path.slice('/users/'.length));
    const { id } = bodyOf(api.post('/organizations', { name: 'acme', display_name: 'Acme' }));
    api.post('/organizations', { name: 'other' });
    expect(api.get(`${path}/organizations`).body).to.deep.equal([]);
    expect(api.post(`/organizations/${id}/members`, { members: [user] }).status).to.equal(204);
    expect(bodyOf(api.get(`${path}/organizations?include_totals=true`))).to.deep.include({
      start: 0,
      limit: 50,
      total: 1,
    });
    expect(listOf(api.get(`${path}/organizations`))[0]).to.include({
      id,
      name: 'acme',
      display_name: 'Acme',
    });
  });

  for (const part of ['roles', 'permissions', 'organizations', 'enrollments', 'authentication-methods']) {
    it(`responds with 404 for the ${part} of an unknown user`, () => {
      expect(api.get(`/users/auth0%7Cnone/${part}`).body).to.include({
        statusCode: 404,
        errorCode: 'inexistent_user',
      });
    });
  }
});
