'use strict';
// A Jest test suite of a small service, against a local tenant instead of mocks: the test reads from the tenant what
// the service did, and makes the tenant fail on request. MembershipService.js is the service.
//
//   npm run example:jest
const { APIError, ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { AddressTakenError, MembershipService } = require('./MembershipService');

const ADA = 'auth0|ada';
const seed = [
  {
    user_id: ADA,
    email: 'ada@example.com',
    app_metadata: { membership: { level: 'basic' }, customer: 4711 },
  },
  { email: 'bob@example.com', app_metadata: { membership: { level: 'gold' } } },
];

let tenant;
let management;
let service;

beforeAll(async () => {
  tenant = await startTenant({ seed });
  management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    // Retry at once: a test doesn't need to wait for a backoff.
    retry: { minTimeout: 1 },
  });
  service = new MembershipService(management);
});
// Each test starts with the seed.
beforeEach(() => tenant.reset());
afterAll(() => tenant.close());

describe('joining', () => {
  const newcomer = { email: 'jane@example.com', password: 'Correct-Horse-1' };

  test('makes a user with the basic level', async () => {
    const id = await service.join(newcomer);
    const user = await management.users.get({ id });
    expect(user).toMatchObject({
      email: 'jane@example.com',
      app_metadata: { membership: { level: 'basic' } },
    });
  });

  test('is refused to an address that has an account', async () => {
    await service.join(newcomer);
    await expect(service.join(newcomer)).rejects.toThrow(AddressTakenError);
    expect(await management.users.getByEmail('jane@example.com')).toHaveLength(1);
  });

  test('passes on what else the tenant refuses, without the password', async () => {
    const error = await service.join({ ...newcomer, email: 'no address' }).catch((reason) => reason);
    expect(error).toBeInstanceOf(APIError);
    expect(error.statusCode).toBe(400);
    expect(JSON.stringify(error)).not.toContain(newcomer.password);
  });
});

describe('levels', () => {
  test('are read from the tenant', async () => {
    expect(await service.levelOf(ADA)).toBe('basic');
  });

  test('are unknown of a user who is not a member', async () => {
    expect(await service.levelOf('auth0|nobody')).toBeUndefined();
  });

  test('change without harm to other metadata', async () => {
    await service.promote(ADA, 'gold');
    const { app_metadata: metadata } = await management.users.get({ id: ADA });
    expect(metadata).toEqual({ membership: { level: 'gold' }, customer: 4711 });
  });

  test('list their members', async () => {
    await service.promote(ADA, 'gold');
    expect(await service.addressesOf('gold')).toEqual(['ada@example.com', 'bob@example.com']);
    expect(await service.addressesOf('basic')).toEqual([]);
  });
});

test('leaving blocks the member and ends the membership', async () => {
  await service.leave(ADA);
  const user = await management.users.get({ id: ADA });
  expect(user.blocked).toBe(true);
  expect(user.app_metadata).toEqual({ customer: 4711 });
});

describe('when the tenant has trouble', () => {
  test('a gateway that fails once is not noticed', async () => {
    tenant.fail({ route: 'GET /users/:id', status: 503 });
    expect(await service.levelOf(ADA)).toBe('basic');
    const statuses = tenant.requests.filter(({ method }) => method === 'GET').map(({ status }) => status);
    expect(statuses).toEqual([503, 200]);
  });

  test('an outage is an error, not a missing member', async () => {
    tenant.fail({ route: 'GET /users/:id', status: 503, times: 10 });
    await expect(service.levelOf(ADA)).rejects.toMatchObject({ statusCode: 503 });
  });
});
