import { readFileSync, statSync } from 'node:fs';
import { isRecord } from '../isRecord';
import type { StartTenantOptions } from '../startTenant';
import { decodeSnapshot } from '../state/encodeSnapshot';
import type { TenantSnapshot } from '../TenantSnapshot';
import { fail } from './fail';
import { reasonOf } from './reasonOf';

/** A saved state. */
export interface LoadedState {
  snapshot: TenantSnapshot;
  /** The mode of the file. */
  mode: number;
}

/** Reads the state of a file; undefined if there is none yet. Ends the command if it can't be read. */
export function loadState(path: string): LoadedState | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  // An empty file comes from `mktemp`, or from mounting a single file.
  if (!stats || stats.size === 0) return undefined;
  try {
    const snapshot = decodeSnapshot(JSON.parse(readFileSync(path, 'utf8')));
    return { snapshot, mode: stats.mode & 0o777 };
  } catch (error) {
    return fail(`the state in ${path} can't be loaded, and is left as it is: ${reasonOf(error)}`);
  }
}

/**
 * The options of a tenant that continues from a state: its client comes from the state. Ends the command if the options
 * name another client.
 */
export function withClientOf({ snapshot }: LoadedState, options: StartTenantOptions): StartTenantOptions {
  const { clientId = 'local-client', clientSecret } = options;
  const clients = snapshot.store.get('clients');
  const client: unknown = clients instanceof Map ? clients.get(clientId) : undefined;
  if (!isRecord(client))
    return fail(`the state has no client ${clientId}; pass the --client-id that it was made with`);
  const secret = client.client_secret;
  if (typeof secret !== 'string') return options;
  if (clientSecret !== undefined && clientSecret !== secret)
    return fail(`in the state, the client ${clientId} has another secret than that of --client-secret`);
  return { ...options, clientSecret: secret };
}
