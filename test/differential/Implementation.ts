import https from 'node:https';
import * as ours from '../../src/index';
import { RecordingServer } from './RecordingServer';

type Callable = (...args: unknown[]) => unknown;
/** An SDK's object by the names of its methods and members: the three SDKs are called by name. */
export type Surface = Record<string, Callable> & Record<string, Record<string, Callable>>;

interface Sdk {
  ManagementClient: new (options: Record<string, unknown>) => unknown;
  AuthenticationClient: new (options: Record<string, unknown>) => unknown;
}

/** One of the SDKs with its own server. */
export interface Implementation {
  name: 'ours' | 'v3' | 'v2';
  server: RecordingServer;
  /** Host and port of its server. */
  domain: string;
  sdk: Sdk;
  management: Surface;
  authentication: Surface;
}

const SDKS: Record<Implementation['name'], () => Sdk> = {
  ours: () => ours as unknown as Sdk,
  v3: () => require('auth0v3') as Sdk,
  v2: () => require('auth0v2') as Sdk,
};

/**
 * v2 opens a connection for every call, and handshakes would take most of the time: here it keeps them, as v3 and ours
 * do.
 */
function keepConnections(): void {
  const agent = new https.Agent({ keepAlive: true });
  const { request } = https;
  https.request = ((options: https.RequestOptions, ...rest: unknown[]) =>
    Reflect.apply(request, https, [
      options.agent === false ? { ...options, agent } : options,
      ...rest,
    ])) as typeof request;
}

keepConnections();

interface Hookable {
  axios: { interceptors: Record<'request' | 'response', { use(hook: (value: unknown) => unknown): void }> };
}

/** The argument of a process in which our calls go through axios: its interceptors do nothing. */
export const HOOKED = 'hooked';

function hook({ axios: { interceptors } }: Hookable): void {
  interceptors.request.use((config) => config);
  interceptors.response.use((response) => response);
}

/** Starts a server for an SDK and creates its two clients. */
export async function start(name: Implementation['name']): Promise<Implementation> {
  const server = new RecordingServer();
  const domain = await server.listen();
  const sdk = SDKS[name]();
  const shared = { domain, keepAlive: true, headers: { 'X-Custom': 'mine' } };
  const management = new sdk.ManagementClient({ ...shared, token: 'the-token', retry: { enabled: false } });
  const authentication = new sdk.AuthenticationClient({
    ...shared,
    clientId: 'the-client',
    clientSecret: 'the-secret',
    retry: { enabled: false },
  });
  if (name === 'ours' && process.argv.includes(HOOKED)) {
    for (const client of [management, authentication]) hook(client as Hookable);
  }
  return {
    name,
    server,
    domain,
    sdk,
    management: management as Surface,
    authentication: authentication as Surface,
  };
}
