import { expect } from 'chai';
import fc from 'fast-check';
import { Tenant } from '../../../src/tenant';
import { decode } from '../../../src/tenant/state/decodeValue';
import { decodeSnapshot, encodeSnapshot } from '../../../src/tenant/state/encodeSnapshot';
import { encode } from '../../../src/tenant/state/encodeValue';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const request = (tenant: Tenant, method: string, path: string, body?: unknown) =>
  tenant.handle({
    method,
    target: `/api/v2${path}`,
    headers: { authorization: `Bearer ${tenant.mintToken()}` },
    body: body === undefined ? '' : JSON.stringify(body),
  });

const user = (email: string, metadata: unknown) => ({
  connection: 'Username-Password-Authentication',
  email,
  password: 'Correct-horse-7',
  user_metadata: metadata,
});

describe('a state as JSON', () => {
  it('restores every value', () => {
    const values = fc.anything({
      withMap: true,
      withSet: true,
      withNullPrototype: false,
      withBigInt: false,
      maxDepth: 4,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(throughJson(encode(value)))).to.deep.equal(value);
      }),
      { seed: 16, numRuns: 500 },
    );
  });

  it('restores dates, bytes, and objects that look like a tag', () => {
    const value = { at: new Date(5), bytes: Buffer.from([0, 255]), $map: { $date: 'x' }, one: { $set: 1 } };
    expect(decode(throughJson(encode(value)))).to.deep.equal(value);
    expect(() => encode({ run: () => 0 })).to.throw(TypeError, "a function can't be written as JSON");
  });

  it('restores the same tenant, which continues in the same way', () => {
    const metadata = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
    fc.assert(
      fc.property(fc.array(metadata, { minLength: 1, maxLength: 4 }), (all) => {
        const now = '2026-11-26T12:00:00.000Z';
        const tenant = new Tenant({ now });
        all.forEach((data, index) => request(tenant, 'POST', '/users', user(`u${index}@example.com`, data)));
        request(tenant, 'POST', '/roles', { name: 'Reader' });
        request(tenant, 'POST', '/tickets/password-change', { email: 'u0@example.com' });
        const other = new Tenant({ idSeed: 9 });
        other.restore(decodeSnapshot(throughJson(encodeSnapshot(tenant.snapshot()))));
        expect(other.snapshot()).to.deep.equal(tenant.snapshot());
        for (const one of [tenant, other]) request(one, 'POST', '/users', user('next@example.com', {}));
        expect(request(other, 'GET', '/users').body).to.deep.equal(request(tenant, 'GET', '/users').body);
      }),
      { seed: 16, numRuns: 25 },
    );
  });

  const broken: readonly [string, unknown, RegExp][] = [
    ['text', 'state', /expected an object/],
    ['another version', { version: 2, state: {} }, /version must be 1; got 2/],
    ['no version', { state: {} }, /version must be 1; got none/],
    ['no store', { version: 1, state: {} }, /must hold a store/],
    ['an unknown tag', { version: 1, state: { $code: 'x' } }, /"\$code" is not a kind of value/],
    ['an entry of one', { version: 1, state: { $map: [['a']] } }, /list of two/],
    ['a date that is none', { version: 1, state: { $date: 'x' } }, /"x" is not a date/],
    ['no ids', { version: 1, state: { store: { $map: [] } } }, /ids must be a number/],
  ];
  for (const [title, value, message] of broken)
    it(`refuses ${title}`, () => {
      expect(() => decodeSnapshot(value)).to.throw(TypeError, message);
    });
});
