import { expect } from 'chai';
import fc from 'fast-check';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, listOf } from './support/api';
import { isMeant } from './support/naiveSearch';
import { print, type Condition, type Tree } from './support/queryTree';
import { searchPopulation } from './support/searchPopulation';

const FIELDS = [
  'email',
  'email.domain',
  'name',
  'given_name',
  'nickname',
  'username',
  'user_id',
  'blocked',
  'logins_count',
  'created_at',
  'identities.connection',
  'identities.provider',
  'identities.profileData.name',
  'app_metadata',
  'app_metadata.plan',
  'app_metadata.tags',
  'app_metadata.seats',
  'app_metadata.orders.items.sku',
  'nosuchfield',
];
const METADATA = [
  'user_metadata.city',
  'user_metadata.addresses.city',
  'user_metadata.age',
  'user_metadata.a b',
];

/** Words of the population, so that queries find users, and other words. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'ann ANN bob@example.com example.com lee true false 0 3 25 gold Gold red blue X1 AND not OR 2017-11 2018-06-01 Paris sms auth0 c:\\temp EVE* cat-o-nine'.split(
        ' ',
      ),
      'Ann Lee',
      'dan smith',
      'Cat (the one) Doe',
      'bronze "old"',
      'Éve Übel',
      'New York',
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
);
const piece = fc.constantFrom(
  '',
  'a',
  'ann',
  'AN',
  'smith',
  'Example',
  'e',
  'go',
  '@',
  '.',
  '20',
  'lee',
  ' ',
  '(',
);
const open = fc.constantFrom('[', '{');
const close = fc.constantFrom(']', '}');
const end = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const date = fc.constantFrom(
  '2017',
  '2017-01',
  '2017-11',
  '2017-11-01',
  '2017-11-30',
  '2018-06-01T12:30',
  '2019',
);
const letters = fc.constantFrom('a', 'ann lee', 'B', 'bob lee', 'gold', 'Z', 'é');

const exact = fc.record({ kind: fc.constantFrom('word', 'phrase'), text });
const wildcard = fc
  .record({ kind: fc.constant('wildcard'), parts: fc.array(piece, { minLength: 2, maxLength: 4 }) })
  // A leading wildcard needs three characters after it: the table contains its refusals.
  .filter(({ parts }) => parts[0] !== '' || parts.join('').length >= 3);
const numbers = fc.constantFrom(-3, 0, 2.5, 3, 5, 25, 100, 2017);
/** A range with two open ends includes all values: the kinds of range are then equivalent. */
const isBounded = ({ low, high }: { low: unknown; high: unknown }): boolean =>
  low !== undefined || high !== undefined;
const range = fc.oneof(
  fc.record({ kind: fc.constant('numbers'), low: end(numbers), high: end(numbers), open, close }),
  fc.record({ kind: fc.constant('dates'), low: end(date), high: end(date), open, close }),
  fc.record({ kind: fc.constant('texts'), low: end(letters), high: end(letters), open, close }),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: exact },
  wildcard,
  range.filter(isBounded),
) as fc.Arbitrary<Condition>;

const term = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('term'), field: fc.constantFrom(...FIELDS), condition }),
  },
  fc.record({
    kind: fc.constant('term'),
    field: fc.constantFrom(...METADATA),
    condition: exact as fc.Arbitrary<Condition>,
  }),
  fc.record({ kind: fc.constant('term'), field: fc.constant(undefined), condition }),
  fc.record({
    kind: fc.constant('exists'),
    field: fc.constantFrom(...FIELDS, ...METADATA, 'user_metadata', 'last_ip'),
  }),
  fc.record({
    kind: fc.constant('group'),
    field: fc.constantFrom(...FIELDS),
    operator: fc.constantFrom('AND', 'OR'),
    conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
  }),
) as fc.Arbitrary<Tree>;

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    term,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      children: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Tree>,
    fc.record({
      kind: fc.constant('not'),
      child: tie('tree'),
      sign: fc.constantFrom('-', '!', 'NOT '),
    }) as fc.Arbitrary<Tree>,
    fc.record({
      kind: fc.constant('side'),
      clauses: fc.array(
        fc.record({ mark: fc.constantFrom('', '', '+', '-', '!', 'NOT '), tree: tie('tree') }),
        { minLength: 2, maxLength: 3 },
      ),
    }) as fc.Arbitrary<Tree>,
  ),
}));

describe('Any valid query', () => {
  const api = new Api(new Tenant({ seed: searchPopulation }));
  const users = listOf(api.get('/users'));

  it('finds the intended user', () => {
    let someFound = 0;
    fc.assert(
      fc.property(tree, (meant) => {
        const query = print(meant);
        fc.pre(query.length < 1500);
        const answer = api.get(`/users?q=${encodeURIComponent(query)}`);
        expect(answer.status, `${query}: ${JSON.stringify(answer.body)}`).to.equal(200);
        const expected = users.filter((user) => isMeant(user, meant)).map(({ user_id: id }) => id);
        expect(
          listOf(answer).map(({ user_id: id }) => id),
          query,
        ).to.deep.equal(expected);
        if (expected.length > 0 && expected.length < users.length) someFound += 1;
      }),
      { numRuns: 3000 },
    );
    // Queries with different results: without them the agreement above would prove nothing.
    expect(someFound).to.be.above(300);
  }).timeout(60_000);
});
