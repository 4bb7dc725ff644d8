import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { startTenant, type RunningTenant } from '../../../src/tenant';

interface Event {
  id: number;
  event: string;
  data: Record<string, unknown>;
}

async function open(tenant: RunningTenant, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const [response] = (await once(
    get(`${tenant.url}/_tenant/api/events`, { headers, agent: false }),
    'response',
  )) as [IncomingMessage];
  return response.setEncoding('utf8').on('error', () => undefined);
}

function parse(block: string): Event {
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return { id: Number(field('id')), event: field('event'), data: JSON.parse(field('data')) };
}

/** Reads until this many events have arrived. */
async function read(stream: IncomingMessage, count: number): Promise<Event[]> {
  let text = '';
  const events = (): Event[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => block.startsWith('id:'))
      .map(parse);
  for await (const chunk of stream) {
    text += String(chunk);
    if (events().length >= count) break;
  }
  return events();
}

function create(tenant: RunningTenant, email: string): void {
  const body = { connection: 'email', email, verify_email: false };
  const authorization = `Bearer ${tenant.mintToken()}`;
  tenant.handle({
    method: 'POST',
    target: '/api/v2/users',
    headers: { authorization },
    body: JSON.stringify(body),
  });
}

describe('GET /_tenant/api/events', () => {
  let tenant: RunningTenant;

  beforeEach(async () => {
    tenant = await startTenant();
  });
  afterEach(() => tenant.close());

  it('publishes requests, log events, mails and changes as they happen', async () => {
    const stream = await open(tenant);
    create(tenant, 'jane@example.com');
    tenant.outbox.push({ type: 'note', at: tenant.clock.iso(), to: 'jane@example.com' });
    tenant.getOutbox();
    tenant.reset();
    const events = await read(stream, 6);
    expect(events.map(({ event }) => event)).to.deep.equal([
      'request',
      'log',
      'log',
      'change',
      'mail',
      'change',
    ]);
    expect(events[0]?.data).to.include({ method: 'POST', path: '/api/v2/users', status: 201, id: '1' });
    expect(events[4]?.data).to.include({ id: '1', type: 'note' });
    expect(events[5]?.data).to.deep.equal({ what: 'reset' });
    stream.destroy();
  });

  it('continues after the last event that a reader saw', async () => {
    for (const name of ['a', 'b', 'c']) create(tenant, `${name}@example.com`);
    const stream = await open(tenant, { 'last-event-id': '3' });
    const events = await read(stream, 9);
    expect(events.map(({ id }) => id)).to.deep.equal([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    stream.destroy();
  });

  it('keeps the latest 1,000 events, no more', () => {
    for (let turn = 0; turn < 2_500; turn += 1) tenant.events.emit('change', { turn });
    const kept = tenant.events.since(0);
    expect(kept).to.have.length(1_000);
    expect(kept.at(-1)?.data).to.deep.equal({ turn: 2_499 });
  });

  it('ends the stream of a reader that does not read', async () => {
    const stream = await open(tenant);
    stream.pause();
    const ended = once(stream.socket, 'close');
    const text = 'x'.repeat(500_000);
    for (let turn = 0; turn < 60; turn += 1) {
      tenant.events.emit('change', { text });
      await new Promise(setImmediate);
    }
    stream.resume();
    await ended;
    expect(stream.complete).to.equal(false);
  });

  it('has at most 100 streams, and accepts another when one ends', async () => {
    const streams = await Promise.all(Array.from({ length: 100 }, () => open(tenant)));
    const refused = await open(tenant);
    expect(refused.statusCode).to.equal(503);
    refused.destroy();
    streams[0]?.destroy();
    let last: IncomingMessage;
    do last = await open(tenant);
    while (last.statusCode === 503);
    expect(last.statusCode).to.equal(200);
    for (const stream of [...streams, last]) stream.destroy();
  });

  it('ends when the tenant closes', async () => {
    const stream = await open(tenant);
    const ended = new Promise((resolve) => stream.once('close', resolve));
    await tenant.close();
    await ended;
  });
});
