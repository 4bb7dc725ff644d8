import assert from 'node:assert/strict';
import type { ManagementClient } from 'auth0latest';
import type { LatestStep, LatestWorld } from './latestSteps';

/** A resource of the latest official client: what all of them have in common. The arguments of methods differ. */
interface Resource {
  create(body: never): Promise<unknown>;
  get(id: string): Promise<unknown>;
  list(query?: never): Promise<unknown>;
  update(id: string, body: never): Promise<unknown>;
  delete(id: string): Promise<unknown>;
}

type Body = Readonly<Record<string, unknown>>;

interface Lifecycle {
  name: string;
  of(client: ManagementClient): Resource;
  body: Body | ((world: LatestWorld) => Body);
  change: Body;
  /** The name of the ID field. Default `id`. */
  key?: string;
  /** Query of the list, where the document refuses the client's own. */
  query?: Body;
  /** Whether the created record is kept, because others need it. */
  stays?: boolean;
}

const step = (title: string, walk: LatestStep['walk']): LatestStep => ({ title, walk });

/** Items of a list, in any of its formats. */
async function itemsOf(list: Promise<unknown>): Promise<unknown[]> {
  const found = (await list) as { data?: unknown };
  const items = Array.isArray(found) ? found : (found.data ?? Object.values(found).find(Array.isArray));
  assert.ok(Array.isArray(items), `no list: ${JSON.stringify(found)}`);
  return items;
}

/** Creates a record, reads it, finds it in the list, updates it, and deletes it. */
function lifecycle({ name, of, body, change, key = 'id', query, stays = false }: Lifecycle): LatestStep[] {
  const idIn = ({ ids }: LatestWorld): string => ids[name] ?? '';
  const steps = [
    step(`${name}.create`, async (world) => {
      const given = typeof body === 'function' ? body(world) : body;
      const made = (await of(world.client).create(given as never)) as Record<string, unknown>;
      world.ids[name] = String(made[key]);
    }),
    step(`${name}.get`, async (world) => {
      const found = (await of(world.client).get(idIn(world))) as Record<string, unknown>;
      assert.equal(found[key], idIn(world));
    }),
    step(`${name}.list`, async (world) => {
      const items = (await itemsOf(of(world.client).list(query as never))) as Record<string, unknown>[];
      assert.ok(items.some((item) => item[key] === idIn(world)));
    }),
    step(`${name}.update`, async (world) => {
      await of(world.client).update(idIn(world), change as never);
      const found = (await of(world.client).get(idIn(world))) as Record<string, unknown>;
      for (const [field, value] of Object.entries(change)) assert.deepEqual(found[field], value);
    }),
  ];
  return stays
    ? steps
    : [...steps, step(`${name}.delete`, (world) => of(world.client).delete(idIn(world)).then())];
}

const code = 'exports.onExecutePostLogin = async () => {};';
const api = 'https://resources.example.com';

const resources: readonly Lifecycle[] = [
  {
    name: 'resourceServers',
    of: (client) => client.resourceServers,
    body: { identifier: api, name: 'Resources' },
    change: { name: 'Changed' },
    stays: true,
  },
  {
    name: 'clients',
    of: (client) => client.clients,
    body: { name: 'latest', app_type: 'non_interactive' },
    change: { description: 'Changed' },
    key: 'client_id',
    stays: true,
  },
  {
    name: 'clientGrants',
    of: (client) => client.clientGrants,
    body: ({ ids }) => ({ client_id: ids.clients, audience: api, scope: [] }),
    change: { scope: [] },
  },
  {
    name: 'connections',
    of: (client) => client.connections,
    body: { name: 'latest', strategy: 'auth0' },
    change: { display_name: 'Changed' },
  },
  {
    name: 'actions',
    of: (client) => client.actions,
    body: { name: 'latest', supported_triggers: [{ id: 'post-login', version: 'v3' }], code },
    change: { name: 'changed' },
  },
  {
    name: 'logStreams',
    of: (client) => client.logStreams,
    body: { name: 'latest', type: 'http', sink: { httpEndpoint: 'https://example.com/logs' } },
    change: { name: 'changed' },
  },
  {
    name: 'rules',
    of: (client) => client.rules,
    body: { name: 'latest', script: 'function (user, context, callback) {}' },
    change: { enabled: false },
  },
  {
    name: 'hooks',
    of: (client) => client.hooks,
    body: { name: 'latest', script: 'module.exports = () => {}', triggerId: 'pre-user-registration' },
    change: { enabled: true },
  },
  {
    name: 'forms',
    of: (client) => client.forms,
    body: { name: 'latest' },
    change: { name: 'changed' },
  },
  {
    name: 'flows',
    of: (client) => client.flows,
    body: { name: 'latest' },
    change: { name: 'changed' },
  },
  {
    name: 'selfServiceProfiles',
    of: (client) => client.selfServiceProfiles,
    body: { name: 'latest' },
    change: { name: 'changed' },
  },
  {
    name: 'connectionProfiles',
    of: (client) => client.connectionProfiles,
    body: { name: 'latest' },
    change: { name: 'changed' },
    query: { take: 10 },
  },
];

/** Settings: read, and read again after an update. */
const settings: readonly LatestStep[] = [
  step('branding.update', async ({ client }) => {
    await client.branding.update({ logo_url: 'https://example.com/logo.png' });
    assert.equal((await client.branding.get()).logo_url, 'https://example.com/logo.png');
  }),
  step('prompts.updateSettings', async ({ client }) => {
    await client.prompts.updateSettings({ identifier_first: true });
    assert.equal((await client.prompts.getSettings()).identifier_first, true);
  }),
  step('tenants.settings.update', async ({ client }) => {
    await client.tenants.settings.update({ friendly_name: 'Latest' });
    assert.equal((await client.tenants.settings.get()).friendly_name, 'Latest');
  }),
  step('attackProtection.bruteForceProtection.update', async ({ client }) => {
    await client.attackProtection.bruteForceProtection.update({ max_attempts: 7 });
    assert.equal((await client.attackProtection.bruteForceProtection.get()).max_attempts, 7);
  }),
  step('guardian.factors.set', async ({ client }) => {
    await client.guardian.factors.set('otp', { enabled: true });
    const factors = await client.guardian.factors.list();
    assert.equal(factors.find(({ name }) => name === 'otp')?.enabled, true);
  }),
  step('rulesConfigs.set', async ({ client }) => {
    await client.rulesConfigs.set('KEY', { value: 'secret' });
    assert.deepEqual(
      (await client.rulesConfigs.list()).map(({ key }) => key),
      ['KEY'],
    );
  }),
  step('keys.signing.list', async ({ client }) => {
    assert.equal((await client.keys.signing.list()).length, 2);
  }),
  step('logs.list', async ({ client }) => {
    assert.ok((await itemsOf(client.logs.list())).length > 0);
  }),
];

/**
 * Calls of the latest official client for the resources of the classic one other than users, roles and organizations.
 */
export const latestResources: readonly LatestStep[] = [...resources.flatMap(lifecycle), ...settings];
