// The calls of a service as OpenTelemetry spans: each request below the span of its work.
// Run it with `npm run example:opentelemetry`. traceAuth0.ts is the part to copy.
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0/tenant';
import { traceAuth0 } from './traceAuth0';

// A service has its own exporter, and often its SDK sets both of these up.
const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
traceAuth0();

/** A span, its events, and the spans below it, as indented lines. */
function print(span: ReadableSpan, all: readonly ReadableSpan[], depth = 0): void {
  const indent = '  '.repeat(depth);
  const status = span.attributes['http.response.status_code'];
  const repeat = span.attributes['http.request.resend_count'];
  console.log(
    `${indent}${span.name}${status ? ` → ${String(status)}` : ''}${repeat ? ` (repeat ${String(repeat)})` : ''}`,
  );
  for (const { name, attributes } of span.events) {
    console.log(`${indent}  · ${name} ${String(attributes?.['reason'])}`);
  }
  const { spanId } = span.spanContext();
  for (const child of all.filter(({ parentSpanContext: parent }) => parent?.spanId === spanId)) {
    print(child, all, depth + 1);
  }
}

async function main(): Promise<void> {
  const tenant = await startTenant();
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    retry: { minTimeout: 10 },
  });
  // The first attempt to read the user meets an unavailable gateway.
  tenant.fail({ route: 'GET /users/:id', status: 503, times: 1 });

  await trace.getTracer('service').startActiveSpan('sign-up of jane', async (span) => {
    const { user_id: id = '' } = await management.users.create({
      connection: 'Username-Password-Authentication',
      email: 'jane@example.com',
      password: 'Correct-Horse-1',
    });
    await management.users.get({ id });
    span.end();
  });

  const spans = exporter.getFinishedSpans();
  for (const root of spans.filter(({ parentSpanContext }) => !parentSpanContext)) print(root, spans);
  await management.close();
  await tenant.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
