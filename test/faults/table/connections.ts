import { byVerb, fails, first, succeeds, type Fault } from '../Fault';

/** A DNS lookup that fails like the system's. */
const lookup =
  (code: string): Fault['options'] =>
  () => {
    const { Agent } = require('node:https') as typeof import('node:https');
    const fail = (host: string, _options: unknown, done: (error: Error) => void): void => {
      const error = Object.assign(new Error(`getaddrinfo ${code} ${host}`), {
        code,
        hostname: host,
        syscall: 'getaddrinfo',
      });
      process.nextTick(done, error);
    };
    return { httpsAgent: new Agent({ lookup: fail as never }) };
  };

const lost = byVerb(fails('ECONNRESET', 3), fails('ECONNRESET', 1));

/** Connections that are refused, break, or stay silent. */
export const connections: readonly Fault[] = [
  {
    name: 'no server listens',
    domain: () => 'http://127.0.0.1:1',
    isMendable: false,
    // The request certainly never reached a server: every verb is retried.
    expect: { all: fails('ECONNREFUSED', 0, { attempts: 3 }) },
  },
  {
    name: 'the host has no address',
    domain: () => 'https://tenant.invalid',
    options: lookup('ENOTFOUND'),
    isMendable: false,
    expect: { all: fails('ENOTFOUND', 0, { attempts: 1 }) },
  },
  {
    name: 'the name server is unavailable',
    domain: () => 'https://tenant.invalid',
    options: lookup('EAI_AGAIN'),
    isMendable: false,
    expect: { all: fails('EAI_AGAIN', 0, { attempts: 3 }) },
  },
  {
    name: 'the connection is reset before a request is read',
    connection: (socket) => void socket.resetAndDestroy(),
    // A reset before the client has a connection: nothing can have been sent.
    expect: {
      idempotent: fails('ECONNRESET', 0, { attempts: 3 }),
      others: [fails('ECONNRESET', 0, { attempts: 3 }), fails('ECONNRESET', 0, { attempts: 1 })],
    },
  },
  {
    name: 'the connection is closed before a request is read',
    connection: (socket) => void socket.end().resume(),
    expect: byVerb(fails('ECONNRESET', 0, { attempts: 3 }), fails('ECONNRESET', 0, { attempts: 1 })),
  },
  { name: 'the connection is reset before the headers', api: (exchange) => exchange.reset(), expect: lost },
  { name: 'the connection is closed before the headers', api: (exchange) => exchange.close(), expect: lost },
  {
    name: 'the connection is reset once',
    api: first(1, (exchange) => exchange.reset()),
    expect: byVerb(succeeds(2), fails('ECONNRESET', 1)),
  },
  {
    name: 'the connection is reset within the headers',
    api: (exchange) => {
      exchange.send('HTTP/1.1 200 OK\r\ncontent-ty');
      exchange.later(() => exchange.reset());
    },
    expect: lost,
  },
  {
    name: 'the connection is closed within the headers',
    api: (exchange) => {
      exchange.send('HTTP/1.1 200 OK\r\ncontent-ty');
      exchange.close();
    },
    expect: lost,
  },
  {
    name: 'the connection is reset after the headers',
    api: (exchange) => {
      exchange.head(100);
      exchange.later(() => exchange.reset());
    },
    expect: lost,
  },
  {
    name: 'the connection is closed after the headers',
    api: (exchange) => {
      exchange.head(100);
      exchange.close();
    },
    expect: lost,
  },
  {
    name: 'the connection is reset in the middle of the body',
    api: (exchange) => {
      exchange.head(100);
      exchange.send('{"user_id":');
      exchange.later(() => exchange.reset());
    },
    expect: lost,
  },
  {
    name: 'the connection is closed in the middle of the body',
    api: (exchange) => {
      exchange.head(100);
      exchange.send('{"user_id":');
      exchange.close();
    },
    expect: lost,
  },
  {
    name: 'the connection is closed between two chunks',
    api: (exchange) => {
      exchange.send(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      exchange.send('a\r\n{"user_id"\r\n');
      exchange.close();
    },
    expect: lost,
  },
  {
    name: 'a kept connection is closed as the next request arrives',
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) => (exchange.count === 2 ? exchange.reset() : exchange.good()),
    expect: byVerb(succeeds(2), fails('ECONNRESET', 1)),
  },
  {
    name: 'a kept connection is closed as the next request is sent',
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) => {
      exchange.good();
      if (exchange.count === 1) exchange.close();
    },
    // Either the client noticed the end in time and opens a new connection, or the request is sent on the closed one.
    expect: {
      idempotent: [succeeds(1), succeeds(2)],
      others: [
        succeeds(1),
        ...['ECONNRESET', 'EPIPE'].flatMap((code) => [fails(code), fails(code, 0, { attempts: 1 })]),
      ],
    },
  },
];
