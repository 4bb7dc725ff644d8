import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { expect } from 'chai';
import { selfSignedCertificate } from '../../src/tenant/server/selfSignedCertificate';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../../src/tenant/startTenant';

function get(
  url: string,
  options: RequestOptions & { ca?: string } = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https') ? secureRequest : plainRequest;
    const outgoing = send(url, options, (incoming) => {
      let body = '';
      incoming.on('data', (chunk) => (body += String(chunk)));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body }));
    });
    outgoing.on('error', reject).end();
  });
}

describe('A tenant on a socket', () => {
  const open: RunningTenant[] = [];
  const start = async (options?: StartTenantOptions): Promise<RunningTenant> => {
    const tenant = await startTenant(options);
    open.push(tenant);
    return tenant;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((tenant) => tenant.close()));
  });
  const authorized = (tenant: RunningTenant): RequestOptions => ({
    headers: { authorization: `Bearer ${tenant.mintToken()}` },
  });

  it('listens on loopback, on a free port, and has its URL', async () => {
    const tenant = await start();
    expect(tenant.url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(tenant.url).to.equal(`http://${tenant.domain}`);
    expect(tenant.certificate).to.equal(undefined);
    expect(await get(`${tenant.url}/api/v2/users`, authorized(tenant))).to.deep.equal({
      status: 200,
      body: '[]',
    });
  });

  it('can be reached as localhost with a token for that name', async () => {
    const tenant = await start({ host: '0.0.0.0' });
    const port = tenant.domain.split(':')[1];
    const audience = `http://localhost:${port}/api/v2/`;
    const headers = { authorization: `Bearer ${tenant.mintToken({ audience })}`, host: `localhost:${port}` };
    expect((await get(`http://127.0.0.1:${port}/api/v2/users`, { headers })).status).to.equal(200);
  });

  it('rejects when the port is in use', async () => {
    const port = Number((await start()).domain.split(':')[1]);
    const error: unknown = await startTenant({ port }).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'EADDRINUSE');
  });

  it('accepts a body of 1 MB and refuses a larger one with 413, storing nothing', async () => {
    const tenant = await start();
    const send = (size: number): Promise<Response> =>
      fetch(`${tenant.url}/api/v2/users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          connection: 'email',
          email: 'a@example.com',
          user_metadata: { x: '' },
        }).replace('""', `"${'x'.repeat(size)}"`),
      });
    const refused = await send(1_048_576);
    expect([refused.status, ((await refused.json()) as { message: string }).message]).to.deep.equal([
      413,
      'Payload content length greater than maximum allowed: 1048576',
    ]);
    expect(tenant.snapshot().store.get('users')).to.have.property('size', 0);
    const taken = await send(1_048_576 - 84);
    expect(taken.status).to.equal(201);
  });

  it('records too large requests in the journal, and refuses them without a socket, too', async () => {
    const tenant = await start();
    const body = JSON.stringify({ x: 'ü'.repeat(600_000) });
    const headers = { authorization: `Bearer ${tenant.mintToken()}` };
    const url = `${tenant.url}/api/v2/users`;
    expect((await fetch(url, { method: 'POST', headers, body })).status).to.equal(413);
    expect(tenant.requests.map(({ status }) => status)).to.deep.equal([413]);
    expect(tenant.handle({ method: 'POST', target: '/api/v2/users', headers, body }).body).to.include({
      statusCode: 413,
      error: 'Request Entity Too Large',
    });
  });

  it('responds with 414 to a too long path and query', async () => {
    const tenant = await start();
    const url = `${tenant.url}/api/v2/users?q=${'x'.repeat(100_000)}`;
    expect((await get(url, authorized(tenant))).status).to.equal(414);
  });

  it('accepts the whole URL as path, as clients send it to a proxy', async () => {
    const tenant = await start();
    const path = 'http://example.com/api/v2/users?page=0';
    expect(await get(tenant.url, { ...authorized(tenant), path })).to.deep.equal({ status: 200, body: '[]' });
    expect(tenant.requests[0]?.target).to.equal('/api/v2/users?page=0');
  });

  it('refuses invalid options, and says what is expected', async () => {
    const cases: [StartTenantOptions, string][] = [
      [{ latency: -1 }, 'latency must be milliseconds, 0 or more; got -1'],
      [{ latency: { from: 5, to: 1 } }, 'latency goes from the shorter wait to the longer; got 5 to 1'],
      [{ searchDelay: NaN }, 'searchDelay must be milliseconds, 0 or more; got NaN'],
      [{ idSeed: NaN }, 'idSeed must be a number; got NaN'],
    ];
    for (const [options, message] of cases) {
      const error: unknown = await start(options).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(TypeError).with.property('message', message);
    }
  });

  it('survives aborted requests and invalid headers', async () => {
    const tenant = await start();
    const [host = '', port = ''] = tenant.domain.split(':');
    for (const text of [
      'POST /api/v2/users HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"a":',
      'nonsense\r\n\r\n',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), host, () => socket.end(text));
        socket
          .on('close', () => resolve())
          .on('error', () => undefined)
          .resume();
      });
    }
    expect((await get(`${tenant.url}/api/v2/users`, authorized(tenant))).status).to.equal(200);
  });

  it('responds with 204 without a body or a length', async () => {
    const tenant = await start();
    const response = await fetch(`${tenant.url}/api/v2/users/none`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${tenant.mintToken()}` },
    });
    expect([
      response.status,
      response.headers.get('content-length'),
      response.headers.get('content-type'),
      await response.text(),
    ]).to.deep.equal([204, null, null, '']);
  });

  describe('over HTTPS', () => {
    it('is trusted by clients that have its self-signed certificate, under each of its names', async () => {
      const tenant = await start({ https: true });
      expect(tenant.url).to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
      const port = tenant.domain.split(':')[1];
      for (const host of ['127.0.0.1', 'localhost']) {
        const options = {
          ca: tenant.certificate,
          headers: { authorization: `Bearer ${tenant.mintToken()}` },
          family: 4,
        };
        expect((await get(`https://${host}:${port}/api/v2/users`, options)).status).to.equal(200);
      }
    });

    it('is not trusted by others', async () => {
      const tenant = await start({ https: true });
      const error: unknown = await get(`${tenant.url}/api/v2/users`).catch((reason: unknown) => reason);
      expect(error)
        .to.have.property('code')
        .that.matches(/SELF_SIGNED/);
    });

    it('accepts your own certificate', async () => {
      const certificate = selfSignedCertificate(['127.0.0.1']);
      const tenant = await start({ https: certificate });
      expect(tenant.certificate).to.equal(certificate.cert);
      expect((await get(`${tenant.url}/none`, { ca: certificate.cert })).status).to.equal(404);
    });

    it('closes while a request hangs', async () => {
      const tenant = await start({ https: true });
      tenant.fail({ route: '*', hang: true });
      const hanging = get(`${tenant.url}/x`, { ca: tenant.certificate }).catch((error: Error) => error);
      while (tenant.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await tenant.close();
      expect(await hanging).to.be.instanceOf(Error);
    });
  });
});

describe('A self-signed certificate', () => {
  it('is valid: signed by itself, current, for names and addresses of both kinds', () => {
    for (let round = 0; round < 20; round += 1) {
      const certificate = new X509Certificate(
        selfSignedCertificate(['localhost', '127.0.0.1', '::1', '2001:db8::ff:1', 'a.example.com']).cert,
      );
      expect(certificate.verify(certificate.publicKey)).to.equal(true);
      expect(certificate.checkIssued(certificate)).to.equal(true);
      expect(certificate.ca).to.equal(true);
      expect(certificate.subject).to.equal('CN=auth0-classic local tenant');
      expect(certificate.subjectAltName).to.equal(
        'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:2001:DB8:0:0:0:0:FF:1, DNS:a.example.com',
      );
      expect(Date.parse(certificate.validFrom)).to.be.below(Date.now());
      expect(Date.parse(certificate.validTo)).to.be.above(Date.now());
    }
  });
});
