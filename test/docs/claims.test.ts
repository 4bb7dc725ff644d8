import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { argumentsOf, MANAGER_METHODS, type ManagerMethod } from '../support/methods';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

const LIMITS = readPage('docs/limits-and-retries.md');
const TESTING = readPage('docs/testing.md');

const nameOf = ({ manager, method }: ManagerMethod): string => `${manager}.${method}`;

/** The code in a cell; readTable removes the outer backticks. */
const codeIn = (cell: string): string[] => cell.match(/[\w.]+…?/g) ?? [];

/** The API defines the names of factors. */
const namesFor = ({ manager, method }: ManagerMethod): Record<string, string> =>
  manager === 'guardian'
    ? { name: method.endsWith('Settings') ? 'webauthn-roaming' : 'sms', provider: 'twilio' }
    : {};

function call(client: object, method: ManagerMethod): Promise<unknown> {
  const manager = Reflect.get(client, method.manager) as object;
  return Reflect.apply(
    Reflect.get(manager, method.method) as () => Promise<unknown>,
    manager,
    argumentsOf(method, namesFor(method)),
  );
}

describe('What the pages claim about every method', () => {
  it('docs/limits-and-retries.md names every list method, and no other', async () => {
    const request = (): Promise<{ status: number; headers: object; data: string }> =>
      Promise.resolve({ status: 200, headers: {}, data: '{}' });
    const client = new ManagementClient({ domain: 'd', token: 't', axios: { request } });
    const lists: string[] = [];
    for (const method of MANAGER_METHODS) {
      const promise = call(client, method);
      if (Symbol.asyncIterator in promise) lists.push(nameOf(method));
      await promise.catch(() => undefined);
    }
    const named = tableBelow(LIMITS, 'Long lists').flatMap(([cell = '']) => cell.match(/\w+\.\w+/g) ?? []);
    expect([...new Set(named)].sort()).to.deep.equal(lists.sort());
  });

  it('docs/limits-and-retries.md gives the verb of every method', () => {
    const [, section = ''] = LIMITS.split('tells its verb:');
    const rules = tableBelow(`# Verbs\n${section}`, 'Verbs').map(([names = '', verb = '']) => ({
      verb,
      patterns: codeIn(names).map(
        (name) => new RegExp(`(^|\\.)${name.replace('.', '\\.').replace('…', '.*')}$`),
      ),
    }));
    const verbOf = (name: string): string | undefined =>
      (rules.find(({ patterns }) => patterns.some((pattern) => pattern.test(name))) ?? rules.at(-1))?.verb;
    for (const method of MANAGER_METHODS)
      expect(verbOf(nameOf(method)), nameOf(method)).to.equal(method.verb);
  });

  it('docs/testing.md lists the methods that the local tenant supports', async () => {
    const tenant = await startTenant();
    const client = new ManagementClient({
      domain: tenant.url,
      token: tenant.mintToken(),
      retry: { enabled: false },
    });
    const has: string[] = [];
    for (const method of MANAGER_METHODS) {
      const { statusCode, message } = await call(client, method).then(
        () => ({ statusCode: 200, message: '' }),
        (error: { statusCode: number; message: string }) => error,
      );
      const isMissing = statusCode === 501 || (statusCode === 404 && message === 'Not Found');
      if (!isMissing) has.push(nameOf(method));
    }
    await tenant.close();

    const said = tableBelow(TESTING, 'What the local tenant has').flatMap(([managers = '', cell = '']) =>
      codeIn(managers).flatMap((manager) => {
        const names = codeIn(cell.replace(/^all( but)?/, ''));
        const own = MANAGER_METHODS.filter((method) => method.manager === manager);
        const isNamed = ({ method }: ManagerMethod): boolean => names.includes(method);
        return own.filter((method) => isNamed(method) !== cell.startsWith('all')).map(nameOf);
      }),
    );
    expect(said.sort()).to.deep.equal(has.sort());
  });
});
