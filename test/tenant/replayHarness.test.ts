import { expect } from 'chai';
import { compareAnswers } from './replay/compareAnswers';
import { IdMap } from './replay/IdMap';
import { presupposedBy } from './replay/presupposed';
import type { Exchange } from './replay/recordings';

const ID = { one: 'rol_aaaaaaaaaaaaaaaa', two: 'rol_bbbbbbbbbbbbbbbb', three: 'rol_cccccccccccccccc' };

/** The differences between two responses. */
function differences(
  recorded: unknown,
  ours: unknown,
  { path = '/roles', sent = '', ids = new IdMap() } = {},
) {
  return compareAnswers(recorded, ours, { ids, path, sent });
}

const exchange = (method: string, target: string, response: unknown, request: unknown = null): Exchange => ({
  line: 1,
  source: 'go-auth0',
  file: 'test.yaml',
  method,
  target: `/api/v2${target}`,
  request,
  status: 200,
  response,
});

/** What is inserted for a test with these exchanges. */
const prepared = (...exchanges: Exchange[]) => presupposedBy(exchanges).map(({ items }) => items);

describe('The comparison of answers', () => {
  it('maps an id to the same id each time, and to no other', () => {
    const ids = new IdMap();
    expect(differences({ id: ID.one }, { id: ID.two }, { ids })).to.deep.equal([]);
    expect(differences({ id: ID.one }, { id: ID.two }, { ids })).to.deep.equal([]);
    expect(differences({ id: ID.one }, { id: ID.three }, { ids })).to.have.length(1);
    expect(differences({ id: ID.three }, { id: ID.two }, { ids })).to.have.length(1);
  });

  it('does not map an id to one of another kind', () => {
    expect(differences({ id: ID.one }, { id: 'con_bbbbbbbbbbbbbbbb' })).to.have.length(1);
  });

  it('maps ids within a link, and compares what is around them', () => {
    const [link, other] = [`https://host/p/ad/${'a'.repeat(32)}`, `https://host/p/ad/${'b'.repeat(32)}`];
    expect(differences({ url: link }, { url: other })).to.deep.equal([]);
    expect(differences({ url: link }, { url: other.replace('/ad/', '/saml/') })).to.have.length(1);
  });

  it('accepts any time that the API creates, and the same one for sent times', () => {
    const [recorded, ours] = [{ at: '2023-01-01T00:00:00.000Z' }, { at: '2026-01-01T00:00:00.000Z' }];
    expect(differences(recorded, ours)).to.deep.equal([]);
    expect(differences(recorded, ours, { sent: JSON.stringify(recorded) })).to.have.length(1);
    expect(differences(recorded, { at: 'yesterday' })).to.have.length(1);
  });

  it('reports missing and additional fields', () => {
    expect(differences({ a: 1 }, {})).to.deep.equal(['.a: 1, ours nothing']);
    expect(differences({}, { a: null })).to.deep.equal(['.a: nothing, ours null']);
    expect(differences({ a: '<redacted>' }, {})).to.have.length(1);
  });

  it('compares lists as sets only if the API has no order', () => {
    const [recorded, ours] = [
      [{ email: 'a' }, { email: 'b' }],
      [{ email: 'b' }, { email: 'a' }],
    ];
    expect(differences(recorded, ours, { path: '/roles/rol_1/users' })).to.deep.equal([]);
    expect(differences(recorded, ours, { path: '/users' })).to.have.length(2);
    const tooMany = [{ email: 'a' }, { email: 'a' }];
    expect(differences(recorded, tooMany, { path: '/roles/rol_1/users' })).to.have.length(1);
  });
});

describe('The prepared data of a recorded test', () => {
  const role = { id: ID.one, name: 'Admin' };

  it('is what it read without creating it', () => {
    expect(prepared(exchange('GET', `/roles/${ID.one}`, role))).to.deep.equal([[role]]);
    expect(prepared(exchange('GET', '/branding', { logo_url: 'a' }))).to.deep.equal([[{ logo_url: 'a' }]]);
  });

  it('excludes what it created or changed before reading it', () => {
    const read = exchange('GET', `/roles/${ID.one}`, role);
    expect(prepared(exchange('POST', '/roles', role), read)).to.deep.equal([]);
    expect(prepared(exchange('PATCH', `/roles/${ID.one}`, role), read)).to.deep.equal([]);
    const settings = { logo_url: 'a' };
    const patch = exchange('PATCH', '/branding', settings, settings);
    expect(prepared(patch, exchange('GET', '/branding', settings))).to.deep.equal([]);
  });

  it('includes only items of a list that others created; the list still checks the rest', () => {
    const other = { id: ID.two, name: 'Other' };
    const [found] = presupposedBy([
      exchange('POST', '/roles', role),
      exchange('GET', '/roles', { roles: [role, other], start: 0, limit: 50, total: 2 }),
    ]);
    expect(found?.items).to.deep.equal([other]);
    expect(found?.isWhole).to.equal(false);
  });

  it('excludes responses with selected fields', () => {
    expect(prepared(exchange('GET', '/roles?fields=id', [role]))).to.deep.equal([]);
  });
});
