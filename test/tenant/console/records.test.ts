import { expect } from 'chai';
import { usePage } from './support/usePage';

const KINDS = [
  { view: 'roles', title: 'Roles', one: 'role', name: 'editor' },
  { view: 'organizations', title: 'Organizations', one: 'organization', name: 'Acme' },
  { view: 'clients', title: 'Clients', one: 'client', name: 'My application' },
  { view: 'connections', title: 'Connections', one: 'connection', name: 'customers' },
] as const;

describe('the page: roles, organizations, clients, connections', function () {
  this.timeout(30_000);
  const seat = usePage({ seed: { users: [{ user_id: 'jane', email: 'jane@example.com', name: 'Jane' }] } });

  for (const { view, title, one, name } of KINDS) {
    it(`creates, shows, edits and deletes: ${view}`, async () => {
      const before = seat.tenant.counts()[view] ?? 0;
      await seat.visit(view);
      await seat.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await seat.press(`Create ${one}`);
      await seat.press('Create');
      await seat.row(name).waitFor();
      expect(seat.tenant.counts()[view]).to.equal(before + 1);

      const detail = seat.page.getByRole('region', { name: `${title}: ${name}`, exact: true });
      await detail.getByRole('region', { name: 'JSON' }).getByText(`"${name}"`).first().waitFor();
      await detail.getByRole('button', { name: 'Edit' }).click();
      await seat.page.getByLabel('JSON', { exact: true }).last().fill('{ "nonsense": 1 }');
      await seat.press('Save');
      await seat.page.getByRole('alert').getByText('nonsense').waitFor();
      await seat.press('Cancel');

      await detail.getByRole('button', { name: 'Delete' }).click();
      await seat.press(`Delete ${one}`);
      await detail.waitFor({ state: 'detached' });
      await seat.row(name).waitFor({ state: 'detached' });
      expect(seat.tenant.counts()[view]).to.equal(before);
    });
  }

  it('edits the name of a record', async () => {
    await seat.ask('POST', '/api/v2/roles', { name: 'writer' });
    await seat.visit('roles');
    await seat.row('writer').click();
    await seat.press('Edit');
    await seat.page.locator('dialog textarea').fill('{ "name": "author" }');
    await seat.press('Save');
    await seat.row('author').waitFor();
    await seat.page.getByRole('heading', { level: 2, name: 'author' }).waitFor();
  });

  it("leads from a role's users to the user", async () => {
    const { id } = (await (await seat.ask('POST', '/api/v2/roles', { name: 'writer' })).json()) as {
      id: string;
    };
    await seat.ask('POST', `/api/v2/roles/${id}/users`, { users: ['auth0|jane'] });
    await seat.visit(`roles/${id}`);
    await seat.page.getByRole('link', { name: 'Jane' }).click();
    await seat.page.getByRole('heading', { level: 1, name: 'Jane' }).waitFor();
  });

  it('shows the members of an organization', async () => {
    const answer = await seat.ask('POST', '/api/v2/organizations', { name: 'acme' });
    const { id } = (await answer.json()) as { id: string };
    await seat.ask('POST', `/api/v2/organizations/${id}/members`, { members: ['auth0|jane'] });
    await seat.visit(`organizations/${id}`);
    await seat.page.getByRole('link', { name: 'Jane' }).waitFor();
  });
});
