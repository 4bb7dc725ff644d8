import { Agent } from 'node:https';
import * as ours from '../../../src/index';
import { UsersManager as AuthUsersManager } from '../../../src/authentication/UsersManager';
import { ManagementTokenProvider } from '../../../src/management/ManagementTokenProvider';
import { UsersManager } from '../../../src/management/managers/UsersManager';
import { ScriptedServer } from './ScriptedServer';

export type Options = Record<string, unknown>;
/** Any object of an SDK, accessed by names, since the three are called alike. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the old packages have no types, and odd calls are the point
export type Loose = any;

/** The classes of an SDK that services construct. */
export interface Sdk {
  name: 'ours' | 'v3' | 'v2';
  exports: Record<string, unknown>;
  ManagementClient: new (options?: unknown) => Loose;
  AuthenticationClient: new (options?: unknown) => Loose;
  ManagementTokenProvider: new (options?: unknown) => Loose;
  UsersManager: new (options?: unknown) => Loose;
  AuthUsersManager: new (options?: unknown) => Loose;
  RestClient: new (url?: unknown, options?: unknown) => Loose;
}

function classic(name: 'v3' | 'v2'): Sdk {
  const root = `auth0${name}`;
  return {
    name,
    exports: require(root),
    ManagementClient: require(`${root}/src/management`),
    AuthenticationClient: require(`${root}/src/auth`),
    ManagementTokenProvider: require(`${root}/src/management/ManagementTokenProvider`),
    UsersManager: require(`${root}/src/management/UsersManager`),
    AuthUsersManager: require(`${root}/src/auth/UsersManager`),
    RestClient: require('rest-facade').Client,
  };
}

/** Loads an SDK by its short name. */
export function load(name: Sdk['name']): Sdk {
  if (name !== 'ours') return classic(name);
  const { ManagementClient, AuthenticationClient, RestClient } = ours as Loose;
  return {
    name,
    exports: ours,
    ManagementClient,
    AuthenticationClient,
    RestClient,
    ManagementTokenProvider: ManagementTokenProvider as Loose,
    UsersManager: UsersManager as Loose,
    AuthUsersManager: AuthUsersManager as Loose,
  };
}

/** The environment of a scenario for one SDK: its classes, its server, and uncaught errors. */
export class Stage {
  readonly sdk: Sdk;
  readonly server = new ScriptedServer();
  /** Uncaught errors, which would end a process. */
  readonly uncaught: string[] = [];
  domain = '';
  /** Connections shared by clients of ours, like v3's with `keepAlive`: handshakes cost most of the time. */
  readonly #agent = new Agent({ keepAlive: true });

  constructor(sdk: Sdk) {
    this.sdk = sdk;
    const note = (error: unknown): unknown =>
      this.uncaught.push(error instanceof Error ? error.message : String(error));
    process.on('uncaughtException', note);
    process.on('unhandledRejection', note);
  }

  async open(): Promise<void> {
    this.domain = await this.server.listen();
  }

  /** A client with a token, that makes one attempt per call. */
  management(options: Options = {}): Loose {
    return new this.sdk.ManagementClient({
      domain: this.domain,
      token: 'the-token',
      keepAlive: true,
      httpsAgent: this.#agent,
      retry: { enabled: false },
      ...options,
    });
  }

  /** A client of the Authentication API with a secret. */
  authentication(options: Options = {}): Loose {
    const { domain } = this;
    return new this.sdk.AuthenticationClient({
      domain,
      clientId: 'the-client',
      clientSecret: 'the-secret',
      keepAlive: true,
      httpsAgent: this.#agent,
      retry: { enabled: false },
      ...options,
    });
  }

  /** A client that gets its tokens by client credentials. `clientId` separates the tokens of scenarios. */
  provided(clientId: string, options: Options = {}): Loose {
    return this.management({ token: undefined, clientId, clientSecret: 'the-secret', ...options });
  }
}
