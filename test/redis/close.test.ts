import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { RedisEngine } from '../../src/redis/index';
import { skipWithout, startRedis, type RedisServer } from '../support/redisServer';

describe('an engine on Redis', function () {
  let redis: RedisServer;
  before(async function () {
    skipWithout(this);
    redis = await startRedis();
  });
  after(() => redis?.stop());

  it('may be closed after the last of its clients has closed it, and twice', async () => {
    const engine = new RedisEngine({ url: redis.url });
    const management = new ManagementClient({ domain: 'http://127.0.0.1:1', token: 't', shared: engine });
    await management.close();
    await engine.close();
    expect(await engine.close()).to.equal(undefined);
  });
});
