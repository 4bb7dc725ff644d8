import type { Agent, ClientRequest, ClientRequestArgs } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import { net } from '../../runtime/onDemand';
import { withoutBrackets } from './target';

/** Milliseconds that a connection is kept without a request, or as long as the server says, if that is less. */
const MAX_IDLE = 4_000;
/** A connection is closed so much before the server would close it, so that no request meets that moment. */
const SERVER_MARGIN = 1_000;

/** The part of Node's agent that its types leave out. Agents of other packages replace `addRequest`, too. */
interface Pool {
  readonly sockets: Record<string, Socket[] | undefined>;
  readonly freeSockets: Record<string, Socket[] | undefined>;
  addRequest(request: ClientRequest, options: PoolOptions): void;
}

interface PoolOptions extends ClientRequestArgs {
  servername?: string | undefined;
}

/** A connection between two requests. Node's own agent reads the last answer there. */
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

/** The name in a Host header that TLS asks for, as Node finds it out for each request; '' for an address. */
function servernameOf(hostHeader: string): string {
  const known = servernames.get(hostHeader);
  if (known !== undefined) return known;
  const host = withoutBrackets(hostHeader.replace(/:\d*$/, ''));
  const servername = net().isIP(host) ? '' : host;
  if (servernames.size < MAX_SERVERNAMES) servernames.set(hostHeader, servername);
  return servername;
}

/**
 * Lets an agent reuse connections at half of Node's cost: a third of what a call costs is spent in the agent
 * otherwise, on names of all TLS options, copies of options, and a timer for each connection. The agent must have
 * been made by the client, so that its connections differ in host and port only. New connections are made by Node.
 */
export function poolConnections<A extends Agent>(agent: A): A {
  const pool = agent as unknown as Pool;
  const { addRequest } = pool;
  /** When each connection has been idle for too long, on the clock of `now()`. */
  const ends = new WeakMap<Duplex, number>();
  let timer: Timer | undefined;
  let due = Infinity;

  const isUsable = (socket: Socket): boolean => !socket.destroyed && (ends.get(socket) ?? 0) > now();

  /** Takes the connection that was used last. */
  const take = (name: string): Socket | undefined => {
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

  const wakeAt = (time: number): void => {
    if (time >= due) return;
    due = time;
    stopTimer(timer);
    timer = startTimer(closeIdle, time - now());
    timer.unref();
  };

  const closeIdle = (): void => {
    due = Infinity;
    for (const socket of Object.values(pool.freeSockets).flatMap((sockets) => sockets ?? [])) {
      if (isUsable(socket)) wakeAt(ends.get(socket) ?? 0);
      else socket.destroy();
    }
  };

  agent.getName = ({ host, port, servername }: PoolOptions = {}) => `${host}:${port}:${servername}`;

  agent.keepSocketAlive = (socket): boolean => {
    const time = idleTime(socket);
    if (time <= 0) return false;
    const end = now() + time;
    ends.set(socket, end);
    wakeAt(end);
    (socket as Socket).setKeepAlive(true, 1_000).unref();
    return true;
  };

  pool.addRequest = (request, options) => {
    options.servername ??= servernameOf(String(request.getHeader('host')));
    const name = agent.getName(options);
    const socket = take(name);
    if (!socket) return addRequest.call(agent, request, options);
    (pool.sockets[name] ??= []).push(socket);
    agent.reuseSocket(socket, request);
    request.onSocket(socket);
  };

  return agent;
}
