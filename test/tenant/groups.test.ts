import { expect } from 'chai';
import { SeedError } from '../../src/tenant/seed/SeedError';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const STAFF = 'grp_11111111111111';
const NIGHT = 'grp_22222222222222';
const ABSENT = 'grp_33333333333333';
const JANE = '/users/auth0%7Cjane';

describe('Groups', () => {
  let tenant: Tenant;
  let api: Api;
  let editor: string;
  let reader: string;
  let organization: string;
  beforeEach(() => {
    tenant = new Tenant({
      now: '2024-05-01T10:00:00.000Z',
      seed: {
        roles: [{ name: 'editor' }, { name: 'reader' }],
        users: [
          { user_id: 'jane', email: 'jane@example.com', roles: ['editor'], groups: [{ id: STAFF }] },
          { user_id: 'joe', email: 'joe@example.com' },
        ],
        groups: [
          { id: STAFF, name: 'Staff', external_id: 'ext-1', members: ['auth0|joe'] },
          { id: NIGHT, name: 'Night shift' },
        ],
        organizations: [{ name: 'acme', members: ['auth0|jane'] }],
      },
    });
    api = new Api(tenant);
    [editor = '', reader = ''] = listOf(api.get('/roles')).map(({ id }) => String(id));
    organization = `/organizations/${String(listOf(api.get('/organizations'))[0]?.id)}`;
  });
  afterEach(() => expectSoundStore(tenant));

  const idsAt = (path: string, name: string): unknown[] =>
    (bodyOf(api.get(path))[name] as Json[]).map(({ id }) => id);
  const rolesAt = (path: string): unknown[] =>
    (bodyOf(api.get(path)).roles as Json[]).map(({ name, sources }) => [name, sources]);

  it('come from a seed, are listed and found', () => {
    expect(bodyOf(api.get(`/groups/${STAFF}`))).to.deep.equal({
      id: STAFF,
      name: 'Staff',
      external_id: 'ext-1',
      tenant_name: 'local-tenant',
      created_at: '2024-05-01T10:00:00.000Z',
      updated_at: '2024-05-01T10:00:00.000Z',
    });
    expect(listOf(api.get('/groups')).map(({ id }) => id)).to.deep.equal([STAFF, NIGHT]);
    expect(listOf(api.get('/groups?search=NIGHT')).map(({ id }) => id)).to.deep.equal([NIGHT]);
    expect(listOf(api.get('/groups?external_id=ext-1&fields=name'))).to.deep.equal([{ name: 'Staff' }]);
    expect(idsAt(`/groups/${STAFF}/members`, 'members')).to.deep.equal(['auth0|jane', 'auth0|joe']);
    expect(listOf(api.get(`${JANE}/groups`))).to.have.length(1);
    expect(bodyOf(api.get(`/groups/${ABSENT}`))).to.include({ statusCode: 404, message: 'Group not found.' });
  });

  it('are refused in a seed with unknown members, roles or connections', () => {
    const wrong = { members: ['auth0|none'], roles: ['rol_none'], connection_id: 'con_none' };
    for (const [name, value] of Object.entries(wrong))
      expect(() => tenant.seed({ groups: [{ id: ABSENT, [name]: value }] }), name).to.throw(
        SeedError,
        `groups[0].${name}: there is no`,
      );
    expect(api.get(`/groups/${ABSENT}`).status).to.equal(404);
  });

  it('give their roles to their members', () => {
    expect(api.post(`/groups/${STAFF}/roles`, { roles: [editor, reader] }).status).to.equal(204);
    expect(idsAt(`/groups/${STAFF}/roles`, 'roles')).to.deep.equal([editor, reader]);
    expect(idsAt(`/roles/${reader}/groups`, 'groups')).to.deep.equal([STAFF]);
    expect(rolesAt(`${JANE}/effective-roles`)).to.deep.equal([
      ['editor', ['direct', 'groups']],
      ['reader', ['groups']],
    ]);
    expect(idsAt(`${JANE}/effective-roles/sources/groups?role_id=${reader}`, 'groups')).to.deep.equal([
      STAFF,
    ]);
    api.delete(`/groups/${STAFF}/roles`, { roles: [reader] });
    expect(rolesAt(`${JANE}/effective-roles`)).to.deep.equal([['editor', ['direct', 'groups']]]);
    const unknown = api.post(`/groups/${STAFF}/roles`, { roles: ['rol_AAAAAAAAAAAAAAAA'] });
    expect(bodyOf(unknown).message).to.equal('The role does not exist.');
  });

  it('are assigned to roles, and removed from them', () => {
    expect(api.post(`/roles/${reader}/groups`, { groups: [STAFF, NIGHT] }).status).to.equal(204);
    expect(idsAt(`/roles/${reader}/groups`, 'groups')).to.deep.equal([STAFF, NIGHT]);
    expect(api.delete(`/roles/${reader}/groups`, { groups: [STAFF] }).status).to.equal(204);
    expect(idsAt(`/roles/${reader}/groups`, 'groups')).to.deep.equal([NIGHT]);
    const unknown = api.post(`/roles/${reader}/groups`, { groups: [STAFF, ABSENT] });
    expect(bodyOf(unknown)).to.include({ statusCode: 404, message: 'Group not found.' });
    expect(idsAt(`/roles/${reader}/groups`, 'groups')).to.deep.equal([NIGHT]);
  });

  it('have roles within an organization, which their members only have there', () => {
    const path = `${organization}/groups/${STAFF}/roles`;
    const member = `${organization}/members/auth0%7Cjane/effective-roles`;
    expect(api.post(path, { roles: [reader] }).status).to.equal(204);
    expect(idsAt(path, 'roles')).to.deep.equal([reader]);
    expect(idsAt(`${organization}/groups`, 'groups')).to.deep.equal([STAFF]);
    expect(rolesAt(member)).to.deep.equal([['reader', ['groups']]]);
    expect(idsAt(`${member}/sources/groups?role_id=${reader}`, 'groups')).to.deep.equal([STAFF]);
    expect(rolesAt(`${JANE}/effective-roles`)).to.deep.equal([['editor', ['direct']]]);
    expect(api.delete(path, { roles: [reader] }).status).to.equal(204);
    expect(idsAt(`${organization}/groups`, 'groups')).to.deep.equal([]);
    expect(api.get(`/organizations/org_none/groups`).status).to.equal(404);
    expect(api.get(`${organization}/groups/${ABSENT}/roles`).status).to.equal(404);
  });

  it('lose deleted members and roles, and are deleted with their references', () => {
    api.post(`/groups/${STAFF}/roles`, { roles: [reader] });
    api.post(`${organization}/groups/${STAFF}/roles`, { roles: [editor, reader] });
    api.delete(`/roles/${reader}`);
    expect(idsAt(`/groups/${STAFF}/roles`, 'roles')).to.deep.equal([]);
    expect(idsAt(`${organization}/groups/${STAFF}/roles`, 'roles')).to.deep.equal([editor]);
    api.delete('/users/auth0%7Cjoe');
    expect(idsAt(`/groups/${STAFF}/members`, 'members')).to.deep.equal(['auth0|jane']);
    expect(api.delete(`/groups/${STAFF}`).status).to.equal(204);
    expect(listOf(api.get(`${JANE}/groups`))).to.deep.equal([]);
    expect(idsAt(`${organization}/groups`, 'groups')).to.deep.equal([]);
    const snapshot = tenant.snapshot();
    expect(snapshot.store.get('organization_group_roles')).to.equal(undefined);
  });
});
