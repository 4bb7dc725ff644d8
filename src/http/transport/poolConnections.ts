import type { Agent, ClientRequest, ClientRequestArgs } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import { net } from '../../runtime/onDemand';
import { withoutBrackets } from './target';

/** How long an idle connection is kept, in milliseconds, unless the server closes it earlier. */
const MAX_IDLE = 4_000;
/** A connection is closed this long before the server would close it, so that no request meets that moment. */
const SERVER_MARGIN = 1_000;

/** The part of Node's agent that its types omit. Agents of other packages replace `addRequest`, too. */
interface Pool {
  readonly sockets: Record<string, Socket[] | undefined>;
  readonly freeSockets: Record<string, Socket[] | undefined>;
  addRequest(request: ClientRequest, options: PoolOptions): void;
}

interface PoolOptions extends ClientRequestArgs {
  servername?: string | undefined;
}

/** A connection between two requests. Node's own agent reads the last response there. */
interface IdleSocket extends Duplex {
  readonly _httpMessage?: { readonly res?: { readonly headers: { 'keep-alive'?: string } } };
}

function idleTime({ _httpMessage: last }: IdleSocket): number {
  const hint = last?.res?.headers['keep-alive'];
  const seconds = hint && /^timeout=(\d+)/.exec(hint)?.[1];
  return seconds ? Math.min(MAX_IDLE, Number(seconds) * 1_000 - SERVER_MARGIN) : MAX_IDLE;
}

const MAX_SERVERNAMES = 100;
const servernames = new Map<string, string>();

/** The TLS server name for a Host header, as Node computes it for each request; '' for an IP address. */
function servernameOf(hostHeader: string): string {
  const known = servernames.get(hostHeader);
  if (known !== undefined) return known;
  const host = withoutBrackets(hostHeader.replace(/:\d*$/, ''));
  const servername = net().isIP(host) ? '' : host;
  if (servernames.size < MAX_SERVERNAMES) servernames.set(hostHeader, servername);
  return servername;
}

/**
 * Makes an agent reuse connections at half of Node's cost. Node spends a third of the cost of a call on a name made of all
 * TLS options, on copies of options, and on a timer for each connection. The agent must belong to the client, so that its
 * connections differ in host and port only. Node opens new connections as usual.
 */
export function poolConnections<A extends Agent>(agent: A): A {
  const pool = agent as unknown as Pool;
  const { addRequest } = pool;
  /** When each idle connection is closed, on the clock of `now()`. */
  const expiries = new WeakMap<Duplex, number>();
  let timer: Timer | undefined;
  let due = Infinity;

  const isUsable = (socket: Socket): boolean => !socket.destroyed && (expiries.get(socket) ?? 0) > now();

  /** Removes and returns the connection that was used last. */
  const takeSocket = (name: string): Socket | undefined => {
    const free = pool.freeSockets[name];
    if (!free) return undefined;
    let socket = free.pop();
    while (socket && !isUsable(socket)) {
      socket.destroy();
      socket = free.pop();
    }
    if (free.length === 0) delete pool.freeSockets[name];
    return socket;
  };

  const scheduleClose = (time: number): void => {
    if (time >= due) return;
    due = time;
    stopTimer(timer);
    timer = startTimer(closeIdle, time - now());
    timer.unref();
  };

  const closeIdle = (): void => {
    due = Infinity;
    for (const socket of Object.values(pool.freeSockets).flatMap((sockets) => sockets ?? [])) {
      if (isUsable(socket)) scheduleClose(expiries.get(socket) ?? 0);
      else socket.destroy();
    }
  };

  agent.getName = ({ host, port, servername }: PoolOptions = {}) => `${host}:${port}:${servername}`;

  agent.keepSocketAlive = (socket): boolean => {
    const time = idleTime(socket);
    if (time <= 0) return false;
    const expiry = now() + time;
    expiries.set(socket, expiry);
    scheduleClose(expiry);
    (socket as Socket).setKeepAlive(true, 1_000).unref();
    return true;
  };

  pool.addRequest = (request, options) => {
    options.servername ??= servernameOf(String(request.getHeader('host')));
    const name = agent.getName(options);
    const socket = takeSocket(name);
    if (!socket) return addRequest.call(agent, request, options);
    (pool.sockets[name] ??= []).push(socket);
    agent.reuseSocket(socket, request);
    request.onSocket(socket);
  };

  return agent;
}
