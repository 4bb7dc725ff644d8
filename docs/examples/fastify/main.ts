// A Fastify service with promises, in TypeScript. Each call to the tenant has a deadline, and is aborted when the
// client of the service disconnects. server.ts and answerError.ts are the service; this file runs it on a local tenant.
//
//   npm run example:fastify              sends the service a few requests, prints its responses and ends
//   npm run example:fastify -- --serve   keeps serving until Ctrl-C; `--port 3000` for a port of your choice
import { EventEmitter, once } from 'node:events';
import { parseArgs } from 'node:util';
import { ManagementClient } from 'auth0';
import { startTenant } from 'auth0/tenant';
import { LogController } from 'fastify';
import { createServer } from './server';
import { showRequests } from './showRequests';

/** Called with each line of the log. */
const logged = new EventEmitter();

/** Prints Fastify's log as lines of text. In production use `logger: true`. */
const logger = {
  level: 'info',
  stream: {
    write(line: string): void {
      console.log(`    log: ${(JSON.parse(line) as { msg: string }).msg}`);
      logged.emit('line');
    },
  },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { serve: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  });
  const tenant = await startTenant({ seed: [{ email: 'ada@example.com', name: 'Ada' }] });
  // With your own tenant: { domain: 'tenant.auth0.com', clientId, clientSecret }.
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
  });
  const server = createServer(management, {
    deadline: values.serve ? 2_000 : 300,
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    // An open connection of a client doesn't keep the service from ending.
    forceCloseConnections: true,
  });
  try {
    const url = await server.listen({ port: Number(values.port), host: '127.0.0.1' });
    if (values.serve) {
      console.log(`Try: curl ${url}/users\nCtrl-C ends it.`);
      await once(process, 'SIGINT');
    } else {
      await showRequests(url, tenant, logged);
    }
  } finally {
    await server.close();
    await tenant.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
