import Redis, { type ChainableCommander } from 'ioredis';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { RedisEngine } from '../../../src/redis/index';
import { startRedis, type RedisServer } from '../../support/redisServer';
import { succeeds, type Fault } from '../Fault';

let redis: RedisServer | undefined;
let rubbish: Server | undefined;
let url = 'redis://127.0.0.1:1';
const engines: RedisEngine[] = [];

async function startRubbish(answer: string): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).on('data', () => void (answer && socket.write(answer)));
  });
  rubbish = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startReal(): Promise<void> {
  redis = await startRedis();
  url = redis.url;
}

async function end(): Promise<void> {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
  await redis?.stop();
  redis = undefined;
  rubbish?.close();
  rubbish = undefined;
  url = 'redis://127.0.0.1:1';
}

/** Without Redis each process continues alone: no call fails, and none is made twice. */
const shared: Omit<Fault, 'name'> = {
  token: (exchange) => exchange.good(),
  options: () => {
    const engine = new RedisEngine({ url, commandTimeout: 100, prefix: `cell-${engines.length}` });
    engines.push(engine);
    return { shared: engine };
  },
  end,
  expect: { all: succeeds(1, { tokens: 1 }) },
};

type Write = (commands: ChainableCommander, key: string) => ChainableCommander;

/** Writes invalid data into every key: this runs between the calls of all cells. */
async function spoil(write: Write): Promise<void> {
  const client = new Redis(url);
  for (const key of await client.keys('*')) {
    // Immediately: the clients of other cells write to the same keys.
    await write(client.multi().del(key), key).exec();
  }
  await client.quit();
}

const spoiled = (what: string, write: Write): Fault => ({
  ...shared,
  name: `Redis contains ${what}`,
  needs: 'redis-server',
  begin: startReal,
  before: async ({ management, verb }) => {
    await verb.call(management.users);
    await spoil(write);
  },
  api: (exchange) => exchange.good({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '5' }),
  expect: { all: succeeds(1) },
});

/** A Redis server that is unavailable, or becomes so during a call. */
export const redisFaults: readonly Fault[] = [
  { ...shared, name: 'Redis is not there' },
  { ...shared, name: 'Redis says nothing', begin: () => startRubbish('') },
  { ...shared, name: 'Redis talks rubbish', begin: () => startRubbish('HTTP/1.1 400 Bad Request\r\n\r\n') },
  {
    ...shared,
    name: 'Redis stops responding',
    options: () => ({
      shared: new RedisEngine({ client: { call: () => new Promise(() => undefined) }, commandTimeout: 60 }),
    }),
  },
  { ...shared, name: 'Redis knows no command', begin: () => startRubbish('-ERR unknown command\r\n') },
  spoiled('lists instead of its keys', (commands, key) => commands.lpush(key, 'a', 'b')),
  spoiled('senseless text, without end', (commands, key) => commands.set(key, 'senseless')),
  spoiled('senseless numbers', (commands, key) =>
    commands.hset(key, { tokens: 'NaN', rate: '-1e999', at: '99999999999999999', limit: 'x', ticket: '-5' }),
  ),
  {
    ...shared,
    name: 'Redis becomes unavailable while the token is requested',
    needs: 'redis-server',
    begin: startReal,
    token: (exchange) => void redis?.stop().then(() => exchange.good()),
  },
  {
    ...shared,
    name: 'Redis becomes unavailable while the call is in flight',
    needs: 'redis-server',
    begin: startReal,
    api: (exchange) => void redis?.stop().then(() => exchange.good()),
  },
  {
    ...shared,
    name: 'Redis becomes unavailable while calls wait for their turn',
    needs: 'redis-server',
    begin: startReal,
    before: async ({ management, verb }) => {
      await verb.call(management.users);
      await redis?.stop();
    },
    api: (exchange) => exchange.good({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0' }),
  },
];
