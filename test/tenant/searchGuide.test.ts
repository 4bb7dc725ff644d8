import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api } from './support/api';

const GUIDE = readFileSync(resolve(__dirname, '../../docs/search.md'), 'utf8');

describe('The guide to the search', () => {
  it('has an example that runs', async () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(GUIDE) ?? [];
    const source = join(__dirname, '../../src');
    const load = createRequire(__filename);
    const rooms: Record<string, string> = {
      auth0: join(source, 'index'),
      'auth0/tenant': join(source, 'tenant/index'),
    };
    const run = new Function('require', code.replace(/^main\(\);$/m, 'return main();'));
    const asserted: unknown[] = [];
    await run((name: string) => {
      if (name === 'node:assert') asserted.push(name);
      return load(rooms[name] ?? name);
    });
    expect(asserted, 'the example checks what it says').to.have.length(1);
  });

  it('tells the refusals in the words of the tenant', () => {
    const api = new Api(new Tenant());
    const rows = [...GUIDE.matchAll(/^\| `([^`]+)`[^|]*\| (.+ \(at character \d+\)) +\|$/gm)];
    expect(rows).to.have.length(13);
    for (const [, query = '', message] of rows) {
      const target = query.startsWith('sort=') ? query : `q=${encodeURIComponent(query)}`;
      expect(api.get(`/users?${target}`).body, query).to.include({ statusCode: 400, message });
    }
  });
});
