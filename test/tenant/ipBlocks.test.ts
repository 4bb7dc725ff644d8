import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api } from './support/api';

const block = '/anomaly/blocks/ips/127.0.0.1';
const throttling = '/attack-protection/suspicious-ip-throttling';

describe('IP addresses with too many failed logins', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant();
    tenant.clock.freeze('2026-05-01T00:00:00.000Z');
    api = new Api(tenant);
    api.createUser({ email: 'jane@example.com', password: 'correct horse 1' });
  });

  function logIn(password: string, username: string): number {
    const { clientId: client_id, clientSecret: client_secret } = tenant;
    const body = { grant_type: 'password', client_id, client_secret, username, password };
    return api.send('POST', '//oauth/token', body).status;
  }
  const logInRightly = (): number => logIn('correct horse 1', 'jane@example.com');
  /** For accounts that do not exist: only the IP address is counted. */
  const failTimes = (times: number): number[] =>
    Array.from({ length: times }, (_, index) => logIn('wrong', `unknown${index}@example.com`));
  const limitTo = (max_attempts: number, rate = 40_000): void => {
    const { status } = api.patch(throttling, { stage: { 'pre-login': { max_attempts, rate } } });
    expect(status).to.equal(200);
  };

  it('are blocked for every account, until the block is removed', () => {
    limitTo(3);
    expect(api.get(block).status).to.equal(404);
    failTimes(3);
    expect(api.get(block).status).to.equal(200);
    expect(logInRightly()).to.equal(429);
    expect(api.get('/anomaly/blocks/ips/203.0.113.7').status).to.equal(404);
    expect(api.delete(block).status).to.equal(204);
    expect(logInRightly()).to.equal(200);
  });

  it('are blocked after 100 by default', () => {
    failTimes(99);
    expect(api.get(block).status).to.equal(404);
    failTimes(1);
    expect(api.get(block).status).to.equal(200);
  });

  it('have failures that expire one by one', () => {
    limitTo(3);
    failTimes(2);
    tenant.clock.advance(40_000);
    failTimes(1);
    expect(api.get(block).status).to.equal(404);
    failTimes(1);
    expect(api.get(block).status).to.equal(200);
  });

  for (const settings of [{ enabled: false }, { shields: [] }, { allowlist: ['127.0.0.1'] }])
    it(`are not blocked with ${JSON.stringify(settings)}`, () => {
      limitTo(2);
      api.patch(throttling, settings);
      failTimes(3);
      expect(logInRightly()).to.equal(200);
    });
});
