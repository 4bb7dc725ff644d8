import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Agent, AgentOptions, RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import * as onDemand from '../../runtime/onDemand';
import { withoutBrackets } from './target';
import { transportError } from './transportError';

/** A proxy, and the header with its credentials. */
export interface Proxy {
  readonly url: URL;
  readonly authorization: string | undefined;
}

/** The connection options that the agent reads. */
interface ConnectionTarget {
  host?: string | undefined;
  port?: string | number | undefined;
  servername?: string | undefined;
  /** Aborts the connection while it is being made, when no request waits for it any more. */
  abort?: AbortSignal | undefined;
}

type Connected = (error: Error | null, socket: Duplex) => void;
type Tunnelled = (error: Error | null, socket?: Duplex) => void;

/** An agent whose connections go through a proxy, by CONNECT. */
export function connectAgent(proxy: Proxy, options: AgentOptions): Agent {
  const { Agent: HttpsAgent } = onDemand.https();
  /** The proxy stays in the closure, so that printing the agent doesn't show its credentials. */
  class ConnectAgent extends HttpsAgent {
    override createConnection(target: ConnectionTarget, connected?: Connected): undefined {
      tunnel(proxy, target, (error, socket) => {
        // Node's own agent speaks TLS over the tunnel, and reuses sessions.
        const secured = socket && super.createConnection({ ...target, socket } as RequestOptions);
        connected?.(error, secured as Duplex);
      });
      return undefined;
    }
  }
  return new ConnectAgent(options);
}

/**
 * Opens a tunnel. Only 200 means success: after any other response, what follows comes from the proxy, not the API.
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
    signal: target.abort,
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
    // Bytes that arrive before the tunnel exists can't come from the API.
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
