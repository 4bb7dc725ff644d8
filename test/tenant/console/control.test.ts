import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { usePage } from './support/usePage';

describe('the page: control', function () {
  this.timeout(30_000);
  const seat = usePage({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });

  const choose = (name: string, text: string): Promise<void> =>
    seat.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  it('copies the settings of a service', async () => {
    await seat.visit('control');
    await seat.press('Copy as environment variables');
    await seat.hears('Copied environment variables.');
    expect(await seat.page.evaluate('navigator.clipboard.readText()')).to.equal(
      [
        `AUTH0_DOMAIN=${seat.tenant.url}`,
        'AUTH0_CLIENT_ID=local-client',
        'AUTH0_CLIENT_SECRET=local-secret',
        `AUTH0_AUDIENCE=${seat.tenant.url}/api/v2/`,
        `AUTH0_ISSUER_BASE_URL=${seat.tenant.url}/`,
      ].join('\n'),
    );
  });

  it('loads seeds of any format, reports what was added, and resets', async () => {
    await seat.visit('control');
    await choose('a.json', '[{"email":"a@example.com"}]');
    await seat.hears('Added 1 user.');
    await choose('b.ndjson', '{"email":"b@example.com"}\n{"email":"c@example.com"}\n');
    await seat.hears('Added 2 users.');
    await choose('c.json', '{"roles":[{"name":"editor"}]}');
    await seat.hears('Added 1 role.');
    await choose('d.json', '[{"email":"broken"}]');
    await seat.page.locator('.toast.bad').getByText('email').waitFor();
    expect(seat.tenant.counts()).to.include({ users: 4, roles: 1 });
    await seat.press('Reset');
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await seat.hears('The tenant is as it was at its start.');
    expect(seat.tenant.counts()).to.include({ users: 1, roles: 0 });
  });

  for (const [button, name, found] of [
    ['Export users', 'users.ndjson', 'jane@example.com'],
    ['Download state', 'state.json', 'jane@example.com'],
  ] as const)
    it(`downloads a file: ${button}`, async () => {
      await seat.visit('control');
      const [download] = await Promise.all([seat.page.waitForEvent('download'), seat.press(button)]);
      expect(download.suggestedFilename()).to.equal(name);
      expect(await readFile(await download.path(), 'utf8')).to.include(found);
    });

  it('offers to save the state only with a state file', async () => {
    await seat.visit('control');
    await seat.page.getByText('--state FILE').waitFor();
    expect(await seat.page.getByRole('button', { name: 'Save state' }).count()).to.equal(0);
    let saved = 0;
    seat.tenant.stateFile = { path: 'tenant.json', save: async () => void (saved += 1) };
    await seat.page.reload();
    await seat.press('Save state');
    await seat.hears('Saved tenant.json.');
    expect(saved).to.equal(1);
    seat.tenant.stateFile = undefined;
  });

  it('freezes, advances and releases the clock', async () => {
    await seat.visit('users');
    await seat.row('jane@example.com').waitFor();
    await seat.visit('control');
    await seat.press('Freeze');
    await seat.page.getByText('Frozen', { exact: true }).waitFor();
    const frozen = seat.tenant.clock.now();
    await seat.press('Advance by 1 day');
    await seat.hears('Advanced by 1 day.');
    await seat.page.getByLabel('Advance by', { exact: true }).fill('90s');
    await seat.press('Advance');
    await seat.hears('Advanced by 90s.');
    expect(seat.tenant.clock.now() - frozen).to.equal(86_400_000 + 90_000);
    // This also expired the token of the page itself: it requests another.
    await seat.page.locator('nav').getByRole('link', { name: 'Users' }).click();
    await seat.row('jane@example.com').waitFor();
    await seat.visit('control');
    await seat.press('Release');
    await seat.page.getByText('Running', { exact: true }).waitFor();
    expect(seat.tenant.clock.state.frozenAt).to.equal(undefined);
  });

  it('explains an invalid time', async () => {
    await seat.visit('control');
    await seat.page.getByLabel('Advance by', { exact: true }).fill('soon');
    await seat.press('Advance');
    await seat.page.locator('.toast.bad').getByText('soon').waitFor();
    await seat.press('Dismiss');
    await seat.page.locator('.toast.bad').waitFor({ state: 'detached' });
  });

  it('plans failures, which affect services and not the page, and then disappear', async () => {
    await seat.visit('control');
    await seat.page.getByLabel('Which requests').fill('GET /users');
    await seat.page.getByLabel('How many').fill('2');
    await seat.press('Plan fault');
    await seat.page.getByText('× 2').waitFor();
    await seat.visit('users');
    await seat.row('jane@example.com').waitFor();
    expect((await seat.ask('GET', '/api/v2/users')).status).to.equal(503);
    await seat.visit('control');
    await seat.page.getByText('× 1').waitFor();
    await seat.press('Take back 503 for GET /users');
    await seat.page.getByText('× 1').waitFor({ state: 'detached' });
    expect((await seat.ask('GET', '/api/v2/users')).status).to.equal(200);
  });

  it('plans failures of the connection', async () => {
    await seat.visit('control');
    await seat.page.getByLabel('What happens').selectOption('reset');
    await seat.press('Plan fault');
    await seat.page.getByText('any request of the API').waitFor();
    const failed = await seat.ask('GET', '/api/v2/users').then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    await seat.page.getByText('any request of the API').waitFor({ state: 'detached' });
    await seat.visit('requests');
    await seat.row('/api/v2/users').getByText('no answer').waitFor();
  });

  it('sets the limits of a plan, and none', async () => {
    await seat.visit('control');
    await seat.page.getByLabel('Plan', { exact: true }).selectOption('free');
    await seat.press('Set plan');
    await seat.page.getByText('2 at once, 120 a minute').waitFor();
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await seat.ask('GET', '/api/v2/users')).status),
    );
    expect(statuses).to.include(429);
    await seat.page.getByLabel('Plan', { exact: true }).selectOption('');
    await seat.press('Set plan');
    await seat.page.getByText('No limit').waitFor();
    expect(seat.tenant.rateLimit).to.equal(undefined);
  });

  it('mints a token with the chosen scopes only', async () => {
    await seat.visit('control');
    await seat.page.getByLabel('Scopes').fill('read:users');
    await seat.press('Mint token');
    const token = await seat.page.getByRole('region', { name: 'Token made' }).innerText();
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${seat.tenant.url}/api/v2/users`, { headers })).status).to.equal(200);
    expect((await fetch(`${seat.tenant.url}/api/v2/roles`, { headers })).status).to.equal(403);
  });
});

describe('the page of a tenant with a key', function () {
  this.timeout(30_000);
  const seat = usePage({ key: 'open-sesame', seed: [{ user_id: 'jane', email: 'jane@example.com' }] });

  it('reads the key from the address, and removes it there', async () => {
    await seat.page.goto(`${seat.tenant.url}/_tenant#key=open-sesame`);
    await seat.row('jane@example.com').waitFor();
    expect(seat.page.url()).not.to.include('sesame');
  });

  it('asks for the key, and again after a wrong one', async () => {
    await seat.visit('users');
    await seat.page.getByText('This tenant needs its key').waitFor();
    await seat.page.getByLabel('Key').fill('wrong');
    await seat.press('Open');
    await seat.page.getByLabel('Key').fill('open-sesame');
    await seat.press('Open');
    await seat.row('jane@example.com').waitFor();
    await seat.page.getByText('Connected').waitFor();
  });
});
