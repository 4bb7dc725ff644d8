import { expect } from 'chai';
import type { OrganizationRecord, RoleRecord, UserRecord } from '../../../src/tenant/store/records';
import type { Tenant } from '../../../src/tenant/Tenant';
import { Api, listOf } from './api';

/** Checks what must hold of a tenant's data at all times. */
export function expectSoundStore(tenant: Tenant): void {
  const { store } = tenant.snapshot();
  const users = store.get('users') as ReadonlyMap<string, UserRecord>;
  const roles = store.get('roles') as ReadonlyMap<string, RoleRecord>;
  const organizations = store.get('organizations') as ReadonlyMap<string, OrganizationRecord>;
  const accounts = new Set<string>();
  const addresses = new Set<string>();
  for (const [id, user] of users) {
    const [main] = user.identities;
    expect(id).to.equal(user.user_id).and.equal(`${main?.provider}|${main?.user_id}`);
    for (const { provider, user_id: account, connection, profileData } of user.identities) {
      expect(accounts.has(`${provider}|${account}`), `${account} is held twice`).to.equal(false);
      accounts.add(`${provider}|${account}`);
      if (typeof profileData.email !== 'string') continue;
      const address = `${connection} ${profileData.email}`;
      expect(addresses.has(address), `${address} is held twice`).to.equal(false);
      addresses.add(address);
    }
    for (const role of user.roles) expect(roles.has(role)).to.equal(true);
    for (const [name, value] of Object.entries(user.attributes))
      expect(value === null || value === undefined, `${name} of ${id} is ${String(value)}`).to.equal(false);
  }
  for (const organization of organizations.values()) expectSoundOrganization(organization, users, roles);
  expectSoundIndex(tenant, users);
}

/** Members are users, who hold roles that exist. */
function expectSoundOrganization(
  { members, memberRoles }: OrganizationRecord,
  users: ReadonlyMap<string, UserRecord>,
  roles: ReadonlyMap<string, RoleRecord>,
): void {
  for (const member of members) expect(users.has(member), `${member} is no user`).to.equal(true);
  for (const [member, held] of Object.entries(memberRoles)) {
    expect(members, `${member} is no member`).to.include(member);
    for (const role of held) expect(roles.has(role), `${role} is no role`).to.equal(true);
  }
}

/** The index of addresses finds each user under its own, and nobody else. */
function expectSoundIndex(tenant: Tenant, users: ReadonlyMap<string, UserRecord>): void {
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
