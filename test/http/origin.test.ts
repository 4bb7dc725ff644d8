import { expect } from 'chai';
import { ArgumentError, AuthenticationClient, ManagementClient } from '../../src/index';
import { toOrigin } from '../../src/http/origin';

describe('the domain', () => {
  it('is a host, a host with a port, or a full origin', () => {
    expect(toOrigin('tenant.auth0.com')).to.equal('https://tenant.auth0.com');
    expect(toOrigin('tenant.auth0.com:8443')).to.equal('https://tenant.auth0.com:8443');
    expect(toOrigin('https://tenant.auth0.com/')).to.equal('https://tenant.auth0.com');
    expect(toOrigin('http://127.0.0.1:4400')).to.equal('http://127.0.0.1:4400');
    expect(toOrigin('http://localhost:4400')).to.equal('http://localhost:4400');
    expect(toOrigin('http://[::1]:4400')).to.equal('http://[::1]:4400');
  });

  it('is refused with plain http for any host but loopback', () => {
    for (const domain of [
      'http://tenant.auth0.com',
      'http://10.0.0.1',
      'http://localhost.evil.example',
      'http://127.0.0.1.example',
    ]) {
      expect(() => new ManagementClient({ domain, token: 't' }), domain).to.throw(
        ArgumentError,
        /plain http/,
      );
      expect(() => new AuthenticationClient({ domain }), domain).to.throw(ArgumentError, /plain http/);
    }
  });

  describe('with plain http, for an allowed host', () => {
    const domain = 'http://Named-Tenant:4400';
    const allowed = (httpHosts?: string[]): string => toOrigin(domain, httpHosts);
    const nextWarning = (): Promise<Error> =>
      new Promise((resolve) => process.once('warning', (warning) => resolve(warning)));
    afterEach(() => delete process.env.AUTH0_CLASSIC_HTTP_HOSTS);

    it('is accepted by the option of both clients, with one warning per host', async () => {
      const warned = nextWarning();
      const httpHosts = ['named-tenant'];
      const client = new ManagementClient({ domain, httpHosts, clientId: 'a', clientSecret: 'b' });
      expect(await warned).to.include({ code: 'AUTH0_CLASSIC_PLAIN_HTTP' });
      expect((await warned).message).to.contain('Calls to http://named-tenant:4400 are not encrypted');
      expect(client.tokenProvider).to.be.an('object');
      const told: Error[] = [];
      const listen = (warning: Error): number => told.push(warning);
      process.on('warning', listen);
      expect(new AuthenticationClient({ domain, httpHosts, clientId: 'a' }).oauth).to.be.an('object');
      expect(allowed(httpHosts)).to.equal('http://named-tenant:4400');
      await new Promise((resolve) => setImmediate(resolve));
      process.off('warning', listen);
      expect(told).to.deep.equal([]);
    });

    it('is accepted by the environment variable, and only for the port if one is given', () => {
      expect(allowed).to.throw(ArgumentError, "httpHosts: ['named-tenant'] or AUTH0_CLASSIC_HTTP_HOSTS");
      process.env.AUTH0_CLASSIC_HTTP_HOSTS = 'other, NAMED-tenant';
      expect(allowed()).to.equal('http://named-tenant:4400');
      process.env.AUTH0_CLASSIC_HTTP_HOSTS = '';
      expect(allowed(['named-tenant:4400'])).to.equal('http://named-tenant:4400');
      for (const others of [['named-tenant:4401'], ['tenant'], ['x.named-tenant']])
        expect(() => allowed(others), others[0]).to.throw(ArgumentError, /plain http/);
    });

    it('is refused if the option is not a list of hosts, with https, too', () => {
      const make = (httpHosts: unknown): unknown =>
        Reflect.construct(ManagementClient, [{ domain: 'a.example', token: 't', httpHosts }]);
      expect(() => make('tenant')).to.throw(ArgumentError, 'httpHosts must be a list of host names');
      for (const wrong of ['http://tenant', '', '*', 5])
        expect(() => make([wrong])).to.throw(ArgumentError, `got ${JSON.stringify(wrong)}`);
    });
  });

  it('rejects a domain that is not a host: with a path, credentials, spaces or another protocol', () => {
    for (const domain of [
      'a.example/path',
      'user:password@a.example',
      'a example',
      'ftp://a.example',
      'a.example?x',
      'a.example#x',
      'https://',
    ]) {
      expect(() => toOrigin(domain), domain).to.throw(ArgumentError, /domain/);
    }
  });

  it('never shows the credentials of a refused domain', () => {
    expect(() => toOrigin('user:hunter22@a.example'))
      .to.throw(ArgumentError)
      .with.property('message')
      .that.does.not.include('hunter22');
  });
});
