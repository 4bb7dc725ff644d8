import { expect } from 'chai';
import { usePage } from './support/usePage';

const API = 'https://api.example.com';

const seed = {
  resource_servers: [{ identifier: API, name: 'Shop', scopes: [{ value: 'read:orders' }] }],
  roles: [{ name: 'editor', description: 'May edit' }],
  organizations: [{ name: 'acme', display_name: 'Acme' }],
  users: [
    {
      user_id: 'jane',
      email: 'jane@example.com',
      name: 'Jane Doe',
      password: 'Pa55word!old',
      app_metadata: { plan: 'free', old: true },
    },
  ],
};

describe('the page: one user', function () {
  this.timeout(30_000);
  const seat = usePage({ seed });

  const open = (tab = ''): Promise<void> => seat.visit(`users/auth0%7Cjane${tab && `/${tab}`}`);
  const jane = async (path = ''): Promise<unknown> =>
    (await seat.ask('GET', `/api/v2/users/auth0%7Cjane${path}`)).json();
  const logsIn = async (password: string): Promise<number> => {
    const { status } = await seat.ask('POST', '/oauth/token', {
      grant_type: 'http://auth0.com/oauth/grant-type/password-realm',
      realm: 'Username-Password-Authentication',
      client_id: seat.tenant.clientId,
      client_secret: seat.tenant.clientSecret,
      username: 'jane@example.com',
      password,
    });
    return status;
  };

  it('opens from the list with the keyboard, with the focus on the name', async () => {
    await seat.visit('users');
    await seat.row('Jane Doe').getByRole('link').focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('heading', { level: 1, name: 'Jane Doe' }).waitFor();
    await seat.page.waitForFunction('document.activeElement.tagName === "H1"');
    expect(await seat.page.title()).to.equal('Jane Doe · Local tenant');
  });

  it('creates a user', async () => {
    await seat.visit('users');
    await seat.press('Create user');
    await seat.page.getByLabel('Email', { exact: true }).fill('max@example.com');
    await seat.page.getByLabel('Name').fill('Max');
    await seat.page.getByLabel('Password').fill('Pa55word!new');
    await seat.press('Create');
    await seat.page.getByRole('heading', { level: 1, name: 'Max' }).waitFor();
    expect(seat.tenant.exportUsers()).to.include('max@example.com');
  });

  it('shows errors of the API in the dialog', async () => {
    await seat.visit('users');
    await seat.press('Create user');
    await seat.page.getByLabel('Email', { exact: true }).fill('jane@example.com');
    await seat.page.getByLabel('Password').fill('Pa55word!new');
    await seat.press('Create');
    await seat.page.getByRole('alert').getByText('The user already exists.').waitFor();
  });

  it('edits the profile', async () => {
    await open();
    await seat.press('Edit profile');
    await seat.page.getByLabel('Name', { exact: true }).fill('Jane Smith');
    await seat.page.getByLabel('Email is verified').check();
    await seat.press('Save');
    await seat.page.getByRole('heading', { level: 1, name: 'Jane Smith' }).waitFor();
    expect(await jane()).to.include({ name: 'Jane Smith', email_verified: true });
  });

  it('saves metadata as in the editor, including removed fields', async () => {
    await open('metadata');
    await seat.page.getByRole('textbox', { name: 'app_metadata' }).fill('{ "plan": "pro" }');
    await seat.press('Save app_metadata');
    await seat.hears('Saved app_metadata.');
    expect(await jane()).to.deep.include({ app_metadata: { plan: 'pro' } });
  });

  it('does not save metadata that is not an object, and says why', async () => {
    await open('metadata');
    const editor = seat.page.getByRole('textbox', { name: 'user_metadata' });
    await editor.fill('[1]');
    await seat.page.getByText('This must be a JSON object').waitFor();
    expect(await editor.getAttribute('aria-invalid')).to.equal('true');
    expect(await seat.page.getByRole('button', { name: 'Save user_metadata' }).isDisabled()).to.equal(true);
    await seat.press('Discard changes of user_metadata');
    expect(await editor.inputValue()).to.equal('{}');
  });

  for (const [tab, name, path] of [
    ['roles', 'editor', '/roles'],
    ['permissions', 'read:orders', '/permissions'],
    ['organizations', 'Acme', '/organizations'],
  ] as const)
    it(`adds and removes ${tab}`, async () => {
      await open(tab);
      await seat.press('Add');
      await seat.hears(`Added ${name}.`);
      expect(await jane(path)).to.have.length(1);
      await seat.press(`Remove ${name}`);
      await seat.hears(`Removed ${name}.`);
      expect(await jane(path)).to.have.length(0);
    });

  it('adds and removes authentication methods', async () => {
    await open('authentication');
    await seat.page.getByLabel('Type').selectOption('phone');
    await seat.page.getByLabel('Phone number').fill('+15551234567');
    await seat.press('Add method');
    await seat.hears('Method added.');
    expect(await jane('/authentication-methods')).to.have.length(1);
    await seat.press('Remove phone XXXXXXXX4567');
    await seat.page.getByText('No authentication methods').waitFor();
    expect(await jane('/authentication-methods')).to.have.length(0);
  });

  it('shows and removes blocks after failed logins', async () => {
    for (let count = 0; count < 10; count += 1) await logsIn('wrong');
    expect(await logsIn('Pa55word!old')).to.equal(429);
    await open('blocks');
    await seat.row('jane@example.com').waitFor();
    await seat.press('Remove all blocks');
    await seat.page.getByText('Not blocked for failed logins').waitFor();
    expect(await logsIn('Pa55word!old')).to.equal(200);
  });

  it('shows the log of the user as it is written, and opens an event', async () => {
    await open('logs');
    await seat.page.getByText('No log events of this user').waitFor();
    await logsIn('wrong');
    await seat.row('Wrong email or password').getByRole('link').click();
    await seat.page.getByRole('heading', { level: 1, name: 'Logs' }).waitFor();
    await seat.page.getByRole('link', { name: 'auth0|jane' }).waitFor();
  });

  it('blocks and unblocks', async () => {
    await open();
    await seat.press('Block');
    await seat.hears('User blocked.');
    expect(await jane()).to.include({ blocked: true });
    await seat.press('Unblock');
    await seat.hears('User unblocked.');
    expect(await jane()).to.include({ blocked: false });
  });

  it('sets a password', async () => {
    await open();
    await seat.press('Reset password');
    await seat.page.getByLabel('New password').fill('Pa55word!fresh');
    await seat.press('Set password');
    await seat.hears('Password changed.');
    expect(await logsIn('Pa55word!fresh')).to.equal(200);
  });

  it('creates a link to set a password', async () => {
    await open();
    await seat.press('Reset password');
    await seat.page.getByLabel('How').selectOption('link');
    await seat.press('Make a link');
    const url = await seat.page.getByRole('link', { name: 'Open the link' }).getAttribute('href');
    expect((await fetch(url ?? '')).status).to.equal(200);
  });

  it('deletes after confirmation, and returns the focus when canceled', async () => {
    await open();
    await seat.press('Delete');
    await seat.page.getByRole('dialog', { name: 'Delete this user?' }).waitFor();
    await seat.page.keyboard.press('Escape');
    await seat.page.waitForFunction('document.activeElement.textContent === "Delete"');
    expect(seat.tenant.counts().users).to.equal(1);
    await seat.press('Delete');
    await seat.press('Delete user');
    await seat.page.getByText('No users yet').waitFor();
    expect(seat.tenant.counts().users).to.equal(0);
  });

  it('shows changes by a service at once', async () => {
    await open();
    await seat.page.getByText('Jane Doe').first().waitFor();
    await seat.ask('PATCH', '/api/v2/users/auth0%7Cjane', { name: 'Changed Elsewhere' });
    await seat.page.getByRole('heading', { level: 1, name: 'Changed Elsewhere' }).waitFor();
  });

  it('shows that a user does not exist', async () => {
    await seat.visit('users/auth0%7Cnobody');
    await seat.page.getByText('The user does not exist.').waitFor();
  });
});
