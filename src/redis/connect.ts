import { ArgumentError } from '../errors/ArgumentError';
import { ioredisDriver, nodeRedisDriver } from './drivers';
import { OnDemandConnection } from './OnDemandConnection';

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
export function connect(url: string): OnDemandConnection {
  if (typeof url !== 'string' || !/^rediss?:\/\//.test(url)) {
    throw new ArgumentError('The url must be one of Redis, such as "redis://localhost:6379"');
  }
  const nodeRedis = installedNodeRedis();
  if (nodeRedis) return new OnDemandConnection(nodeRedisDriver(nodeRedis, url));
  const ioredis = installedIoredis();
  if (ioredis) return new OnDemandConnection(ioredisDriver(ioredis, url));
  throw new ArgumentError('To connect to Redis, install the package "redis" or "ioredis"');
}
