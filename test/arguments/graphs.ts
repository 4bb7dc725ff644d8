import fc from 'fast-check';

/** The error of a hostile value when it is read. */
export class Trap extends Error {}

const trap = (): never => {
  throw new Trap('sprung');
};

/** A Proxy whose traps all throw. */
function hostileProxy(): object {
  const traps = Object.getOwnPropertyNames(Reflect).map((name) => [name, trap]);
  return new Proxy({}, Object.fromEntries(traps) as ProxyHandler<object>);
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function ring(): object {
  const one: Record<string, unknown> = { name: 'ring' };
  one.self = [{ one }];
  return one;
}

/** Each level refers to the next one twice: 16,384 paths through 14 objects. */
function diamonds(): unknown {
  let inner: unknown = { x: 1 };
  for (let level = 0; level < 14; level += 1) inner = { a: inner, b: inner };
  return inner;
}

function deep(): unknown {
  let inner: unknown = 'end';
  for (let level = 0; level < 20_000; level += 1) inner = level % 2 ? [inner] : { inner };
  return inner;
}

/** Has no fields of its own, so its content is not visible. */
class Opaque {
  readonly #held = 'held';
  get held(): string {
    return this.#held;
  }
}

const sparse = (): unknown[] => {
  const list: unknown[] = ['first'];
  list[50] = 'last';
  return list;
};

const itself = (): object => {
  const one = { name: 'itself', toJSON: (): object => one };
  return one;
};

/** Common and extreme values, each created anew. */
export const LEAVES = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => NaN,
  Infinity: () => Infinity,
  'minus zero': () => -0,
  BigInt: () => 12n,
  symbol: () => Symbol('s'),
  'function that is a value': () => () => 1,
  'huge text': () => 'x'.repeat(80_000),
  'half a surrogate pair': () => 'a\ud800b',
  'text of line breaks': () => 'a\r\nx-evil: 1',
  date: () => new Date(0),
  'invalid date': () => new Date(NaN),
  map: () => new Map([['a', 1]]),
  set: () => new Set([1]),
  buffer: () => Buffer.from('buffer'),
  'typed array': () => new Uint16Array([1, 2]),
  'boxed text': () => new String('boxed'),
  'boxed number': () => new Number(7),
  'boxed boolean': () => new Boolean(false),
  'boxed BigInt': () => Object(7n) as object,
  'boxed symbol': () => Object(Symbol('s')) as object,
  'regular expression': () => /x/,
  error: () => new Error('x'),
  promise: () => Promise.resolve(1),
  url: () => new URL('https://example.com/a'),
  opaque: () => new Opaque(),
  'sparse array': sparse,
  'empty array': () => [],
  ring,
  diamonds,
  deep,
  'hostile Proxy': hostileProxy,
  'revoked Proxy': revokedProxy,
  'getter that throws': () => Object.defineProperty({}, 'bad', { enumerable: true, get: trap }),
  'toJSON that gives nothing': () => ({ name: 'x', toJSON: () => undefined }),
  'toJSON that gives itself': itself,
  'toJSON that throws': () => ({ name: 'x', toJSON: trap }),
  'toJSON that gives a promise': () => ({ name: 'x', toJSON: () => Promise.resolve({}) }),
  'toJSON that gives text': () => ({ toJSON: () => 'text' }),
  'toString that throws': () => ({ toString: trap, valueOf: trap, [Symbol.toPrimitive]: trap }),
  'then that throws': () => Object.defineProperty({}, 'then', { enumerable: true, get: trap }),
} satisfies Record<string, () => unknown>;

/** The kinds of objects. */
const SHAPES = {
  plain: (fields: object) => fields,
  'without a prototype': (fields: object) => Object.assign(Object.create(null) as object, fields),
  'of a class': (fields: object) => Object.assign(new (class Thing {})(), fields),
  frozen: (fields: object) => Object.freeze(fields),
  'behind a Proxy': (fields: object) => new Proxy(fields, {}),
} satisfies Record<string, (fields: object) => object>;

/** How to create a value: plain data, which can be printed even if the value can't be read. */
export type Recipe =
  | { leaf: keyof typeof LEAVES }
  | { text: string }
  | { list: Recipe[] }
  | { shape: keyof typeof SHAPES; fields: Record<string, Recipe> };

/** Creates the value of a recipe. */
export function make(recipe: Recipe): unknown {
  if ('leaf' in recipe) return LEAVES[recipe.leaf]();
  if ('text' in recipe) return recipe.text;
  if ('list' in recipe) return recipe.list.map(make);
  const fields = Object.entries(recipe.fields).map(([name, field]) => [name, make(field)]);
  return SHAPES[recipe.shape](Object.fromEntries(fields) as object);
}

const keysOf = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];

const leaf = fc.record({ leaf: fc.constantFrom(...keysOf(LEAVES)) });

/** Recipes of any value, nested a few levels deep; some objects have fields that a method reads. */
export function recipes(names: readonly string[]): fc.Arbitrary<Recipe> {
  const name = fc.oneof(fc.constantFrom('x', '__proto__', 'constructor', 'toJSON', ...names), fc.string());
  return fc.letrec<{ value: Recipe; object: Recipe }>((tie) => ({
    object: fc.record({
      shape: fc.constantFrom(...keysOf(SHAPES)),
      fields: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    }),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ text: fc.string() }),
      fc.record({ list: fc.array(tie('value'), { maxLength: 3 }) }),
      tie('object'),
    ),
  })).value;
}
