import { expect } from 'chai';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { clientsFor, makeCall, type Clients, type EveryCall } from '../support/everyCall';
import { everyView } from '../support/everyView';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { MANAGER_METHODS } from '../support/methods';
import { muteDeprecations } from '../support/warnings';
import { ANSWER, CANARY, HEADER_SECRET, IMPORTED_USER, PLAIN } from './support/secretBodies';
import { SECRET_CALLS } from './support/secretCalls';

/** The responses of the server: each quotes the request, or contains other secrets. */
const OUTCOMES = ['echo', 'quoted', 'echo as text', 'refused', 'cut off', 'broken'] as const;
type Outcome = (typeof OUTCOMES)[number];

const CHANNELS = ['request', 'response', 'retry', 'wait', 'token'].map((name) => `auth0-classic:${name}`);

/** A value as logs may print it. */
function printed(value: unknown): string {
  return `${everyView(value)}\n${inspect(value, { showHidden: true, depth: 12, maxStringLength: null })}`;
}

describe('the secrets of any method', () => {
  let server: TestServer;
  const messages: unknown[] = [];
  const listen = (message: unknown): void => void messages.push(message);
  before(async () => {
    muteDeprecations(true);
    for (const channel of CHANNELS) subscribe(channel, listen);
    server = await serve(({ headers, body, url }, response) => {
      const quoted = `${PLAIN}: got ${JSON.stringify(headers)} and ${body}`;
      switch (headers['x-outcome'] as Outcome) {
        case 'echo':
          return sendJson(response, 400, {
            error: 'Echo',
            message: quoted,
            sent: parsed(body),
            headers,
            url,
          });
        case 'quoted': {
          const values = `${quoted} ${decodeURIComponent(url)}`.match(new RegExp(`${CANARY}\\w+`, 'g'));
          return sendJson(response, 400, {
            message: `${PLAIN}: ${String(values)} ${JSON.stringify(values)}`,
          });
        }
        case 'echo as text':
          response.writeHead(502, { 'content-type': 'text/html', 'x-echo': String(headers.authorization) });
          return void response.end(`<h1>${quoted}</h1>`);
        case 'refused':
          return sendJson(response, 409, {
            error: PLAIN,
            message: `It exists: ${JSON.stringify(ANSWER)}`,
            ...ANSWER,
          });
        case 'cut off':
          response.writeHead(200, { 'content-type': 'application/json' });
          return void response.end(JSON.stringify({ sent: body, ...ANSWER }).slice(0, -20));
        case 'broken':
          return void response.destroy();
      }
    });
  });
  after(async () => {
    muteDeprecations(false);
    for (const channel of CHANNELS) unsubscribe(channel, listen);
    await server.close();
  });

  const parsed = (body: string): unknown => {
    try {
      return JSON.parse(body);
    } catch {
      return body;
    }
  };
  const clients = (outcome: Outcome): Clients =>
    clientsFor(server.origin, { headers: { 'X-Outcome': outcome, 'X-Api-Key': HEADER_SECRET } });
  const expectHidden = (value: unknown, what: string): void => {
    const text = printed(value);
    const at = text.indexOf(CANARY);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 40), what).to.equal('');
  };

  /** The error of a call; its result if that is text. */
  const failureOf = async (call: EveryCall, on: Clients): Promise<unknown> => {
    const [error, result] = await new Promise<unknown[]>((resolve) => {
      Promise.resolve(makeCall(on, call)).then(
        (value: unknown) => resolve([undefined, value]),
        (reason: unknown) => resolve([reason]),
      );
    });
    if (error === undefined && typeof result !== 'string')
      expect.fail(`${call.name} gave ${inspect(result)}`);
    return error;
  };

  for (const outcome of OUTCOMES)
    it(`never appear in an error, its message or its printed form (${outcome})`, async () => {
      const on = clients(outcome);
      messages.length = 0;
      for (const call of SECRET_CALLS) {
        const error = await failureOf(call, on);
        if (error === undefined) continue;
        expect(error, call.name).to.be.instanceOf(Error);
        expectHidden(error, call.name);
        expectHidden({ ...(error as Error), nested: [error] }, `${call.name}, copied`);
        const told = await new Promise((resolve) => {
          makeCall(on, call, (...args: unknown[]) => resolve(args));
        });
        expectHidden(told, `${call.name}, called back`);
        if (outcome === 'echo' || outcome === 'quoted' || outcome === 'refused')
          expect(printed(error), `${call.name} says what is wrong`).to.include(PLAIN);
      }
      expect(messages.length).to.be.at.least(SECRET_CALLS.length);
      expectHidden(messages, 'diagnostics');
      expectHidden(on, 'the clients');
    }).timeout(120_000);

  /** Whether the last argument of a call is sent as JSON. */
  const isBody = ({ method }: EveryCall): boolean => {
    const target = MANAGER_METHODS.find((one) => `${one.manager}.${one.method}` === method);
    return !method.startsWith('jobs.importUsers') && (target?.form === 'd' || target?.form === 'pd');
  };

  it('are the only redacted values: names and settings stay', async () => {
    const echo = clients('echo');
    for (const call of SECRET_CALLS.filter(isBody)) {
      const data = (call.args[call.args.length - 1] ?? {}) as Record<string, unknown>;
      if (Array.isArray(data) || call.method.endsWith('Metadata')) continue;
      const { message, body } = (await failureOf(call, echo)) as { message: string; body: { sent: object } };
      for (const [name, value] of Object.entries(data).filter(([, item]) => item === PLAIN)) {
        expect(body.sent, call.name).to.have.property(name, value);
        expect(message, call.name).to.include(`"${name}":"${PLAIN}"`);
      }
    }
    const error = (await failureOf(SECRET_CALLS[0] as EveryCall, clients('refused'))) as {
      body?: typeof ANSWER;
    };
    expect(error.body).to.have.property('name', PLAIN);
    expect(error.body?.client).to.deep.include({ name: PLAIN, token_endpoint_auth_method: PLAIN });
    expect(error.body?.client.refresh_token).to.deep.equal(ANSWER.client.refresh_token);
    expect(error.body?.connection.options).to.deep.include({ client_id: PLAIN, passwordPolicy: PLAIN });
    expect(error.body?.location).to.include(`name=${PLAIN}`);
  }).timeout(60_000);

  it('never appear in an error of an import from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'canary-'));
    const users = join(folder, 'users.json');
    writeFileSync(users, JSON.stringify([IMPORTED_USER]));
    try {
      // The values in a file are not known, only their names.
      for (const outcome of OUTCOMES.filter((one) => one !== 'quoted'))
        for (const method of ['jobs.importUsers', 'jobs.importUsersJob']) {
          const args = [{ users, connection_id: PLAIN }];
          const error = await failureOf(
            { name: method, client: 'management', method, args },
            clients(outcome),
          );
          expectHidden(error, `${method}, ${outcome}`);
        }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
