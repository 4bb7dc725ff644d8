import { fails, impatient, type Fault, type Outcome } from '../Fault';

const FORGED = 'content-type: application/json\r\ncontent-length: 12\r\n\r\n{"forged":1}';

/** The server of the cell is the proxy: it answers the first bytes of each connection with these. */
const saying =
  (bytes: string): Fault['connection'] =>
  (socket) =>
    void socket.once('data', () => socket.write(bytes)).resume();

/** A client that reaches the API through that proxy. */
const proxied: Pick<Fault, 'domain' | 'options' | 'isMendable'> = {
  domain: () => 'https://tenant.invalid',
  options: (port) => ({ proxy: `http://user:the-proxy-password@127.0.0.1:${port}`, httpsAgent: undefined }),
  isMendable: false,
};

const unsent = (code: string | RegExp, attempts = 1): { all: Outcome } => ({
  all: fails(code, 0, { attempts }),
});

const refusing = (what: string, bytes: string): Fault => ({
  ...proxied,
  name: `the proxy responds to CONNECT with ${what}`,
  connection: saying(bytes),
  expect: unsent(/^(ERR_PROXY|HPE_\w+)$/),
});

const waiting = {
  options: (port: number) => ({ ...impatient, proxy: `http://127.0.0.1:${port}`, httpsAgent: undefined }),
};

/**
 * Proxies that refuse, send false responses, hang and disconnect: their responses are never taken for the API's, and
 * nothing is sent.
 */
export const proxies: readonly Fault[] = [
  refusing('a 203 and a value', `HTTP/1.1 203 Non-Authoritative\r\n${FORGED}`),
  refusing('a 201 and a value', `HTTP/1.1 201 Created\r\n${FORGED}`),
  refusing('a 200 and a value right behind it', `HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n${FORGED}`),
  refusing('a 204', 'HTTP/1.1 204 No Content\r\n\r\n'),
  refusing('a redirect', 'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n'),
  refusing('a 407', `HTTP/1.1 407 Proxy Authentication Required\r\n${FORGED}`),
  refusing('a 502', `HTTP/1.1 502 Bad Gateway\r\n${FORGED}`),
  refusing('what is not HTTP', 'hello\r\n\r\n'),
  {
    ...proxied,
    name: 'the proxy opens a tunnel to a server without TLS',
    connection: (socket) =>
      void socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n${FORGED}`));
      }),
    expect: unsent(/^(EPROTO|ERR_SSL_\w+)$/),
  },
  {
    ...proxied,
    ...waiting,
    name: 'the proxy never responds',
    connection: saying(''),
    expect: unsent('ETIMEDOUT'),
  },
  {
    ...proxied,
    ...waiting,
    name: 'the proxy opens a tunnel and sends nothing more',
    connection: saying('HTTP/1.1 200 OK\r\n\r\n'),
    expect: unsent('ETIMEDOUT'),
  },
  {
    ...proxied,
    ...waiting,
    name: 'the headers of the proxy never end',
    connection: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x-more: x\r\n'), 10);
      socket.on('close', () => clearInterval(timer)).resume();
    },
    expect: unsent('ETIMEDOUT'),
  },
  {
    ...proxied,
    name: 'the proxy resets the connection',
    connection: (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    // The request certainly never left: every verb is retried.
    expect: unsent('ECONNRESET', 3),
  },
  {
    ...proxied,
    name: 'the proxy closes the connection',
    connection: (socket) => void socket.once('data', () => socket.end()),
    expect: unsent('ECONNRESET', 3),
  },
  {
    ...proxied,
    name: 'the proxy closes the connection within its headers',
    connection: (socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 O')),
    expect: unsent(/^(ECONNRESET|HPE_\w+)$/, 3),
  },
];
