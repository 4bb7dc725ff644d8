import { Agent as HttpAgent } from 'node:http';
import { Agent } from 'node:https';
import type { ManagementClientOptions } from '../../../src/index';
import { fails, impatient, succeeds, type Fault } from '../Fault';

type Found = (error: Error | null, addresses?: unknown, family?: number) => void;
type Lookup = (host: string, options: { all?: boolean }, done: Found) => void;

const addressesOf = (addresses: readonly string[]): Lookup => {
  const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_host, options, done) =>
    options.all ? done(null, all) : done(null, all[0]?.address, all[0]?.family);
};

const via = (lookup: Lookup, more: object = {}): Partial<ManagementClientOptions> => {
  const options = { lookup: lookup as never, keepAlive: false, ...more };
  return { httpAgent: new HttpAgent(options), httpsAgent: new Agent(options) };
};

const failing = (code: string): Fault => ({
  name: `looking up the host fails with ${code}`,
  domain: () => 'https://tenant.invalid',
  options: () =>
    via((_host, _options, done) =>
      process.nextTick(done, Object.assign(new Error(`getaddrinfo ${code} tenant.invalid`), { code })),
    ),
  isMendable: false,
  expect: { all: fails(code, 0, { attempts: 1 }) },
});

const both = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 50 };

/** Names that can't be resolved, and hosts with IPv4 and IPv6 addresses. */
export const addresses: readonly Fault[] = [
  ...['ENODATA', 'EAI_FAIL', 'ESERVFAIL'].map(failing),
  {
    name: 'looking up the host never ends',
    domain: () => 'https://tenant.invalid',
    options: () => ({ ...via(() => undefined), ...impatient }),
    isMendable: false,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 1 }) },
  },
  {
    name: 'the server only has an IPv6 address',
    host: '::1',
    domain: (port) => `http://[::1]:${port}`,
    expect: { all: succeeds(1) },
  },
  {
    name: 'no server listens at the IPv6 address',
    domain: () => 'http://[::1]:1',
    isMendable: false,
    expect: { all: fails('ECONNREFUSED', 0, { attempts: 3 }) },
  },
  {
    name: 'the host has two addresses, and only the second one answers',
    domain: (port) => `http://localhost:${port}`,
    options: () => via(addressesOf(['::1', '127.0.0.1']), both),
    expect: { all: succeeds(1) },
  },
  {
    name: 'the host has two addresses without a server',
    domain: () => 'http://localhost:1',
    options: () => via(addressesOf(['::1', '127.0.0.1']), both),
    isMendable: false,
    expect: {
      all: {
        error: { code: 'ECONNREFUSED', message: /ECONNREFUSED ::1:1.*ECONNREFUSED 127\.0\.0\.1:1/ },
        sent: 0,
        attempts: 3,
      },
    },
  },
];
