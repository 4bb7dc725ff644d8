import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import * as ioredis from 'ioredis';
import * as nodeRedis from 'redis';
import * as nodeRedis4 from 'redis4';
import { ioredisDriver, nodeRedisDriver } from '../../src/redis/drivers';
import { OnDemandConnection, type Driver } from '../../src/redis/OnDemandConnection';
import { eventually } from '../support/eventually';
import { freePort, skipWithout, startRedis, type RedisServer } from '../support/redisServer';
import { rejectionOf } from '../support/rejection';
import { runEngine } from './runEngine';

const drivers: Record<string, (url: string) => Driver> = {
  'redis 5': (url) => nodeRedisDriver(nodeRedis, url),
  'redis 4': (url) => nodeRedisDriver(nodeRedis4 as unknown as typeof nodeRedis, url),
  ioredis: (url) => ioredisDriver(ioredis, url),
};

/** A server in front of Redis that counts its open connections. */
class Relay {
  readonly open = new Set<Socket>();
  readonly #server: Server;
  /** @param target Port of Redis; 0 for a server that never answers. */
  constructor(target: number) {
    this.#server = createServer((socket) => {
      this.open.add(socket);
      socket.on('close', () => this.open.delete(socket)).on('error', () => undefined);
      if (!target) return void socket.resume();
      const upstream = connect(target, '127.0.0.1').on('error', () => undefined);
      socket.pipe(upstream).pipe(socket);
      socket.on('close', () => upstream.destroy());
      upstream.on('close', () => socket.destroy());
    });
  }

  async start(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    return `redis://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Resolves once no connection is open. */
  async isEmpty(): Promise<void> {
    await eventually(() => this.open.size === 0);
    expect(this.open.size, 'open connections').to.equal(0);
  }

  stop(): void {
    for (const socket of this.open) socket.destroy();
    this.#server.close();
  }
}

for (const [name, driverOf] of Object.entries(drivers)) {
  describe(`the own connection of an engine, through ${name}`, function () {
    this.timeout(30_000);
    let redis: RedisServer;
    let relay: Relay;
    before(async function () {
      skipWithout(this);
      redis = await startRedis();
    });
    afterEach(() => relay?.stop());
    after(() => redis?.stop());

    it('is closed by close() at any moment of connecting', async () => {
      relay = new Relay(redis.port);
      const url = await relay.start();
      for (const delay of [-1, 0, 0, 1, 1, 2, 2, 3, 4, 5, 7, 10]) {
        const connection = new OnDemandConnection(driverOf(url));
        if (delay >= 0) await sleep(delay);
        await connection.close();
        expect(await rejectionOf(connection.send(['PING']).then(() => sleep(10_000)))).to.be.instanceOf(
          Error,
        );
      }
      // An attempt in progress connects first.
      await sleep(100);
      await relay.isEmpty();
    });

    it('is opened again by the next command after Redis was restarted', async () => {
      const connection = new OnDemandConnection(driverOf(redis.url));
      expect(await connection.send(['PING'])).to.equal('PONG');
      await redis.stop();
      // The first commands may still be sent on the old connection.
      const codes: unknown[] = [];
      while (codes.at(-1) !== 'ECONNREFUSED' && codes.length < 100) {
        codes.push(((await rejectionOf(connection.send(['PING']))) as NodeJS.ErrnoException).code);
        await sleep(1);
      }
      expect(codes.at(-1)).to.equal('ECONNREFUSED');
      await redis.start();
      expect(await Promise.all([connection.send(['PING']), connection.send(['PING'])])).to.deep.equal([
        'PONG',
        'PONG',
      ]);
      await connection.close();
    });

    it('is closed by close() while the server does not answer', async () => {
      relay = new Relay(0);
      const connection = new OnDemandConnection(driverOf(await relay.start()), 60_000);
      await sleep(100);
      expect(relay.open.size).to.equal(1);
      await connection.close();
      await relay.isEmpty();
    });

    it('gives up on a server that never answers, and closes the connection', async () => {
      relay = new Relay(0);
      const connection = new OnDemandConnection(driverOf(await relay.start()), 200);
      expect((await rejectionOf(connection.connected)) as Error).to.include({
        message: 'Redis did not answer in time.',
      });
      await relay.isEmpty();
      expect((await rejectionOf(connection.send(['PING']))) as Error).to.be.instanceOf(Error);
      await connection.close();
      await relay.isEmpty();
    });
  });
}

for (const name of ['redis', 'ioredis'] as const) {
  it(`a process ends without closing its engine while Redis is down, with ${name}`, async () => {
    const url = `redis://127.0.0.1:${await freePort()}`;
    expect(await runEngine(name, url)).to.deep.equal({ code: 0, out: 't\n' });
  }).timeout(40_000);
}
