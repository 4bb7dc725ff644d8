import { expect } from 'chai';
import { Clock } from '../../src/tenant/Clock';
import { ApiFault } from '../../src/tenant/ApiFault';
import { answerCheckpointList } from '../../src/tenant/endpoints/checkpoint';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, type Json } from './support/api';

const rows = Array.from({ length: 120 }, (_, index) => ({ id: `r${index}` }));

describe('A parameter that is given twice', () => {
  it('is refused, where one is asked for: nobody knows which is meant', () => {
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
  const clock = new Clock();
  before(() => clock.freeze('2024-05-01'));
  const ask = (query: string, all: readonly { id: string }[] = rows): Json => {
    const context = { query: new URLSearchParams(query), clock };
    const options = { name: 'rows', idOf: ({ id }: { id: string }) => id };
    return answerCheckpointList(context, options, all, (row) => row.id).body as Json;
  };

  it('is walked from page to page, and the last one names no next', () => {
    const seen: unknown[] = [];
    let from = '';
    let pages = 0;
    do {
      const page = ask(`take=50${from === '' ? '' : `&from=${from}`}`);
      expect(page).to.have.all.keys(...(pages < 2 ? ['rows', 'next'] : ['rows']));
      seen.push(...(page.rows as unknown[]));
      from = String(page.next ?? '');
      pages += 1;
    } while (from !== '');
    expect(pages).to.equal(3);
    expect(seen).to.deep.equal(rows.map(({ id }) => id));
  });

  it('prefers take to per_page, and tells no totals with it', () => {
    expect(ask('take=2&per_page=10&include_totals=true'))
      .to.have.all.keys('rows', 'next')
      .and.to.have.property('rows')
      .with.length(2);
  });

  it('takes 50 rows with from alone', () => {
    const { next } = ask('take=1');
    expect(ask(`from=${String(next)}`).rows).to.have.length(50);
  });

  it('has pages and totals without either', () => {
    expect(ask('include_totals=true&page=2')).to.deep.include({ start: 100, limit: 50, total: 120 });
  });

  const refusal = (query: string): string => {
    try {
      ask(query);
      return 'not refused';
    } catch (error) {
      return error instanceof ApiFault ? `${error.status} ${error.message}` : String(error);
    }
  };

  it('refuses pages past the 1,000th record, what is no checkpoint, and wrong sizes', () => {
    expect(refusal('page=10&per_page=100')).to.equal(
      '400 Requesting page 10 exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.',
    );
    expect(refusal('from=nonsense')).to.equal('400 The from parameter is not valid or has expired.');
    expect(refusal('take=0')).to.contain('Value 0 is less than minimum 1');
    expect(refusal('take=101')).to.contain('Value 101 is greater than maximum 100');
  });

  it('forgets a checkpoint after a day', () => {
    const { next } = ask('take=1');
    clock.advance(86_399_999);
    expect(ask(`take=1&from=${String(next)}`).rows).to.deep.equal(['r1']);
    clock.advance(1);
    expect(refusal(`take=1&from=${String(next)}`)).to.equal(
      '400 The from parameter is not valid or has expired.',
    );
  });
});
