import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import * as ours from '../../src/index';
import { tls } from '../support/tls';

/** The results of a probe on both sides. */
export type Seen = Record<string, unknown>;
type Options = Record<string, unknown>;
type Users = Record<string, (...args: unknown[]) => Promise<unknown>>;
interface Sdk {
  ManagementClient: new (options: Options) => { users: Users; getAccessToken(): Promise<string> };
  AuthenticationClient: new (options: Options) => { users: Users };
}

/** A TLS server with one handler, and its requests. */
class Stage {
  readonly asked: { target: string; authorization: string | undefined }[] = [];
  connections = 0;
  readonly #server: Server;

  constructor(handler: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
    this.#server = createServer(tls, (request, response) => {
      this.asked.push({ target: request.url ?? '', authorization: request.headers.authorization });
      request.resume();
      handler(request, response, this.asked.length);
    });
    this.#server.on('secureConnection', () => (this.connections += 1));
  }

  async run(use: (domain: string, stage: Stage) => Promise<Seen>): Promise<Seen> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    try {
      return await use(`localhost:${(this.#server.address() as AddressInfo).port}`, this);
    } finally {
      this.#server.closeAllConnections();
      this.#server.close();
    }
  }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
const ok = (_request: IncomingMessage, response: ServerResponse): void => json(response, 200, {});
const failure = (promise: unknown): Promise<Record<string, unknown>> =>
  Promise.resolve(promise).then(
    () => ({}),
    (error: Record<string, unknown>) => error,
  );
const attempt = <T>(make: () => T): string => {
  try {
    make();
    return 'accepted';
  } catch (error) {
    return `threw ${(error as Error).name}`;
  }
};
const credentials = (domain: string): Options => ({
  domain,
  clientId: 'id',
  clientSecret: 'a-client-secret',
  retry: { enabled: false },
});
const tokens = (answer: (count: number) => unknown, api: (authorization: string | undefined) => number) => {
  let count = 0;
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/oauth/token') return json(response, 200, answer((count += 1)));
    json(response, api(request.headers.authorization), {});
  };
};

let uncaught: string[] = [];
process.on('uncaughtException', (error) => uncaught.push(error.message));
process.on('unhandledRejection', (error) =>
  uncaught.push(error instanceof Error ? error.message : String(error)),
);

/** One probe for each deviation that a single call does not show. */
const PROBES: Record<string, (sdk: Sdk) => Promise<Seen>> = {
  D20: (sdk) =>
    new Stage(ok).run(async (domain) => {
      uncaught = [];
      let calls = 0;
      void new sdk.ManagementClient({ domain, token: 't', retry: { enabled: false } }).users.get?.(
        { id: 'x' },
        () => {
          calls += 1;
          if (calls === 1) throw new Error('thrown by the callback');
        },
      );
      await wait(150);
      return { calls, surfaced: uncaught.includes('thrown by the callback') };
    }),
  D21: (sdk) =>
    new Stage(ok).run(async (domain) => {
      uncaught = [];
      let calls = 0;
      void new sdk.ManagementClient({ domain, token: 't', retry: { enabled: false } }).users.get?.(
        { id: 'x' },
        async () => {
          calls += 1;
          if (calls === 1) throw new Error('rejected by the callback');
        },
      );
      await wait(150);
      return { calls, surfaced: uncaught.includes('rejected by the callback') };
    }),
  D22: (sdk) =>
    new Stage((_request, response) => json(response, 403, {})).run(async (domain) => {
      const error = await failure(
        new sdk.ManagementClient({ domain, token: 'a-secret-token', retry: { enabled: false } }).users.get?.({
          id: 'x',
        }),
      );
      return { leaks: inspect(error, { depth: 12, showHidden: true }).includes('a-secret-token') };
    }),
  D23: async (sdk) => {
    const client = new sdk.ManagementClient({ domain: 'localhost:1', token: 't', retry: { enabled: false } });
    const byCallback = await new Promise<Record<string, unknown>>(
      (resolve) => void client.users.get?.({ id: 'x' }, resolve),
    );
    const showsCaller = (error: unknown): boolean => String((error as Error).stack).includes('probes.ts');
    try {
      await client.users.get?.({ id: 'x' });
      return {};
    } catch (error) {
      const { statusCode, code } = error as Record<string, unknown>;
      return {
        statusCode,
        code,
        await: showsCaller(error),
        callback: showsCaller(byCallback),
        json: 'toJSON' in (error as object),
      };
    }
  },
  D24: (sdk) =>
    new Stage((_request, response) => json(response, 404, { errorCode: 'inexistent_user' })).run(
      async (domain) => {
        const error = await failure(
          new sdk.ManagementClient({ domain, token: 't', retry: { enabled: false } }).users.get?.({
            id: 'x',
          }),
        );
        return { errorCode: error.errorCode, exported: 'APIError' in sdk && 'SanitizedError' in sdk };
      },
    ),
  D25: async (sdk) => ({
    none: attempt(() => new sdk.ManagementClient({ domain: 'd', token: 't', retry: { maxRetries: 0 } })),
    unsaid: attempt(
      () => new sdk.ManagementClient({ domain: 'd', token: 't', retry: { enabled: undefined } }),
    ),
  }),
  D26: (sdk) =>
    new Stage((_request, response, count) => json(response, count < 2 ? 503 : 200, {})).run(
      async (domain, stage) => {
        const client = new sdk.ManagementClient({
          domain,
          token: 't',
          retry: { minTimeout: 1, randomize: false },
        });
        const error = await failure(client.users.get?.({ id: 'x' }));
        return { asked: stage.asked.length, failed: error.statusCode };
      },
    ),
  D27: (sdk) =>
    new Stage(() => undefined).run(async (domain) => {
      const client = new sdk.ManagementClient({
        domain,
        token: 't',
        timeout: 100,
        retry: { enabled: false },
      });
      const error = await Promise.race([
        failure(client.users.get?.({ id: 'x' })),
        wait(700, { code: 'still waiting' }),
      ]);
      return { outcome: error.code };
    }),
  D28: (sdk) =>
    new Stage(ok).run(async (domain, stage) => {
      const client = new sdk.ManagementClient({ domain, token: 't' });
      for (let count = 0; count < 3; count += 1) await client.users.get?.({ id: 'x' });
      return { connections: stage.connections };
    }),
  D29: (sdk) =>
    new Stage(
      tokens(
        (count) => ({ access_token: `token-${count}`, expires_in: 3600 }),
        (header) => (header === 'Bearer token-1' ? 401 : 200),
      ),
    ).run(async (domain) => {
      const error = await failure(
        new sdk.ManagementClient({ ...credentials(domain), audience: 'D29' }).users.get?.({ id: 'x' }),
      );
      return { failed: error.statusCode };
    }),
  D30: (sdk) =>
    new Stage(
      tokens(
        () => ({ token_type: 'Bearer' }),
        () => 200,
      ),
    ).run(async (domain, stage) => {
      await failure(
        new sdk.ManagementClient({ ...credentials(domain), audience: 'D30' }).users.get?.({ id: 'x' }),
      );
      return { sent: stage.asked.at(-1)?.authorization };
    }),
  D31: (sdk) =>
    new Stage(
      tokens(
        (count) => ({ access_token: `token-${count}`, expires_in: 3600 }),
        () => 200,
      ),
    ).run(async (domain, stage) => {
      const options = { ...credentials(domain), audience: 'D31' };
      await Promise.all([1, 2, 3].map(() => new sdk.ManagementClient(options).users.get?.({ id: 'x' })));
      return { tokenRequests: stage.asked.filter(({ target }) => target === '/oauth/token').length };
    }),
  D32: (sdk) =>
    new Stage(ok).run(async (domain, stage) => {
      const provider = attempt(() => new sdk.ManagementClient({ ...credentials(domain), tokenProvider: {} }));
      const client = new sdk.ManagementClient({ domain, token: () => 'from-a-function' });
      await Promise.resolve()
        .then(() => client.users.get?.({ id: 'x' }))
        .catch(() => undefined);
      return { provider, sent: stage.asked.at(-1)?.authorization };
    }),
  D34: (sdk) =>
    new Stage(ok).run(async (domain) => {
      const { users } = new sdk.ManagementClient({ domain, token: 't' });
      const { name } = await failure(users.get?.(Object.freeze({ id: 'auth0|1' })));
      return { failed: name };
    }),
  D35: async (sdk) => {
    const name = sdk === (ours as unknown as Sdk) ? 'auth0-classic' : 'auth0v3';
    const code = `import { AuthenticationClient } from '${name}'; process.exit(AuthenticationClient ? 0 : 1);`;
    return {
      namedImport:
        attempt(() =>
          execFileSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' }),
        ) === 'accepted',
    };
  },
  D36: (sdk) =>
    new Stage((request, response) => {
      if (request.url !== '/oauth/token') return json(response, 200, {});
      setTimeout(() => json(response, 200, { access_token: 'late', expires_in: 3600 }), 1_500);
    }).run(async (domain, stage) => {
      const client = new sdk.ManagementClient({ ...credentials(domain), audience: 'D36' });
      const first = client.getAccessToken();
      await wait(1_200);
      await Promise.all([first, client.getAccessToken()]);
      return { tokenRequests: stage.asked.length };
    }),
};

async function run(): Promise<Record<string, { classic: Seen; ours: Seen }>> {
  const results: Record<string, { classic: Seen; ours: Seen }> = {};
  for (const [id, probe] of Object.entries(PROBES)) {
    results[id] = {
      classic: await probe(require('auth0v3') as Sdk),
      ours: await probe(ours as unknown as Sdk),
    };
  }
  return results;
}

// Runs in its own process, for the same reasons as the matrix.
void run().then((results) => process.stdout.write(JSON.stringify(results), () => process.exit(0)));
