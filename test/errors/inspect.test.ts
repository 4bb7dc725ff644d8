import { inspect } from 'node:util';
import { expect } from 'chai';
import { APIError, ManagementClient } from '../../src';
import { startTenant } from '../../src/tenant';
import { rejectionOf } from '../support/rejection';

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('An APIError as console.error prints it', () => {
  it('shows the response once, and keeps both property names', async () => {
    const tenant = await startTenant({});
    try {
      const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
      const error = await rejectionOf(management.users.get({ id: 'auth0|none' }));
      const text = inspect(error);
      expect(times(text, '"errorCode":"inexistent_user"')).to.equal(1);
      expect(text).to.contain('[cause]: [Error: Not Found]');
      expect(text).to.match(/^Not Found: The user does not exist\.\n {4}at /);
      expect(text).not.to.contain('undefined');
      expect(error.originalError).to.be.an('error').and.equal(error.cause);
      expect(Object.keys(error)).to.include('originalError');
    } finally {
      await tenant.close();
    }
  });

  it('shows a network error once, with its stack', async () => {
    const management = new ManagementClient({
      domain: 'http://127.0.0.1:1',
      token: 'x',
      retry: { enabled: false },
    });
    const text = inspect(await rejectionOf(management.users.get({ id: 'x' })));
    expect(times(text, '[cause]: Error: connect ECONNREFUSED')).to.equal(1);
    expect(text).not.to.contain('originalError');
    expect(times(text, "code: 'ECONNREFUSED'")).to.equal(2);
  });

  it('shows its own cause beside the original error', () => {
    const original = new Error('original');
    const text = inspect(new APIError('N', 'm', 500, {}, original, { cause: new Error('other') }));
    expect(text).to.contain('originalError: Error: original').and.to.contain('[cause]: Error: other');
  });

  it('shows added properties, keeps subclasses, and stops at cycles', () => {
    class Refused extends APIError {
      readonly attempt = 7;
    }
    const outer = new Error('outer', { cause: new Refused('Refused', 'no', 403) });
    expect(inspect(outer, { depth: 5 })).to.match(/\[cause\]: Refused: no\n[^]*attempt: 7/);
    const error = new Refused('Refused', 'no', 403);
    Object.assign(error, { cause: new Error('between', { cause: error }) });
    expect(inspect(error, { depth: null })).to.match(/\[cause\]: \[Circular\]/);
  });

  it('stops at the maximum depth', () => {
    const nested = { a: { b: new APIError('Not Found', 'gone', 404) } };
    expect(inspect(nested, { depth: 0 })).to.equal('{ a: [Object] }');
    expect(inspect(nested, { depth: 1 })).to.equal('{ a: { b: [APIError] } }');
    expect(inspect(nested, { depth: 2 })).to.contain('Not Found: gone');
  });
});
