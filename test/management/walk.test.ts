import { expect } from 'chai';
import { iterate, ManagementClient, withResponse, type ItemOf } from '../../src/index';
import { startTenant, type RunningTenant } from '../../src/tenant/index';
import { sendJson, serve } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const DATABASE = 'Username-Password-Authentication';

describe('a list iterated by for await', () => {
  let tenant: RunningTenant;
  let management: ManagementClient;
  beforeEach(async () => {
    tenant = await startTenant();
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
  });
  afterEach(() => tenant.close());
  const collect = async <T>(list: Promise<T>): Promise<ItemOf<T>[]> => {
    const items: ItemOf<T>[] = [];
    for await (const item of iterate(list)) items.push(item);
    return items;
  };
  const create = (name: string): Promise<unknown> =>
    management.users.create({
      connection: DATABASE,
      email: `${name}@example.com`,
      password: 'correct horse',
    });
  const fill = async (count: number, at?: string): Promise<void> => {
    if (at) tenant.clock.freeze(at);
    for (let index = 0; index < count; index += 1) {
      if (!at) tenant.clock.freeze(Date.parse('2026-01-01T00:00:00Z') + index);
      tenant.handle({
        method: 'POST',
        target: '/api/v2/users',
        headers: {
          authorization: `Bearer ${tenant.mintToken({ expiresIn: 1e9 })}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          connection: DATABASE,
          email: `u${at ?? ''}${index}@example.com`.replace(/:/g, ''),
          password: 'correct horse',
        }),
      });
    }
  };

  it('yields every user once, also past the thousandth', async () => {
    await fill(1_250);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const users = await collect(management.users.getAll());
    expect(users).to.have.length(1_250);
    expect(new Set(users.map(({ user_id: id }) => id)).size).to.equal(1_250);
  }).timeout(60_000);

  it('distinguishes users created at the same time', async () => {
    await fill(3);
    await fill(330, '2026-02-01T00:00:00.000Z');
    await fill(5, '2026-02-02T00:00:00.000Z');
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const users = await collect(management.users.getAll({ per_page: 50 }));
    expect(users).to.have.length(338);
    expect(new Set(users.map(({ user_id: id }) => id)).size).to.equal(338);
  }).timeout(60_000);

  it('keeps the query and the requested fields', async () => {
    await fill(120);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const users = await collect(management.users.getAll({ q: 'email:u1*', fields: 'email' }));
    expect(users).to.have.length(1 + 10 + 20);
    expect(users[0]).to.have.all.keys('email');
    const without = await collect(
      management.users.getAll({ q: 'email:u1*', fields: 'created_at', include_fields: false }),
    );
    expect(without[0]).to.include.keys('email', 'user_id').and.not.to.have.property('created_at');
  }).timeout(60_000);

  it('includes users created meanwhile, and misses none when others are deleted', async () => {
    await fill(250);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const seen: string[] = [];
    for await (const user of iterate(management.users.getAll({ per_page: 50 }))) {
      seen.push(String(user.email));
      if (seen.length === 60) {
        tenant.clock.advance(60_000);
        await create('late');
        await management.users.delete({
          id: String((await management.users.getByEmail('u10@example.com'))[0]?.user_id),
        });
      }
    }
    expect(seen).to.include('late@example.com');
    for (let index = 0; index < 250; index += 1) expect(seen).to.include(`u${index}@example.com`);
    expect(new Set(seen).size).to.equal(seen.length);
  }).timeout(60_000);

  it('misses none when users with the same creation time are deleted meanwhile', async () => {
    await fill(220, '2026-02-01T00:00:00.000Z');
    await fill(5, '2026-02-02T00:00:00.000Z');
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const ids = (await collect(management.users.getAll({ per_page: 50 }))).map(({ user_id: id }) =>
      String(id),
    );
    expect(new Set(ids).size).to.equal(225);
    const seen: string[] = [];
    for await (const { user_id: id } of iterate(management.users.getAll({ per_page: 20 }))) {
      seen.push(String(id));
      // The following users move up by one, across the end of a page.
      if (seen.length === 30 || seen.length === 90) await management.users.delete({ id: String(seen[0]) });
      if (seen.length === 130)
        for (const gone of seen.slice(1, 8)) await management.users.delete({ id: gone });
    }
    expect(seen.sort()).to.deep.equal(ids.sort());
  }).timeout(60_000);

  it('misses none when the user after a page of one creation time is deleted', async () => {
    await fill(21, '2026-02-01T00:00:00.000Z');
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const seen: string[] = [];
    for await (const { user_id: id } of iterate(management.users.getAll({ per_page: 20 }))) {
      seen.push(String(id));
      // The page after it is prefetched: the first reading of the second page comes too late.
      if (seen.length === 1) await management.users.delete({ id: String(id) });
    }
    expect(new Set(seen).size).to.equal(21);
  });

  it('yields each user once, even while the search lags behind changes', async () => {
    await tenant.close();
    tenant = await startTenant({ searchDelay: 60_000 });
    await fill(230);
    tenant.clock.advance(120_000);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const seen: string[] = [];
    for await (const { email, user_id: id } of iterate(management.users.getAll({ per_page: 50 }))) {
      seen.push(String(email));
      if (seen.length === 60)
        await Promise.all([create('late'), management.users.delete({ id: String(id) })]);
    }
    expect(new Set(seen).size).to.equal(seen.length);
    expect(seen).to.have.length(230);
    tenant.clock.advance(120_000);
    const later = await collect(management.users.getAll({ per_page: 50 }));
    expect(later).to.have.length(230);
    expect(later[later.length - 1]).to.include({ email: 'late@example.com' });
  }).timeout(60_000);

  it("in the caller's order goes up to the cap, and then says what to do", async () => {
    await fill(1_010);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const error = await rejectionOf(collect(management.users.getAll({ sort: 'email:1', per_page: 100 })));
    expect(error.message).to.match(/first 1000 .*users-exports/);
    expect(
      await collect(management.users.getAll({ sort: 'email:1', per_page: 100, q: 'email:u10*' })),
    ).to.have.length(1 + 10 + 10);
  }).timeout(60_000);

  it('is still a promise, a call with a callback, and has a response', async () => {
    await fill(3);
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken({ expiresIn: 1e9 }) });
    const before = tenant.requests.length;
    expect(await management.users.getAll({ per_page: 2 })).to.have.length(2);
    expect((await withResponse(management.users.getAll())).status).to.equal(200);
    expect(
      await new Promise((resolve) => management.users.getAll((_error, users) => resolve(users.length))),
    ).to.equal(3);
    expect(tenant.requests.slice(before).map(({ target }) => target)).to.deep.equal([
      '/api/v2/users?per_page=2',
      '/api/v2/users',
      '/api/v2/users',
    ]);
    const list = management.users.getAll();
    expect(await collect(list)).to.have.length(3);
    expect(await list).to.have.length(3);
  });

  it('ends at an empty page or by the total, not at one that is merely short', async () => {
    const pages: Record<string, number[]> = { '0': [1, 2], '1': [3], '2': [4, 5], '3': [] };
    const server = await serve(({ url }, response) => {
      const query = new URL(url, 'http://x').searchParams;
      const items = pages[query.get('page') ?? '0'] ?? [];
      sendJson(
        response,
        200,
        query.has('include_totals') ? { start: 0, limit: 2, total: 5, roles: items } : items,
      );
    });
    const { users } = new ManagementClient({ domain: server.origin, token: 't' });
    expect(await collect(users.getRoles({ id: 'x', per_page: 2 }))).to.deep.equal([1, 2, 3, 4, 5]);
    expect(server.seen).to.have.length(4);
    expect(await collect(users.roles.getAll({ id: 'x', per_page: 2, include_totals: true }))).to.deep.equal([
      1, 2, 3, 4, 5,
    ]);
    expect(server.seen).to.have.length(4 + 3);
    const some: unknown[] = [];
    for await (const role of iterate(users.getRoles({ id: 'x', per_page: 2 }))) {
      some.push(role);
      if (some.length === 2) break;
    }
    expect(some).to.deep.equal([1, 2]);
    await server.close();
  });

  it('goes from checkpoint to checkpoint if responses have them', async () => {
    const server = await serve(({ url }, response) => {
      const from = new URL(url, 'http://x').searchParams.get('from');
      sendJson(response, 200, from ? { logs: [3] } : { logs: [1, 2], next: 'c1' });
    });
    const { users } = new ManagementClient({ domain: server.origin, token: 't' });
    expect(await collect(users.logs({ id: 'x', take: 2 } as never))).to.deep.equal([1, 2, 3]);
    await server.close();
  });

  it('rejects in the loop, once, and leaves no unhandled rejection', async () => {
    const server = await serve((_request, response, count) =>
      sendJson(response, count === 2 ? 403 : 200, count === 2 ? {} : [1, 2]),
    );
    const { users } = new ManagementClient({ domain: server.origin, token: 't', retry: { enabled: false } });
    expect(await rejectionOf(collect(users.getPermissions({ id: 'x' })))).to.include({ statusCode: 403 });
    expect(await rejectionOf(collect(users.getPermissions({} as never)))).to.include({
      name: 'ArgumentError',
    });
    await server.close();
  });
});
