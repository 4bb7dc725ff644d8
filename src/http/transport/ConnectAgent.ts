import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Agent, AgentOptions, RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import * as onDemand from '../../runtime/onDemand';
import { withoutBrackets } from './target';
import { transportError } from './transportError';

/** A proxy, and the header that its credentials travel in. */
export interface Proxy {
  readonly url: URL;
  readonly authorization: string | undefined;
}

/** What the agent reads of the options of a connection. */
interface ConnectionTarget {
  host?: string | undefined;
  port?: string | number | undefined;
  servername?: string | undefined;
  /** Ends the connection while it is made: no request waits for it any more. */
  abandon?: AbortSignal | undefined;
}

type Connected = (error: Error | null, socket: Duplex) => void;
type Tunnelled = (error: Error | null, socket?: Duplex) => void;

/** An agent whose connections go through a proxy, by CONNECT. */
export function connectAgent(proxy: Proxy, options: AgentOptions): Agent {
  const { Agent: HttpsAgent } = onDemand.https();
  /** The proxy stays in the closure: a print of the agent must not show its credentials. */
  class ConnectAgent extends HttpsAgent {
    override createConnection(target: ConnectionTarget, connected?: Connected): undefined {
      tunnel(proxy, target, (error, socket) => {
        // TLS by Node's own agent, which keeps the sessions, over the tunnel.
        const secured = socket && super.createConnection({ ...target, socket } as RequestOptions);
        connected?.(error, secured as Duplex);
      });
      return undefined;
    }
  }
  return new ConnectAgent(options);
}

/**
 * Opens a tunnel. Only 200 means that there is one: after any other answer, what comes is the proxy's, not the API's.
 */
function tunnel({ url, authorization }: Proxy, target: ConnectionTarget, done: Tunnelled): void {
  const { request: send } = url.protocol === 'http:' ? onDemand.http() : onDemand.https();
  const authority = `${target.host?.includes(':') ? `[${target.host}]` : target.host}:${target.port ?? 443}`;
  const request: ClientRequest = send({
    method: 'CONNECT',
    host: withoutBrackets(url.hostname),
    port: url.port || (url.protocol === 'http:' ? 80 : 443),
    path: authority,
    headers: {
      Host: authority,
      ...(authorization === undefined ? {} : { 'Proxy-Authorization': authorization }),
    },
    agent: false,
    signal: target.abandon,
  });
  const refuse = ({ statusCode, statusMessage }: IncomingMessage, socket: Duplex): void => {
    socket.destroy();
    const status = `${statusCode} ${statusMessage ?? ''}`.trim();
    done(
      transportError(
        `The proxy ${url.host} refused to connect to ${authority}: ${status}.`,
        'ERR_PROXY',
        true,
      ),
    );
  };
  request.once('connect', (response: IncomingMessage, socket: Socket, head: Buffer) => {
    // Bytes before the tunnel is there can't be the API's.
    if (response.statusCode !== 200 || head.length > 0) return refuse(response, socket);
    done(null, socket);
  });
  request.once('response', (response) => refuse(response, response.socket));
  request.once('error', (error) => {
    const { code = 'ERR_PROXY' } = error as NodeJS.ErrnoException;
    done(transportError(`The proxy ${url.host} can't be reached: ${error.message}`, code, true));
  });
  request.end();
}
