import { brotliCompressSync } from 'node:zlib';
import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { CONNECTION_DEVIATIONS } from './deviatingConnections';
import { IMPORT_DEVIATIONS } from './deviatingImports';
import { OPTION_DEVIATIONS } from './deviatingOptions';
import { REST_CLIENT_DEVIATIONS } from './deviatingRestClients';
import { QUERY_DEVIATIONS } from './deviatingQueries';
import { outcome } from './observed';

/** Deviations around a call: options, responses, tokens. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    id: 'D37',
    name: 'an Accept header of the options is sent',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      await stage.management({ headers: { Accept: 'application/json; version=2' } }).users.get({ id: 'a' });
      return stage.server.requests[0]?.headers.accept;
    },
    classic: 'application/json',
    ours: 'application/json; version=2',
  },
  {
    id: 'D38',
    name: 'a content-type in lower case among the headers of the options works',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const { users } = stage.management({ headers: { 'content-type': 'application/mine' } });
      const result = (await outcome(() => users.create({ a: 1 }))) as Loose;
      return [
        result.rejected?.name ?? 'works',
        stage.server.requests[0]?.headers['content-type'] ?? 'nothing sent',
      ];
    },
    classic: ['TypeError', 'nothing sent'],
    ours: ['works', 'application/mine'],
  },
  {
    id: 'D40',
    name: 'JSON after a byte order mark is parsed',
    run: async (stage) => {
      stage.server.follow(() => ({ status: 200, type: 'application/json', body: '\ufeff{"a":1}' }));
      const result = (await outcome(() => stage.management().users.get({ id: 'a' }))) as Loose;
      return result.fulfilled ?? result.rejected.name;
    },
    classic: 'APIError',
    ours: { a: 1 },
  },
  {
    id: 'D41',
    name: 'a 204 with a content type resolves like any 204',
    run: async (stage) => {
      stage.server.follow(() => ({ status: 204, type: 'application/json' }));
      return outcome(() => stage.management().users.delete({ id: 'a' }));
    },
    classic: { fulfilled: '' },
    ours: { fulfilled: {} },
  },
  ...Object.entries({
    clientCredentialsGrant: (client: Loose) => client.clientCredentialsGrant({ audience: 'a' }),
    getInfo: (client: Loose) => client.users.getInfo('t'),
    'tokens.revokeRefreshToken': (client: Loose) => client.tokens.revokeRefreshToken({ token: 't' }),
  }).map(([method, call]): Deviation => ({
    id: 'D42',
    name: `${method} is retried after a 429`,
    run: async (stage) => {
      stage.server.follow((_, count) =>
        count < 2 ? json(429, { message: 'Slow down' }) : json(200, { a: 1 }),
      );
      const client = stage.authentication({ retry: { minTimeout: 1, randomize: false } });
      const result = (await outcome(() => call(client))) as Loose;
      return [result.fulfilled ?? 'rejected', stage.server.requests.length];
    },
    classic: ['rejected', 1],
    ours: [{ a: 1 }, 3],
  })),
  {
    id: 'D43',
    name: 'a users manager of the Authentication API without a client sends Auth0-Client',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const users = new stage.sdk.AuthUsersManager({ baseUrl: `https://${stage.domain}` });
      await users.getInfo('t');
      const { 'user-agent': agent, 'content-type': type } = stage.server.requests[0]?.headers ?? {};
      return [agent?.split('/')[0], type ?? 'none'];
    },
    classic: ['axios', 'none'],
    ours: ['node.js', 'application/json'],
  },
  {
    id: 'D44',
    name: 'a client assertion replaces the secret',
    v2Alone: true,
    run: async (stage) => {
      stage.server.follow(() => json(200, { access_token: 'a' }));
      const client = stage.authentication({ clientSecret: undefined });
      const none = (await outcome(() => client.clientCredentialsGrant({}))) as Loose;
      const result = (await outcome(() =>
        client.clientCredentialsGrant({ client_assertion: 'a.b.c' }),
      )) as Loose;
      return [none.threw.message, result.threw?.name ?? 'works'];
    },
    classic: ['client_secret field is required', 'ArgumentError'],
    ours: ['The client_secret or client_assertion field is required.', 'works'],
  },
  {
    id: 'D45',
    name: 'brotli is accepted, and decoded',
    run: async (stage) => {
      stage.server.follow(({ headers }) => {
        const takes = (headers['accept-encoding'] ?? '').includes('br');
        const body = JSON.stringify({ packed: takes });
        const encoding: Record<string, string> = takes ? { 'content-encoding': 'br' } : {};
        const type = 'application/json';
        return { status: 200, type, headers: encoding, body: takes ? brotliCompressSync(body) : body };
      });
      return outcome(() => stage.management().users.get({ id: 'a' }));
    },
    classic: { fulfilled: { packed: false } },
    ours: { fulfilled: { packed: true } },
  },
  {
    id: 'D46',
    name: 'the token of an impersonation overrides an Authorization header of the options',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const { users } = stage.authentication({ headers: { Authorization: 'Basic mine' } });
      await users.impersonate('a', { impersonator_id: 'b', protocol: 'oauth2', token: 'legacy-token' });
      return stage.server.requests[0]?.headers.authorization;
    },
    classic: 'Basic mine',
    ours: 'Bearer legacy-token',
  },
  ...IMPORT_DEVIATIONS,
  ...OPTION_DEVIATIONS,
  ...REST_CLIENT_DEVIATIONS,
  ...CONNECTION_DEVIATIONS,
  ...QUERY_DEVIATIONS,
];
