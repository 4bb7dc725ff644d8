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

  it('is refused when it is no host: with a path, credentials, spaces or another protocol', () => {
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

  it('keeps the credentials of a refused domain to itself', () => {
    expect(() => toOrigin('user:hunter22@a.example'))
      .to.throw(ArgumentError)
      .with.property('message')
      .that.does.not.include('hunter22');
  });
});
