import type { Driver } from './OnDemandConnection';
import { sendVia } from './RedisClient';

/** Connects through the package `redis`, version 4 or later. */
export function nodeRedisDriver({ createClient }: typeof import('redis'), url: string): Driver {
  const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: () => false } });
  let isConnected = false;
  // Each command reports the error; without a listener it would end the process.
  client.on('error', () => undefined).on('connect', () => (isConnected = true));
  // Neither an idle connection nor an attempt to connect keeps the process alive; the timers of commands do.
  client.unref();
  return {
    isReady: () => client.isReady,
    canEnd: () => isConnected,
    open: () => {
      isConnected = false;
      return client.connect();
    },
    send: sendVia(client),
    // Version 4 has no `destroy`.
    end: () => (typeof client.destroy === 'function' ? client.destroy() : client.disconnect()),
  };
}

/** Connects through the package `ioredis`. */
export function ioredisDriver({ Redis }: typeof import('ioredis'), url: string): Driver {
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: unknown;
  client.on('error', (error) => (reason = error)).on('connect', () => client.stream.unref());
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      reason = undefined;
      const settle = (): void => {
        client.off('ready', settle).off('end', settle);
        if (client.status === 'ready') resolve();
        else reject(reason instanceof Error ? reason : new Error('Redis closed the connection.'));
      };
      client.on('ready', settle).on('end', settle);
      // Its own error hides the reason.
      client.connect().catch(() => undefined);
    });
  return {
    isReady: () => client.status === 'ready',
    canEnd: () => true,
    open,
    send: sendVia(client),
    end: () => client.disconnect(),
  };
}
