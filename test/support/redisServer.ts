import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A Redis server of a test's own. */
export interface RedisServer {
  url: string;
  /** Ends it; `start` brings it back at the same port, empty. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Whether a Redis server is installed here. */
export const redisIsInstalled = spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a Redis server on a free port of loopback; it keeps nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  const redis: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '']);
      let text = '';
      for await (const chunk of child.stdout ?? []) {
        text += String(chunk);
        if (text.includes('Ready to accept connections')) break;
      }
      child.stdout?.resume();
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
