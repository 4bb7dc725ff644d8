import { expect } from 'chai';
import { usePage } from './support/usePage';

const USERS = 10_000;

const seed = {
  users: Array.from({ length: USERS }, (_, index) => ({
    user_id: `u${index}`,
    email: `user${index}@example.com`,
    name: index === 7_777 ? 'Ada Lovelace' : `Person ${index}`,
    blocked: index === 42,
  })),
};

describe('the page of a tenant with 10,000 users', function () {
  this.timeout(30_000);
  const seat = usePage({ seed });

  it('shows a page of them, and how many there are', async () => {
    await seat.visit('users');
    await seat.page.getByText('1–50 of 10,000 users').waitFor();
    expect(await seat.page.locator('tbody tr').count()).to.equal(50);
  });

  it('finds a name while typing', async () => {
    await seat.visit('users');
    await seat.page.getByRole('searchbox', { name: 'Search users' }).fill('lovelace');
    await seat.page.getByText('1–1 of 1 user').waitFor();
    await seat.row('Ada Lovelace').getByText('user7777@example.com').waitFor();
    for (const typed of ['ada l', 'Person 4242', 'person user4242', 'USER4242@EX', 'auth0|u4242']) {
      await seat.page.getByRole('searchbox').fill(typed);
      await seat.row(typed === 'ada l' ? 'Ada Lovelace' : 'Person 4242').waitFor();
      await seat.page.getByText('1–1 of 1 user').waitFor();
    }
  });

  it("accepts queries of the API, and shows the API's errors", async () => {
    await seat.visit('users');
    const search = seat.page.getByRole('searchbox', { name: 'Search users' });
    await search.fill('blocked:true');
    await seat.row('Person 42').getByText('Blocked').waitFor();
    await search.fill('name:(');
    await seat.page.getByText('The API refuses this search').waitFor();
    await search.fill('name:"no such user"');
    await seat.page.getByText('No users found').waitFor();
  });

  it('pages, keeps the page in its address, and says where the API ends', async () => {
    await seat.visit('users');
    await seat.press('Next');
    await seat.page.getByText('51–100 of 10,000 users').waitFor();
    await seat.page.reload();
    await seat.page.getByText('51–100 of 10,000 users').waitFor();
    await seat.press('Previous');
    await seat.page.getByText('1–50 of 10,000 users').waitFor();
    await seat.visit('users?page=20');
    await seat.page.getByText('The API shows no more of a search').waitFor();
    expect(await seat.page.getByRole('button', { name: 'Next' }).isDisabled()).to.equal(true);
  });
});
