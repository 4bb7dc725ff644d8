import { expect } from 'chai';
import { Agent, createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { withAdvice } from '../../src/http/advice';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import { sendJson, serve } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { certificates, tls } from '../support/tls';

const failureOf = (
  domain: string,
  options: Partial<ManagementClientOptions> = {},
): Promise<Error & { code?: string }> => {
  const management = new ManagementClient({ domain, token: 't', retry: { enabled: false }, ...options });
  return rejectionOf(management.roles.get({ id: 'r' }));
};

/** Kinds of servers, with the agents of clients, and the resulting error. */
const SERVERS: Record<string, { server: ServerOptions; agent?: Agent; code: RegExp; advice: RegExp }> = {
  'self-signed': { server: tls, code: /DEPTH_ZERO_SELF_SIGNED_CERT/, advice: /NODE_EXTRA_CA_CERTS/ },
  expired: {
    server: { ...tls, cert: certificates.expired },
    agent: new Agent({ ca: certificates.expired }),
    code: /CERT_HAS_EXPIRED/,
    advice: /Renew the certificate/,
  },
  'not valid yet': {
    server: { ...tls, cert: certificates.early },
    agent: new Agent({ ca: certificates.early }),
    code: /CERT_NOT_YET_VALID/,
    advice: /Check the clock/,
  },
  'of an unknown authority': {
    server: { ...tls, cert: certificates.leaf },
    code: /UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT_LOCALLY)/,
    advice: /certificate authority, name its file in NODE_EXTRA_CA_CERTS/,
  },
  'of an unknown authority that comes along': {
    server: { ...tls, cert: Buffer.concat([certificates.leaf, certificates.authority]) },
    code: /SELF_SIGNED_CERT_IN_CHAIN/,
    advice: /certificate authority, name its file in NODE_EXTRA_CA_CERTS/,
  },
  'for a cipher that Node has not': {
    server: { ...tls, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' },
    code: /EPROTO|HANDSHAKE_FAILURE/,
    advice: /no version of TLS or cipher in common/,
  },
  'for clients with a certificate': {
    server: { ...tls, requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.3' },
    agent: new Agent({ ca: tls.cert }),
    code: /CERTIFICATE_REQUIRED|ECONNRESET|EPIPE/,
    advice: /pass `cert` and `key`|closed|reset|hang up|EPIPE/,
  },
};

/** The codes that Node gives to failures of TLS (X509_V_ERR_… of OpenSSL), DNS and connections. */
const CODES = `
UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE
UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY CERT_SIGNATURE_FAILURE CRL_SIGNATURE_FAILURE CERT_NOT_YET_VALID CERT_HAS_EXPIRED
CRL_NOT_YET_VALID CRL_HAS_EXPIRED ERROR_IN_CERT_NOT_BEFORE_FIELD ERROR_IN_CERT_NOT_AFTER_FIELD
DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_GET_ISSUER_CERT_LOCALLY
UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_CHAIN_TOO_LONG CERT_REVOKED INVALID_CA PATH_LENGTH_EXCEEDED INVALID_PURPOSE
CERT_UNTRUSTED CERT_REJECTED HOSTNAME_MISMATCH ERR_TLS_CERT_ALTNAME_INVALID ENOTFOUND EAI_AGAIN EAI_FAIL ENODATA
ESERVFAIL EREFUSED EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN EADDRNOTAVAIL EMFILE ENFILE EACCES EPERM
`;

describe('the error of a connection', () => {
  it('explains how to reach a plain http server', async () => {
    const server = await serve((_request, response) => sendJson(response, 200, {}));
    const error = await failureOf(server.origin.replace('http://127.0.0.1', 'localhost'));
    expect(error.message).to.include('give the domain as an origin: "http://localhost:4400"');
    await server.close();
  });

  for (const [title, { server: options, agent, code, advice }] of Object.entries(SERVERS)) {
    it(`says what to do about a certificate or server: ${title}`, async () => {
      const server = createServer(options, (_request, response) => response.end());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const error = await failureOf(`localhost:${port}`, { httpsAgent: agent });
      expect(error.code).to.match(code);
      expect(error.message).to.match(advice);
      server.close();
    });
  }

  it('says what to do for every code of TLS, DNS and sockets that users can act on', () => {
    const without = CODES.trim()
      .split(/\s+/)
      .filter((code) => !/[.] [A-Z].*[.:)]$/.test(withAdvice('It failed', code)));
    expect(without).to.deep.equal([]);
  });

  it('reads the reason of OpenSSL where Node only says EPROTO', () => {
    const said = (reason: string): string =>
      withAdvice(`write EPROTO 1:error:0A:SSL routines:ssl3_read_bytes:${reason}:../deps/x.c:1:`, 'EPROTO');
    expect(said('wrong version number')).to.include('does not speak TLS');
    expect(said('sslv3 alert handshake failure')).to.include('no version of TLS or cipher in common');
    expect(said('tlsv13 alert certificate required')).to.include('pass `cert` and `key`');
    expect(said('something new')).to.not.include('does not speak TLS');
  });

  it("names the proxy when it can't be found", async () => {
    const error = await failureOf('tenant.example', { proxy: 'http://proxy.invalid:3128' });
    expect(error.message).to.match(
      /^The proxy proxy\.invalid:3128 can't be reached: .*\. (Check the name|The name server)/,
    );
  });

  it('is unchanged for other codes', async () => {
    expect((await failureOf('http://127.0.0.1:1')).message).to.equal('connect ECONNREFUSED 127.0.0.1:1');
  });
});
