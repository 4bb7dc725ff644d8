import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { skipWithout, startRedis } from '../support/redisServer';

const PROCESSES = 4;
const SHARE = 250;

describe('four processes that share Redis', () => {
  it('share a bulk job: nothing fails, few calls get a 429, one token is requested', async function () {
    skipWithout(this);
    const redis = await startRedis();
    const tenant = await startTenant({ rateLimit: { all: { burst: 20, perMinute: 200 * 60 }, groups: {} } });
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    const { user_id: id } = await management.users.create({
      connection: 'Username-Password-Authentication',
      email: 'jane@example.com',
      password: 'correct horse',
    });
    const workers = Array.from({ length: PROCESSES }, () =>
      fork(join(__dirname, 'bulkProcess.ts'), { execArgv: ['--require', 'tsx/cjs'] }),
    );
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const before = tenant.requests.length;
    const failures = await Promise.all(
      workers.map(async (worker) => {
        worker.send({ domain: tenant.url, redis: redis.url, id, calls: SHARE });
        const [{ failed }] = (await once(worker, 'message')) as [{ failed: number }];
        return failed;
      }),
    );
    const made = tenant.requests.slice(before);
    const updates = made.filter(({ method }) => method === 'PATCH');
    expect(failures).to.deep.equal([0, 0, 0, 0]);
    expect(updates.filter(({ status }) => status === 200)).to.have.length(PROCESSES * SHARE);
    expect(updates.filter(({ status }) => status === 429).length).to.be.at.most(50);
    expect(made.filter(({ target }) => target === '/oauth/token')).to.have.length(1);
    await tenant.close();
    await redis.stop();
  }).timeout(60_000);
});
