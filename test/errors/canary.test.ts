import { expect } from 'chai';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { AuthenticationClient, ManagementClient, RestClient } from '../../src/index';
import { UsersManager } from '../../src/management/managers/UsersManager';
import type { RequestCustomization } from '../../src/rest/RequestCustomization';
import { everyView } from '../support/everyView';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const CANARY = 'canary-3f9a8b7c6d5e4f';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const expectNoCanary = (value: unknown, where: string): void => {
  const text = everyView(value);
  expect(
    text.includes(CANARY),
    `${where}: ${text.slice(Math.max(0, text.indexOf(CANARY) - 80), text.indexOf(CANARY) + 40)}`,
  ).to.equal(false);
};

describe('a secret', () => {
  let server: TestServer;
  before(async () => {
    // A server that returns everything it received, in every possible way.
    server = await serve(({ url, headers, body }, response) => {
      const echo = {
        error: 'Echo',
        message: `got ${JSON.stringify(headers)} and ${body}`,
        errorCode: 'echo',
        headers,
        body,
        url: decodeURIComponent(url.split('?')[0] ?? ''),
      };
      if (url.includes('html')) {
        response.writeHead(502, { 'content-type': 'text/html', 'x-echo': String(headers.authorization) });
        return void response.end(`<h1>${JSON.stringify(echo)}</h1>`);
      }
      sendJson(response, url.includes('fine') ? 200 : 400, echo, {
        'set-cookie': `session=${CANARY}`,
        'x-echo': String(headers.authorization),
      });
    });
  });
  const proxies: Server[] = [];
  after(async () => {
    for (const proxy of proxies) {
      proxy.closeAllConnections();
      proxy.close();
    }
    await server.close();
  });

  const clients = (): Record<string, ManagementClient> => {
    const shared = {
      domain: server.origin,
      retry: { enabled: false },
      headers: { 'X-Api-Key': CANARY, Cookie: `a=${CANARY}` },
    };
    return {
      token: new ManagementClient({ ...shared, token: CANARY }),
      'token function': new ManagementClient({ ...shared, token: async () => CANARY }),
      'client secret': new ManagementClient({ ...shared, clientId: 'id', clientSecret: CANARY }),
      'signing key': new ManagementClient({ ...shared, clientId: 'id', clientAssertionSigningKey: pem }),
      'broken signing key': new ManagementClient({
        ...shared,
        clientId: 'id',
        clientAssertionSigningKey: `-----BEGIN PRIVATE KEY-----\n${CANARY}`,
      }),
      axios: new ManagementClient({ ...shared, token: CANARY, axios: axios.create() }),
      'axios with an interceptor that throws': new ManagementClient({
        ...shared,
        token: CANARY,
        axios: ((): ReturnType<typeof axios.create> => {
          const instance = axios.create();
          instance.interceptors.response.use(({ config }) =>
            Promise.reject(
              Object.assign(new Error(`intercepted ${String(config.headers.Authorization)}`), { config }),
            ),
          );
          return instance;
        })(),
      }),
    };
  };

  it('never appears in a printed client', () => {
    for (const [name, client] of Object.entries(clients())) {
      expectNoCanary(client, name);
      expectNoCanary(client.withOptions({ headers: { Authorization: `Bearer ${CANARY}` } }), `${name} bound`);
      expect(everyView(client), name).not.to.include(pem.split('\n')[1]);
    }
    expectNoCanary(
      new AuthenticationClient({
        domain: server.origin,
        clientId: 'id',
        clientSecret: CANARY,
        headers: { 'X-Api-Key': CANARY },
      }),
      'authentication',
    );
    expectNoCanary(
      new RestClient(`${server.origin}/x`, { headers: { Authorization: CANARY } }),
      'rest client',
    );
    expectNoCanary(
      new ManagementClient({ domain: server.origin, token: 't', proxy: `http://user:${CANARY}@127.0.0.1:1` }),
      'proxy',
    );
  });

  it('never appears in an error of a client, even if the server returns it', async () => {
    for (const [name, client] of Object.entries(clients())) {
      for (const id of ['x', 'html']) {
        expectNoCanary(await rejectionOf(client.users.get({ id })), `${name}: get`);
        expectNoCanary(
          await rejectionOf(
            client.users.create({
              connection: 'c',
              email: 'a@b.example',
              password: CANARY,
              user_metadata: { secret: CANARY },
            }),
          ),
          `${name}: create`,
        );
        expectNoCanary(await rejectionOf(client.users.link(id, { link_with: CANARY })), `${name}: link`);
        expectNoCanary(
          await rejectionOf(
            client.users.createAuthenticationMethod({ id }, { type: 'totp', totp_secret: CANARY }),
          ),
          `${name}: totp`,
        );
      }
    }
  });

  it('never appears in an error of the Authentication API', async () => {
    const auth0 = new AuthenticationClient({
      domain: server.origin,
      clientId: 'id',
      clientSecret: CANARY,
      retry: { enabled: false },
    });
    expectNoCanary(await rejectionOf(auth0.users.getInfo(CANARY)), 'getInfo');
    expectNoCanary(
      await rejectionOf(
        auth0.users.impersonate('html', { impersonator_id: 'i', protocol: 'oauth2', token: CANARY }),
      ),
      'impersonate',
    );
    expectNoCanary(
      await rejectionOf(auth0.oauth.clientCredentialsGrant({ audience: 'a' })),
      'client credentials',
    );
    expectNoCanary(
      await rejectionOf(auth0.oauth.clientCredentialsGrant({ audience: 'a', client_assertion: CANARY })),
      'assertion',
    );
  });

  it('never appears in an error of the network, a timeout, or a callback', async () => {
    const client = new ManagementClient({
      domain: 'http://127.0.0.1:1',
      token: CANARY,
      retry: { enabled: false },
    });
    expectNoCanary(await rejectionOf(client.users.get({ id: 'x' })), 'refused');
    expectNoCanary(await rejectionOf(client.withOptions({ timeout: 1 }).users.get({ id: 'x' })), 'timeout');
    expectNoCanary(await new Promise((resolve) => client.users.get({ id: 'x' }, resolve)), 'callback');
    expectNoCanary(
      await rejectionOf(
        new AuthenticationClient({ domain: 'http://127.0.0.1:1' }).users.getInfo(`${CANARY}\n`),
      ),
      'unsendable token',
    );
  });

  it('never appears in the response of a proxy that quotes its request', async () => {
    const proxy = createServer(({ headers, url }, response) =>
      sendJson(response, 407, { message: JSON.stringify(headers), url }),
    );
    proxy.on('connect', ({ headers }, socket) => {
      const body = JSON.stringify({ message: JSON.stringify(headers) });
      socket.end(
        `HTTP/1.1 407 ${JSON.stringify(headers)}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    proxies.push(proxy);
    const { port } = proxy.address() as AddressInfo;
    for (const domain of ['http://localhost:9', 'https://localhost:9']) {
      const management = new ManagementClient({
        domain,
        token: CANARY,
        proxy: `http://user:${CANARY}%21@127.0.0.1:${port}`,
        retry: { enabled: false },
      });
      const error = await rejectionOf(management.users.get({ id: 'x' }));
      expectNoCanary(error, domain);
      const credentials = Buffer.from(`user:${CANARY}!`).toString('base64');
      expect(everyView(error), `${domain}: ${error.message}`).to.not.include(credentials);
      expect(error.message, domain).to.match(/proxy-authorization/);
    }
  });

  it('never appears in an error of a RestClient, however its request was made', async () => {
    const form = new RestClient(`${server.origin}/things`, { request: { type: 'form' } });
    expectNoCanary(await rejectionOf(form.create({ password: CANARY, deep: { token: CANARY } })), 'form');
    expectNoCanary(await rejectionOf(form.create(`a=b&client_secret=${CANARY}`)), 'form as text');
    const json = new RestClient(`${server.origin}/things`, {
      headers: { Authorization: `Bearer ${CANARY}` },
    });
    expectNoCanary(await rejectionOf(json.patch({}, `{"link_with":"${CANARY}"}`)), 'JSON as text');
    const _requestCustomizer = (request: RequestCustomization): unknown =>
      request.auth('user', CANARY).set('X-Api-Key', CANARY);
    const error = await rejectionOf(json.getAll({ _requestCustomizer }));
    expectNoCanary(error, 'customized');
    expect(everyView(error)).to.not.include(Buffer.from(`user:${CANARY}`).toString('base64'));
    class Own extends Error {
      constructor(
        readonly given: string,
        message: string,
        readonly status: unknown,
        readonly info: unknown,
        readonly original: unknown,
      ) {
        super(message);
      }
    }
    const own = new RestClient(`${server.origin}/things`, {
      headers: { Authorization: CANARY },
      errorCustomizer: Own,
      errorFormatter: { message: (body) => JSON.stringify(body), name: 'headers.authorization' },
    });
    expectNoCanary(await rejectionOf(own.getAll()), 'errorCustomizer');
  });

  it('never appears in an error of a manager without a client', async () => {
    const users = new UsersManager({
      baseUrl: `${server.origin}/api/v2`,
      headers: { Authorization: `Bearer ${CANARY}` },
    });
    expectNoCanary(users, 'the manager');
    expectNoCanary(await rejectionOf(users.get({ id: 'html' })), 'its headers');
    const provided = new UsersManager({
      baseUrl: `${server.origin}/api/v2`,
      tokenProvider: { getAccessToken: async () => CANARY },
    });
    expectNoCanary(provided, 'the manager with a provider');
    expectNoCanary(await rejectionOf(provided.get({ id: 'x' })), 'its token');
    const unsendable = new ManagementClient({ domain: server.origin, token: `${CANARY}\n` });
    expectNoCanary(await rejectionOf(unsendable.users.get({ id: 'x' })), 'a token that no header can carry');
  });

  it('stays hidden while the error stays useful', async () => {
    const error = await rejectionOf(clients().token?.users.get({ id: 'x' }) ?? Promise.resolve());
    expect(JSON.parse(JSON.stringify(error))).to.deep.include({
      name: 'Echo',
      statusCode: 400,
      errorCode: 'echo',
      attempts: 1,
    });
    expect(error.message).to.match(/got .*REDACTED/);
    expect(error.requestInfo).to.deep.equal({ method: 'get', url: `${server.origin}/api/v2/users/x` });
  });
});
