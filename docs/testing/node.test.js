// node.test.js
const assert = require('node:assert');
const { after, before, beforeEach, test } = require('node:test');
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { suspend } = require('./suspend');

let tenant, management;

before(async () => {
  tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
});
beforeEach(() => {
  tenant.reset();
  management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
});
after(() => tenant.close());

test('the user is blocked', async () => {
  const id = await suspend(management, 'jane@example.com');
  assert.equal((await management.users.get({ id })).blocked, true);
});

test('a refusal reaches the caller', async () => {
  tenant.fail({ route: 'PATCH /users/:id', status: 403 });
  await assert.rejects(suspend(management, 'jane@example.com'), { statusCode: 403 });
});
