import { expect } from 'chai';
import fc from 'fast-check';
import { queryString } from '../../src/rest/queryString';

const joined = { repeatParams: false };

describe('a query string', () => {
  it('omits undefined and functions, and writes null as a bare name', () => {
    expect(queryString({ a: 1, b: undefined, c: null, d: () => 1, e: '' }, [], joined)).to.equal('a=1&c&e=');
  });

  it('refuses values that are circular, too deep or too long, and names the parameter', () => {
    const ring: Record<string, unknown> = {};
    ring.self = { ring };
    let deep: unknown = 1;
    for (let level = 0; level < 30; level += 1) deep = { deep };
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`name${index}`, 'value']));
    for (const [value, why] of [
      [ring, /holds itself/],
      [deep, /nested too deeply/],
      [wide, /longer than 65536/],
      ['x'.repeat(70_000), /longer than 65536/],
    ] as const) {
      expect(() => queryString({ fine: 1, filter: value }, [], joined))
        .to.throw('The filter')
        .with.property('message')
        .that.matches(why);
    }
  });

  it('refuses values that it would silently omit, and names the parameter', () => {
    const list = new Array<unknown>(2 ** 32 - 1);
    for (const [value, why] of [
      [Promise.resolve('name:jane'), /it is a promise that was not awaited/],
      [new Map([['a', 1]]), /it is of the kind Map/],
      [new URLSearchParams('a=1'), /it is of the kind URLSearchParams/],
      [new (class Opaque {})(), /it has no fields of its own/],
      [Buffer.from('a'), /it is of the kind Uint8Array/],
      [Object(Symbol('a')), /it is a symbol/],
      [new Date(NaN), /it is an invalid date/],
      [[{ id: 1 }], /an item of its list is an object/],
      // A sparse array takes no memory, but visiting each index would take minutes.
      [list, /its list is longer than 65536 items/],
      [{ list }, /its list is longer than 65536 items/],
    ] as const) {
      expect(() => queryString({ fine: 1, filter: value }, [], joined))
        .to.throw('The filter')
        .with.property('message')
        .that.matches(why);
    }
  });

  it("names the parameter that can't be read, and keeps the reason", () => {
    const bad = Object.defineProperty({ fine: 1 }, 'filter', {
      enumerable: true,
      get: () => {
        throw new Error('broken');
      },
    });
    for (const values of [bad, { filter: bad }]) {
      expect(() => queryString(values, [], joined))
        .to.throw("The filter can't be read: broken")
        .with.nested.property('cause.message', 'broken');
    }
  });

  it('writes boxed values as their content', () => {
    const boxed = { a: new String('x'), b: new Number(1), c: new Boolean(false), d: [new String('y')] };
    expect(queryString(boxed, [], joined)).to.equal('a=x&b=1&c=false&d=y');
  });

  it('serializes shared objects quickly; a shared object is not a cycle', () => {
    let many: unknown = { x: 1 };
    for (let level = 0; level < 18; level += 1) many = { a: many, b: many };
    expect(() => queryString({ filter: many }, [], joined)).to.throw(/The filter .* longer/);
    const shared = { x: 1 };
    expect(queryString({ a: { one: shared, two: shared } }, [], joined)).to.equal(
      'a%5Bone%5D%5Bx%5D=1&a%5Btwo%5D%5Bx%5D=1',
    );
  });

  it('joins arrays by commas or repeats their name', () => {
    expect(queryString({ a: [1, 'x'] }, [], joined)).to.equal('a=1%2Cx');
    expect(queryString({ a: [1, 'x'] }, [], { repeatParams: true })).to.equal('a=1&a=x');
  });

  it('writes objects in brackets and dates as ISO times', () => {
    expect(queryString({ a: { b: 1 }, d: new Date(0) }, [], joined)).to.equal(
      'a%5Bb%5D=1&d=1970-01-01T00%3A00%3A00.000Z',
    );
  });

  it('omits parameters of the URL', () => {
    expect(queryString({ id: 'x', page: 1 }, ['id'], joined)).to.equal('page=1');
  });

  it('survives a round trip through a parser, whatever the names and values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (values) => {
        const parsed = new URLSearchParams(queryString(values, [], joined));
        return Object.entries(values).every(([name, value]) => parsed.get(name) === value);
      }),
    );
  });
});
