import { expect } from 'chai';
import type { Limit } from '../../src/tenant/limits/Limit';
import { LimitedTable } from '../../src/tenant/limits/LimitedTable';
import { ListLimit } from '../../src/tenant/limits/ListLimit';
import { Clock } from '../../src/tenant/Clock';
import { RateLimiter } from '../../src/tenant/realism/RateLimiter';
import type { UserRecord } from '../../src/tenant/store/records';
import { SearchIndex } from '../../src/tenant/store/SearchIndex';
import { Store } from '../../src/tenant/store/Store';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantOptions } from '../../src/tenant/TenantOptions';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const MB = 1024 * 1024;
const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
/** The number of records of a table. */
const sizeIn = (tenant: Tenant, table: string): number =>
  [...(tenant.snapshot().store.get(table)?.keys() ?? [])].length;

describe('The limits of recorded data', () => {
  const limited = (limits: TenantOptions['limits']): Api =>
    new Api(new Tenant({ limits, now: '2024-05-01' }));
  const anonymous = (tenant: Tenant, body = ''): void =>
    void tenant.handle({ method: 'POST', target: '/nothing', headers: {}, body });

  describe('the journal', () => {
    it('keeps the last 10,000 requests', () => {
      const tenant = new Tenant();
      for (let index = 0; index < 10_050; index += 1) anonymous(tenant, String(index));
      expect(tenant.requests).to.have.length(10_000);
      expect([tenant.requests[0]?.body, tenant.requests.at(-1)?.body]).to.deep.equal(['50', '10049']);
    });

    it('keeps at most 64 MB of them', () => {
      const tenant = new Tenant();
      const body = 'x'.repeat(MB);
      for (let index = 0; index < 200; index += 1) anonymous(tenant, body);
      expect(tenant.requests.length).to.be.within(60, 63);
    });

    it('supports another limit: fewer, none, or all', () => {
      const count = (limits: Partial<Limit>): number => {
        const { tenant } = limited({ requests: limits });
        for (let index = 0; index < 20; index += 1) anonymous(tenant, 'x'.repeat(1000));
        return tenant.requests.length;
      };
      expect([count({ count: 5 }), count({ count: 0 }), count({ bytes: Infinity })]).to.deep.equal([
        5, 0, 20,
      ]);
      expect(count({ bytes: 5000 })).to.be.within(3, 5);
      expect(count({ bytes: 10 }), 'the newest stays, however large').to.equal(1);
    });

    it('keeps its limit when a test removes entries', () => {
      const { tenant } = limited({ requests: { bytes: 10_000 } });
      const send = (count: number): void =>
        range(count, () => anonymous(tenant, 'x'.repeat(900))).forEach(() => undefined);
      const lengths: number[] = [];
      for (const change of [
        () => undefined,
        () => (tenant.requests.length = 0),
        () => tenant.requests.splice(0, 3),
        () => tenant.requests.reverse(),
        () => tenant.requests.push(...tenant.requests.splice(0)),
      ]) {
        change();
        send(30);
        lengths.push(tenant.requests.length);
      }
      expect(new Set(lengths).size, String(lengths)).to.equal(1);
      expect(lengths[0]).to.be.within(8, 11);
    });
  });

  describe('the log', () => {
    it('keeps at most 128 MB of events, including their bodies', () => {
      const api = new Api(new Tenant());
      const user = api.createUser();
      const nickname = 'x'.repeat(200);
      const body = { nickname, user_metadata: { text: 'x'.repeat(MB - 1000) } };
      for (let index = 0; index < 150; index += 1) expect(api.patch(pathOf(user), body).status).to.equal(200);
      expect(sizeIn(api.tenant, 'logs')).to.be.within(120, 128);
      expect(listOf(api.get('/logs?per_page=1'))[0]).to.have.nested.property(
        'details.request.body.nickname',
        nickname,
      );
    });

    it('supports another limit', () => {
      const api = limited({ logs: { count: 3 } });
      for (let index = 0; index < 5; index += 1) api.post('/roles', { name: `role ${index}` });
      const names = listOf(api.get('/logs?sort=date:1')).map(
        ({ details }) => Object(details).request.body.name,
      );
      expect(names).to.deep.equal(['role 2', 'role 3', 'role 4']);
    });

    it('does not change when a seed is added, even when it is full', () => {
      const api = limited({ logs: { count: 2 } });
      api.post('/roles', { name: 'a' });
      api.post('/roles', { name: 'b' });
      const before = api.get('/logs').body;
      api.tenant.seed({ roles: [{ name: 'c' }, { name: 'd' }] });
      expect(api.get('/logs').body).to.deep.equal(before);
    });
  });

  it('the outbox keeps 10,000 mails, or another number', () => {
    for (const [options, expected] of [
      [{}, 10_000],
      [{ limits: { outbox: { count: 7 } } }, 7],
    ] as const) {
      const api = new Api(new Tenant(options));
      const user = api.createUser();
      for (let index = 0; index < expected + 5; index += 1)
        api.tenant.outbox.push({ type: 'old', at: '', number: index });
      api.patch(pathOf(user), { verify_email: true, nickname: 'x' });
      expect(api.tenant.outbox).to.have.length(expected);
      expect(api.tenant.outbox.at(-1)).to.include({ type: 'verification-email' });
    }
  });

  it('at most 10,000 tickets are kept, of 16 MB', () => {
    const api = new Api(new Tenant());
    const user = api.createUser();
    const issue = (more: Json = {}): string =>
      String(bodyOf(api.post('/tickets/email-verification', { user_id: user.user_id, ...more })).ticket);
    const follow = (ticket: string): number =>
      api.tenant.handle({
        method: 'GET',
        target: ticket.slice(api.tenant.origin.length, -1),
        headers: {},
        body: '',
      }).status;
    const first = issue();
    const tickets = range(10_000, () => issue());
    expect(sizeIn(api.tenant, 'tickets')).to.equal(10_000);
    expect([follow(first), follow(tickets[0] ?? '')]).to.deep.equal([404, 200]);
    const result_url = `https://example.com/${'x'.repeat(MB - 1000)}`;
    for (let index = 0; index < 30; index += 1) issue({ result_url });
    expect(sizeIn(api.tenant, 'tickets')).to.be.below(17);
  }).timeout(60_000);

  it('failed logins and blocks are kept for 10,000 accounts', () => {
    const store = new Store();
    for (let index = 0; index < 10_005; index += 1) {
      store.failedLogins.set(`c\n${index}`, { count: 1 });
      store.blocks.set(`c\n${index}`, { identifier: `${index}`, ip: '', connection: 'c' });
    }
    expect([store.failedLogins.size, store.blocks.size]).to.deep.equal([10_000, 10_000]);
    expect([store.blocks.has('c\n4'), store.blocks.has('c\n10004')]).to.deep.equal([false, true]);
  });

  it('a user has 200 refresh tokens with an application, of 1 MB in all: the oldest are revoked', () => {
    const tenant = new Tenant();
    const api = new Api(tenant);
    api.post('/resource-servers', { identifier: 'https://api', allow_offline_access: true });
    const user = api.createUser({ email: 'jane@example.com' });
    const client = { client_id: tenant.clientId, client_secret: tenant.clientSecret };
    const logIn = (scope = 'offline_access'): Json => {
      const login = { grant_type: 'password', username: 'jane@example.com', password: 'correct horse' };
      return bodyOf(api.post('//oauth/token', { ...client, ...login, scope, audience: 'https://api' }));
    };
    const refresh = ({ refresh_token }: Json): number =>
      api.post('//oauth/token', { ...client, grant_type: 'refresh_token', refresh_token }).status;
    const held = (): Json[] =>
      (tenant.snapshot().store.get('users') as ReadonlyMap<string, UserRecord>).get(String(user.user_id))
        ?.owned?.refresh_tokens as Json[];
    const tokens = range(201, () => logIn());
    expect(held()).to.have.length(200);
    expect([tokens[0], tokens[1], tokens[200]].map((token) => refresh(token ?? {}))).to.deep.equal([
      403, 200, 200,
    ]);
    const large = range(20, () => logIn(`offline_access ${'x'.repeat(100_000)}`));
    expect(held().length).to.be.within(8, 11);
    expect([large[0], large[19]].map((token) => refresh(token ?? {}))).to.deep.equal([403, 200]);
  });

  it('started logins and one-time passwords are limited: the oldest are dropped', () => {
    const tenant = new Tenant({ limits: { logins: { count: 5 } } });
    const api = new Api(tenant);
    const client = { client_id: tenant.clientId };
    const authorize = new URLSearchParams({
      ...client,
      response_type: 'code',
      redirect_uri: 'http://localhost/',
    });
    const size = (table: string): number => (tenant.snapshot().store.get(table) as Map<string, unknown>).size;
    const pages = range(8, () => String(api.get(`//authorize?${authorize.toString()}`).headers?.location));
    range(8, (index) =>
      api.post('//passwordless/start', { ...client, connection: 'email', email: `${index}@example.com` }),
    );
    expect([size('logins'), size('otps')]).to.deep.equal([5, 5]);
    expect(
      pages.map((page) =>
        (tenant.snapshot().store.get('logins') as Map<string, unknown>).has(page.split('state=')[1] ?? ''),
      ),
    ).to.deep.equal([...range(3, () => false), ...range(5, () => true)]);
  });

  it('limits must be numbers', () => {
    for (const count of [-1, NaN, '5', null])
      expect(() => new Tenant({ limits: { logs: { count: count as number } } })).to.throw(
        TypeError,
        `limits.logs.count must be a number, 0 or more; got ${String(count)}`,
      );
  });
});

describe('Buckets of rate limits', () => {
  const plan = { all: { burst: 10, perMinute: 1e-6 }, groups: { userinfo: { burst: 1, perMinute: 1e-6 } } };

  it('are kept for 10,000 users: the least recently used is dropped first, those of the plan stay', () => {
    const limiter = new RateLimiter(new Clock(), plan);
    const take = (subject: string): boolean => limiter.take('GET', '/userinfo', subject).isRefused;
    const left = (): string | undefined =>
      limiter.take('GET', '/api/v2/roles', '').headers['x-ratelimit-remaining'];
    expect(left()).to.equal('9');
    expect([take('a'), take('b'), take('a'), take('b')]).to.deep.equal([false, false, true, true]);
    for (let index = 0; index < 9_998; index += 1) take(String(index));
    // It was used again, so it is not the oldest anymore.
    expect(take('a')).to.equal(true);
    take('one more');
    expect([take('a'), take('b')]).to.deep.equal([true, false]);
    expect(left()).to.equal('8');
  });

  it('are separate for long tokens that differ at the end', () => {
    const limiter = new RateLimiter(new Clock(), plan);
    const subjects = ['a', 'b'].map((end) => `Bearer ${'x'.repeat(60_000)}${end}`);
    const refused = [...subjects, ...subjects].map(
      (subject) => limiter.take('GET', '/userinfo', subject).isRefused,
    );
    expect(refused).to.deep.equal([false, false, true, true]);
  });
});

describe('Changes that a delayed search hides', () => {
  const user = (id: string, name: string): UserRecord =>
    ({ user_id: id, attributes: { name } }) as unknown as UserRecord;
  const names = (index: SearchIndex): unknown[] =>
    [...index.users()].map(({ attributes }) => attributes.name);

  it('are kept once per user while the clock is frozen', () => {
    let now = 0;
    const index = new SearchIndex(1000, () => now);
    for (let round = 0; round < 50_000; round += 1) index.changed('a', user('a', String(round)));
    expect([index.waiting, names(index)]).to.deep.equal([1, []]);
    now = 1000;
    expect(names(index)).to.deep.equal(['49999']);
  });

  it('are dropped when they expire, even without searches', () => {
    let now = 0;
    const index = new SearchIndex(1000, () => now);
    for (; now < 50_000; now += 1) index.changed('a', user('a', String(now)));
    expect(index.waiting).to.be.within(999, 1001);
    expect(names(index)).to.deep.equal(['49000']);
  });

  it('keep the order of users that were deleted and created again', () => {
    let now = 0;
    const index = new SearchIndex(1000, () => now);
    index.reset(new Map(['a', 'b'].map((id) => [id, user(id, id)])));
    index.changed('a', undefined);
    index.changed('a', user('a', 'first'));
    index.changed('a', user('a', 'again'));
    index.changed('b', user('b', 'changed'));
    now = 1000;
    expect(names(index)).to.deep.equal(['changed', 'again']);
    index.changed('b', user('b', 'x'));
    index.changed('b', undefined);
    now = 2000;
    expect(names(index)).to.deep.equal(['again']);
  });
});

describe('A table with a limit', () => {
  it('accounts for replaced and removed records', () => {
    const table = new LimitedTable<{ text: string }>({ count: 100, bytes: 1000 });
    const put = (key: string, length: number): void => void table.set(key, { text: 'x'.repeat(length) });
    for (let round = 0; round < 50; round += 1) put('a', 300);
    put('b', 300);
    put('c', 300);
    expect([...table.keys()]).to.deep.equal(['a', 'b', 'c']);
    table.delete('a');
    put('d', 300);
    expect([...table.keys()]).to.deep.equal(['b', 'c', 'd']);
    put('e', 300);
    expect([...table.keys()]).to.deep.equal(['c', 'd', 'e']);
    put('f', 5000);
    expect([...table.keys()]).to.deep.equal(['f']);
    table.clear();
    for (const key of ['g', 'h', 'i']) put(key, 300);
    expect(table.size).to.equal(3);
  });

  it('and a list stay empty with a count of 0', () => {
    const table = new LimitedTable<object>({ count: 0, bytes: 10 });
    expect(table.set('a', {}).size).to.equal(0);
    const list = [{}];
    new ListLimit(list, { count: 0, bytes: 10 }).trim();
    expect(list).to.deep.equal([]);
  });
});
