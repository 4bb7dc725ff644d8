import { clientDefaults } from './clients/clientDefaults';
import type { Ids } from './Ids';
import type { Store } from './store/Store';

/** The connections that every tenant starts with. */
const CONNECTIONS = [
  { name: 'Username-Password-Authentication', strategy: 'auth0' },
  { name: 'email', strategy: 'email' },
  { name: 'sms', strategy: 'sms' },
];

/** The encryption keys that every tenant starts with. */
const ENCRYPTION_KEYS = [
  { kid: '00000000-0000-4000-8000-000000000001', type: 'environment-root-key', parent_kid: null },
  {
    kid: '00000000-0000-4000-8000-000000000002',
    type: 'tenant-master-key',
    parent_kid: '00000000-0000-4000-8000-000000000001',
  },
];
const START = '2020-01-01T00:00:00.000Z';

/** Adds the records that every tenant starts with: a machine-to-machine client, its connections and encryption keys. */
export function addInitialRecords(
  store: Store,
  ids: Ids,
  client: { client_id: string; client_secret: string },
): void {
  // Without `grant_types` the client may use every grant.
  const { grant_types: _all, ...settings } = clientDefaults({});
  store.clients.set(client.client_id, {
    ...settings,
    ...client,
    name: 'Local M2M client',
    app_type: 'non_interactive',
    oidc_conformant: true,
    organization_usage: 'allow',
  });
  for (const key of ENCRYPTION_KEYS)
    store
      .collection('encryption_keys')
      .set(key.kid, { ...key, state: 'active', created_at: START, updated_at: START });
  for (const { name, strategy } of CONNECTIONS) {
    const id = ids.prefixed('con_');
    store.connections.set(id, { id, name, strategy, options: {} });
  }
}
