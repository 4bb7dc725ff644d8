import { Agent } from 'node:https';
import { certificates, tls as pair } from '../../support/tls';
import type { ManagementClientOptions } from '../../../src/index';
import { byVerb, fails, impatient, type Fault } from '../Fault';

const trusting = (): Partial<ManagementClientOptions> => ({
  httpsAgent: new Agent({ ca: pair.cert, keepAlive: false }),
});

/** Failed TLS handshakes: the request certainly never left. */
export const tlsFaults: readonly Fault[] = [
  {
    name: 'the certificate is not trusted',
    tls: true,
    isMendable: false,
    expect: { all: fails('DEPTH_ZERO_SELF_SIGNED_CERT', 0, { attempts: 1 }) },
  },
  {
    name: 'the certificate is that of another host',
    tls: true,
    domain: (port) => `https://other.localhost:${port}`,
    options: () => {
      const lookup = (
        _host: string,
        options: { all?: boolean },
        done: (...found: unknown[]) => void,
      ): void =>
        options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
      return { httpsAgent: new Agent({ ca: pair.cert, lookup: lookup as never, keepAlive: false }) };
    },
    isMendable: false,
    expect: { all: fails('ERR_TLS_CERT_ALTNAME_INVALID', 0, { attempts: 1 }) },
  },
  {
    name: 'the certificate has expired',
    tls: { cert: certificates.expired },
    options: () => ({ httpsAgent: new Agent({ ca: certificates.expired, keepAlive: false }) }),
    isMendable: false,
    expect: { all: fails('CERT_HAS_EXPIRED', 0, { attempts: 1 }) },
  },
  {
    name: 'the certificate is not valid yet',
    tls: { cert: certificates.early },
    options: () => ({ httpsAgent: new Agent({ ca: certificates.early, keepAlive: false }) }),
    isMendable: false,
    expect: { all: fails('CERT_NOT_YET_VALID', 0, { attempts: 1 }) },
  },
  {
    name: 'the authority of the certificate is unknown',
    tls: { cert: certificates.leaf },
    isMendable: false,
    expect: { all: fails('UNABLE_TO_VERIFY_LEAF_SIGNATURE', 0, { attempts: 1 }) },
  },
  {
    name: 'server and client have no cipher in common',
    tls: { ciphers: 'ECDHE-RSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' },
    options: trusting,
    isMendable: false,
    expect: { all: fails(/^(EPROTO|ERR_SSL_\w+)$/, 0, { attempts: 1 }) },
  },
  {
    name: 'the port speaks plain HTTP',
    domain: (port) => `https://127.0.0.1:${port}`,
    connection: (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n').resume(),
    isMendable: false,
    expect: { all: fails(/^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER)$/, 0, { attempts: 1 }) },
  },
  {
    name: 'the connection is reset within the handshake',
    domain: (port) => `https://127.0.0.1:${port}`,
    connection: (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    isMendable: false,
    expect: { all: fails('ECONNRESET', 0, { attempts: 3 }) },
  },
  {
    name: 'the handshake never ends',
    domain: (port) => `https://127.0.0.1:${port}`,
    connection: (socket) => void socket.resume(),
    options: impatient,
    isMendable: false,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 1 }) },
  },
  {
    name: 'a secure connection is reset before the response',
    tls: true,
    options: trusting,
    api: (exchange) => exchange.socket.destroy(),
    expect: byVerb(fails('ECONNRESET', 3), fails('ECONNRESET', 1)),
  },
  {
    name: 'a secure connection sends nothing',
    tls: true,
    options: () => ({ ...trusting(), ...impatient }),
    api: () => undefined,
    expect: { all: fails('ETIMEDOUT') },
  },
];
