import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { sendJson, serve } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const limits = (burst: number, perSecond: number) => ({
  rateLimit: { all: { burst, perMinute: perSecond * 60 }, groups: {} },
});

describe('under the rate limit of the API', () => {
  it('a bulk job completes, in order, with almost no call refused', async () => {
    const tenant = await startTenant(limits(20, 200));
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    const { user_id: id = '' } = await management.users.create({
      connection: 'Username-Password-Authentication',
      email: 'a@b.example',
      password: 'correct horse',
    });
    const before = tenant.requests.length;
    const calls = Array.from({ length: 500 }, (_, index) =>
      management.users.update({ id }, { user_metadata: { index } }),
    );
    expect(await Promise.all(calls)).to.have.length(500);
    const made = tenant.requests.slice(before);
    expect(made.filter(({ status }) => status === 429).length).to.be.at.most(10);
    const indexes = (status: number) =>
      made.filter((request) => request.status === status).map(({ body }) => Number(/\d+/.exec(body)?.[0]));
    // A call with a 429 waits as long as the API requires: by then one second of other calls has gone through.
    const refused = new Set(indexes(429));
    const displaced = indexes(200).filter(
      (index, position) => !refused.has(index) && Math.abs(index - position) > 100,
    );
    expect(displaced).to.deep.equal([]);
    await tenant.close();
  }).timeout(60_000);

  it('five thousand calls started at once all succeed without a deadline', async () => {
    const tenant = await startTenant(limits(50, 2_000));
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    const outcomes = await Promise.allSettled(Array.from({ length: 5_000 }, () => management.users.getAll()));
    expect(outcomes.filter(({ status }) => status === 'rejected')).to.deep.equal([]);
    await tenant.close();
  }).timeout(60_000);

  it('calls do not wait forever behind the first ones when these hang', async () => {
    const server = await serve((_, response, count) => {
      if (count > 2) sendJson(response, 200, { count });
    });
    const controller = new AbortController();
    const management = new ManagementClient({ domain: server.origin, token: 'a', timeout: 0 });
    const hanging = Array.from({ length: 2 }, () =>
      rejectionOf(management.withOptions({ signal: controller.signal }).users.get({ id: 'x' })),
    );
    const others = await Promise.all(Array.from({ length: 5 }, () => management.users.get({ id: 'x' })));
    expect(others).to.have.length(5);
    controller.abort();
    await Promise.all(hanging);
    await server.close();
  });

  it('waiting calls obey their deadline and their signal', async () => {
    const tenant = await startTenant(limits(1, 0.1));
    const management = new ManagementClient({
      domain: tenant.url,
      token: tenant.mintToken(),
      retry: { enabled: false },
    });
    await management.users.getAll();
    const controller = new AbortController();
    const waiting = [
      rejectionOf(management.withOptions({ deadline: 60 }).users.getAll()),
      rejectionOf(management.withOptions({ signal: controller.signal }).users.getAll()),
    ];
    setTimeout(() => controller.abort(), 30);
    const [late, aborted] = await Promise.all(waiting);
    expect(late).to.include({ code: 'EDEADLINE', attempts: 0 });
    expect(aborted).to.include({ code: 'ABORT_ERR', attempts: 0 });
    await tenant.close();
  });

  it('calls are not queued when responses have no rate-limit headers, or when pacing is off', async () => {
    let most = 0;
    let open = 0;
    const server = await serve((_request, response) => {
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        sendJson(
          response,
          200,
          {},
          server.seen.length > 60 ? { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' } : {},
        );
      }, 20);
    });
    const management = new ManagementClient({ domain: server.origin, token: 't' });
    await Promise.all(Array.from({ length: 60 }, () => management.users.get({ id: 'x' })));
    expect(most).to.be.greaterThan(20);
    most = 0;
    const unheld = new ManagementClient({ domain: server.origin, token: 't', rateLimit: false });
    await Promise.all(Array.from({ length: 60 }, () => unheld.users.get({ id: 'x' })));
    expect(most).to.be.greaterThan(20);
    await server.close();
  });

  it('a burst of 429s holds the calls for a moment, not forever', async () => {
    const figures = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '60' };
    let isRefusing = false;
    const server = await serve((_request, response) =>
      isRefusing ? sendJson(response, 429, {}, { 'retry-after': '0' }) : sendJson(response, 200, {}, figures),
    );
    const { users } = new ManagementClient({ domain: server.origin, token: 't', retry: { enabled: false } });
    for (let count = 0; count < 30; count += 1) {
      await users.get({ id: 'x' });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    isRefusing = true;
    await Promise.allSettled(Array.from({ length: 50 }, () => users.get({ id: 'x' })));
    isRefusing = false;
    expect(await Promise.all([users.get({ id: 'x' }), users.get({ id: 'y' })])).to.have.length(2);
    await server.close();
  });

  it('a 429 with rate-limit headers does not hold a group whose responses have none', async () => {
    const server = await serve((_request, response, count) =>
      count === 1
        ? sendJson(response, 429, {}, { 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' })
        : sendJson(response, 200, {}),
    );
    const { users } = new ManagementClient({ domain: server.origin, token: 't', retry: { enabled: false } });
    await rejectionOf(users.get({ id: 'x' }));
    // With one call per probe, at least 100 ms apart, this would take longer than the test's timeout.
    const calls = Array.from({ length: 150 }, () => users.get({ id: 'x' }));
    expect(await Promise.all(calls)).to.have.length(150);
    await server.close();
  });

  it('reads, writes and deletions have separate buckets', async () => {
    const server = await serve(({ method }, response) =>
      sendJson(
        response,
        200,
        {},
        { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': method === 'GET' ? '0' : '9' },
      ),
    );
    const management = new ManagementClient({ domain: server.origin, token: 't' });
    await management.users.get({ id: 'x' });
    await management.users.update({ id: 'x' }, {});
    await management.users.delete({ id: 'x' });
    const held = rejectionOf(management.withOptions({ deadline: 50 }).users.get({ id: 'x' }));
    expect(await management.users.update({ id: 'x' }, {})).to.deep.equal({});
    expect((await held).code).to.equal('EDEADLINE');
    await server.close();
  });
});
