import { isRecord } from '../isRecord';
import type { LocalTenant } from '../LocalTenant';
import { ControlClient, type ConnectTenantOptions } from './ControlClient';
import { ConnectedTenant } from './ConnectedTenant';

/** @throws TypeError for anything but the URL of a tenant. */
function originOf(url: string): string {
  try {
    const { protocol, origin } = new URL(url);
    if (protocol === 'http:' || protocol === 'https:') return origin;
  } catch {
    // Said below.
  }
  throw new TypeError(`connectTenant: url must be like http://127.0.0.1:4400; got ${JSON.stringify(url)}`);
}

/**
 * Connects to a local tenant in another process, e.g. one that the command or a container runs.
 *
 * @param url Its origin, e.g. `http://127.0.0.1:4400`.
 * @param options `key`, if the tenant listens on more than loopback; `certificate` (PEM), for HTTPS.
 * @returns The tenant, with the methods of one in this process, all returning promises. Rejects if there is no tenant.
 */
export async function connectTenant(url: string, options: ConnectTenantOptions = {}): Promise<LocalTenant> {
  const origin = originOf(url);
  const client = new ControlClient(origin, options);
  const about = await client.json('GET', '');
  if (!isRecord(about) || typeof about.clientId !== 'string')
    throw new TypeError(`connectTenant: ${origin} is not a local tenant`);
  return new ConnectedTenant(client, about);
}
