import { ArgumentError } from '../errors/ArgumentError';
import { sendVia, type SendCommand } from './RedisClient';

/** A connection that the engine opened. */
export interface Connection {
  send: SendCommand;
  /** Resolves when it is open; rejects with the first reason why it isn't. */
  connected: Promise<unknown>;
  close(): Promise<void>;
}

// Each name is written out, in a try block: a bundler finds the package, and skips one that is not installed.
function installedNodeRedis(): typeof import('redis') | undefined {
  try {
    return require('redis') as typeof import('redis');
  } catch (error) {
    return absent(error);
  }
}

function installedIoredis(): typeof import('ioredis') | undefined {
  try {
    return require('ioredis') as typeof import('ioredis');
  } catch (error) {
    return absent(error);
  }
}

/** @throws Any error other than that the package is not installed. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
  throw error;
}

/**
 * Connects to Redis through whichever package is installed, `redis` or `ioredis`.
 *
 * @throws ArgumentError when the URL is not a Redis URL, or neither package is installed.
 */
export function connect(url: string): Connection {
  if (typeof url !== 'string' || !/^rediss?:\/\//.test(url)) {
    throw new ArgumentError('The url must be one of Redis, such as "redis://localhost:6379"');
  }
  const nodeRedis = installedNodeRedis();
  if (nodeRedis) return viaNodeRedis(nodeRedis, url);
  const ioredis = installedIoredis();
  if (ioredis) return viaIoredis(ioredis, url);
  throw new ArgumentError('To connect to Redis, install the package "redis" or "ioredis"');
}

function viaNodeRedis({ createClient }: typeof import('redis'), url: string): Connection {
  const client = createClient({ url, disableOfflineQueue: true });
  const connected = firstOf((stands, fails) => {
    // Each command reports later errors; without a listener they would end the process.
    client.on('error', fails);
    client.connect().then(() => stands(), fails);
  });
  // An idle connection doesn't keep the process alive; while a command runs, the timer of its timeout does.
  client.on('ready', () => client.unref());
  return {
    send: sendVia(client),
    connected,
    close: () => closeNow(client),
  };
}

/** Settles as the first of two events. Nothing has to await it, so a failure must not be an unhandled rejection. */
function firstOf(begin: (stands: () => void, fails: (error: Error) => void) => unknown): Promise<void> {
  const promise = new Promise<void>((resolve, reject) => void begin(resolve, reject));
  promise.catch(() => undefined);
  return promise;
}

async function closeNow(client: { destroy?(): void; disconnect(): Promise<void> }): Promise<void> {
  // Version 4 has no `destroy`.
  if (client.destroy) client.destroy();
  else await client.disconnect();
}

function viaIoredis({ Redis }: typeof import('ioredis'), url: string): Connection {
  const client = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
  const connected = firstOf((stands, fails) =>
    client.on('error', fails).once('ready', stands).once('end', stands),
  );
  client.on('connect', () => client.stream.unref());
  return { send: sendVia(client), connected, close: async () => client.disconnect() };
}
