import { expect } from 'chai';
import { getEventListeners } from 'node:events';
import { iterate, ManagementClient } from '../../src/index';
import { eventually } from '../support/eventually';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { verbs } from '../faults/verbs';

const PATIENCE = 7_500;

describe('one signal on many calls', () => {
  let server: TestServer;
  afterEach(() => server.close());

  it('has one listener, causes no leak warning, and aborts thousands of waiting calls', async () => {
    server = await serve(() => undefined);
    const warnings: string[] = [];
    const note = (warning: Error): unknown => warnings.push(warning.name);
    process.on('warning', note);
    const controller = new AbortController();
    let added = 0;
    const add = controller.signal.addEventListener.bind(controller.signal);
    controller.signal.addEventListener = (...args: Parameters<typeof add>) => {
      added += 1;
      add(...args);
    };
    const management = new ManagementClient({ domain: server.origin, token: 't', rateLimit: false });
    const bound = management.withOptions({ signal: controller.signal });
    const calls = Array.from({ length: 5_000 }, () => rejectionOf(bound.roles.get({ id: 'r' })));
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    const codes = new Set((await Promise.all(calls)).map(({ code }) => code));
    process.off('warning', note);
    expect([...codes]).to.deep.equal(['ABORT_ERR']);
    expect(added).to.equal(1);
    expect(warnings).to.deep.equal([]);
    expect(await eventually(async () => (await server.open()) === 0, PATIENCE)).to.equal(true);
  }).timeout(30_000);
});

describe('one signal on calls of each verb', () => {
  for (const verb of verbs) {
    for (const form of ['promise', 'callback'] as const) {
      it(`aborts a thousand of them, each once: ${verb.name} (${form})`, async () => {
        const server = await serve(() => undefined);
        const controller = new AbortController();
        const { users } = new ManagementClient({ domain: server.origin, token: 't' }).withOptions({
          signal: controller.signal,
        });
        const told = new Map<number, unknown[]>();
        const tell = (index: number, error: unknown): void =>
          void told.set(index, [...(told.get(index) ?? []), (error as { code?: string } | null)?.code]);
        for (let index = 0; index < 1_000; index += 1) {
          if (form === 'callback') verb.call(users, (error) => tell(index, error));
          else
            verb.call(users)?.then(
              () => tell(index, null),
              (error: unknown) => tell(index, error),
            );
        }
        await eventually(() => server.seen.length > 0, PATIENCE);
        controller.abort();
        expect(await eventually(() => told.size === 1_000, PATIENCE)).to.equal(true);
        await new Promise((resolve) => setTimeout(resolve, 20));
        const outcomes = new Set([...told.values()].map((codes) => codes.join()));
        expect([...outcomes]).to.deep.equal(['ABORT_ERR']);
        expect(getEventListeners(controller.signal, 'abort')).to.have.length(0);
        await server.close();
      });
    }
  }
});

describe('an iteration that is stopped', () => {
  it('aborts the prefetched page, and its retries', async () => {
    let hanging = 0;
    let closed = 0;
    const server = await serve(({ url }, response) => {
      if (!url.includes('page=1')) return sendJson(response, 200, [{ id: 'a' }, { id: 'b' }]);
      hanging += 1;
      response.on('close', () => (closed += 1));
    });
    const management = new ManagementClient({ domain: server.origin, token: 't' });
    for await (const role of iterate(management.roles.getAll())) {
      expect(role.id).to.equal('a');
      await eventually(() => hanging === 1, PATIENCE);
      break;
    }
    expect(await eventually(() => closed === 1, PATIENCE)).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(hanging).to.equal(1);
    await server.close();
  });
});

describe('idle connections', () => {
  it('close by themselves, and before the server would close them', async () => {
    for (const [header, patience] of [
      [undefined, 100],
      ['timeout=2', 50],
    ] as const) {
      const server = await serve((_request, response) =>
        sendJson(response, 200, {}, header ? { 'keep-alive': header } : {}),
      );
      server.keepOpen();
      const clients = Array.from(
        { length: 20 },
        () => new ManagementClient({ domain: server.origin, token: 't' }),
      );
      await Promise.all(clients.map((client) => client.roles.get({ id: 'r' })));
      expect(await server.open()).to.equal(20);
      let turns = 0;
      while (turns < patience && (await server.open()) > 0) {
        turns += 1;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      expect(await server.open(), String(header)).to.equal(0);
      await server.close();
    }
  }).timeout(30_000);
});
