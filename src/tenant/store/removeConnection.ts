import { removeDependants } from './relations';
import { removeAccounts } from './removeAccounts';
import type { ConnectionRecord } from './records';
import type { Store } from './Store';

/** Removes a connection, its accounts, and its use in organizations. */
export function removeConnection(store: Store, { id, name }: ConnectionRecord): void {
  store.connections.delete(id);
  removeDependants(store, 'connections', { id });
  removeAccounts(store, ({ connection }) => connection === name);
  for (const organization of store.organizations.values()) {
    const enabledConnections = organization.enabledConnections.filter(({ connection_id: own }) => own !== id);
    if (enabledConnections.length < organization.enabledConnections.length)
      store.organizations.set(organization.id, { ...organization, enabledConnections });
  }
}
