import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Options, Stage } from './Stage';
import { calledBack, outcome } from './observed';

const USERS = { users_json: '[]', connection_id: 'con_1' };

/** The significant headers of an import, without its random boundary. */
function headersOf({ server: { requests } }: Stage): unknown {
  return requests.map(({ headers }) => [
    headers['content-type']?.replace(/boundary=.*/, 'boundary'),
    ...['authorization', 'accept', 'user-agent', 'auth0-client', 'x-mine', 'content-length'].map(
      (name) => headers[name],
    ),
  ]);
}

const OPTIONS: Record<string, Options> = {
  'without telemetry': { telemetry: false },
  'with a name of its own': { clientInfo: { name: 'mine' } },
  'with headers': { telemetry: false, headers: { 'X-Mine': '1', 'User-Agent': 'mine' } },
  'with an Accept header': { telemetry: false, headers: { Accept: 'text/mine' } },
  'that gives response headers': { telemetry: false, includeResponseHeaders: true },
};

const options: readonly Scenario[] = Object.entries(OPTIONS).map(([label, given]) => ({
  name: `an import by a client ${label}`,
  run: async (stage) => {
    stage.server.follow(() => json(202, { id: 'job_1' }));
    const { jobs } = stage.management(given);
    return {
      promised: await outcome(() => jobs.importUsersJob(USERS)),
      called: await calledBack((callback) => jobs.importUsersJob(USERS, callback)),
      headers: headersOf(stage),
    };
  },
}));

/** Aspects of an import other than its form. */
export const imports: readonly Scenario[] = [
  ...options,
  {
    name: 'an import of half a megabyte',
    run: async (stage) => {
      stage.server.follow(({ body }) => json(202, { arrived: body.includes('ü'.repeat(250_000)) }));
      const path = join(tmpdir(), `users-${process.pid}.json`);
      const text = JSON.stringify([{ email: 'jane@example.com', name: 'ü'.repeat(250_000) }]);
      writeFileSync(path, text);
      const job = await stage.management().jobs.importUsersJob({ connection_id: 'con_1', users: path });
      rmSync(path);
      return job.arrived;
    },
  },
];
