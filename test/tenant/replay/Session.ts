import type { SeedData } from '../../../src/tenant/seed/SeedData';
import type { TenantResponse } from '../../../src/tenant/router/Route';
import type { ConnectionRecord, UserRecord } from '../../../src/tenant/store/records';
import { Tenant } from '../../../src/tenant/Tenant';
import { rsaCertificate } from '../../support/tls';
import { compareAnswers } from './compareAnswers';
import { preparations, SECRET } from './preparations';
import { IdMap } from './IdMap';
import { Fixtures } from './Fixtures';
import type { Found } from './presupposed';
import { insertLogins } from './insertLogins';
import type { Exchange } from './recordings';
import { routeOf } from './routeOf';

const DATABASE = 'Username-Password-Authentication';
/** The database connection of the recorded tenants. */
const RECORDED_DATABASES = ['con_Xx4Kruoab04wvlYX', 'con_ftSSLHb0O7rcUGmF'];

/** The region of the recorded tenants. */
const ORIGINS = {
  'ruby-auth0': 'https://auth0-sdk-tests.auth0.com',
  'go-auth0': 'https://go-auth0-dev.eu.auth0.com',
};
/** The application that the Ruby recordings used. */
const RUBY_CLIENT = '2cnWuug6zaFX1j0ge1P99jAUn0F4XSuI';

/** Whether the tenant has the endpoint of an exchange. */
export const isCovered = (exchange: Exchange): boolean => routeOf(exchange) !== undefined;

const isCutOut = (secret: unknown): boolean => typeof secret !== 'string' || secret.includes('redacted');

/** The fields of a form, or of a JSON body. */
const fieldsOf = ({ request }: Exchange): Readonly<Record<string, unknown>> =>
  typeof request === 'string' ? Object.fromEntries(new URLSearchParams(request)) : { ...Object(request) };

/** The client of an exchange, with its secret, which may have been redacted. */
function clientOf(exchange: Exchange): { clientId?: string; clientSecret?: string } {
  if (exchange.source === 'ruby-auth0') return { clientId: RUBY_CLIENT, clientSecret: SECRET };
  if (exchange.target !== '/oauth/token') return {};
  const { client_id: id, client_secret: secret } = fieldsOf(exchange);
  return typeof id === 'string'
    ? { clientId: id, clientSecret: isCutOut(secret) ? SECRET : String(secret) }
    : {};
}

/** A seed with the password that an exchange logs in with. */
function withPasswordOf(exchange: Exchange, seed: SeedData): SeedData {
  const { password } = fieldsOf(exchange);
  if (isCutOut(password)) return seed;
  return JSON.parse(JSON.stringify(seed).replaceAll(SECRET, String(password))) as SeedData;
}

const withSecrets = (found: readonly Found[]): Found[] =>
  JSON.parse(JSON.stringify(found).replaceAll('<redacted>', SECRET)) as Found[];

/** A body with a secret, a key and a certificate in place of the redacted ones. */
const withStandIns = (json: string): string =>
  json
    .replaceAll('<redacted>', SECRET)
    .replaceAll(/"pem":"<cut>"/g, `"pem":${JSON.stringify(rsaCertificate)}`)
    .replaceAll('"<pem>"', JSON.stringify(rsaCertificate));

function bodyOf(recorded: unknown): { body: string; type: string } {
  const request = typeof recorded === 'string' ? recorded.replaceAll('<redacted>', SECRET) : recorded;
  if (request === null) return { body: '', type: 'application/json' };
  if (typeof request !== 'string')
    return { body: withStandIns(JSON.stringify(request)), type: 'application/json' };
  // The text of a template, which is sent as JSON.
  if (request.startsWith('<')) return { body: JSON.stringify(request), type: 'application/json' };
  const boundary = /^--(\S+)\r\n/.exec(request)?.[1];
  return {
    body: request,
    type: boundary ? `multipart/form-data; boundary=${boundary}` : 'application/x-www-form-urlencoded',
  };
}

/** A fresh tenant on which recorded exchanges are repeated, one after the other. */
export class Session {
  readonly #tenant: Tenant;
  readonly #fixtures: Fixtures;
  readonly #ids = new IdMap();
  readonly #lineAt: (line: number) => Exchange | undefined;
  #accessToken: string | undefined;

  /**
   * @param lineAt The exchanges that `preparations` names.
   * @param first The session's first exchange: it is prepared for that one.
   */
  constructor(lineAt: (line: number) => Exchange | undefined, first: Exchange) {
    this.#lineAt = lineAt;
    this.#tenant = new Tenant({
      ...clientOf(first),
      seed: {
        // The Go recordings gave users usernames: their database accepts them.
        connections: [{ name: DATABASE, options: { requires_username: first.source === 'go-auth0' } }],
      },
    });
    this.#fixtures = new Fixtures(this.#tenant, this.#ids);
    this.#tenant.origin = ORIGINS[first.source];
    const connections = this.#table<ConnectionRecord>('connections');
    const database = connections.find(({ name }) => name === DATABASE);
    for (const id of RECORDED_DATABASES) this.#ids.learn(id, database?.id ?? '');
  }

  /**
   * Inserts what existed before an exchange.
   *
   * @param own The exchange that is replayed, if the one that is prepared is the same of other recordings.
   */
  prepare({ line }: Exchange, own?: Exchange): void {
    const { wait, seed, usersOf, apisOf, earlier = [] } = preparations[line] ?? {};
    if (wait !== undefined) this.#tenant.clock.advance(wait);
    if (seed) this.#tenant.seed(own ? withPasswordOf(own, seed) : seed);
    if (usersOf !== undefined) this.#tenant.seed({ users: this.#shownAt(usersOf).reverse() });
    if (apisOf !== undefined) {
      const servers = this.#shownAt(apisOf).filter(({ is_system: isSystem }) => isSystem !== true);
      this.#tenant.seed({ resource_servers: servers.map(({ id: _id, ...server }) => server) });
    }
    for (const before of earlier) this.replay(this.#exchange(before));
  }

  /** Inserts what a recorded test found. @returns What the tenant refuses. */
  insert(found: readonly Found[]): string[] {
    return this.#fixtures.insert(withSecrets(found));
  }

  /** The same for the log, after everything else. */
  insertLog(found: readonly Found[]): string[] {
    return this.#fixtures.insertLog(withSecrets(found));
  }

  /** Repeats a recorded request. @returns The differences to the recorded response. */
  replay(exchange: Exchange): string[] {
    const { method, target, request, status, response } = exchange;
    insertLogins(this.#tenant, exchange);
    const answer = this.#send(method, this.#ids.translateTarget(target), request, exchange);
    if (answer.status !== status) {
      const ours = `${answer.status} ${JSON.stringify(answer.body)?.slice(0, 300) ?? ''}`;
      return [`status ${status}, ours ${ours}`];
    }
    if (typeof (answer.body as { access_token?: unknown })?.access_token === 'string')
      this.#accessToken = (answer.body as { access_token: string }).access_token;
    const path = (target.split('?')[0] ?? '').replace('/api/v2', '');
    const sent = JSON.stringify(request) ?? '';
    return compareAnswers(response, answer.body ?? null, { ids: this.#ids, path, sent });
  }

  #send(method: string, target: string, request: unknown, exchange: Exchange): TenantResponse {
    const { body, type } = bodyOf(request);
    return this.#tenant.handle({
      method,
      target,
      headers: { 'content-type': type, ...this.#authorization(exchange) },
      body: this.#ids.translate(body),
    });
  }

  /** Recordings do not contain the token: one that fits the recorded response. */
  #authorization({ target, status, response }: Exchange): Record<string, string> {
    if (target === '/oauth/token' || status === 401) return {};
    if (target !== '/userinfo') return { authorization: `Bearer ${this.#tenant.mintToken()}` };
    const sub = (response as { sub?: string }).sub ?? '';
    const [user] = this.#table<UserRecord>('users');
    const minted = this.#tenant.mintToken({ sub: user?.user_id, scope: 'openid profile email' });
    if (user && !this.#accessToken) this.#ids.learn(sub, user.user_id);
    return { authorization: `Bearer ${this.#accessToken ?? minted}` };
  }

  #table<T>(name: string): T[] {
    return [...(this.#tenant.snapshot().store.get(name)?.values() ?? [])] as T[];
  }

  #shownAt(line: number): Readonly<Record<string, unknown>>[] {
    const text = JSON.stringify(this.#exchange(line).response).replaceAll('<redacted>', SECRET);
    return JSON.parse(text) as Readonly<Record<string, unknown>>[];
  }

  #exchange(line: number): Exchange {
    const found = this.#lineAt(line);
    if (!found) throw new Error(`There is no line ${line}`);
    return found;
  }
}
