import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import memoize from 'lodash/memoize';

const MAX_TRIES = 5;

/** A Redis server of one test. */
export interface RedisServer {
  url: string;
  port: number;
  /** Stops it; `start` restarts it on the same port, empty. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A server that speaks Redis's protocol. */
export type ServerProgram = 'redis-server' | 'valkey-server';

/** Whether a program is installed. */
const isInstalled = memoize((program: string): boolean => spawnSync(program, ['--version']).status === 0);

/** Skips the test or suite, and says so, when a program is not installed. */
export function skipWithout(context: Mocha.Context, program: ServerProgram = 'redis-server'): void {
  if (isInstalled(program)) return;
  console.log(`    (skipped: no ${program} is installed)`);
  context.skip();
}

/** Whether a Redis server is installed. */
export const redisIsInstalled = isInstalled('redis-server');

/** A free port of the loopback interface. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** How to start a server. */
export interface ServerOptions {
  program?: ServerProgram;
  port?: number;
  /** Additional arguments; address and persistence are set. */
  args?: readonly string[];
  url?: string;
  /** A configuration file; then only these arguments are passed. */
  config?: string;
}

/** Starts a Redis server on a free port of the loopback interface, without persistence. */
export async function startRedis(options: ServerOptions = {}): Promise<RedisServer> {
  if (options.port !== undefined) return startOn(options.port, options);
  // Another process may take the port in the meantime, or the one for the bus of a cluster.
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOn(await freePort(), options);
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
    }
  }
}

async function startOn(port: number, options: ServerOptions): Promise<RedisServer> {
  const { program = 'redis-server', args = [], config, url = `redis://127.0.0.1:${port}` } = options;
  let child: ChildProcess | undefined;
  const redis: RedisServer = {
    url,
    port,
    start: async () => {
      const address = config ? [config] : ['--port', String(port), '--bind', '127.0.0.1', '--save', ''];
      child = spawn(program, [...address, ...args], { cwd: tmpdir() });
      let text = '';
      let isReady = false;
      for await (const chunk of child.stdout ?? []) {
        text += String(chunk);
        isReady = text.includes('Ready to accept connections') || text.includes('Sentinel ID is');
        if (isReady) break;
      }
      child.stdout?.resume();
      if (!isReady) throw new Error(`${program} did not start: ${text}`);
    },
    stop: async () => {
      const ended = child && child.exitCode === null ? once(child, 'exit') : undefined;
      child?.kill('SIGKILL');
      await ended;
      child = undefined;
    },
  };
  await redis.start();
  return redis;
}
