// jest.test.js
/* global test, expect, beforeAll, beforeEach, afterAll */
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { suspend } = require('./suspend');

let tenant, management;

beforeAll(async () => {
  tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
});
beforeEach(() => {
  tenant.reset();
  management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
});
afterAll(() => tenant.close());

test('the user is blocked', async () => {
  const id = await suspend(management, 'jane@example.com');
  await expect(management.users.get({ id })).resolves.toMatchObject({ blocked: true });
});

test('a refusal reaches the caller', async () => {
  tenant.fail({ route: 'PATCH /users/:id', status: 403 });
  await expect(suspend(management, 'jane@example.com')).rejects.toMatchObject({ statusCode: 403 });
});
