import { expect } from 'chai';
import { iterate } from '../../src/index';
import { clientsFor, type Clients } from '../support/everyCall';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { itemsOf, LIST_METHODS, SERVERS, STUBBORN, type Item, type ListServer } from '../support/lists';
import { argumentsOf, MANAGER_METHODS } from '../support/methods';
import { muteDeprecations } from '../support/warnings';

const LISTS = LIST_METHODS.map((list) => {
  const target = MANAGER_METHODS.find(
    ({ manager, method }) => manager === list.manager && method === list.method,
  );
  if (!target) throw new Error(`${list.manager}.${list.method} is missing in the table of methods`);
  return { ...list, target, name: `${list.manager}.${list.method}` };
});
type List = (typeof LISTS)[number];

const PAGED = LISTS.filter(({ paging }) => paging !== 'once');

describe('a list', () => {
  let server: TestServer;
  let clients: Clients;
  let answer: ListServer;
  let all: readonly Item[];
  let envelope: string;
  before(async () => {
    muteDeprecations(true);
    server = await serve(({ url }, response) =>
      // An endless iteration must not hang the test.
      server.seen.length > 500
        ? sendJson(response, 400, { message: 'this walk does not end' })
        : sendJson(response, 200, answer(all, new URL(url, 'http://x').searchParams, envelope)),
    );
    clients = clientsFor(server.origin);
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  const call = (list: List, query: object = {}): Promise<Item[]> => {
    const owner: object = Reflect.get(clients.management, list.manager);
    const [first, ...others] = list.target.form === 'q' ? [{}] : argumentsOf(list.target);
    const args = typeof first === 'object' ? [{ ...first, ...query }] : [first, ...others];
    return Reflect.apply(Reflect.get(owner, list.method) as () => Promise<Item[]>, owner, args);
  };

  const collect = async (list: List, query?: object): Promise<string[]> => {
    server.seen.length = 0;
    envelope = list.items;
    const ids: string[] = [];
    for await (const { id } of iterate(call(list, query))) ids.push(id);
    return ids;
  };

  const expectAll = async (list: List, what: string, query?: object): Promise<void> => {
    const ids = await collect(list, query);
    expect(ids.join(), `${list.name} ${what}`).to.equal(all.map(({ id }) => id).join());
  };

  for (const [what, respond] of Object.entries(SERVERS))
    it(`gives every item once when the server ${what}`, async () => {
      answer = respond;
      // Where the API supports checkpoints, a page without `next` is the last.
      const isLast = what === 'frames every page without a total';
      for (const list of PAGED.filter(({ paging }) => paging === 'pages' || !isLast))
        for (const [count, query] of [
          [0, {}],
          [1, {}],
          [50, {}],
          [120, {}],
          [21, { per_page: 7 }],
          [23, { per_page: 7, include_totals: true }],
          [23, { per_page: '7', page: 0 }],
        ] as const) {
          all = itemsOf(count);
          await expectAll(list, JSON.stringify({ count, ...query }), query);
        }
    }).timeout(60_000);

  it('by checkpoint is requested without page numbers', async () => {
    answer = SERVERS['pages by checkpoints'] as ListServer;
    all = itemsOf(250);
    for (const list of LISTS.filter(({ paging }) => paging === 'checkpoints'))
      for (const query of [{}, { take: 30 }, { per_page: 30 }, { include_totals: true }]) {
        await expectAll(list, JSON.stringify(query), query);
        for (const { url } of server.seen) expect(url, list.name).to.match(/take=/).and.not.to.match(/page/);
      }
  }).timeout(60_000);

  it('that the server returns whole is fetched once', async () => {
    for (const list of LISTS.filter(({ paging }) => paging === 'once'))
      for (const count of [0, 1, 120])
        for (const respond of [STUBBORN['one array'], STUBBORN['one object']] as ListServer[]) {
          answer = respond;
          all = itemsOf(count);
          await expectAll(list, String(count));
          expect(server.seen, list.name).to.have.length(1);
        }
  });

  for (const [what, respond] of Object.entries(STUBBORN))
    it(`ends, and gives every item once, when every request is answered by ${what}`, async () => {
      answer = respond;
      for (const list of LISTS)
        for (const [count, query] of [
          [0, {}],
          [1, {}],
          [3, { include_totals: true }],
          [50, {}],
          [100, { per_page: 100 }],
          [120, {}],
          [10, { take: 10 }],
        ] as const) {
          all = itemsOf(count);
          await expectAll(list, JSON.stringify({ count, ...query }), query);
          expect(server.seen.length, list.name).to.be.at.most(6);
        }
    }).timeout(60_000);

  it('of users ends when a mock ignores the search and only supports pages', async () => {
    answer = (items, query) => {
      const bare = new URLSearchParams(query);
      bare.delete('q');
      return SERVERS['pages by number']?.(items, bare, 'users');
    };
    const users = LISTS.find(({ name }) => name === 'users.getAll') as List;
    for (const count of [0, 3, 99, 100, 101, 250]) {
      all = itemsOf(count);
      await expectAll(users, String(count));
    }
  });

  it('of logs goes from event to event with from or take', async () => {
    answer = (items, query) => {
      const start = items.findIndex(({ log_id: id }) => id === query.get('from')) + 1;
      return items.slice(start, start + Number(query.get('take') ?? 50));
    };
    all = itemsOf(123);
    const logs = LISTS.find(({ name }) => name === 'logs.getAll') as List;
    await expectAll(logs, 'take', { take: 10 });
    expect(await collect(logs, { from: 'log9', take: 50 })).to.deep.equal(all.slice(10).map(({ id }) => id));
  });

  it('starts at the requested page', async () => {
    answer = SERVERS['pages by number'] as ListServer;
    all = itemsOf(23);
    for (const list of PAGED)
      expect(await collect(list, { page: 2, per_page: 7 }), list.name).to.deep.equal(
        all.slice(14).map(({ id }) => id),
      );
  });

  it('that is stopped early is not read to its end', async () => {
    answer = SERVERS['pages by checkpoints'] as ListServer;
    all = itemsOf(400);
    for (const list of PAGED) {
      server.seen.length = 0;
      envelope = list.items;
      for await (const { id } of iterate(call(list, { per_page: 10 }))) if (id === 'i4') break;
      await new Promise(setImmediate);
      expect(server.seen.length, list.name).to.be.at.most(2);
    }
  });

  it('resolves to the requested page when awaited', async () => {
    answer = SERVERS['pages by number'] as ListServer;
    all = itemsOf(30);
    for (const list of PAGED) {
      server.seen.length = 0;
      expect(await call(list, { page: 1, per_page: 7 }), list.name).to.deep.equal(all.slice(7, 14));
      expect(server.seen, list.name).to.have.length(1);
    }
  });

  it('is returned by these methods only: iterate() refuses others', async () => {
    answer = () => ({ data: [1, 2], users: [1, 2] });
    const names = new Set(LISTS.map(({ name }) => name));
    const others = MANAGER_METHODS.filter(({ manager, method }) => !names.has(`${manager}.${method}`));
    expect(others).to.have.length(MANAGER_METHODS.length - LISTS.length);
    for (const target of others) {
      server.seen.length = 0;
      const owner: object = Reflect.get(clients.management, target.manager);
      const result = Reflect.apply(
        Reflect.get(owner, target.method) as () => Promise<unknown>,
        owner,
        argumentsOf(target),
      );
      expect(() => iterate(result), `${target.manager}.${target.method}`)
        .to.throw(TypeError)
        .with.property('message')
        .that.matches(/promise of a list/);
      await result;
    }
  }).timeout(30_000);
});
