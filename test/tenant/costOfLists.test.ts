import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('Lists in bodies', () => {
  let tenant: Tenant;
  let api: Api;
  let user: Json;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
    user = api.createUser();
  });
  const permission = (index: number): Json => ({
    resource_server_identifier: 'https://api',
    permission_name: `s${index}`,
  });
  const permissionsOf = (path: string): string[] =>
    range(20, (page) => listOf(api.get(`${path}/permissions?per_page=100&page=${page}`)))
      .flat()
      .map(({ permission_name: name }) => String(name));

  it('of permissions are granted once each and removed, in order', () => {
    api.post('/resource-servers', {
      identifier: 'https://api',
      scopes: range(2000, (index) => ({ value: `s${index}` })),
    });
    const role = `/roles/${String(bodyOf(api.post('/roles', { name: 'r' })).id)}`;
    const permissions = [...range(2000, permission), ...range(2000, permission)];
    expect(api.post(`${role}/permissions`, { permissions }).status).to.equal(201);
    expect(permissionsOf(role)).to.deep.equal(range(2000, (index) => `s${index}`));
    expect(api.delete(`${role}/permissions`, { permissions: range(1500, permission) }).status).to.equal(204);
    expect(permissionsOf(role)).to.deep.equal(range(500, (index) => `s${1500 + index}`));
    api.post(`${pathOf(user)}/roles`, { roles: [role.slice('/roles/'.length)] });
    api.post(`${pathOf(user)}/permissions`, { permissions: [permission(1999), permission(3)] });
    expect(permissionsOf(pathOf(user)).slice(0, 3)).to.deep.equal(['s1999', 's3', 's1500']);
    expect(
      api.post(`${role}/permissions`, { permissions: [permission(0), permission(2000)] }).status,
    ).to.equal(404);
  });

  it('of permissions may contain names that are the same when joined', () => {
    api.post('/resource-servers', { identifier: 'https://a', scopes: [{ value: 'bc' }] });
    api.post('/resource-servers', { identifier: 'https://ab', scopes: [{ value: 'c' }] });
    const permissions = [
      { resource_server_identifier: 'https://a', permission_name: 'bc' },
      { resource_server_identifier: 'https://ab', permission_name: 'c' },
    ];
    api.post(`${pathOf(user)}/permissions`, { permissions });
    expect(permissionsOf(pathOf(user))).to.deep.equal(['bc', 'c']);
    api.delete(`${pathOf(user)}/permissions`, { permissions: [permissions[0]] });
    expect(permissionsOf(pathOf(user))).to.deep.equal(['c']);
  });

  it('of scopes and permissions have at most 10,000 items', () => {
    const scopes = (count: number): Json[] => range(count, (index) => ({ value: `s${index}` }));
    expect(
      bodyOf(api.post('/resource-servers', { identifier: 'https://b', scopes: scopes(10_001) })).message,
    ).to.contain("'Array is too long (10001), maximum 10000' on property scopes");
    expect(
      api.post('/resource-servers', { identifier: 'https://b', scopes: scopes(10_000) }).status,
    ).to.equal(201);
    const answer = api.post(`${pathOf(user)}/permissions`, { permissions: range(10_001, permission) });
    expect(answer.status).to.equal(400);
  });

  it('of authentication methods have at most 1,000 items, without duplicates', () => {
    const path = `${pathOf(user)}/authentication-methods`;
    const methods = (count: number): Json[] =>
      range(count, (index) => ({ type: 'totp', totp_secret: `secret ${index}` }));
    const put = (body: unknown): TenantResponse => api.send('PUT', path, body);
    expect(put(methods(1000)).status).to.equal(200);
    expect(put(methods(1001)).status).to.equal(400);
    expect(put([...methods(500), ...methods(1)]).status).to.equal(409);
    expect(
      put([
        { type: 'email', email: 'a' },
        { type: 'phone', phone_number: 'aa' },
      ]).status,
    ).to.equal(200);
    expect(listOf(api.get(path)).map(({ type }) => type)).to.deep.equal(['email', 'phone']);
    expect(api.post(path, { type: 'email', name: 'x', email: 'a' }).status).to.equal(409);
  });

  it('of fields to export have at most 100 items', () => {
    const start = (count: number): number =>
      api.post('/jobs/users-exports', {
        format: 'json',
        fields: range(count, () => ({ name: 'email' })),
      }).status;
    expect([start(100), start(101)]).to.deep.equal([200, 400]);
  });

  it('of unknown properties are shortened in messages', () => {
    const body = Object.fromEntries(range(500, (index) => [`k${index}`, 1]));
    const { message } = bodyOf(api.patch(pathOf(user), body));
    expect(message).to.contain(': k499,k498,').and.contain(',k400,…').and.not.contain('k399');
  });
});

describe('Metadata', () => {
  const api = new Api(new Tenant());
  const keys = (count: number): Json => Object.fromEntries(range(count, (index) => [`k${index}`, 1]));

  it('have at most 10,000 keys in an object, at any depth', () => {
    const user = api.createUser();
    const patch = (metadata: unknown): TenantResponse => api.patch(pathOf(user), { user_metadata: metadata });
    expect(patch(keys(10_000)).status).to.equal(200);
    expect(bodyOf(patch(keys(10_001))).message).to.contain(
      'Too many properties defined (10001), maximum 10000',
    );
    expect(bodyOf(patch({ a: [{ b: keys(10_001) }] })).message).to.equal(
      "Payload validation error: 'user_metadata must not have more than 10000 keys in one object' on property user_metadata.",
    );
    const options = { name: 'c', strategy: 'auth0', options: keys(10_001) };
    expect(api.post('/connections', options).status).to.equal(400);
  });

  it('are merged on the first level: null removes, {} clears', () => {
    const user = api.createUser({ app_metadata: { a: 1, b: { c: 2 } } });
    const patch = (metadata: unknown): unknown =>
      bodyOf(api.patch(pathOf(user), { app_metadata: metadata })).app_metadata;
    expect(patch({ a: null, d: 3 })).to.deep.equal({ b: { c: 2 }, d: 3 });
    expect(patch({ b: null, d: null })).to.equal(undefined);
    expect(patch({ e: null })).to.equal(undefined);
    expect(patch({ e: 5 })).to.deep.equal({ e: 5 });
    expect(patch({})).to.equal(undefined);
  });
});

describe('Selected fields', () => {
  const claim = 'https://example.com/plan';
  const api = new Api(
    new Tenant({
      seed: [
        {
          user_id: 'a',
          email: 'a@example.com',
          [claim]: 'gold',
          user_metadata: {
            city: 'Rome',
            address: { street: 'x', zip: 1 },
            pets: [{ name: 'Rex', age: 3 }, { age: 4 }, 5],
          },
        },
      ],
    }),
  );
  const select = (fields: string, include = true): Json =>
    listOf(api.get(`/users?include_fields=${include}&fields=${encodeURIComponent(fields)}`))[0] ?? {};

  it('can be at any depth, also within lists', () => {
    expect(select('email')).to.deep.equal({ email: 'a@example.com' });
    expect(select('user_metadata.city, user_metadata.address.zip')).to.deep.equal({
      user_metadata: { city: 'Rome', address: { zip: 1 } },
    });
    expect(select('user_metadata.pets.name')).to.deep.equal({ user_metadata: { pets: [{ name: 'Rex' }] } });
    expect(select('user_metadata.none.x,none')).to.deep.equal({});
    expect(select('user_metadata.city,user_metadata')).to.have.nested.property('user_metadata.pets');
  });

  it('can be left out instead', () => {
    const left = select('user_metadata.address.zip,user_metadata.pets.age,email', false);
    expect(left).to.deep.include({
      user_metadata: { city: 'Rome', address: { street: 'x' }, pets: [{ name: 'Rex' }, {}, 5] },
    });
    expect(left).not.to.have.property('email');
  });

  it('can have dots in their names', () => {
    expect(select(claim)).to.deep.equal({ [claim]: 'gold' });
    expect(select(claim, false)).not.to.have.property(claim);
  });

  it('are never inherited properties', () => {
    const fields = 'constructor.prototype.toString,__proto__.toString,__proto__,constructor,toString';
    expect(select(fields)).to.deep.equal({});
    expect(Object.keys(select(fields))).to.deep.equal([]);
    expect(select(fields, false)).to.have.property('email');
    expect(Object.prototype.toString.call([])).to.equal('[object Array]');
    expect(String({})).to.equal('[object Object]');
  });
});
