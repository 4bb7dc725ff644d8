import assert from 'node:assert/strict';
import type { ManagementClient } from 'auth0latest';

/** The state of a run with the latest official client. */
export interface LatestWorld {
  domain: string;
  client: ManagementClient;
  /** IDs of what it created. */
  ids: Record<string, string>;
}

/** One call of the latest official client, and its expected result. */
export interface LatestStep {
  title: string;
  walk(world: LatestWorld): Promise<void>;
}

const connection = 'Username-Password-Authentication';
const api = 'https://latest.example.com';
const permissions = { permissions: [{ permission_name: 'read:reports', resource_server_identifier: api }] };

const id = ({ ids }: LatestWorld, name: string): string => ids[name] ?? '';
const jane = (world: LatestWorld): string => id(world, 'jane');

async function create(world: LatestWorld, name: string): Promise<void> {
  const user = await world.client.users.create({
    connection,
    email: `${name}@example.com`,
    password: 'correct horse battery',
  });
  assert.equal(user.email, `${name}@example.com`);
  assert.equal(user.email_verified, false);
  world.ids[name] = user.user_id ?? '';
}

const step = (title: string, walk: LatestStep['walk']): LatestStep => ({ title, walk });

const users: LatestStep[] = [
  step('users.create', (world) => create(world, 'jane')),
  step('users.create (a second user, to link)', (world) => create(world, 'joe')),
  step('users.get', async (world) => {
    assert.equal((await world.client.users.get(jane(world))).user_id, jane(world));
  }),
  step('users.list', async ({ client }) => {
    const { data } = await client.users.list({ per_page: 10, page: 0 });
    assert.deepEqual(
      data.map(({ email }) => email),
      ['joe@example.com', 'jane@example.com'],
    );
  }),
  step('users.list (page by page)', async ({ client }) => {
    const emails: unknown[] = [];
    for await (const { email } of await client.users.list({ per_page: 1 })) emails.push(email);
    assert.deepEqual(emails, ['joe@example.com', 'jane@example.com']);
  }),
  step('users.list (a search)', async ({ client }) => {
    const { data } = await client.users.list({ q: 'email:"jane@example.com"', search_engine: 'v3' });
    assert.equal(data.length, 1);
  }),
  step('users.listUsersByEmail', async ({ client }) => {
    assert.equal((await client.users.listUsersByEmail({ email: 'jane@example.com' })).length, 1);
  }),
  step('users.update', async (world) => {
    const updated = await world.client.users.update(jane(world), {
      nickname: 'Janey',
      user_metadata: { address: '123th Node.js Street' },
      app_metadata: { foo: 'bar' },
    });
    assert.equal(updated.nickname, 'Janey');
    assert.deepEqual(updated.user_metadata, { address: '123th Node.js Street' });
    assert.deepEqual(updated.app_metadata, { foo: 'bar' });
  }),
  step('users.logs.list', async (world) => {
    const { data } = await world.client.users.logs.list(jane(world), { per_page: 50, sort: 'date:-1' });
    assert.equal(data.at(-1)?.type, 'ss');
  }),
];

const access: LatestStep[] = [
  step('resourceServers.create, roles.create', async ({ client, ids }) => {
    await client.resourceServers.create({
      identifier: api,
      name: 'Reports',
      scopes: [{ value: 'read:reports', description: 'Read reports' }],
    });
    ids.role = (await client.roles.create({ name: 'editor', description: 'Edits' })).id ?? '';
    assert.match(ids.role, /^rol_/);
  }),
  step('users.roles.assign', async (world) => {
    await world.client.users.roles.assign(jane(world), { roles: [id(world, 'role')] });
  }),
  step('users.roles.list', async (world) => {
    const { data } = await world.client.users.roles.list(jane(world));
    assert.deepEqual(
      data.map(({ name }) => name),
      ['editor'],
    );
  }),
  step('users.roles.delete', async (world) => {
    await world.client.users.roles.delete(jane(world), { roles: [id(world, 'role')] });
    assert.equal((await world.client.users.roles.list(jane(world))).data.length, 0);
  }),
  step('users.permissions.create', async (world) => {
    await world.client.users.permissions.create(jane(world), permissions);
  }),
  step('users.permissions.list', async (world) => {
    const { data } = await world.client.users.permissions.list(jane(world));
    assert.deepEqual(
      data.map(({ permission_name: name }) => name),
      ['read:reports'],
    );
  }),
  step('users.permissions.delete', async (world) => {
    await world.client.users.permissions.delete(jane(world), permissions);
    assert.equal((await world.client.users.permissions.list(jane(world))).data.length, 0);
  }),
  step('organizations.create, organizations.members.create', async (world) => {
    const { client, ids } = world;
    ids.organization = (await client.organizations.create({ name: 'acme' })).id ?? '';
    await client.organizations.members.create(ids.organization, { members: [jane(world)] });
  }),
  step('users.organizations.list', async (world) => {
    const { data } = await world.client.users.organizations.list(jane(world));
    assert.deepEqual(
      data.map(({ name }) => name),
      ['acme'],
    );
  }),
];

const method = (world: LatestWorld): [string, string] => [jane(world), id(world, 'method')];

const security: LatestStep[] = [
  step('users.enrollments.get', async (world) => {
    assert.deepEqual(await world.client.users.enrollments.get(jane(world)), []);
  }),
  step('users.regenerateRecoveryCode', async (world) => {
    const { recovery_code: code } = await world.client.users.regenerateRecoveryCode(jane(world));
    assert.match(String(code), /^[A-Z0-9]{24}$/);
  }),
  step('users.multifactor.invalidateRememberBrowser', (world) =>
    world.client.users.multifactor.invalidateRememberBrowser(jane(world)),
  ),
  step('users.multifactor.deleteProvider', (world) =>
    world.client.users.multifactor.deleteProvider(jane(world), 'google-authenticator'),
  ),
  step('users.authenticationMethods.create', async (world) => {
    const made = await world.client.users.authenticationMethods.create(jane(world), {
      type: 'email',
      name: 'Work',
      email: 'jane@example.com',
    });
    world.ids.method = made.id ?? '';
    assert.match(world.ids.method, /^email\|dev_/);
  }),
  step('users.authenticationMethods.list', async (world) => {
    assert.equal((await world.client.users.authenticationMethods.list(jane(world))).data.length, 1);
  }),
  step('users.authenticationMethods.get', async (world) => {
    assert.equal((await world.client.users.authenticationMethods.get(...method(world))).name, 'Work');
  }),
  step('users.authenticationMethods.update', async (world) => {
    const updated = await world.client.users.authenticationMethods.update(...method(world), { name: 'Home' });
    assert.equal(updated.name, 'Home');
  }),
  step('users.authenticationMethods.delete', (world) =>
    world.client.users.authenticationMethods.delete(...method(world)),
  ),
  step('users.authenticationMethods.set', async (world) => {
    const methods = await world.client.users.authenticationMethods.set(jane(world), [
      { type: 'phone', name: 'Mobile', phone_number: '+15551234567' },
    ]);
    assert.equal(methods.length, 1);
  }),
  step('users.authenticationMethods.deleteAll', (world) =>
    world.client.users.authenticationMethods.deleteAll(jane(world)),
  ),
  step('users.authenticators.deleteAll', (world) => world.client.users.authenticators.deleteAll(jane(world))),
];

const linking: LatestStep[] = [
  step('users.identities.link', async (world) => {
    const identities = await world.client.users.identities.link(jane(world), {
      provider: 'auth0',
      user_id: id(world, 'joe'),
    });
    assert.equal(identities.length, 2);
  }),
  step('users.identities.delete', async (world) => {
    const [, account = ''] = id(world, 'joe').split('|');
    const left = await world.client.users.identities.delete(jane(world), 'auth0', account);
    assert.equal(left.length, 1);
  }),
  step('users.delete', (world) => world.client.users.delete(id(world, 'joe'))),
  step('users.get (a user who is gone)', async (world) => {
    await assert.rejects(
      async () => world.client.users.get(id(world, 'joe')),
      ({ statusCode, body }: { statusCode?: number; body?: { errorCode?: string } }) =>
        statusCode === 404 && body?.errorCode === 'inexistent_user',
    );
  }),
];

/**
 * The steps of the tour that the latest official client supports: it no longer has the Authentication API, nor
 * deleteAll.
 */
export const latestSteps: readonly LatestStep[] = [...users, ...access, ...security, ...linking];
