import axios, { AxiosError } from 'axios';
import { expect } from 'chai';
import { createRequire } from 'node:module';
import { APIError, ManagementClient, type ManagementClientOptions } from '../../src/index';
import { axiosModule } from '../../src/runtime/onDemand';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

type Axios = typeof axios;

/** The copy of axios that a package of the program installs for itself. */
const copyOf = (owner: string): Axios =>
  createRequire(createRequire(__filename).resolve(`${owner}/package.json`))('axios') as Axios;

/** Copies of axios that a program may have in addition to the SDK's. */
const COPIES: Record<string, Axios> = {
  'of the same version': axios,
  'of version 0.27': copyOf('auth0v2'),
  'of version 0.31': createRequire(require.resolve('jwks-rsa'))('axios') as Axios,
};

describe('two copies of axios in one process:', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await serve(({ url, headers, body }, response) => {
      if (url.endsWith('/broken')) return void response.destroy();
      const status = url.endsWith('/missing') ? 404 : 200;
      sendJson(response, status, { message: 'm', by: headers['x-by'], body });
    });
  });
  afterEach(() => server.close());
  const make = (options: Partial<ManagementClientOptions> = {}): ManagementClient =>
    new ManagementClient({
      domain: server.origin,
      token: 'the-token',
      retry: { enabled: false },
      ...options,
    });

  it("the SDK's copy is not yours", () => {
    for (const copy of Object.values(COPIES)) expect(axiosModule().Axios).to.not.equal(copy.Axios);
    const versions = Object.values(COPIES).map(({ VERSION }) => VERSION);
    expect(new Set(versions).size).to.equal(versions.length);
  });

  for (const [title, copy] of Object.entries(COPIES)) {
    describe(`yours, ${title}`, () => {
      it('carries the calls, with its interceptors, when passed to the client', async () => {
        const instance = copy.create();
        instance.interceptors.request.use((config) => {
          Object.assign(config.headers ?? {}, { 'X-By': 'the program' });
          return config;
        });
        const management = make({ axios: instance });
        const made = await management.roles.create({ name: 'r' });
        expect(made).to.deep.equal({ message: 'm', by: 'the program', body: '{"name":"r"}' });
        await new Promise<void>((resolve, reject) =>
          management.roles.get({ id: 'r' }, (error, role) => {
            if (error) return reject(error);
            expect(role).to.include({ by: 'the program' });
            resolve();
          }),
        );
        expect(server.seen[0]?.headers).to.include({
          authorization: 'Bearer the-token',
          'content-type': 'application/json',
        });
      });

      it('has errors that become errors of the SDK', async () => {
        const { roles } = make({ axios: copy.create() });
        const missing = await rejectionOf(roles.get({ id: 'missing' }));
        expect(missing).to.be.instanceOf(APIError).and.to.include({ statusCode: 404, message: 'm' });
        const broken = await rejectionOf(roles.get({ id: 'broken' }));
        expect(broken).to.be.instanceOf(APIError).and.to.include({ code: 'ECONNRESET' });
      });

      it('has errors that become errors of the SDK, also when thrown by hooks of the SDK’s instance', async () => {
        const management = make();
        management.axios.interceptors.response.use(() => {
          throw new (copy.AxiosError ?? AxiosError)('not this one', 'ERR_MINE');
        });
        const error = await rejectionOf(management.roles.get({ id: 'r' }));
        expect(error)
          .to.be.instanceOf(APIError)
          .and.to.include({ code: 'ERR_MINE', message: 'not this one' });
      });

      it("does not affect the SDK's instance, nor the other way round", async () => {
        const management = make();
        const theirs = copy.create();
        theirs.defaults.headers.common['X-By'] = 'theirs';
        management.axios.interceptors.request.use((config) => {
          config.headers.set('X-By', 'ours');
          return config;
        });
        expect(await management.roles.get({ id: 'r' })).to.include({ by: 'ours' });
        const { data } = await theirs.get<unknown>(`${server.origin}/x`);
        expect(data).to.include({ by: 'theirs' });
      });
    });
  }
});
