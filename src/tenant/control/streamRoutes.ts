import type { ServerResponse } from 'node:http';
import { ApiFault } from '../ApiFault';
import type { TenantEvent } from '../journal/TenantEvents';
import type { ControlContext, ControlRoute } from './ControlRoute';

/** Milliseconds between comments, which keep proxies from closing a stream. */
const COMMENT_EVERY = 15_000;
/**
 * The maximum number of bytes that wait for a slow reader: then the stream ends, and the reader resumes with
 * `Last-Event-ID`.
 */
const MAX_BUFFER = 1_048_576;
/** The maximum number of streams. */
const MAX_STREAMS = 100;

const streams = new WeakMap<object, number>();

const textOf = ({ id, type, data }: TenantEvent): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** @returns False if the reader is too slow. */
function write(response: ServerResponse, text: string): void {
  response.write(text);
  if (response.writableLength > MAX_BUFFER) response.destroy();
}

function stream({ tenant, request, response, signal }: ControlContext): undefined {
  const open = streams.get(tenant) ?? 0;
  if (open >= MAX_STREAMS) throw new ApiFault(503, `${MAX_STREAMS} streams are open; close one.`);
  streams.set(tenant, open + 1);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const last = request.headers['last-event-id'];
  const since = typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : Infinity;
  write(response, ': hello\n\n' + tenant.events.since(since).map(textOf).join(''));
  const stop = tenant.events.subscribe((event) => write(response, textOf(event)));
  const timer = setInterval(() => write(response, ': still here\n\n'), COMMENT_EVERY).unref();
  signal.addEventListener('abort', () => {
    stop();
    clearInterval(timer);
    streams.set(tenant, (streams.get(tenant) ?? 1) - 1);
  });
  return undefined;
}

/** Streams the tenant's events. */
export const streamRoutes: readonly ControlRoute[] = [{ name: 'GET /_tenant/api/events', handle: stream }];
