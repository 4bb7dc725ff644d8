import { subscribe } from 'node:diagnostics_channel';
import { SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import type { RequestMessage, ResponseMessage, RetryMessage, WaitMessage } from 'auth0';

/** Subscribes to a channel of the SDK. */
function on<Message>(name: string, listener: (message: Message) => void): void {
  subscribe(`auth0-classic:${name}`, (message) => listener(message as Message));
}

/**
 * Creates a span for each request of the SDK, below the span that was active at the call. Waits for the rate limit and
 * retries become events of that outer span. Call it once, when the process starts.
 */
export function traceAuth0(tracer: Tracer = trace.getTracer('auth0-classic')): void {
  // A call has at most one attempt in flight.
  const spans = new Map<number, Span>();

  on<RequestMessage>('request', ({ call, attempt, method, url, endpoint }) => {
    const attributes = {
      'http.request.method': method,
      'url.full': url,
      'url.template': endpoint,
      'server.address': new URL(url).hostname,
      ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
    };
    spans.set(call, tracer.startSpan(`${method} ${endpoint}`, { kind: SpanKind.CLIENT, attributes }));
  });

  on<ResponseMessage>('response', ({ call, status, code, remaining }) => {
    const span = spans.get(call);
    spans.delete(call);
    if (!span) return;
    if (status !== undefined) span.setAttribute('http.response.status_code', status);
    if (remaining !== undefined) span.setAttribute('auth0.ratelimit.remaining', remaining);
    if (status === undefined || status >= 400) {
      span.setAttribute('error.type', String(status ?? code));
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  });

  on<RetryMessage>('retry', ({ status, code, delay }) => {
    trace.getActiveSpan()?.addEvent('auth0.retry', { reason: String(status ?? code), 'delay.ms': delay });
  });

  on<WaitMessage>('wait', ({ reason, ahead }) => {
    trace.getActiveSpan()?.addEvent('auth0.wait', { reason, ahead });
  });
}
