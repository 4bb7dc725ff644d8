import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportUsersOptions } from '../../../src/index';
import { database, has, id, isEmpty, keeps } from '../checks';
import { step } from '../makeStep';
import type { Sent, Step, World } from '../Step';

const users = ({ style }: World): string => JSON.stringify([{ email: `ann.${style}@example.com` }]);
const file = join(__dirname, '../users.json');

/** The form of an import, with the defaults of the SDK. */
const form = (users_json: string, { connection_id, upsert = false }: ImportUsersOptions): Sent => ({
  parts: { users: users_json, connection_id, upsert: String(upsert), send_completion_email: 'true' },
});

export const jobs: Step[] = [
  step('jobs.importUsersJob')(
    (w) => [{ users_json: users(w), connection_id: id(w, 'database') }],
    keeps('job', { type: 'users_import' }),
    { note: 'JSON', sends: ([data], w) => form(users(w), data as ImportUsersOptions) },
  ),
  step('jobs.importUsers')(
    (w) => [{ users: file, connection_id: id(w, 'database'), upsert: true }],
    has({ status: 202 }),
    {
      note: 'a file; deprecated',
      sends: ([data]) => form(readFileSync(file, 'utf8'), data as ImportUsersOptions),
    },
  ),
  step('jobs.get')((w) => [{ id: id(w, 'job') }], has({ type: 'users_import', connection: database })),
  step('jobs.errors')((w) => [{ id: id(w, 'job') }], isEmpty),
  step('jobs.exportUsers')(
    (w) => [{ connection_id: id(w, 'database'), format: 'json', limit: 5, fields: [{ name: 'email' }] }],
    has({ type: 'users_export' }),
  ),
  step('jobs.verifyEmail')((w) => [{ user_id: id(w, 'jane') }], has({ type: 'verification_email' })),
];
