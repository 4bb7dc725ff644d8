import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api } from './support/api';

const GUIDE = readFileSync(resolve(__dirname, '../../docs/search.md'), 'utf8');

describe('The guide to the search', () => {
  it('lists the errors in the tenant’s own wording', () => {
    const api = new Api(new Tenant());
    const rows = [...GUIDE.matchAll(/^\| `([^`]+)`[^|]*\| (.+ \(at character \d+\)) +\|$/gm)];
    expect(rows).to.have.length(13);
    for (const [, query = '', message] of rows) {
      const target = query.startsWith('sort=') ? query : `q=${encodeURIComponent(query)}`;
      expect(api.get(`/users?${target}`).body, query).to.include({ statusCode: 400, message });
    }
  });
});
