import { expect } from 'chai';
import { ArgumentError, RestClient } from '../../src/index';
import type { RequestCustomization } from '../../src/rest/RequestCustomization';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('a RestClient on its own', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url, method, headers, body }, response) => {
      if (url.includes('fail')) return sendJson(response, 422, { code: 'E1', details: { why: 'because' } });
      if (url.includes('hang')) return undefined;
      if (url.includes('echo')) return sendJson(response, 200, { url, sent_body: body });
      if (url.includes('list')) return sendJson(response, 200, [{ a_b: 1 }]);
      sendJson(response, 200, { url, method, body, custom: headers['x-custom'] ?? null });
    });
  });
  after(() => server.close());
  const client = (path = '/things/:id', options = {}): RestClient =>
    new RestClient(`${server.origin}${path}`, options);

  it('needs a URL', () => {
    for (const url of [undefined, null, '', 5])
      expect(() => new RestClient(url as never), String(url)).to.throw(
        ArgumentError,
        'Missing REST endpoint URL',
      );
  });

  it('has a method, and an alias, for each HTTP verb of resources', async () => {
    const things = client();
    const calls = [
      things.getAll({ a: 1 }),
      things.get({ id: 'x' }),
      things.create({ n: 1 }),
      things.post({ id: 'x' }, { n: 1 }),
      things.patch({ id: 'x' }, { n: 1 }),
      things.update({ id: 'x' }, '{"n":1}'),
      things.put({ id: 'x' }, { n: 1 }),
      things.delete({ id: 'x' }),
      things.delete({ id: 'x' }, { n: 1 }),
    ];
    const answers = (await Promise.all(calls)) as { method: string; url: string; body: string }[];
    expect(answers.map(({ method, url, body }) => [method, url, body])).to.deep.equal([
      ['GET', '/things?a=1', ''],
      ['GET', '/things/x', ''],
      ['POST', '/things', '{"n":1}'],
      ['POST', '/things/x', '{"n":1}'],
      ['PATCH', '/things/x', '{"n":1}'],
      ['PUT', '/things/x', '{"n":1}'],
      ['PUT', '/things/x', '{"n":1}'],
      ['DELETE', '/things/x', '{}'],
      ['DELETE', '/things/x', '{"n":1}'],
    ]);
  });

  it('gives a callback the response headers, too', async () => {
    const args = await new Promise<unknown[]>((resolve) =>
      client().get({ id: 'x' }, (...given: unknown[]) => resolve(given)),
    );
    expect(args).to.have.length(3);
    expect(args[2]).to.have.property('content-type', 'application/json');
  });

  it('repeats array parameters, or joins them by commas', async () => {
    expect(await client().getAll({ a: ['x', 'y'] })).to.have.property('url', '/things?a=x&a=y');
    expect(
      await client('/things', { query: { repeatParams: false } }).getAll({ a: ['x', 'y'] }),
    ).to.have.property('url', '/things?a=x%2Cy');
  });

  it('lets synchronous and asynchronous customizers change a request, one after the other', async () => {
    const things = client('/things/:id', {
      request: {
        customizer: (request: RequestCustomization) =>
          request.set({ 'X-Custom': 'first' }).query({ q: 1 }).timeout(5_000),
      },
    });
    expect(await things.get({ id: 'x' })).to.include({ custom: 'first', url: '/things/x?q=1' });
    const later = (request: RequestCustomization, params: object, next: (error?: unknown) => void): void => {
      expect(request.get('x-custom')).to.equal('first');
      request
        .set('X-Custom', `second ${JSON.stringify(params)}`)
        .accept('application/json')
        .type('application/json')
        .query('z');
      setTimeout(next, 1);
    };
    expect(await things.get({ id: 'x', _requestCustomizer: later })).to.include({ url: '/things/x?q=1&z' });
    const failing = (_request: unknown, _params: unknown, next: (error?: unknown) => void): void =>
      next(new Error('not today'));
    expect((await rejectionOf(things.get({ id: 'x', _requestCustomizer: failing }))).message).to.equal(
      'not today',
    );
  });

  it('shows customizers the request, and lets them undo changes', async () => {
    const seen: unknown[] = [];
    const customizer = (request: RequestCustomization): unknown =>
      seen.push(
        request.method,
        request.query({ q: 1 }).url,
        request.set('X-Gone', '1').unset('x-gone').get('X-Gone'),
        request.auth('user', 'pass').get('authorization'),
        request.auth('token', { type: 'bearer' }).get('authorization'),
      );
    await client('/things/:id', { request: { customizer } }).delete({ id: 'x' });
    const basic = `Basic ${Buffer.from('user:pass').toString('base64')}`;
    expect(seen).to.deep.equal(['DELETE', `${server.origin}/things/x?q=1`, undefined, basic, 'Bearer token']);
    expect(server.seen.at(-1)?.headers).to.include({ authorization: 'Bearer token' });
    expect(server.seen.at(-1)?.headers).not.to.have.property('x-gone');
    const late = client('/hang', {
      request: { customizer: (request: RequestCustomization) => request.timeout({ deadline: 20 }) },
    });
    expect(await rejectionOf(late.getAll())).to.include({ code: 'ETIMEDOUT' });
  });

  it('converts the case of names in queries, bodies and responses as configured', async () => {
    const convert = client('/echo', {
      query: { convertCase: 'snakeCase' },
      request: { body: { convertCase: 'snakeCase' } },
      response: { body: { convertCase: 'camelCase' } },
    });
    const data = { firstName: 'a', last_name: 'b', nested: { innerName: 1 } };
    expect(await convert.create({ perPage: 1 }, data)).to.deep.equal({
      url: '/echo?per_page=1',
      sentBody: '{"first_name":"a","last_name":"b","nested":{"innerName":1}}',
    });
    expect(data, 'is left as it was').to.have.keys('firstName', 'last_name', 'nested');
    const listed = client('/list', { response: { body: { convertCase: 'camelCase' } } });
    expect(await listed.getAll()).to.deep.equal([{ a_b: 1 }]);
    const unknown = client('/echo', { query: { convertCase: 'spongeCase' } });
    expect(await rejectionOf(unknown.getAll({ a: 1 }))).to.be.instanceOf(ArgumentError);
  });

  it('sends bodies as forms when configured to', async () => {
    await client('/echo', { request: { type: 'form' } }).create({ a: 'b c', d: [1, { e: null }] });
    const { headers, body } = server.seen.at(-1) ?? {};
    expect(body).to.equal('a=b%20c&d%5B0%5D=1&d%5B1%5D%5Be%5D');
    expect(headers).to.include({ 'content-type': 'application/x-www-form-urlencoded' });
  });

  it('shows the line of the caller in the errors of every verb', async () => {
    const things = client('/fail/:id');
    const calls: ((callback: (error: Error | null) => void) => void)[] = [
      (callback) => things.getAll({}, callback),
      (callback) => things.get({ id: 'x' }, callback),
      (callback) => things.create({}, callback),
      (callback) => things.post({}, callback),
      (callback) => things.patch({ id: 'x' }, {}, callback),
      (callback) => things.update({ id: 'x' }, {}, callback),
      (callback) => things.put({ id: 'x' }, {}, callback),
      (callback) => things.delete({ id: 'x' }, callback),
    ];
    for (const call of calls) {
      const error = await new Promise<Error | null>(call);
      expect(error?.stack, String(call)).to.include('RestClient.test.ts');
    }
  });

  it('formats its errors as configured', async () => {
    class Mine extends Error {
      constructor(
        name: string,
        message: string,
        readonly status: unknown,
        readonly info: unknown,
      ) {
        super(message);
        this.name = name;
      }
    }
    const options = {
      errorFormatter: { name: 'code', message: (body: unknown) => (body as { details: unknown }).details },
    };
    expect(await rejectionOf(client('/fail', options).getAll())).to.include({
      name: 'E1',
      message: '{"why":"because"}',
      statusCode: 422,
    });
    const custom: unknown = await rejectionOf(
      client('/fail', { ...options, errorCustomizer: Mine }).getAll(),
    );
    expect(custom)
      .to.be.instanceOf(Mine)
      .and.deep.include({ name: 'E1', status: 422, info: { method: 'get', url: `${server.origin}/fail` } });
  });

  it("refuses data and params that can't be sent, and sends nothing", async () => {
    const seen = server.seen.length;
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const data of [undefined, 5, true])
      expect(() => client().patch({ id: 'x' }, data as never), String(data)).to.throw(ArgumentError, /data/);
    for (const data of [cyclic, { big: 1n }])
      expect(await rejectionOf(client().patch({ id: 'x' }, data as never))).to.be.instanceOf(ArgumentError);
    for (const params of ['x', 5, ['x']])
      expect(await rejectionOf(client().get(params as never)))
        .to.have.property('message')
        .that.matches(/params must be an object/);
    expect(server.seen).to.have.length(seen);
  });
});
