import { ArgumentError } from '../errors/ArgumentError';

/** A client of ioredis. */
export interface IoredisLike {
  /** Sends one command; resolves to its answer. */
  call(command: string, ...args: string[]): Promise<unknown>;
}

/** A client of node-redis. */
export interface NodeRedisLike {
  /** Sends one command, its name first; resolves to its answer. */
  sendCommand(args: string[]): Promise<unknown>;
}

/** A cluster client of node-redis. */
export interface NodeRedisClusterLike {
  /** The masters it knows. */
  readonly masters: unknown;
  /** Sends one command to the node of its first key. */
  sendCommand(firstKey: string | undefined, isReadonly: boolean, args: string[]): Promise<unknown>;
}

/** A sentinel client of node-redis 5. */
export interface NodeRedisSentinelLike {
  /** The master it knows. */
  getMasterNode(): unknown;
  /** Sends one command to the master, or to a replica. */
  sendCommand(isReadonly: boolean | undefined, args: string[]): Promise<unknown>;
}

/**
 * A Redis client of yours, connected: of the package `redis` (node-redis 4 or later) or `ioredis`. A pool, a cluster
 * client or a sentinel client of them is one, too.
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

/** The key of a command, by which a cluster finds its node: scripts name it behind the number of keys. */
function firstKeyOf([command, first, , third]: readonly string[]): string | undefined {
  return command === 'EVAL' || command === 'EVALSHA' ? third : first;
}

/**
 * How to send a command through a client.
 *
 * @throws ArgumentError for a value that is not a client of either package.
 */
export function sendVia(client: RedisClient): SendCommand {
  // ioredis has a sendCommand too, of another shape.
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
