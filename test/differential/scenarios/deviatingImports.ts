import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';

const USERS = { users_json: '[]', connection_id: 'con_1' };

/** Deviations in imports of users. */
export const IMPORT_DEVIATIONS: readonly Deviation[] = [
  {
    id: 'D42',
    name: 'an import is retried after a 429',
    run: async (stage) => {
      stage.server.follow((_, count) =>
        count < 2 ? json(429, { message: 'Slow down' }) : json(202, { id: 'job_1' }),
      );
      const { jobs } = stage.management({ retry: { minTimeout: 1, randomize: false } });
      const result = (await outcome(() => jobs.importUsersJob(USERS))) as Loose;
      return [result.fulfilled?.id ?? 'rejected', stage.server.requests.length];
    },
    classic: ['rejected', 1],
    ours: ['job_1', 3],
  },
  {
    id: 'D64',
    name: "an import rejects like other calls when the server can't be reached",
    run: async (stage) => {
      const { jobs } = stage.management({ domain: 'localhost:1', token: 'a-secret-token' });
      const error: Loose = await jobs.importUsersJob(USERS).catch((reason: unknown) => reason);
      return [error.code, error.statusCode ?? 'none', JSON.stringify(error).includes('a-secret-token')];
    },
    classic: ['ECONNREFUSED', 'none', true],
    ours: ['ECONNREFUSED', 'ECONNREFUSED', false],
  },
  {
    id: 'D78',
    name: 'deprecations are reported once, as a process warning',
    run: async (stage) => {
      stage.server.follow(() => json(202, {}));
      const { warn } = console;
      const told = { printed: 0, warned: 0 };
      console.warn = () => (told.printed += 1);
      const note = ({ name }: Error): unknown => name === 'DeprecationWarning' && (told.warned += 1);
      process.on('warning', note);
      const { jobs } = stage.management();
      await jobs.importUsers(USERS);
      await jobs.importUsers(USERS);
      console.warn = warn;
      process.off('warning', note);
      return told;
    },
    classic: { printed: 2, warned: 0 },
    ours: { printed: 0, warned: 1 },
  },
];
