import { expect } from 'chai';
import { startTenant } from '../../../src/tenant';
import { usePage } from './support/usePage';

const seed = { users: [{ user_id: 'jane', email: 'jane@example.com', name: 'Jane' }] };

/** Text that the page has copied to the clipboard. */
const CLIPBOARD = 'navigator.clipboard.readText()';

describe('the page: requests', function () {
  this.timeout(60_000);
  const seat = usePage({ seed });

  it('shows each request as it happens: method, path, status, duration, caller, time', async () => {
    await seat.visit('requests');
    await seat.page.getByText('No requests yet').waitFor();
    await seat.page.getByText('Live').waitFor();
    await seat.ask('GET', '/api/v2/users/auth0%7Cjane');
    await seat.ask('GET', '/api/v2/users/nobody');
    const found = seat.row('/api/v2/users/auth0%7Cjane');
    await found.waitFor();
    expect(await found.innerText()).to.match(/^GET\s+\S+\s+200\s+\d+ ms\s+service@clients\s+\d+:\d\d:\d\d/);
    await seat.row('/api/v2/users/nobody').getByText('404').waitFor();
  });

  it("does not show the page's own calls", async () => {
    await seat.visit('users');
    await seat.row('Jane').waitFor();
    await seat.visit('requests');
    await seat.page.getByText('No requests yet').waitFor();
    expect(seat.tenant.requests).to.deep.equal([]);
  });

  it('opens one: headers, body, response; to copy as curl and as a call of the SDK', async () => {
    await seat.ask('PATCH', '/api/v2/users/auth0%7Cjane', { user_metadata: { color: "it's red" } });
    await seat.visit('requests');
    await seat.row('PATCH').click();
    const detail = seat.page.getByRole('region', { name: /^Request \d+$/ });
    await detail.getByRole('region', { name: 'Body', exact: true }).getByText("it's red").waitFor();
    await detail.getByRole('region', { name: 'Answer', exact: true }).getByText('jane@example.com').waitFor();
    await detail
      .getByRole('region', { name: 'Headers', exact: true })
      .getByText('content-type: application/json')
      .waitFor();
    await seat.press('Copy as SDK call');
    await seat.hears('Copied SDK call.');
    expect(await seat.page.evaluate(CLIPBOARD)).to.equal(
      "await management.users.update({ id: 'auth0|jane' }, {\n  user_metadata: { color: 'it\\'s red' },\n});",
    );
    await seat.press('Copy as curl');
    await seat.hears('Copied curl command.');
    expect(await seat.page.evaluate(CLIPBOARD)).to.include(
      `curl -X 'PATCH' '${seat.tenant.url}/api/v2/users/auth0%7Cjane'`,
    );
    await detail.getByRole('link', { name: 'Close' }).click();
    await detail.waitFor({ state: 'detached' });
  });

  it('filters, pauses and clears', async () => {
    await seat.ask('GET', '/api/v2/users');
    await seat.ask('GET', '/api/v2/roles');
    await seat.visit('requests');
    await seat.page.getByRole('searchbox').fill('get roles');
    await seat.page.getByText('1 shown').waitFor();
    await seat.page.getByRole('searchbox').fill('');
    await seat.page.getByText('2 shown').waitFor();
    await seat.press('Pause');
    await seat.ask('GET', '/api/v2/clients');
    // The log event of this call reaches the page after the call itself.
    await seat.page.locator('nav').getByText('Logs 1').waitFor();
    expect(await seat.row('/api/v2/clients').count()).to.equal(0);
    await seat.press('Pause');
    await seat.row('/api/v2/clients').waitFor();
    await seat.press('Clear');
    await seat.page.getByText('No requests yet').waitFor();
    expect(seat.tenant.requests).to.deep.equal([]);
  });

  it('keeps the newest 500 of many, and stays usable', async () => {
    await seat.visit('requests');
    await seat.page.getByText('Live').waitFor();
    for (let count = 0; count < 1_500; count += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => seat.ask('GET', `/api/v2/users/n${count + index}`)),
      );
    await seat.row('/api/v2/users/n1499').waitFor();
    await seat.page.getByText('500 shown · the newest 500 are kept').waitFor();
    expect(await seat.page.locator('tbody tr').count()).to.equal(500);
    expect(await seat.row('/api/v2/users/n0').count()).to.equal(0);
  });
});

describe('the page: mails and logs', function () {
  this.timeout(30_000);
  const seat = usePage({ seed });

  it('shows a mail as it arrives, with a working link', async () => {
    await seat.visit('mails');
    await seat.page.getByText('No mails yet').waitFor();
    await seat.ask('POST', '/api/v2/tickets/password-change', { user_id: 'auth0|jane' });
    await seat.row('Ticket: change your password').click();
    const opened = seat.page.waitForEvent('popup');
    await seat.page.getByRole('link', { name: 'Open link' }).click();
    const other = await opened;
    await other.waitForLoadState();
    expect(new URL(other.url()).origin).to.equal(seat.tenant.url);
    expect(await other.locator('body').innerText()).to.match(/password/i);
  });

  it('shows a code that logs in', async () => {
    const { clientId: client_id, clientSecret: client_secret } = seat.tenant;
    const client = { client_id, client_secret };
    const start = { ...client, connection: 'email', email: 'jane@example.com', send: 'code' };
    await seat.ask('POST', '/passwordless/start', start);
    await seat.visit('mails');
    await seat.row('jane@example.com').click();
    await seat.press('Copy code');
    await seat.hears('Copied code.');
    const otp = await seat.page.evaluate<string>(CLIPBOARD);
    const { status } = await seat.ask('POST', '/oauth/token', {
      ...client,
      grant_type: 'http://auth0.com/oauth/grant-type/passwordless/otp',
      realm: 'email',
      username: 'jane@example.com',
      otp,
    });
    expect(status).to.equal(200);
  });

  it('filters mails by address and subject', async () => {
    await seat.ask('POST', '/api/v2/tickets/password-change', { user_id: 'auth0|jane' });
    await seat.visit('mails');
    await seat.row('jane@example.com').waitFor();
    await seat.page.getByRole('searchbox').fill('max@');
    await seat.page.getByText('No such mail').waitFor();
  });

  it('shows log events, newest first, and opens one', async () => {
    await seat.ask('PATCH', '/api/v2/users/auth0%7Cjane', { name: 'Jane D' });
    await seat.ask('DELETE', '/api/v2/users/auth0%7Cjane');
    await seat.visit('logs');
    await seat.page.getByText('1–3 of 3 log events').waitFor();
    expect(await seat.page.locator('tbody tr').first().innerText()).to.match(/user deletion/);
    await seat.row('Update a User').getByRole('link').click();
    await seat.page.getByRole('region', { name: 'JSON' }).getByText('"type": "sapi"').waitFor();
  });
});

describe('the page: a tenant that restarts', function () {
  this.timeout(30_000);
  const seat = usePage();

  it('shows that the tenant is gone, reconnects, and shows the new data', async () => {
    const first = await startTenant({ seed });
    await seat.page.goto(`${first.url}/_tenant#/requests`);
    await seat.page.getByText('Live').waitFor();
    await first.close();
    await seat.page.getByText('Connecting again').waitFor();
    await seat.page.getByRole('link', { name: 'Users' }).click();
    await seat.page.getByText('The tenant does not answer. Is it still running?').waitFor();
    const second = await startTenant({
      port: Number(new URL(first.url).port),
      seed: [{ email: 'new@example.com' }],
    });
    try {
      await seat.page.getByText('Connected').waitFor();
      await seat.row('new@example.com').waitFor();
    } finally {
      await second.close();
    }
  });
});
