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

  it('has a verb and an alias for each method of HTTP that resources need', async () => {
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

  it('lets customizers change a request, one after the other, at once or when they are done', async () => {
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

  it('shapes its errors as it is told', async () => {
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

  it('refuses data and params that can not be sent, and sends nothing', async () => {
    const seen = server.seen.length;
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const data of [undefined, 5, true, cyclic, { big: 1n }])
      expect(await rejectionOf(client().patch({ id: 'x' }, data as never))).to.be.instanceOf(ArgumentError);
    for (const params of ['x', 5, ['x']])
      expect(await rejectionOf(client().get(params as never)))
        .to.have.property('message')
        .that.matches(/params must be an object/);
    expect(server.seen).to.have.length(seen);
  });
});
