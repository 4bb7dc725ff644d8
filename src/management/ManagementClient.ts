import { ArgumentError } from '../errors/ArgumentError';
import { defaultHeaders } from '../http/defaultHeaders';
import { defineDisposal, type AsyncDisposal } from '../http/disposable';
import { HttpClient } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { toOrigin } from '../http/origin';
import type { Axios } from '../http/transport/PipelineAxios';
import { boundCopy, defineBinding, withCallOptions } from '../rest/bind';
import { privateState } from '../http/privateState';
import { joinEngine, leaveEngine } from '../sharing/engineUsers';
import type { AppMetadata, UserMetadata } from '../types/User';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { ManagerContext, type TokenProvider } from './BaseManager';
import { clientTokens } from './clientTokens';
import { defineFlatMethods } from './flat/flatNames';
import type { FlatMethods } from './flat/FlatMethods';
import { managementOptionNames, type ManagementClientOptions } from './ManagementClientOptions';
import { MANAGERS } from './managers/managers';
import type { ActionsManager } from './managers/ActionsManager';
import type { AttackProtectionManager } from './managers/AttackProtectionManager';
import type { BlacklistedTokensManager } from './managers/BlacklistedTokensManager';
import type { BrandingManager } from './managers/BrandingManager';
import type { ClientCredentialsManager } from './managers/ClientCredentialsManager';
import type { ClientGrantsManager } from './managers/ClientGrantsManager';
import type { ClientsManager } from './managers/ClientsManager';
import type { ConnectionsManager } from './managers/ConnectionsManager';
import type { CustomDomainsManager } from './managers/CustomDomainsManager';
import type { DeviceCredentialsManager } from './managers/DeviceCredentialsManager';
import type { EmailProviderManager } from './managers/EmailProviderManager';
import type { EmailTemplatesManager } from './managers/EmailTemplatesManager';
import type { GrantsManager } from './managers/GrantsManager';
import type { GuardianManager } from './managers/GuardianManager';
import type { HooksManager } from './managers/HooksManager';
import type { JobsManager } from './managers/JobsManager';
import type { LogsManager } from './managers/LogsManager';
import type { LogStreamsManager } from './managers/LogStreamsManager';
import type { MigrationsManager } from './managers/MigrationsManager';
import type { OrganizationsManager } from './managers/OrganizationsManager';
import type { PromptsManager } from './managers/PromptsManager';
import type { ResourceServersManager } from './managers/ResourceServersManager';
import type { RolesManager } from './managers/RolesManager';
import type { RulesConfigsManager } from './managers/RulesConfigsManager';
import type { RulesManager } from './managers/RulesManager';
import type { StatsManager } from './managers/StatsManager';
import type { TenantManager } from './managers/TenantManager';
import type { TicketsManager } from './managers/TicketsManager';
import type { UserBlocksManager } from './managers/UserBlocksManager';
import type { UsersManager } from './managers/UsersManager';

/** The private state of a client. */
interface State {
  readonly http: HttpClient;
  end(): Promise<void>;
}

const states = privateState<State>('ManagementClient');

/**
 * The Management API of a tenant. `A` and `U` are the shapes of `app_metadata` and `user_metadata`.
 *
 * @example
 * const management = new ManagementClient({ domain: 'tenant.auth0.com', clientId, clientSecret });
 * management.users.getAll({ per_page: 10 }, (err, users) => { … });
 */
// The flat methods are made from a table, and typed by merging.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class ManagementClient<A = AppMetadata, U = UserMetadata> {
  /** Actions: code that runs in the flows of a tenant. */
  declare actions: ActionsManager;
  /** Protection against attacks: brute force, suspicious IP addresses, breached passwords. */
  declare attackProtection: AttackProtectionManager;
  /**
   * Access tokens that are refused before they expire.
   * @deprecated The API no longer lists these endpoints.
   */
  declare blacklistedTokens: BlacklistedTokensManager;
  /** Branding of the login pages: settings, template, themes. */
  declare branding: BrandingManager;
  /** Credentials of clients: public keys for client assertions. */
  declare clientCredentials: ClientCredentialsManager;
  /** Client grants: which APIs a client may call. */
  declare clientGrants: ClientGrantsManager;
  /** Clients: the applications of a tenant. */
  declare clients: ClientsManager;
  /** Connections: databases, enterprise and social providers that users sign in with. */
  declare connections: ConnectionsManager;
  /** Custom domains. */
  declare customDomains: CustomDomainsManager;
  /** Device credentials: public keys and refresh tokens of devices. */
  declare deviceCredentials: DeviceCredentialsManager;
  /** The email provider of a tenant. */
  declare emailProvider: EmailProviderManager;
  /** Email templates. */
  declare emailTemplates: EmailTemplatesManager;
  /** Grants: the consents of users. */
  declare grants: GrantsManager;
  /** Guardian: multifactor authentication. */
  declare guardian: GuardianManager;
  /**
   * Hooks, the predecessors of actions.
   * @deprecated Auth0 replaces hooks by actions: use `actions`.
   */
  declare hooks: HooksManager;
  /** Jobs: import and export of users, verification emails. */
  declare jobs: JobsManager;
  /** Log events. */
  declare logs: LogsManager;
  /** Log streams: deliver log events to other systems. */
  declare logStreams: LogStreamsManager;
  /**
   * Flags of migrations.
   * @deprecated The API no longer lists these endpoints.
   */
  declare migrations: MigrationsManager;
  /** Organizations. */
  declare organizations: OrganizationsManager;
  /** Prompts: settings and texts of the login pages. */
  declare prompts: PromptsManager;
  /** Resource servers: the APIs of a tenant. */
  declare resourceServers: ResourceServersManager;
  /** Roles. */
  declare roles: RolesManager<A, U>;
  /**
   * Rules, the predecessors of actions.
   * @deprecated Auth0 replaces rules by actions: use `actions`.
   */
  declare rules: RulesManager;
  /**
   * Variables of rules.
   * @deprecated Auth0 replaces rules by actions, which have their own secrets.
   */
  declare rulesConfigs: RulesConfigsManager;
  /** Statistics of logins. */
  declare stats: StatsManager;
  /** Settings of the tenant. */
  declare tenant: TenantManager;
  /** Tickets: links that change a password or verify an email address. */
  declare tickets: TicketsManager;
  /** Blocks of users after failed logins. */
  declare userBlocks: UserBlocksManager;
  /** Users. */
  declare users: UsersManager<A, U>;
  /** Provides the tokens of this client. */
  tokenProvider: TokenProvider;

  /** @throws ArgumentError when options, domain or credentials are missing or invalid. */
  constructor(options: ManagementClientOptions) {
    if (!options || typeof options !== 'object') {
      throw new ArgumentError('Management API SDK options must be an object');
    }
    warnUnknownOptions('ManagementClient', options, managementOptionNames);
    if (!options.domain || options.domain.length === 0) throw new ArgumentError('Must provide a domain');
    const origin = toOrigin(options.domain, options.httpHosts);
    const { provider, source, close } = clientTokens(options, origin);
    const http = new HttpClient({ ...options, headers: defaultHeaders(options), tokenSource: source });
    this.tokenProvider = provider;
    const context = new ManagerContext(`${origin}/api/v2`, http, options.includeResponseHeaders);
    for (const [name, Manager] of Object.entries(MANAGERS)) Reflect.set(this, name, new Manager(context));
    joinEngine(options.shared);
    const end = async (): Promise<void> => {
      await http.close();
      // Doesn't wait for a token request in flight: no call of this client needs it any more.
      await Promise.race([close?.(), new Promise(setImmediate)]);
      await leaveEngine(options.shared);
    };
    let ended: Promise<void> | undefined;
    states.set(this, { http, end: () => (ended ??= end()) });
  }

  /**
   * The axios instance that carries every call of this client: add interceptors, headers or an adapter to it.
   *
   * @see https://axios-http.com/docs/interceptors
   */
  get axios(): Axios {
    return states.of(this).http.axios as Axios;
  }

  /**
   * The token for the next call.
   *
   * Rejects with an APIError when the token endpoint refuses the request.
   */
  getAccessToken(): Promise<string> {
    return this.tokenProvider.getAccessToken();
  }

  /**
   * The same client with other call options. It shares the connections and the token.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for options that are invalid.
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }

  /**
   * Closes the client and those made from it: waits for the calls in flight, then closes the connections and, with its
   * last client, the `shared` engine. Later calls reject with the code `ERR_CLIENT_CLOSED`. `await using` calls it at
   * the end of a block.
   *
   * You don't need to close clients: idle connections never keep Node running.
   */
  async close(): Promise<void> {
    await states.of(this).end();
  }
}

export interface ManagementClient<A = AppMetadata, U = UserMetadata>
  extends FlatMethods<A, U>, AsyncDisposal {}
defineFlatMethods(ManagementClient.prototype);
defineBinding(ManagementClient.prototype, (original, rebind) => {
  const bound = boundCopy(original, rebind);
  const state = states.of(original);
  states.set(bound, { ...state, http: rebind(state.http) });
  return bound;
});
defineDisposal(ManagementClient.prototype);
