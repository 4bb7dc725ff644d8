import { ApiFault } from './ApiFault';
import { authorizeRequest } from './authorizeRequest';
import { Clock } from './Clock';
import { authenticationMethodRoutes } from './endpoints/authenticationMethods';
import { identityRoutes } from './endpoints/identities';
import { multifactorRoutes } from './endpoints/multifactor';
import { oauthRoutes } from './endpoints/oauth';
import { organizationRoutes } from './endpoints/organizations';
import { resourceServerRoutes } from './endpoints/resourceServers';
import { roleRoutes } from './endpoints/roles';
import { userLogRoutes } from './endpoints/userLogs';
import { userPermissionRoutes } from './endpoints/userPermissions';
import { userRoleRoutes } from './endpoints/userRoles';
import { deleteAllUsersRoute, userRoutes } from './endpoints/users';
import { Ids } from './Ids';
import type { TenantRequest, TenantResponse } from './router/Route';
import { Router } from './router/Router';
import { SCOPES } from './scopes';
import { parseBody } from './server/parseBody';
import { Store } from './store/Store';
import { TokenSigner } from './tokens/TokenSigner';

/** How a tenant behaves. */
export interface TenantOptions {
  /** Seed of the generated ids: the same seed gives the same ids. Default 1. */
  seed?: number;
  /** True to take `DELETE /api/v2/users`, which the API no longer lists. Default false. */
  allowDeleteAllUsers?: boolean;
  /** Client ID of the tenant's machine-to-machine client. Default `local-client`. */
  clientId?: string;
  /** Its secret. Default `local-secret`. */
  clientSecret?: string;
}

/** A request and its answer, as the journal keeps them. */
export interface JournalEntry {
  method: string;
  /** Path and query. */
  target: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  status: number;
}

/** What a minted token says. */
export interface MintOptions {
  /** Space separated. Default: every scope of the Management API. */
  scope?: string;
  /** Default: the tenant's machine-to-machine client. */
  sub?: string;
  /** Seconds. Default 86,400. */
  expiresIn?: number;
  /** Default: the Management API. */
  audience?: string;
}

const ROUTES = [
  ...userRoutes,
  ...identityRoutes,
  ...userLogRoutes,
  ...multifactorRoutes,
  ...userRoleRoutes,
  ...userPermissionRoutes,
  ...authenticationMethodRoutes,
  ...organizationRoutes,
  ...roleRoutes,
  ...resourceServerRoutes,
  ...oauthRoutes,
];

/** The largest number of answers that the journal keeps. */
const JOURNAL_LENGTH = 10_000;

/** A stateful stand-in for a tenant: from request to response, without a socket. */
export class Tenant {
  /** Its time. */
  readonly clock = new Clock();
  /** What was asked and answered, oldest first; the last 10,000. */
  readonly requests: JournalEntry[] = [];
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the tenant is reached; issuer and audience of its tokens follow from it. */
  origin = 'https://local-tenant.auth0.localhost';
  #store = new Store();
  readonly #ids: Ids;
  readonly #signer = new TokenSigner(this.clock);
  readonly #router: Router;

  constructor(options: TenantOptions = {}) {
    this.#ids = new Ids(options.seed ?? 1);
    this.clientId = options.clientId ?? 'local-client';
    this.clientSecret = options.clientSecret ?? 'local-secret';
    this.#router = new Router(options.allowDeleteAllUsers ? [...ROUTES, deleteAllUsersRoute] : ROUTES);
    this.#furnish();
  }

  /** A token that the tenant accepts. */
  mintToken(options: MintOptions = {}): string {
    const iat = Math.floor(this.clock.now() / 1000);
    const { scope = SCOPES.join(' '), sub = `${this.clientId}@clients`, expiresIn = 86_400 } = options;
    return this.#signer.sign({
      iss: `${this.origin}/`,
      sub,
      aud: options.audience ?? `${this.origin}/api/v2/`,
      iat,
      exp: iat + expiresIn,
      scope,
      azp: this.clientId,
    });
  }

  /** Empties the tenant: no users, roles, logs or journal; ids and clock start over. */
  reset(): void {
    this.#store = new Store();
    this.#ids.reset();
    this.clock.reset();
    this.requests.length = 0;
    this.#furnish();
  }

  /** Answers a request. Never throws: what goes wrong is an answer, too. */
  handle(request: TenantRequest): TenantResponse {
    const response = this.#answer(request);
    const { method, target, headers, body } = request;
    this.requests.push({ method, target, headers, body, status: response.status });
    if (this.requests.length > JOURNAL_LENGTH) this.requests.shift();
    return response;
  }

  #answer(request: TenantRequest): TenantResponse {
    try {
      const [path = '', query = ''] = split(request.target);
      const { route, params } = this.#router.match(request.method, path);
      const claims = authorizeRequest(route, request.headers, this.#signer, `${this.origin}/api/v2/`);
      return route.handle({
        store: this.#store,
        clock: this.clock,
        ids: this.#ids,
        signer: this.#signer,
        origin: this.origin,
        params,
        query: new URLSearchParams(query),
        body: parseBody(request),
        request,
        claims,
      });
    } catch (error) {
      if (error instanceof ApiFault)
        return { status: error.status, body: error.body(), headers: error.headers };
      // A defect of the tenant's own: said openly, so that it is found.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { status: 500, body: { statusCode: 500, error: 'Internal Server Error', message } };
    }
  }

  /** What every tenant starts with: a machine-to-machine client and the usual connections. */
  #furnish(): void {
    const { clientId: id, clientSecret: secret } = this;
    this.#store.clients.set(id, { client_id: id, client_secret: secret, name: 'Local M2M client' });
    const connections = [
      { name: 'Username-Password-Authentication', strategy: 'auth0' },
      { name: 'email', strategy: 'email' },
      { name: 'sms', strategy: 'sms' },
    ];
    for (const { name, strategy } of connections) {
      const connection = { id: this.#ids.prefixed('con_'), name, strategy, options: {} };
      this.#store.connections.set(connection.id, connection);
    }
  }
}

function split(target: string): [string, string] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}
