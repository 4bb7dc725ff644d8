import { spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { ManagementClient } from '../../../src/index';
import { literal } from '../../../src/tenant/console/sdk/literal';
import { sdkCallOf } from '../../../src/tenant/console/sdk/sdkCallOf';
import { curlOf } from '../../../src/tenant/console/views/requests/curlOf';
import { metadataPatch, parseObject } from '../../../src/tenant/console/views/users/metadataPatch';
import { searchQuery } from '../../../src/tenant/console/views/users/searchQuery';
import { argumentsOf, MANAGER_METHODS, type ManagerMethod } from '../../support/methods';
import { XSS_CORPUS } from './support/xssCorpus';

interface Asked {
  method: string;
  target: string;
  body: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Values that must survive the encoding of a path, of a query, and of code. */
const ODD = { id: 'auth0|it\'s/a \\ "b" \n%2F\u2028${x}', user_id: 'a b+c', name: '__proto__' };

describe('a request as a call of the SDK', () => {
  const asked: Asked[] = [];
  let management: ManagementClient;
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ method: request.method ?? '', target: request.url ?? '', body });
      response.setHeader('content-type', 'application/json').end('[]');
    });
  });

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    management = new ManagementClient({ domain, token: 'token', retry: { enabled: false } });
  });
  beforeEach(() => void (asked.length = 0));
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const call = ({ manager, method }: ManagerMethod, given: unknown[]): Promise<unknown> => {
    const managers = management as unknown as Record<
      string,
      Record<string, (...all: unknown[]) => Promise<unknown>>
    >;
    return managers[manager]?.[method]?.(...given) ?? Promise.reject(new Error(`no ${manager}.${method}`));
  };
  const run = (code: string): Promise<unknown> =>
    (
      new Function('management', `return (async () => { ${code} })();`) as (
        client: unknown,
      ) => Promise<unknown>
    )(management);

  const sentAs = MANAGER_METHODS.filter(({ method }) => !method.startsWith('importUsers'));
  for (const values of [{}, ODD])
    it(`makes the same request again, for every method${values === ODD ? ' and odd ids' : ''}`, async () => {
      for (const method of sentAs) {
        asked.length = 0;
        await call(method, argumentsOf(method, values));
        const [first] = asked;
        const code = first && sdkCallOf(first);
        expect(code, `${method.manager}.${method.method}`).to.be.a('string');
        await run(code ?? '');
        expect(asked[1], code).to.deep.equal(first);
      }
    });

  it('writes arguments as a developer would', () => {
    const get = {
      method: 'GET',
      body: '',
      target: '/api/v2/users?page=0&include_totals=true&q=name%3A%22a+b%22',
    };
    expect(sdkCallOf(get)).to.equal(
      'await management.users.getAll({ page: 0, include_totals: true, q: \'name:"a b"\' });',
    );
    expect(sdkCallOf({ ...get, target: '/api/v2/users/a%7Cb' })).to.equal(
      "await management.users.get({ id: 'a|b' });",
    );
    expect(sdkCallOf({ ...get, target: '/api/v2/users-by-email?email=a%40b.c' })).to.equal(
      "await management.users.getByEmail('a@b.c');",
    );
  });

  it('is empty if no method sends the request', () => {
    for (const target of ['/oauth/token', '/api/v2/nowhere', '/api/v2/users/%', '/api/v2'])
      expect(sdkCallOf({ method: 'GET', target, body: '' }), target).to.equal(undefined);
    expect(sdkCallOf({ method: 'POST', target: '/api/v2/users', body: 'no JSON' })).to.equal(undefined);
  });

  it('writes any value so that it can be parsed again', () => {
    const values = [
      ...XSS_CORPUS,
      { a: { 'b-c': [1, null, true, ['x'.repeat(100)]] }, d: {} },
      [],
      "it's \\ \u2029",
    ];
    for (const value of values)
      expect((new Function(`return ${literal(value)};`) as () => unknown)(), literal(value)).to.deep.equal(
        value,
      );
    const own = JSON.parse('{"__proto__":{"a":1}}') as object;
    const back = (new Function(`return ${literal(own)};`) as () => object)();
    expect(Object.keys(back)).to.deep.equal(['__proto__']);
  });
});

describe('a request as a curl command', () => {
  /** The words into which a shell splits a command. */
  const wordsOf = (command: string): string[] => {
    const script = `curl() { for word; do printf '%s\\0' "$word"; done; }\n${command}`;
    return spawnSync('sh', ['-c', script]).stdout.toString().split('\0').slice(0, -1);
  };

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is a single command with the same words, whatever the request contains', () => {
    for (const text of [...XSS_CORPUS, 'it\'s $(touch /tmp/no) `id` \\ \n !! "', '@/etc/passwd']) {
      const request = {
        method: 'POST',
        target: '/api/v2/users',
        headers: { 'content-type': text, host: 'gone' },
        body: text,
      };
      expect(wordsOf(curlOf(request, 'http://127.0.0.1:4400'))).to.deep.equal([
        '-X',
        'POST',
        'http://127.0.0.1:4400/api/v2/users',
        '-H',
        `content-type: ${text}`,
        '--data-raw',
        text,
      ]);
    }
  });
});

describe('input of the page', () => {
  it('searches words in names, email addresses and ids, and does not change queries', () => {
    expect(searchQuery('  ')).to.equal('');
    expect(searchQuery('email:*@example.com')).to.equal('email:*@example.com');
    expect(searchQuery('a OR b')).to.equal('a OR b');
    expect(searchQuery('ad')).to.include('email:ad* OR name:ad*').and.not.to.include('*ad');
    expect(searchQuery('ada l')).to.match(
      /^\(email:\*ada\\ l\* .*\) OR \(\(email:\*ada\* .*\) AND \(email:l\* .*\)\)$/,
    );
    expect(searchQuery('a-b+c')).to.include('email:*a\\-b\\+c*');
  });

  it('removes fields of metadata by null, as in PATCH', () => {
    expect(metadataPatch({ a: 1, b: { c: 2 } }, { b: { d: 3 } })).to.deep.equal({ a: null, b: { d: 3 } });
    expect(metadataPatch({}, {})).to.deep.equal({});
  });

  it('accepts only objects', () => {
    expect(parseObject(' ')).to.deep.equal({});
    for (const text of ['[]', '1', 'null', '"a"']) expect(() => parseObject(text), text).to.throw(TypeError);
    expect(() => parseObject('{')).to.throw(SyntaxError);
  });
});
