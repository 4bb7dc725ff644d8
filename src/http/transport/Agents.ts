import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { ArgumentError } from '../../errors/ArgumentError';
import * as onDemand from '../../runtime/onDemand';
import { connectAgent } from './ConnectAgent';
import { poolConnections } from './poolConnections';

/** How connections are made. */
export interface ConnectionOptions {
  /** False to close each connection after its answer. Default true. */
  keepAlive?: boolean | undefined;
  /** URL of a proxy, e.g. `http://user:password@proxy.local:3128`. Default none. */
  proxy?: string | undefined;
  /** Your own agent for `http:` (loopback). */
  httpAgent?: HttpAgent | undefined;
  /** Your own agent for `https:`. It overrides `proxy` and `keepAlive`. */
  httpsAgent?: HttpsAgent | undefined;
}

const MAX_FREE_SOCKETS = 64;

/** Where to connect for one request, and through which agent. */
export interface Route {
  agent: HttpAgent | HttpsAgent;
  /** The proxy that gets the whole URL: plain http through a proxy. */
  forward?: URL | undefined;
}

function parseProxy(proxy: string): URL {
  let url: URL | undefined;
  try {
    url = new URL(proxy);
  } catch {
    // Handled below. The text may contain a password, so the error doesn't repeat it.
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ArgumentError('The proxy is invalid; expected a URL such as "http://proxy.local:3128"');
  }
  return url;
}

/** A decoded part of a URL; a `%` that is not an escape stays. */
function decoded(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** The credentials of a proxy: its password, and the header with both. */
function credentialsOf(proxy: URL | undefined): Agents['credentials'] {
  if (!proxy?.username && !proxy?.password) return undefined;
  const password = decoded(proxy.password);
  const pair = Buffer.from(`${decoded(proxy.username)}:${password}`).toString('base64');
  return { password, authorization: `Basic ${pair}` };
}

/** The agents of one client: made on first use, closed by {@link Agents.close}. */
export class Agents {
  readonly #options: ConnectionOptions;
  readonly #proxy: URL | undefined;
  /** The proxy's credentials. Errors must not show them: a response of the proxy may quote its request. */
  readonly credentials: { readonly password: string; readonly authorization: string } | undefined;
  readonly #managed: (HttpAgent | HttpsAgent)[] = [];
  #http: Route | undefined;
  #https: Route | undefined;

  /** @throws ArgumentError when `proxy` is not an http or https URL. */
  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#proxy = options.proxy ? parseProxy(options.proxy) : undefined;
    this.credentials = credentialsOf(this.#proxy);
  }

  /** The route for a protocol. */
  route(protocol: 'http:' | 'https:'): Route {
    if (protocol === 'http:') return (this.#http ??= this.#makeHttp());
    return (this.#https ??= this.#makeHttps());
  }

  /** Whether requests of a protocol go through a tunnel that the client opens. */
  isTunnelled(protocol: string | null | undefined): boolean {
    return protocol === 'https:' && this.#proxy !== undefined && !this.#options.httpsAgent;
  }

  /** Closes idle connections and those in use. A later request opens new ones. */
  close(): void {
    for (const agent of this.#managed.splice(0)) agent.destroy();
    this.#http = undefined;
    this.#https = undefined;
  }

  #agentOptions(): { keepAlive: boolean; scheduling: 'lifo'; maxFreeSockets: number } {
    const keepAlive = this.#options.keepAlive !== false;
    return { keepAlive, scheduling: 'lifo', maxFreeSockets: MAX_FREE_SOCKETS };
  }

  #manage<T extends HttpAgent | HttpsAgent>(agent: T): T {
    this.#managed.push(agent);
    return agent;
  }

  #makeHttp(): Route {
    const { Agent } = onDemand.http();
    const agent = this.#options.httpAgent ?? this.#manage(poolConnections(new Agent(this.#agentOptions())));
    return this.#options.httpAgent ? { agent } : { agent, forward: this.#proxy };
  }

  #makeHttps(): Route {
    if (this.#options.httpsAgent) return { agent: this.#options.httpsAgent };
    if (this.#proxy) {
      const proxy = { url: this.#proxy, authorization: this.credentials?.authorization };
      return { agent: this.#manage(poolConnections(connectAgent(proxy, this.#agentOptions()))) };
    }
    const { Agent } = onDemand.https();
    return { agent: this.#manage(poolConnections(new Agent(this.#agentOptions()))) };
  }
}
