// mocha.test.js
/* global describe, it, before, beforeEach, after */
const assert = require('node:assert');
const { ManagementClient } = require('auth0');
const { startTenant } = require('auth0/tenant');
const { suspend } = require('./suspend');

describe('suspend', () => {
  let tenant, management;

  before(async () => {
    tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
  });
  beforeEach(() => {
    tenant.reset();
    management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
  });
  after(() => tenant.close());

  it('blocks the user', async () => {
    const id = await suspend(management, 'jane@example.com');
    assert.equal((await management.users.get({ id })).blocked, true);
  });

  it('says so when there is none', () => assert.rejects(suspend(management, 'joe@example.com'), /No user/));

  it('asks the API twice', async () => {
    await suspend(management, 'jane@example.com');
    assert.deepEqual(
      tenant.requests.map(({ method, target }) => `${method} ${target}`),
      ['GET /api/v2/users-by-email?email=jane%40example.com', 'PATCH /api/v2/users/auth0%7Cjane'],
    );
  });
});
