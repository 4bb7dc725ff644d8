import { ArgumentError } from '../errors/ArgumentError';

/** A client of ioredis. */
export interface IoredisLike {
  /** Sends one command; resolves to its reply. */
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** A client of node-redis. */
export interface NodeRedisLike {
  /** Sends one command, its name first; resolves to its reply. */
  sendCommand(args: string[]): Promise<unknown>;
}

/** A cluster client of node-redis. */
export interface NodeRedisClusterLike {
  /** The known masters. */
  readonly masters: unknown;
  /** Sends one command to the node of its first key. */
  sendCommand(firstKey: string | undefined, isReadonly: boolean, args: string[]): Promise<unknown>;
}

/** A sentinel client of node-redis 5. */
export interface NodeRedisSentinelLike {
  /** The known master. */
  getMasterNode(): unknown;
  /** Sends one command to the master, or to a replica. */
  sendCommand(isReadonly: boolean | undefined, args: string[]): Promise<unknown>;
}

/**
 * Your connected Redis client, of the package `redis` (node-redis 4 or later) or `ioredis`. A pool, cluster or sentinel
 * client works, too.
 */
export type RedisClient = IoredisLike | NodeRedisLike | NodeRedisClusterLike | NodeRedisSentinelLike;

/** Sends one command. */
export type SendCommand = (args: string[]) => Promise<unknown>;

function isCluster(client: RedisClient): client is NodeRedisClusterLike {
  return 'masters' in client && 'sendCommand' in client && typeof client.sendCommand === 'function';
}

function isSentinel(client: RedisClient): client is NodeRedisSentinelLike {
  return 'getMasterNode' in client && 'sendCommand' in client;
}

/** The key of a command, by which a cluster finds its node. Scripts have it after the number of keys. */
function firstKeyOf([command, first, , third]: readonly string[]): string | undefined {
  return command === 'EVAL' || command === 'EVALSHA' ? third : first;
}

/**
 * Returns the function that sends commands through a client.
 *
 * @throws ArgumentError for a value that is not a client of either package.
 */
export function sendVia(client: RedisClient): SendCommand {
  // ioredis has a different sendCommand.
  if ('call' in client && typeof client.call === 'function') {
    return ([command = '', ...args]) => client.call(command, ...args);
  }
  if (isCluster(client)) return (args) => client.sendCommand(firstKeyOf(args), false, args);
  if (isSentinel(client)) return (args) => client.sendCommand(false, args);
  if ('sendCommand' in client && typeof client.sendCommand === 'function') {
    return (args) => client.sendCommand(args);
  }
  throw new ArgumentError(
    'The client must be one of the package redis (version 4 or later) or of ioredis, or a pool, cluster or sentinel client of them',
  );
}
