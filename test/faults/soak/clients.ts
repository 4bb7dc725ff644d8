import { Agent } from 'node:https';
import { ManagementClient, type ManagementClientOptions } from '../../../src/index';
import { RedisEngine } from '../../../src/redis/index';
import type { RunningTenant } from '../../../src/tenant/index';

/** A client, and whether its connections go through the faulty proxy. */
export interface SoakClient {
  management: ManagementClient;
  isProxied: boolean;
}

/** Clients of each kind, for one tenant. */
export interface SoakClients {
  all: readonly SoakClient[];
  close(): Promise<void>;
}

/**
 * Creates a client of each kind: plain, with axios hooks, through a proxy and, where Redis is available, with shared
 * limits.
 */
export function clientsOf(tenant: RunningTenant, proxy: string, redisUrl: string | undefined): SoakClients {
  const httpsAgent = new Agent({ keepAlive: true, ca: tenant.certificate });
  const options: ManagementClientOptions = {
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    // Client and server share a process: on a busy machine their handshakes take long.
    timeout: 5_000,
    retry: { minTimeout: 2, maxTimeout: 50 },
  };
  const direct = (more: Partial<ManagementClientOptions> = {}): SoakClient => ({
    management: new ManagementClient({ ...options, httpsAgent, ...more }),
    isProxied: false,
  });
  const hooked = direct();
  if ('interceptors' in hooked.management.axios)
    hooked.management.axios.interceptors.request.use((config) => config);
  const proxied = { management: new ManagementClient({ ...options, proxy }), isProxied: true };
  const engine = redisUrl === undefined ? undefined : new RedisEngine({ url: redisUrl, commandTimeout: 200 });
  const all = [direct(), hooked, proxied, ...(engine ? [direct({ shared: engine })] : [])];
  return {
    all,
    close: async () => {
      await Promise.all(all.map(({ management }) => management.close()));
      // Its last client has already closed it; closing it again is a no-op.
      await engine?.close();
      httpsAgent.destroy();
    },
  };
}
