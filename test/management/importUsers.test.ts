import { expect } from 'chai';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { APIError, ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { muteDeprecations } from '../support/warnings';
import { readForm } from './support/readForm';

const USERS = [{ email: 'jäne@example.com' }, { email: 'j😀e@example.com' }];
const TEXT = JSON.stringify(USERS);
const JOB = { id: 'job_1', status: 'pending', type: 'users_import' };
const METHODS = ['importUsers', 'importUsersJob'] as const;

/** The arguments of either method in these tests; types are tested elsewhere. */
type Import = (data: unknown, callback?: (...args: unknown[]) => void) => Promise<Record<string, unknown>>;

describe('an import of users', () => {
  let server: TestServer;
  let management: ManagementClient;
  let folder: string;
  let status: number[];
  let refusal: unknown;
  before(async () => {
    muteDeprecations(true);
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    server = await serve((_request, response) => {
      const next = status.shift() ?? 202;
      sendJson(response, next, next === 202 ? JOB : refusal);
    });
  });
  beforeEach(() => {
    status = [];
    refusal = { statusCode: 400, error: 'Bad Request', message: 'Connection does not exist.' };
    server.seen.length = 0;
    management = new ManagementClient({
      domain: server.origin,
      token: 'the-token',
      rateLimit: false,
      retry: { minTimeout: 1 },
    });
  });
  after(async () => {
    muteDeprecations(false);
    rmSync(folder, { recursive: true });
    await server.close();
  });

  const importing = (method: (typeof METHODS)[number]): Import => {
    const { jobs } = management;
    return jobs[method].bind(jobs) as unknown as Import;
  };
  const file = (text: string, name = 'users.json'): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const sentForm = (index = 0): ReturnType<typeof readForm> => {
    const seen = server.seen[index];
    if (!seen) throw new Error('Nothing was sent');
    const { headers, body } = seen;
    expect(headers['content-length']).to.equal(String(Buffer.byteLength(body)));
    expect(headers).not.to.have.property('transfer-encoding');
    return readForm(String(headers['content-type']), body);
  };
  const fields = (upsert: string, mail: string): object[] => [
    { name: 'connection_id', value: 'con_1' },
    { name: 'upsert', value: upsert },
    { name: 'send_completion_email', value: mail },
  ];
  const callback = (call: (done: (...args: unknown[]) => void) => unknown): Promise<unknown[]> =>
    new Promise((resolve) => expect(call((...args) => resolve(args))).to.equal(undefined));

  const users = (value: string, filename = 'users.json', type = 'application/json'): object => ({
    name: 'users',
    filename,
    type,
    value,
  });

  const SOURCES: Record<string, () => { given: object; part: object }> = {
    'a path': () => ({ given: { users: file(TEXT) }, part: users(TEXT) }),
    'the path of a file with an odd name': () => ({
      given: { users: file(TEXT, 'üs"er\ns.txt') },
      part: users(TEXT, 'üs%22er%0As.txt', 'text/plain'),
    }),
    'JSON text': () => ({ given: { users_json: TEXT }, part: users(TEXT) }),
    'JSON as a Buffer': () => ({ given: { users_json: Buffer.from(TEXT) }, part: users(TEXT) }),
    'an array': () => ({ given: { users_json: USERS }, part: users(TEXT) }),
    'JSON, though a path is given, too': () => ({
      given: { users_json: TEXT, users: '/none' },
      part: users(TEXT),
    }),
  };
  for (const method of METHODS)
    for (const [what, source] of Object.entries(SOURCES))
      it(`by ${method} sends ${what} as a part of a form`, async () => {
        const { given, part } = source();
        const data = Object.freeze({ ...given, connection_id: 'con_1' });
        const result = await importing(method)(data);
        expect(sentForm()).to.deep.equal([part, ...fields('false', 'true')]);
        expect(server.seen[0]).to.include({ method: 'POST', url: '/api/v2/jobs/users-imports' });
        expect(server.seen[0]?.headers).to.include({ authorization: 'Bearer the-token' });
        if (method === 'importUsers') expect(result).to.deep.include({ data: JOB, status: 202 });
        else expect(result).to.deep.equal(JOB);
        const [error, told] = await callback((done) => importing(method)(data, done));
        expect(error).to.equal(null);
        expect(told).to.have.all.keys(Object.keys(result));
        expect(sentForm(1)).to.deep.equal(sentForm(0));
      });

  it("sends its options with the API's names", async () => {
    for (const [given, expected] of [
      [{ upsert: true, send_completion_email: false }, fields('true', 'false')],
      [{ upsert: 'yes', send_completion_email: null }, fields('false', 'true')],
      [{ external_id: 'mine' }, [...fields('false', 'true'), { name: 'external_id', value: 'mine' }]],
    ] as const) {
      server.seen.length = 0;
      await importing('importUsersJob')({ users_json: TEXT, connection_id: 'con_1', ...given });
      expect(sentForm().slice(1)).to.deep.equal(expected);
    }
  });

  it('that lacks users or a connection is refused at once', () => {
    for (const data of [
      undefined,
      null,
      'users.json',
      {},
      { connection_id: 'con_1' },
      { connection_id: 'con_1', users: '' },
      { connection_id: 'con_1', users_json: '' },
      { connection_id: 'con_1', users: 5 },
      { users_json: TEXT },
      { users_json: TEXT, connection_id: '' },
    ])
      for (const method of METHODS)
        for (const done of [undefined, () => expect.fail('called back')])
          expect(() => importing(method)(data, done), JSON.stringify(data))
            .to.throw()
            .with.property('name', 'ArgumentError');
    expect(server.seen).to.deep.equal([]);
  });

  it("that can't be read is refused before anything is sent", async () => {
    const paths: Record<string, string> = {
      missing: join(folder, 'none.json'),
      'below a file': join(file(TEXT), 'x'),
      folder,
      empty: file('', 'empty.json'),
      'with a NUL': `${folder}\0`,
      'a loop': join(folder, 'loop'),
      pipe: join(folder, 'pipe'),
    };
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    // Root can read any file.
    if (process.getuid?.() !== 0) chmodSync((paths.locked = file(TEXT, 'locked.json')), 0);
    for (const [what, path] of Object.entries(paths))
      for (const method of METHODS) {
        const data = { users: path, connection_id: 'con_1' };
        const error = await rejectionOf(importing(method)(data));
        expect(error, what).to.have.property('name', 'ArgumentError');
        expect(error.message, what).to.include(JSON.stringify(path));
        const [told] = await callback((done) => importing(method)(data, done));
        expect(told, what).to.deep.include({ name: 'ArgumentError', message: error.message });
      }
    expect(server.seen).to.deep.equal([]);
  });

  it("of a value that can't be written as JSON is refused", async () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const users_json of [cycle, [1n]]) {
      const error = await rejectionOf(importing('importUsersJob')({ users_json, connection_id: 'con_1' }));
      expect(error).to.have.property('name', 'ArgumentError');
    }
    expect(server.seen).to.deep.equal([]);
  });

  it('that the API refuses rejects with an error of the classic shape, in both forms', async () => {
    const message = `cannot POST ${server.origin}/api/v2/jobs/users-imports (400)`;
    for (const method of METHODS)
      for (const source of [SOURCES['a path'], SOURCES['JSON text']]) {
        const data = { ...source?.().given, connection_id: 'con_1' };
        status = [400, 400];
        const error = await rejectionOf(importing(method)(data));
        const told = await callback((done) => importing(method)(data, done));
        expect(told).to.have.length(1);
        for (const one of [error, told[0] as APIError]) {
          expect(one).to.be.instanceOf(APIError);
          expect(one).to.include({ message, status: 400, statusCode: 400, method: 'POST' });
          expect(one).to.include({ text: 'Connection does not exist.' });
          expect(one.stack).to.include(message).and.not.to.include('Connection does not exist');
        }
      }
  });

  it('sends the whole form again after a 429', async () => {
    refusal = { message: 'slower' };
    for (const source of Object.values(SOURCES)) {
      server.seen.length = 0;
      status = [429, 429];
      expect(await importing('importUsersJob')({ ...source().given, connection_id: 'con_1' })).to.deep.equal(
        JOB,
      );
      expect(server.seen).to.have.length(3);
      for (const index of [0, 1, 2])
        expect(sentForm(index)).to.deep.equal([source().part, ...fields('false', 'true')]);
    }
  });

  it('is not retried when the request may have been accepted', async () => {
    status = [503];
    await rejectionOf(importing('importUsersJob')({ users: file(TEXT), connection_id: 'con_1' }));
    expect(server.seen).to.have.length(1);
  });

  it("rejects with the network error when the server can't be reached", async () => {
    const { jobs } = new ManagementClient({
      domain: 'http://127.0.0.1:1',
      token: 't',
      retry: { enabled: false },
    });
    const error = await rejectionOf(jobs.importUsersJob({ users: file(TEXT), connection_id: 'con_1' }));
    expect(error).to.be.instanceOf(APIError).and.include({ code: 'ECONNREFUSED', attempts: 1 });
  });
});
