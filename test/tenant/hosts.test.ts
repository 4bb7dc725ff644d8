import { X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect } from 'chai';
import { hostNameOf, isLoopback } from '../../src/tenant/trust/hostNameOf';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../../src/tenant/startTenant';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Api, bodyOf, type Json } from './support/api';

/** Requests a tenant's socket with any host; resolves to the status. */
function ask(tenant: RunningTenant, host: string): Promise<number> {
  const headers = { host, authorization: `Bearer ${tenant.mintToken()}` };
  return new Promise((resolve, reject) => {
    const port = tenant.domain.split(':').at(-1);
    request({ host: '127.0.0.1', port, path: '/api/v2/users', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('The Host header', () => {
  const send = (tenant: Tenant, host: string): TenantResponse =>
    new Api(tenant).send('GET', '/users', undefined, { host });

  for (const host of [
    'localhost',
    'LocalHost:4400',
    'localhost.',
    'acme.localhost:1',
    '127.0.0.1',
    '127.0.0.1:65535',
    '127.255.0.3',
    '[::1]',
    '[::1]:4400',
    '[0:0:0:0:0:0:0:1]:80',
    '[::ffff:127.0.0.1]',
  ])
    it(`is served when it is loopback: ${host}`, () => {
      expect(send(new Tenant(), host).status).to.equal(200);
    });

  for (const host of [
    'evil.example.com',
    'evil.example.com:4400',
    'localhost.evil.example.com',
    'notlocalhost',
    '127.0.0.1.evil.example.com',
    '127.evil.example.com',
    '128.0.0.1',
    '0.0.0.0',
    '192.168.1.5',
    '[::2]',
    '[fe80::1]',
    '[::ffff:192.168.1.5]',
    'evil.example.com@127.0.0.1',
    '127.0.0.1/evil.example.com',
    'evil.example.com#@localhost',
    'bad host',
    'localhost:port',
    '',
    'x'.repeat(20_000),
  ])
    it(`is refused with 421 when it is not allowed: ${host.slice(0, 40) || '(empty)'}`, () => {
      const tenant = new Tenant({ seed: [{ email: 'jane@example.com' }] });
      const answer = send(tenant, host);
      expect(answer.status).to.equal(421);
      expect(JSON.stringify(answer)).not.to.contain('jane');
      expect(tenant.requests.at(-1)).to.include({ status: 421 });
    });

  it('is refused with a message that says how to allow it', () => {
    const answer = send(new Tenant(), 'tenant.example.com:4400');
    expect(answer.body).to.deep.equal({
      statusCode: 421,
      error: 'Misdirected Request',
      message:
        'This tenant does not serve the host "tenant.example.com:4400". Allow it with --allow-host tenant.example.com, ' +
        'or with allowedHosts: ["tenant.example.com"] in the options of the tenant.',
    });
    expect(JSON.stringify(send(new Tenant(), 'x'.repeat(20_000)).body)).to.have.length.below(600);
  });

  it('is served when an option allows it, on any port and in any case', () => {
    const tenant = new Tenant({ allowedHosts: ['Tenant', '192.168.1.5', 'my_service', '2001:db8::1'] });
    const statuses = [
      'tenant:4400',
      'TENANT',
      '192.168.1.5:80',
      'my_service:1',
      '[2001:db8:0::1]:4400',
      'other',
    ].map((host) => send(tenant, host).status);
    // The token is for the tenant's own name: every one of its names is accepted.
    expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 421]);
  });

  it('is served when it is the tenant’s own', () => {
    const tenant = Object.assign(new Tenant(), { origin: 'https://acme.example.com' });
    expect([send(tenant, 'acme.example.com').status, send(tenant, 'x.example.com').status]).to.deep.equal([
      200, 421,
    ]);
  });

  it('is checked first: a refused request uses up no planned fault and no rate limit', () => {
    const tenant = new Tenant({ rateLimit: { all: { burst: 1, perMinute: 1 }, groups: {} } });
    tenant.fail({ route: '*', status: 503 });
    for (let round = 0; round < 3; round += 1) expect(send(tenant, 'evil.example.com').status).to.equal(421);
    expect([send(tenant, 'localhost').status, send(tenant, 'localhost').status]).to.deep.equal([503, 200]);
  });

  it('can be allowed by a name or an address only', () => {
    for (const host of ['http://tenant', 'tenant/x', '', 'a b', '*', 5])
      expect(() => new Tenant({ allowedHosts: [host as string] }), String(host)).to.throw(
        TypeError,
        `allowedHosts must be names or addresses, such as "tenant" or "192.168.1.5"; got ${JSON.stringify(host)}`,
      );
  });

  it('is normalized like the host of a URL', () => {
    expect(['A.B.', '127.1', '[::FFFF:127.0.0.1]', '::1', 'x:1'].map(hostNameOf)).to.deep.equal([
      'a.b',
      '127.0.0.1',
      '[::ffff:7f00:1]',
      '[::1]',
      'x',
    ]);
    expect(['1.2.3.4.5', '256.0.0.1', '[::g]', 'a..b c'].map(hostNameOf)).to.deep.equal(
      Array(4).fill(undefined),
    );
    expect(['[::ffff:7f00:1]', '127.0.0.1', '[::ffff:8f00:1]', '1270.0.0.1'].map(isLoopback)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  describe('on a socket', () => {
    const open: RunningTenant[] = [];
    const start = async (options?: StartTenantOptions): Promise<RunningTenant> => {
      const tenant = await startTenant(options);
      open.push(tenant);
      return tenant;
    };
    afterEach(() => Promise.all(open.splice(0).map((tenant) => tenant.close())));

    it('is refused when a page rebinds its own name to this machine', async () => {
      const tenant = await start();
      const port = tenant.domain.split(':')[1] ?? '';
      expect(await ask(tenant, `rebound.example.com:${port}`)).to.equal(421);
      expect(await ask(tenant, tenant.domain)).to.equal(200);
    });

    it('may be any address of the machine when the tenant listens on all of them', async () => {
      const address = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
      const tenant = await start({ host: '0.0.0.0' });
      for (const host of [address ?? '127.0.0.1', '0.0.0.0'])
        expect(await ask(tenant, `${host}:1`), host).to.equal(200);
      expect(await ask(tenant, '203.0.113.9')).to.equal(421);
      const local = await start();
      expect(await ask(local, address ?? '203.0.113.9')).to.equal(421);
    });

    it('is on the self-signed certificate when it is allowed', async () => {
      const { certificate = '' } = await start({
        https: true,
        allowedHosts: ['tenant', '192.168.1.5', '2001:db8::1'],
      });
      const { subjectAltName } = new X509Certificate(certificate);
      expect(subjectAltName).to.contain(
        'DNS:tenant, IP Address:192.168.1.5, IP Address:2001:DB8:0:0:0:0:0:1',
      );
    });
  });
});

describe('Links in mails', () => {
  it('lead to the tenant’s own origin, whatever Host the request had', () => {
    const tenant = new Tenant({ allowedHosts: ['other.example.com'] });
    tenant.origin = 'http://127.0.0.1:4400';
    const api = new Api(tenant);
    const headers = { host: 'other.example.com' };
    const user = bodyOf(
      api.send(
        'POST',
        '/users',
        { connection: 'email', email: 'jane@example.com', verify_email: true },
        headers,
      ),
    );
    const organization = bodyOf(api.post('/organizations', { name: 'o' }));
    const invitation: Json = {
      inviter: { name: 'x' },
      invitee: { email: 'a@example.com' },
      client_id: 'local-client',
    };
    api.send('POST', `/organizations/${String(organization.id)}/invitations`, invitation, headers);
    api.send('POST', '/tickets/email-verification', { user_id: user.user_id }, headers);
    const urls = tenant.outbox.map(({ url }) => url?.split('/').slice(0, 3).join('/'));
    expect(urls).to.deep.equal(Array(3).fill('http://127.0.0.1:4400'));
  });
});
