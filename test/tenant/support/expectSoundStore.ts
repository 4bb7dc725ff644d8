import { expect } from 'chai';
import type {
  ConnectionRecord,
  OrganizationRecord,
  ResourceServerRecord,
  RoleRecord,
  UserRecord,
} from '../../../src/tenant/store/records';
import { RELATIONS } from '../../../src/tenant/store/relations';
import type { StoreSnapshot } from '../../../src/tenant/store/Store';
import type { Tenant } from '../../../src/tenant/Tenant';
import { Api, listOf } from './api';

type Table<T> = ReadonlyMap<string, T>;

/** Values that must be unique among all records. */
class Unique {
  readonly #seen = new Set<string>();

  add(...parts: readonly unknown[]): void {
    const value = parts.join(' ');
    expect(this.#seen.has(value), `${value} is held twice`).to.equal(false);
    this.#seen.add(value);
  }
}

/** Checks the invariants of a tenant's data. */
export function expectSoundStore(tenant: Tenant): void {
  const { store } = tenant.snapshot();
  const users = store.get('users') as Table<UserRecord>;
  const roles = store.get('roles') as Table<RoleRecord>;
  const connections = store.get('connections') as Table<ConnectionRecord>;
  const servers = store.get('resourceServers') as Table<ResourceServerRecord>;
  const organizations = store.get('organizations') as Table<OrganizationRecord>;
  expectSoundUsers(users, roles);
  const permissions = new Set(
    [...servers.values()].flatMap(({ identifier, scopes }) =>
      scopes.map(({ value }) => `${identifier} ${value}`),
    ),
  );
  for (const { permissions: held } of [...users.values(), ...roles.values()])
    for (const { resource_server_identifier: api, permission_name: name } of held)
      expect(permissions.has(`${api} ${name}`), `${api} has no ${name}`).to.equal(true);
  for (const organization of organizations.values()) {
    expectSoundOrganization(organization, users, roles);
    for (const { connection_id: id } of organization.enabledConnections)
      expect(connections.has(id), `${id} is not a connection`).to.equal(true);
  }
  expectUniqueNames(store);
  expectSoundRelations(store);
  expectSoundIndex(tenant, users);
}

/** The owner of a record exists; the Management API itself is not in a table. */
function expectSoundRelations(store: StoreSnapshot): void {
  for (const { in: inner, by, of, key } of RELATIONS) {
    const owners = [...((store.get(of) ?? new Map()) as Table<object>).values()];
    const keys = new Set(owners.map((owner): unknown => Reflect.get(owner, key)));
    for (const record of ((store.get(inner) ?? new Map()) as Table<object>).values())
      for (const value of [Reflect.get(record, by) as unknown].flat())
        expect(
          value === undefined || keys.has(value) || String(value).endsWith('/api/v2/'),
          `${inner}.${by} names ${String(value)}, which is not in ${of}`,
        ).to.equal(true);
  }
}

/** Each identity belongs to one user, as does each name of an account in a database. */
function expectSoundUsers(users: Table<UserRecord>, roles: Table<RoleRecord>): void {
  const unique = new Unique();
  for (const [id, user] of users) {
    const [main] = user.identities;
    expect(id).to.equal(user.user_id).and.equal(`${main?.provider}|${main?.user_id}`);
    for (const { provider, user_id: account, connection, profileData } of user.identities) {
      unique.add('account', provider, account);
      if (typeof profileData.email === 'string') unique.add('email', connection, profileData.email);
      if (typeof profileData.username === 'string') unique.add('username', connection, profileData.username);
    }
    for (const role of user.roles) expect(roles.has(role), `${role} is not a role`).to.equal(true);
    expect(new Set(user.roles).size, `roles of ${id} repeat`).to.equal(user.roles.length);
    for (const [name, value] of Object.entries(user.attributes))
      expect(value === null || value === undefined, `${name} of ${id} is empty`).to.equal(false);
  }
}

/** Names are unique, and each record is stored under its own ID. */
function expectUniqueNames(store: StoreSnapshot): void {
  const unique = new Unique();
  const names = { roles: 'name', organizations: 'name', connections: 'name', resourceServers: 'identifier' };
  for (const [table, field] of Object.entries(names)) {
    for (const [id, record] of store.get(table) as Table<Record<string, unknown>>) {
      expect(record.id).to.equal(id);
      unique.add(table, record[field]);
    }
  }
}

/** Members are users, as are those with roles, which exist. */
function expectSoundOrganization(
  { members, memberRoles }: OrganizationRecord,
  users: Table<UserRecord>,
  roles: Table<RoleRecord>,
): void {
  for (const member of members) expect(users.has(member), `${member} is not a user`).to.equal(true);
  for (const [member, held] of Object.entries(memberRoles)) {
    expect(users.has(member), `${member} is not a user`).to.equal(true);
    for (const role of held) expect(roles.has(role), `${role} is not a role`).to.equal(true);
  }
}

/** The index of email addresses finds each user under its own, and no other user. */
function expectSoundIndex(tenant: Tenant, users: Table<UserRecord>): void {
  const before = tenant.requests.length;
  const api = new Api(tenant);
  for (const { user_id: id, attributes } of users.values()) {
    if (typeof attributes.email !== 'string') continue;
    const found = listOf(
      api.get(`/users-by-email?fields=user_id,email&email=${encodeURIComponent(attributes.email)}`),
    );
    expect(found.map((user) => user.user_id)).to.include(id);
    expect(found.every(({ email }) => email === attributes.email)).to.equal(true);
  }
  tenant.requests.length = before;
}
