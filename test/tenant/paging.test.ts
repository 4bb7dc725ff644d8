import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, type Json } from './support/api';

const rows = Array.from({ length: 120 }, (_, index) => `r${index}`);

describe('A parameter that is given twice', () => {
  it('is rejected where a single value is expected', () => {
    const api = new Api(new Tenant());
    for (const query of ['page=0&page=1', 'search_engine=v3&search_engine=v1', 'q=a&q=b'])
      expect(api.get(`/users?${query}`).body).to.include({
        statusCode: 400,
        errorCode: 'invalid_query_string',
      });
    expect(api.get('/connections?strategy=auth0&strategy=sms').status).to.equal(200);
  });
});

describe('A list with checkpoints', () => {
  const tenant = new Tenant({
    seed: { organizations: rows.map((name) => ({ name })) },
  });
  before(() => tenant.clock.freeze('2024-05-01'));
  const ask = (query: string): Json => new Api(tenant).get(`/organizations?${query}`).body as Json;
  const namesOf = ({ organizations }: Json): unknown[] =>
    (organizations as { name: string }[]).map(({ name }) => name);

  it('is read from page to page, and the last one has no next', () => {
    const seen: unknown[] = [];
    let from = '';
    let pages = 0;
    do {
      const page = ask(`take=50${from === '' ? '' : `&from=${from}`}`);
      expect(page).to.have.all.keys(...(pages < 2 ? ['organizations', 'next'] : ['organizations']));
      seen.push(...namesOf(page));
      from = String(page.next ?? '');
      pages += 1;
    } while (from !== '');
    expect(pages).to.equal(3);
    expect(seen).to.deep.equal(rows);
  });

  it('prefers take to per_page, without totals', () => {
    expect(ask('take=2&per_page=10&include_totals=true'))
      .to.have.all.keys('organizations', 'next')
      .and.to.have.property('organizations')
      .with.length(2);
  });

  it('returns 50 rows with only from', () => {
    const { next } = ask('take=1');
    expect(namesOf(ask(`from=${String(next)}`))).to.have.length(50);
  });

  it('has pages and totals without either', () => {
    expect(ask('include_totals=true&page=2')).to.deep.include({ start: 100, limit: 50, total: 120 });
  });

  const refusal = (query: string): string => {
    const { statusCode, message } = ask(query);
    return `${String(statusCode)} ${String(message)}`;
  };

  it('rejects pages past the 1,000th record, invalid checkpoints and invalid sizes', () => {
    expect(refusal('page=10&per_page=100')).to.equal(
      '400 Requesting page 10 exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.',
    );
    expect(refusal('from=nonsense')).to.equal('400 The from parameter is not valid or has expired.');
    expect(refusal('take=0')).to.contain('Value 0 is less than minimum 1');
    expect(refusal('take=101')).to.contain('Value 101 is greater than maximum 100');
  });

  it('refuses a checkpoint after a day', () => {
    const { next } = ask('take=1');
    tenant.clock.advance(86_399_999);
    expect(namesOf(ask(`take=1&from=${String(next)}`))).to.deep.equal(['r1']);
    tenant.clock.advance(1);
    expect(refusal(`take=1&from=${String(next)}`)).to.equal(
      '400 The from parameter is not valid or has expired.',
    );
  });
});
