// vitest.test.mjs
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0/tenant';
import { suspend } from './suspend.js';

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
  expect(await management.users.get({ id })).toMatchObject({ blocked: true });
});

test('a refusal reaches the caller', async () => {
  tenant.fail({ route: 'PATCH /users/:id', status: 403 });
  await expect(suspend(management, 'jane@example.com')).rejects.toMatchObject({ statusCode: 403 });
});
