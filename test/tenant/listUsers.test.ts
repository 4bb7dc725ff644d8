import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const emails = (users: Json[]): unknown[] => users.map(({ email }) => email);

describe('Listing users', () => {
  const tenant = new Tenant({
    seed: Array.from({ length: 1203 }, (_, index) => ({
      email: `u${String(index).padStart(4, '0')}@example.com`,
      given_name: index % 2 === 0 ? 'Even' : 'Odd',
    })),
  });
  const api = new Api(tenant);

  it('shows 50 users per page, newest first', () => {
    const users = listOf(api.get('/users'));
    expect(users).to.have.length(50);
    expect(emails(users).slice(0, 2)).to.deep.equal(['u1202@example.com', 'u1201@example.com']);
  });

  it('adds totals, with the length of the page', () => {
    const { users, ...totals } = bodyOf(api.get('/users?include_totals=true&per_page=7&page=2'));
    expect(totals).to.deep.equal({ start: 14, limit: 7, length: 7, total: 1203 });
    expect(emails(users as Json[])[0]).to.equal('u1188@example.com');
  });

  it('shows no users with per_page=0, but counts them', () => {
    expect(bodyOf(api.get('/users?include_totals=true&per_page=0'))).to.deep.equal({
      start: 0,
      limit: 0,
      length: 0,
      total: 1203,
      users: [],
    });
  });

  it('pages through the first 1,000 records and no further', () => {
    expect(api.get('/users?per_page=100&page=9').status).to.equal(200);
    expect(api.get('/users?per_page=100&page=10').body).to.deep.equal({
      statusCode: 400,
      error: 'Bad Request',
      message:
        'You can only page through the first 1000 records. See https://auth0.com/docs/users/search/v3/view-search-results-by-page#limitation',
      errorCode: 'invalid_paging',
    });
  });

  it('returns an empty list beyond the end', () => {
    expect(api.get('/users?page=5&q=email:u0001*').body).to.deep.equal([]);
  });

  it('searches and sorts', () => {
    const found = listOf(api.get('/users?search_engine=v3&q=given_name:odd AND email:u000*&sort=email:1'));
    expect(emails(found)).to.deep.equal([1, 3, 5, 7, 9].map((index) => `u000${index}@example.com`));
    expect(emails(listOf(api.get('/users?q=email:u000*&sort=email:-1')))[0]).to.equal('u0009@example.com');
  });

  it('finds the members of an organization by its id', () => {
    const [user] = listOf(api.get('/users?q=email:u0042*'));
    const { id } = bodyOf(api.post('/organizations', { name: 'acme' }));
    api.post(`/organizations/${id}/members`, { members: [user?.user_id] });
    expect(emails(listOf(api.get(`/users?q=organization_id:${id}`)))).to.deep.equal(['u0042@example.com']);
  });

  it('shows only the requested fields, or all others', () => {
    const [one] = listOf(api.get('/users?per_page=1&fields=email,identities'));
    expect(Object.keys(one ?? {})).to.have.members(['email', 'identities']);
    const [other] = listOf(api.get('/users?per_page=1&fields=email, picture&include_fields=false'));
    expect(other).to.have.property('user_id');
    expect(other).not.to.have.any.keys('email', 'picture');
    expect(Object.keys(bodyOf(api.get(`${pathOf(one ? (other as Json) : {})}?fields=name`)))).to.deep.equal([
      'name',
    ]);
  });

  const refused: [string, string][] = [
    [
      'per_page=101',
      "Query validation error: 'Value 101 is greater than maximum 100' on property per_page (Number of results per page.).",
    ],
    [
      'page=-1',
      "Query validation error: 'Value -1 is less than minimum 0' on property page (Page index of the results to return. First page is 0.).",
    ],
    [
      'page=x',
      "Query validation error: 'Expected type integer but found type string' on property page (Page index of the results to return. First page is 0.).",
    ],
    [
      'search_engine=v4',
      "Query validation error: 'No enum match for: v4' on property search_engine (The version of the search engine).",
    ],
  ];
  for (const [query, message] of refused) {
    it(`refuses ${query}`, () => {
      expect(api.get(`/users?${query}`).body).to.deep.equal({
        statusCode: 400,
        error: 'Bad Request',
        message,
        errorCode: 'invalid_query_string',
      });
    });
  }

  it('refuses older search engines, malformed queries and sorts', () => {
    expect(bodyOf(api.get('/users?search_engine=v2')).message).to.equal(
      'You are not allowed to use search_engine=v2. Use search_engine=v3 instead.',
    );
    expect(bodyOf(api.get('/users?search_engine=v1')).message).to.equal(
      'You are not allowed to use search_engine=v1.',
    );
    for (const query of ['q=name:(', 'sort=name', 'sort=user_metadata.a:1'])
      expect(api.get(`/users?${query}`).body).to.include({
        statusCode: 400,
        errorCode: 'invalid_query_string',
      });
  });
});

describe('Finding users by address', () => {
  it('is exact and case-sensitive; an unknown address returns an empty list', () => {
    const api = new Api(new Tenant());
    const user = api.createUser({ email: 'Jane@example.com' });
    expect(api.get('/users-by-email?email=jane%40example.com').body).to.deep.equal([user]);
    expect(api.get('/users-by-email?email=Jane%40example.com').body).to.deep.equal([]);
    expect(api.get('/users-by-email?email=jane%40example.com&fields=email').body).to.deep.equal([
      { email: 'jane@example.com' },
    ]);
  });

  it('requires the address', () => {
    expect(bodyOf(new Api(new Tenant()).get('/users-by-email')).message).to.equal(
      "Query validation error: 'Missing required property: email' on property email (Email address to search for (case-sensitive).).",
    );
  });
});

describe('Deleting users', () => {
  it('responds with 204, also for an unknown user', () => {
    const api = new Api(new Tenant());
    const user = api.createUser();
    expect([api.delete(pathOf(user)).status, api.delete(pathOf(user)).status]).to.deep.equal([204, 204]);
    expect(api.get(pathOf(user)).status).to.equal(404);
  });

  it('removes the user from its organizations', () => {
    const api = new Api(new Tenant());
    const [jane, joe] = [api.createUser(), api.createUser()];
    const { id } = bodyOf(api.post('/organizations', { name: 'acme' }));
    api.post(`/organizations/${id}/members`, { members: [jane.user_id, joe.user_id] });
    api.delete(pathOf(jane));
    const table = api.tenant.snapshot().store.get('organizations') as ReadonlyMap<string, Json>;
    expect(table.get(String(id))?.members).to.deep.equal([joe.user_id]);
  });

  it('of all users is refused unless the tenant allows it', () => {
    const api = new Api(new Tenant());
    api.createUser();
    expect(api.delete('/users').body).to.include({ statusCode: 404 });
    expect(api.get('/users').body).to.have.length(1);
    const lenient = new Api(new Tenant({ allowDeleteAllUsers: true }));
    lenient.createUser();
    expect(lenient.delete('/users').status).to.equal(204);
    expect(lenient.get('/users').body).to.deep.equal([]);
  });
});

describe('A tenant with delayed search results', () => {
  it('shows changes in GET /users only after the delay, and by id at once', () => {
    const tenant = new Tenant({ now: '2024-05-01', searchDelay: 2000, seed: [{ email: 'old@example.com' }] });
    const api = new Api(tenant);
    const user = api.createUser({ email: 'new@example.com' });
    expect(emails(listOf(api.get('/users')))).to.deep.equal(['old@example.com']);
    expect(api.get(pathOf(user)).status).to.equal(200);
    expect(api.get('/users-by-email?email=new%40example.com').body).to.have.length(1);
    tenant.clock.advance(1999);
    expect(listOf(api.get('/users'))).to.have.length(1);
    tenant.clock.advance(1);
    expect(emails(listOf(api.get('/users')))).to.deep.equal(['new@example.com', 'old@example.com']);
    api.delete(pathOf(user));
    expect(listOf(api.get('/users'))).to.have.length(2);
    tenant.clock.advance(2000);
    expect(listOf(api.get('/users'))).to.have.length(1);
  });
});
