import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';

/** The names of the functions in an error's stack. */
function namesIn(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [...stack.matchAll(/at (?:async )?([\w.]+) /g)].map(([, name = '']) => name);
}

describe('the stack of an error contains the line that made the call', () => {
  let server: TestServer;
  let management: ManagementClient;

  before(async () => {
    server = await serve((_request, response) => sendJson(response, 404, { message: 'gone' }));
    management = new ManagementClient({ domain: server.origin, token: 't' });
  });
  after(() => server.close());

  it('awaited, for a record and for a list', async () => {
    const renameCustomer = async (): Promise<unknown> => {
      await management.users.update({ id: 'x' }, { name: 'y' });
      return 'done';
    };
    const listCustomers = async (): Promise<unknown> => {
      await management.users.getAll();
      return 'done';
    };
    expect(namesIn(await renameCustomer().catch((error: unknown) => error))).to.include('renameCustomer');
    expect(namesIn(await listCustomers().catch((error: unknown) => error))).to.include('listCustomers');
  });

  it('with a callback', async () => {
    const error = await new Promise((resolve) => {
      function removeCustomer(): void {
        management.users.delete({ id: 'x' }, resolve);
      }
      removeCustomer();
    });
    expect(namesIn(error)).to.include('removeCustomer');
  });
});
