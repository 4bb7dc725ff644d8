import { EventEmitter } from 'node:events';
import http from 'node:http';
import { expect } from 'chai';
import nock from 'nock';
import { type APIError, ManagementClient } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { rejectionOf } from '../support/rejection';

const SITE = 'https://tenant.auth0.com';

/** What test suites for the classic SDK use in place of its parts. */
describe('in a suite that mocks', () => {
  const make = (): ManagementClient =>
    new ManagementClient({ domain: 'tenant.auth0.com', token: 'token', retry: { enabled: false } });
  const failure = async (call: Promise<unknown>): Promise<APIError> => (await rejectionOf(call)) as APIError;

  before(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => nock.cleanAll());
  after(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  describe('the network', () => {
    it('an error that is a plain object keeps its message and its code', async () => {
      const real = Object.getOwnPropertyDescriptor(http, 'request');
      // Like nock 13 for replyWithError({ code, message }).
      const request = Object.assign(new EventEmitter(), {
        end: () =>
          setImmediate(() => request.emit('error', { code: 'ECONNREFUSED', message: 'connection refused' })),
        destroy: () => undefined,
      });
      try {
        Object.defineProperty(http, 'request', { value: () => request, configurable: true });
        const management = new ManagementClient({
          domain: 'http://127.0.0.1:1',
          token: 't',
          retry: { enabled: false },
        });
        const error = await failure(management.users.get({ id: '1' }));
        const told = { message: 'connection refused', statusCode: 'ECONNREFUSED', code: 'ECONNREFUSED' };
        expect(error).to.include(told);
      } finally {
        if (real) Object.defineProperty(http, 'request', real);
      }
    });

    it('an unmocked request has the status of the mocking library', async () => {
      nock(SITE).get('/api/v2/users/1').reply(200, {});
      const error = await failure(make().users.get({ id: '2' }));
      expect(error).to.include({ statusCode: 404, code: 'ERR_NOCK_NO_MATCH' });
    });

    it('the headers of an error have both classic names', async () => {
      nock(SITE).get('/api/v2/users/1').reply(404, { message: 'gone' }, { 'x-a': 'b' });
      const { response } = (await failure(make().users.get({ id: '1' }))).originalError ?? {};
      expect(response?.header).to.equal(response?.headers);
      expect(response?.header?.['x-a']).to.equal('b');
      expect(Object.keys(response ?? {})).not.to.include('header');
    });
  });

  describe('the token', () => {
    const withSecret = (): ManagementClient =>
      new ManagementClient({ domain: 'tenant.auth0.com', clientId: 'mocked', clientSecret: 'hush' });
    const expectToken = (token: string): nock.Scope =>
      nock(SITE, { reqheaders: { authorization: `Bearer ${token}` } })
        .get('/api/v2/users/1')
        .reply(200, { user_id: '1' });

    for (const [what, client] of [
      ['client credentials', withSecret],
      ['a token', make],
    ] as const) {
      it(`comes from a replacement of tokenProvider.getAccessToken, on a client with ${what}`, async () => {
        const management = client();
        management.tokenProvider.getAccessToken = () => Promise.resolve('mine');
        expectToken('mine');
        expect(await management.users.get({ id: '1' })).to.deep.equal({ user_id: '1' });
      });
    }

    it("comes from a replacement on the provider's prototype", async () => {
      const real = Object.getOwnPropertyDescriptor(ManagementTokenProvider.prototype, 'getAccessToken');
      try {
        ManagementTokenProvider.prototype.getAccessToken = () => Promise.resolve('of all');
        expectToken('of all');
        expect(await withSecret().users.get({ id: '1' })).to.deep.equal({ user_id: '1' });
      } finally {
        if (real) Object.defineProperty(ManagementTokenProvider.prototype, 'getAccessToken', real);
      }
    });

    it('is not sent when the replacement fails: the call rejects with its error', async () => {
      const management = withSecret();
      const broken = new RangeError('no token today');
      management.tokenProvider.getAccessToken = () => Promise.reject(broken);
      expect(await rejectionOf(management.users.get({ id: '1' }))).to.equal(broken);
    });
  });
});
