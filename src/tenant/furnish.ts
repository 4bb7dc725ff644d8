import { clientDefaults } from './clients/clientDefaults';
import type { Ids } from './Ids';
import type { Store } from './store/Store';

/** The connections that every tenant starts with. */
const CONNECTIONS = [
  { name: 'Username-Password-Authentication', strategy: 'auth0' },
  { name: 'email', strategy: 'email' },
  { name: 'sms', strategy: 'sms' },
];

/** What every tenant starts with: a machine-to-machine client and the usual connections. */
export function furnish(store: Store, ids: Ids, client: { client_id: string; client_secret: string }): void {
  // Without a list of grants: it may use all.
  const { grant_types: _all, ...settings } = clientDefaults({});
  store.clients.set(client.client_id, {
    ...settings,
    ...client,
    name: 'Local M2M client',
    app_type: 'non_interactive',
    oidc_conformant: true,
  });
  for (const { name, strategy } of CONNECTIONS) {
    const id = ids.prefixed('con_');
    store.connections.set(id, { id, name, strategy, options: {} });
  }
}
