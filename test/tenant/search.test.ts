import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';
import { searchPopulation } from './support/searchPopulation';

const ALL = 'ann bob cat dan eve fay gus';

/** Queries, and the users that they find: names in the order of the population. */
const found: Record<string, readonly (readonly [query: string, names: string])[]> = {
  'a field and a word': [
    ['email:ann@example.com', 'ann'],
    ['email:nobody@example.com', ''],
    ['email_verified:true', 'ann'],
    ['email_verified:false', 'bob cat dan eve gus'],
    ['given_name:Daniel', 'dan'],
    ['family_name:Smith', 'dan'],
    ['nickname:Annie', 'ann'],
    ['username:ann_lee', 'ann'],
    ['logins_count:25', 'cat'],
    ['logins_count:0', 'ann'],
    ['blocked:true', 'bob'],
    ['blocked:false', 'eve'],
    ['last_ip:10.0.0.1', 'bob'],
    ['phone_verified:true', 'fay'],
    ['email.domain:example.com', 'ann bob eve'],
    ['email.domain:example', ''],
    ['name:Ann', ''],
    ['logins_count: 7', 'eve'],
    ['nosuchfield:x', ''],
    ['toString:x', ''],
  ],
  phrases: [
    ['name:"Ann Lee"', 'ann'],
    ['name:"Lee"', ''],
    ['user_id:"auth0|ann"', 'ann'],
    ['user_id:auth0|ann', 'ann'],
    ['name:"AND"', 'gus'],
    ['nickname:"not"', 'gus'],
    ['nickname:"EVE*"', 'eve'],
    ['nickname:"E*"', ''],
    ['app_metadata.plan:"bronze \\"old\\""', 'eve'],
    ['app_metadata.path:"c:\\\\temp"', 'eve'],
    ['app_metadata.url:"https://example.com/a?b=c"', 'dan'],
    ['name:"Cat (the one) Doe"', 'cat'],
    ['logins_count:"25"', 'cat'],
    ['created_at:"2017-01-01T00:00:00.000Z"', 'bob'],
  ],
  'terms without a field': [
    ['ann@example.com', 'ann'],
    ['"Dan Smith"', 'dan'],
    ['"dan smith"', 'dan'],
    ['needle', 'cat'],
    ['NEEDLE', 'cat'],
    ['x2', 'fay'],
    ['25', 'cat'],
    ['google-oauth2', 'fay'],
    ['auth0|gus', 'gus'],
    ['Paris', ''],
    ['"hidden treasure"', ''],
    ['https*gus.png', ''],
    ['*ssmi*', ''],
    ['*smi*', 'dan fay'],
    ['dan*', 'dan'],
    ['ya29.secret', ''],
    ['password', ''],
    ['valueOf', ''],
    ['__proto__', ''],
  ],
  'AND, OR and NOT': [
    ['name:"Ann Lee" AND blocked:true', ''],
    ['app_metadata.tags:blue AND app_metadata.tags:red', 'ann'],
    ['email:ann@example.com OR email:bob@example.com', 'ann bob'],
    ['email:ann@example.com && email_verified:true', 'ann'],
    ['nickname:bob || nickname:Annie', 'ann bob'],
    ['NOT email.domain:example.com', 'cat dan fay gus'],
    ['NOT NOT blocked:true', 'bob'],
    ['email.domain:example.com AND NOT blocked:true', 'ann eve'],
    ['blocked:true OR logins_count:25 AND username:cat', 'bob cat'],
    ['blocked:true AND nickname:bob OR username:cat', 'bob cat'],
    ['(blocked:true OR logins_count:25) AND username:cat', 'cat'],
    ['NOT blocked:true AND email.domain:example.com', 'ann eve'],
    ['NOT (blocked:true OR email.domain:example.com)', 'cat dan fay gus'],
    ['blocked:true OR NOT _exists_:email', 'bob fay'],
    ['NOT _exists_:email OR blocked:true', 'bob fay'],
    ['nickname:and', ''],
    ['name:and', 'gus'],
    ['and', 'gus'],
  ],
  'terms side by side, + and -': [
    ['nickname:bob username:cat', 'bob cat'],
    ['-blocked:true', 'ann cat dan eve fay gus'],
    ['!blocked:true', 'ann cat dan eve fay gus'],
    ['email.domain:example.com -blocked:true', 'ann eve'],
    ['email.domain:example.com !blocked:true', 'ann eve'],
    ['email.domain:example.com NOT blocked:true', 'ann eve'],
    ['-blocked:true email.domain:example.com', 'ann eve'],
    ['-blocked:true -email.domain:example.com', 'cat dan fay gus'],
    ['nickname:bob nickname:Annie -blocked:true', 'ann'],
    ['+email.domain:example.com nickname:bob', 'ann bob eve'],
    ['+email.domain:example.com +blocked:true', 'bob'],
    ['+email.domain:example.com -blocked:true username:cat', 'ann eve'],
    ['+email.domain:example.com OR username:cat', 'ann bob cat eve'],
    ['-(blocked:true OR email.domain:example.com)', 'cat dan fay gus'],
    ['username:cat OR -_exists_:username', 'bob cat dan eve fay gus'],
    ['nickname:cat-o-nine', 'cat'],
  ],
  groups: [
    ['nickname:(bob OR Annie)', 'ann bob'],
    ['nickname:(bob Annie)', 'ann bob'],
    ['app_metadata.tags:(red AND blue)', 'ann'],
    ['app_metadata.tags:(blue -red)', 'dan'],
    ['app_metadata.tags:(blue AND NOT green)', 'ann'],
    ['logins_count:(0 OR [20 TO 30])', 'ann cat'],
    ['name:("Ann Lee" OR dan*)', 'ann dan'],
    ['((((nickname:bob))))', 'bob'],
    ['(nickname:bob OR (nickname:Annie AND email_verified:true))', 'ann bob'],
  ],
  'ranges of numbers': [
    ['logins_count:[3 TO 25]', 'bob cat eve'],
    ['logins_count:{3 TO 25}', 'eve'],
    ['logins_count:[3 TO 25}', 'bob eve'],
    ['logins_count:{3 TO 25]', 'cat eve'],
    ['logins_count:[25 TO *]', 'cat dan gus'],
    ['logins_count:{25 TO *]', 'dan gus'],
    ['logins_count:[* TO 3]', 'ann bob'],
    ['logins_count:{* TO 3}', 'ann'],
    ['logins_count:[* TO *]', 'ann bob cat dan eve gus'],
    ['logins_count:[9 TO 3]', ''],
    ['app_metadata.seats:[2.5 TO 5]', 'ann cat'],
    ['app_metadata.seats:{2.5 TO 5]', 'ann'],
    ['app_metadata.balance:[-5 TO -1]', 'cat'],
    ['app_metadata.ratio:[0 TO 1]', 'gus'],
    ['app_metadata.level:[5 TO 9]', ''],
    ['logins_count:[2000 TO 2020]', 'gus'],
    ['NOT logins_count:[0 TO *]', 'fay'],
  ],
  'ranges of dates': [
    ['created_at:[2017-11-01T00:00:00.000Z TO 2017-11-30T23:59:59.999Z]', 'cat dan'],
    ['created_at:[2017-11 TO 2017-11]', 'cat dan'],
    ['created_at:[2017-11-01 TO 2017-11-30]', 'cat dan'],
    ['created_at:[2017-11-01 TO 2017-11-30}', 'cat'],
    ['created_at:{2017-11-01 TO 2017-11-30]', 'dan'],
    ['created_at:{2017-11 TO 2018-06]', 'eve fay'],
    ['created_at:[2017-11 TO 2018-06}', 'cat dan eve'],
    ['created_at:[2017 TO 2017]', 'bob cat dan eve'],
    ['created_at:[2017 TO 2018}', 'bob cat dan eve'],
    ['created_at:{2017 TO *}', 'fay gus'],
    ['created_at:[* TO 2017}', 'ann'],
    ['created_at:[2018 TO 2018-06]', 'fay'],
    ['last_login:[2018-02 TO 2018-02]', 'bob cat'],
    ['last_login:[2018-02-03T04:05 TO 2018-02-03T04:05]', 'bob'],
    ['last_login:["2018-03-01T00:00:00.000Z" TO *]', 'dan'],
    ['created_at:[2018-06-01T14:30:00+02:00 TO 2018-06-01T14:30:00+02:00]', 'fay'],
    ['created_at:2017-11', 'cat dan'],
    ['created_at:2018-06-01', 'fay'],
    ['app_metadata.since:2017-11', 'gus'],
    ['2017-11', 'gus'],
  ],
  'ranges of text': [
    ['name:[a TO b]', 'ann gus'],
    ['name:[ann TO "bob lee"]', 'ann bob'],
    ['name:[ann TO "bob lee"}', 'ann'],
    ['name:{"ANN LEE" TO bobby}', 'bob'],
    ['app_metadata.plan:[A TO Z]', 'bob'],
    ['app_metadata.plan:[* TO c]', 'bob eve'],
  ],
  wildcards: [
    ['name:j*', 'fay'],
    ['name:J*', 'fay'],
    ['name:*smith', 'dan fay'],
    ['name:*ith', 'dan fay'],
    ['name:jane*smith', 'fay'],
    ['name:*mary*', 'fay'],
    ['name:j*m*y*h', 'fay'],
    ['name:a*n*n*n*e', ''],
    ['email:*@example.com', 'ann bob eve'],
    ['email:*example*', 'ann bob cat dan eve gus'],
    ['app_metadata.plan:*usa', 'fay'],
    ['app_metadata.plan:g*', 'ann'],
    ['app_metadata.plan:G*', 'bob'],
    ['username:*', 'ann cat'],
    ['user_id:auth0|*', 'ann bob cat dan eve gus'],
    ['logins_count:2*', 'cat gus'],
    ['name:aa*', ''],
    ['name:lee*lee', ''],
    ['*', ALL],
    ['', ALL],
  ],
  _exists_: [
    ['_exists_:blocked', 'bob eve'],
    ['NOT _exists_:logins_count', 'fay'],
    ['-_exists_:created_at', ''],
    ['_exists_:user_metadata', 'ann bob eve gus'],
    ['_exists_:user_metadata.city', 'ann bob eve'],
    ['_exists_:app_metadata.nested', 'cat'],
    ['_exists_:app_metadata.nested.deep.leaf', 'cat'],
    ['_exists_:app_metadata.empty', ''],
    ['_exists_:app_metadata.none', ''],
    ['_exists_:app_metadata.void', ''],
    ['_exists_:app_metadata.tags', 'ann dan'],
    ['_exists_:app_metadata.orders.items.sku', 'fay'],
    ['_exists_:email.domain', 'ann bob cat dan eve gus'],
    ['_exists_:identities.profileData', 'fay'],
    ['_exists_:identities.access_token', ''],
    ['_exists_:nosuchfield', ''],
  ],
  'metadata, arrays and identities': [
    ['app_metadata.plan:gold', 'ann'],
    ['app_metadata.nested.deep.leaf:needle', 'cat'],
    ['app_metadata.nested:needle', ''],
    ['app_metadata.tags:green', 'dan'],
    ['app_metadata.orders.items.sku:X2', 'fay'],
    ['app_metadata.flags.beta:true', 'dan'],
    ['app_metadata.level:7', 'gus'],
    ['user_metadata.city:Paris', 'ann'],
    ['user_metadata.city:"New York"', 'eve'],
    ['user_metadata.addresses.city:Lyon', 'ann'],
    ['user_metadata.addresses.city:"Nice"', 'ann'],
    ['user_metadata.addresses.zip:69001', 'ann'],
    ['user_metadata.age:30', 'eve'],
    ['user_metadata.newsletter:true', 'eve'],
    ['user_metadata.city:(Paris OR paris)', 'ann bob'],
    ['identities.connection:sms', 'fay'],
    ['identities.provider:google-oauth2', 'fay'],
    ['identities.isSocial:true', 'fay'],
    ['identities.user_id:1234567890', 'fay'],
    ['identities.profileData.email:fay@gmail.example', 'fay'],
    ['identities.profileData.email:ann@example.com', ''],
    ['identities.access_token:ya29.secret', ''],
    ['identities.connection:"Username-Password-Authentication"', 'ann bob cat dan eve gus'],
  ],
  escapes: [
    ['name:Ann\\ Lee', 'ann'],
    ['nickname:EVE\\*', 'eve'],
    ['nickname:\\E*', 'eve'],
    ['name:Cat\\ \\(the\\ one\\)\\ Doe', 'cat'],
    ['app_metadata.url:https\\:\\/\\/example.com\\/a\\?b=c', 'dan'],
    ['phone_number:\\+15551234567', 'fay'],
    ['phone_number:"+15551234567"', 'fay'],
    ['app_metadata.balance:\\-3', 'cat'],
    ['user_metadata.a\\ b:spaced', 'bob'],
    ['name:\\AND', 'gus'],
    ['\\and', 'gus'],
  ],
  case: [
    ['email:ANN@Example.COM', 'ann'],
    ['name:"ann lee"', 'ann'],
    ['given_name:DANIEL', 'dan'],
    ['family_name:lee', 'ann'],
    ['nickname:ANNIE', 'ann'],
    ['email.domain:EXAMPLE.NET', 'gus'],
    ['name:"éve übel"', 'eve'],
    ['name:ÉVE*', 'eve'],
    ['username:CAT', ''],
    ['app_metadata.plan:GOLD', ''],
    ['user_metadata.city:PARIS', ''],
    ['blocked:TRUE', ''],
    ['user_id:AUTH0|ann', ''],
  ],
};

/** Queries that are refused, and the error messages. */
const refused: readonly (readonly [query: string, message: string])[] = [
  ['name:', 'The field name has no value (at character 1)'],
  ['name:AND', 'The field name has no value (at character 1)'],
  [':x', 'A field name is missing before the colon (at character 1)'],
  ['*:x', 'A field name is missing before the colon (at character 1)'],
  ['name:"x', 'The phrase has no closing quote (at character 6)'],
  ['(name:x', 'The group has no closing parenthesis (at character 1)'],
  ['name:x)', 'Unexpected ) (at character 7)'],
  ['()', 'Unexpected ) (at character 2)'],
  ['AND name:x', 'Unexpected and (at character 1)'],
  ['name:x AND', 'The query ends where a term is expected (at character 11)'],
  ['name:x OR', 'The query ends where a term is expected (at character 10)'],
  ['name:x AND OR name:y', 'Unexpected or (at character 12)'],
  ['NOT', 'The query ends where a term is expected (at character 4)'],
  ['name:email:x', 'The field name has no value (at character 1)'],
  ['name:(email:x)', 'A field within the group of a field (at character 7)'],
  ['name:x]', 'Unexpected ] (at character 7)'],
  ['logins_count:[1 TO', 'The range is not of the form [a TO b] (at character 14)'],
  ['logins_count:[1 2]', 'The range is not of the form [a TO b] (at character 14)'],
  ['logins_count:["" TO 2]', 'The range misses an end (at character 14)'],
  ['created_at:[2017-13 TO *]', '2017-13 is not a valid date (at character 12)'],
  ['created_at:[2017-02-30 TO *]', '2017-02-30 is not a valid date (at character 12)'],
  ['name:*sa', 'A wildcard at the start needs at least 3 characters after it (at character 6)'],
  ['name:*s*a', 'A wildcard at the start needs at least 3 characters after it (at character 6)'],
  ['*ab', 'A wildcard at the start needs at least 3 characters after it (at character 1)'],
  ['user_metadata.city:Par*', "Wildcards can't be used on user_metadata (at character 20)"],
  ['user_metadata.age:[1 TO 50]', "Ranges can't be used on user_metadata (at character 19)"],
  ['picture:x', "The field picture can't be searched (at character 9)"],
  ['_exists_:picture', "The field picture can't be searched (at character 10)"],
  ['last_password_reset:[2019 TO *]', "The field last_password_reset can't be searched (at character 21)"],
  ['multifactor:guardian', "The field multifactor can't be searched (at character 13)"],
  ['_exists_:', '_exists_ needs the name of a field (at character 1)'],
  ['_exists_:"name"', '_exists_ needs the name of a field (at character 1)'],
  ['_exists_:app_metadata.*', '_exists_ takes no wildcards (at character 10)'],
  ['name:x\\', 'Nothing follows the backslash (at character 7)'],
  ['name:x\u0000', 'The query holds a null character (at character 7)'],
  [`${'('.repeat(101)}x${')'.repeat(101)}`, 'More than 100 nested groups (at character 101)'],
];

/** Sort orders, and their results. */
const sorts: readonly (readonly [sort: string, names: string])[] = [
  ['created_at:1', ALL],
  ['created_at:-1', 'gus fay eve dan cat bob ann'],
  ['logins_count:1', 'ann bob eve cat dan gus fay'],
  ['logins_count:-1', 'gus dan cat eve bob ann fay'],
  ['name:1', 'gus ann bob cat dan fay eve'],
  ['nickname:1', 'ann bob cat dan eve gus fay'],
  ['email:-1', 'gus eve dan cat bob ann fay'],
  ['email_verified:-1', 'ann gus eve dan cat bob fay'],
  ['user_id:1', ALL.replace(' fay gus', ' gus fay')],
];

const refusedSorts: readonly (readonly [sort: string, message: string])[] = [
  ['name', 'The sort must be of the form field:1 or field:-1; got name (at character 1)'],
  ['name:2', 'The sort must be of the form field:1 or field:-1; got name:2 (at character 1)'],
  ['name:1,email:1', 'The sort must be of the form field:1 or field:-1; got name:1,email:1 (at character 1)'],
  ['app_metadata.plan:1', "Metadata can't be sorted by (at character 1)"],
  ['user_metadata:-1', "Metadata can't be sorted by (at character 1)"],
];

describe('The search of users', () => {
  const api = new Api(new Tenant({ seed: searchPopulation }));
  const names = (query: string): string[] =>
    listOf(api.get(`/users?${query}`)).map(({ user_id: id }) => String(id).split('|')[1] ?? '');

  for (const [what, rows] of Object.entries(found)) {
    describe(`with ${what}`, () => {
      for (const [query, expected] of rows) {
        it(`${query} finds ${expected || 'no user'}`, () => {
          // Newest first, and the population is oldest first.
          expect(
            names(`q=${encodeURIComponent(query)}`)
              .reverse()
              .join(' '),
          ).to.equal(expected);
        });
      }
    });
  }

  describe('refuses', () => {
    for (const [query, message] of refused) {
      it(query, () => {
        expect(api.get(`/users?q=${encodeURIComponent(query)}`).body).to.deep.equal({
          statusCode: 400,
          error: 'Bad Request',
          message,
          errorCode: 'invalid_query_string',
        });
      });
    }

    it('a query of more than 8,192 characters, or a request that is too long for one', () => {
      expect(api.get(`/users?q=${'x'.repeat(8200)}`).status).to.equal(414);
      expect(bodyOf(api.get(`/users?q=${'x'.repeat(7000)}`))).to.deep.equal([]);
    });
  });

  describe('sorted by', () => {
    for (const [sort, expected] of sorts) {
      it(`${sort} gives ${expected}`, () => {
        expect(names(`sort=${sort}`).join(' ')).to.equal(expected);
      });
    }
    for (const [sort, message] of refusedSorts) {
      it(`${sort} refuses`, () => {
        expect(api.get(`/users?sort=${sort}`).body).to.include({
          statusCode: 400,
          message,
          errorCode: 'invalid_query_string',
        });
      });
    }
  });

  it('finds the members of an organization by its id, and users without one', () => {
    const own = new Api(new Tenant({ seed: searchPopulation }));
    const { id } = bodyOf(own.post('/organizations', { name: 'acme' }));
    own.post(`/organizations/${String(id)}/members`, { members: ['auth0|ann', 'auth0|bob'] });
    const count = (query: string): number => listOf(own.get(`/users?q=${encodeURIComponent(query)}`)).length;
    expect(count(`organization_id:${String(id)}`)).to.equal(2);
    expect(count('organization_id:org_none')).to.equal(0);
    expect(count('NOT _exists_:organization_id')).to.equal(searchPopulation.length - 2);
  });
});
