import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { categoryOf } from '../../src/tenant/delivery/categoryOf';
import { MAX_QUEUED } from '../../src/tenant/delivery/StreamQueue';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';

type Json = Record<string, unknown>;

interface Received {
  headers: Record<string, unknown>;
  text: string;
}

describe('Log streams of type http', () => {
  let receiver: Server;
  let url: string;
  let received: Received[];
  /** Responses of the receiver, the next one first; 200 when there are none. */
  let answers: (number | 'reset')[];
  let tenant: RunningTenant;

  beforeEach(async () => {
    received = [];
    answers = [];
    receiver = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, text });
        const answer = answers.shift() ?? 200;
        if (answer === 'reset') request.socket.destroy();
        else response.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/logs`;
    tenant = await startTenant();
  });
  afterEach(async () => {
    await tenant.close();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });

  async function call(method: string, path: string, body?: Json): Promise<Json> {
    const answer = await fetch(`${tenant.url}/api/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { httpStatus: answer.status, ...((await answer.json()) as Json) };
  }
  const stream = (sink: Json = {}, more: Json = {}): Promise<Json> =>
    call('POST', '/log-streams', { type: 'http', name: 'x', sink: { httpEndpoint: url, ...sink }, ...more });
  const write = (name: string): Promise<Json> => call('POST', '/roles', { name });
  async function until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const statusOf = async ({ id }: Json): Promise<unknown> =>
    (await call('GET', `/log-streams/${String(id)}`)).status;
  const events = (): Json[] =>
    received.flatMap(({ text }) => text.split('\n').map((line) => JSON.parse(line) as Json));

  it('get events in lines, with the headers of their sink', async () => {
    await stream({
      httpAuthorization: 'Basic abc',
      httpContentType: 'application/x-lines',
      httpCustomHeaders: [{ header: 'x-team', value: 'a' }],
    });
    await write('one');
    await until(() => events().length >= 2);
    const [{ headers = {} } = {}] = received;
    expect([headers.authorization, headers['content-type'], headers['x-team']]).to.deep.equal([
      'Basic abc',
      'application/x-lines',
      'a',
    ]);
    const last = events().at(-1);
    expect(last).to.have.keys('log_id', 'data');
    expect(last?.data).to.include({ type: 'sapi', log_id: last?.log_id, description: 'Create a role' });
  });

  it('get arrays, or one object per request, if configured', async () => {
    await stream({ httpContentFormat: 'JSONARRAY' });
    await until(() => received.length === 1);
    expect(JSON.parse(received[0]?.text ?? ''))
      .to.be.an('array')
      .with.length(1);
    await stream({ httpContentFormat: 'JSONOBJECT' });
    const before = received.length;
    await Promise.all([write('one'), write('two')]);
    await until(() => received.length >= before + 3);
    const objects = received.slice(before).filter(({ text }) => text.startsWith('{'));
    expect(objects.length).to.be.at.least(2);
    for (const { text } of objects) expect(JSON.parse(text)).to.have.keys('log_id', 'data');
  });

  it('get only events that match their filters', async () => {
    await stream({}, { filters: [{ type: 'category', name: 'auth.login.fail' }] });
    await write('one');
    tenant.seed([{ email: 'jane@example.com', password: 'correct horse' }]);
    await fetch(`${tenant.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'password',
        client_id: tenant.clientId,
        client_secret: tenant.clientSecret,
        username: 'jane@example.com',
        password: 'wrong',
      }),
    });
    await until(() => received.length > 0);
    const categories = events().map(({ data }) => categoryOf(String((data as Json).type)));
    expect(categories).to.deep.equal(['auth.login.fail']);
  });

  it('get a failed batch again, up to three times', async () => {
    answers = [500, 'reset', 200];
    await stream();
    await until(() => received.length === 3);
    expect(new Set(received.map(({ text }) => text)).size).to.equal(1);
  });

  it('are suspended when a batch failed three times; activated again, they get the waiting events', async () => {
    answers = [500, 500, 500];
    const made = await stream();
    await until(() => received.length === 3);
    while ((await statusOf(made)) !== 'suspended') await new Promise((resolve) => setTimeout(resolve, 5));
    await write('while it was suspended');
    received.length = 0;
    await call('PATCH', `/log-streams/${String(made.id)}`, { status: 'active' });
    await until(() => events().length >= 2);
    expect(events().map(({ data }) => (data as Json).description)).to.include.members([
      'Create a log stream',
      'Create a role',
    ]);
  });

  it('queue at most 1,000 events', async () => {
    const made = await stream();
    await until(() => received.length === 1);
    await call('PATCH', `/log-streams/${String(made.id)}`, { status: 'paused' });
    for (let index = 0; index < MAX_QUEUED + 50; index += 1) {
      const headers = { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ name: `r${index}` });
      tenant.handle({ method: 'POST', target: '/api/v2/roles', headers, body });
    }
    received.length = 0;
    await call('PATCH', `/log-streams/${String(made.id)}`, { status: 'active' });
    await until(() => events().length >= MAX_QUEUED);
    expect(events()).to.have.length(MAX_QUEUED);
  });

  it('to other machines get nothing; plain http is only accepted for this machine', async () => {
    expect((await stream({ httpEndpoint: 'https://example.com/logs' })).httpStatus).to.equal(200);
    expect((await stream({ httpEndpoint: 'http://example.com/logs' })).httpStatus).to.equal(400);
    expect((await stream({ httpEndpoint: 'http://localhost.example.com/' })).httpStatus).to.equal(400);
  });

  it('do not keep a tenant from closing, and get nothing afterwards', async () => {
    answers = [500];
    await stream();
    await until(() => received.length === 1);
    await tenant.close();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(received).to.have.length(1);
  });

  it('have a category for each event', () => {
    const categories = [
      's',
      'fp',
      'slo',
      'sapi',
      'fapi',
      'sce',
      'fdu',
      'seacft',
      'fepft',
      'gd_unenroll',
      'zzz',
    ];
    expect(categories.map(categoryOf)).to.deep.equal([
      'auth.login.success',
      'auth.login.fail',
      'auth.logout.success',
      'management.success',
      'management.fail',
      'user.success',
      'user.fail',
      'auth.token_exchange.success',
      'auth.token_exchange.fail',
      'user.notification',
      'other',
    ]);
  });
});
