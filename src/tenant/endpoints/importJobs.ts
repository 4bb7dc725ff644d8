import { ApiFault } from '../ApiFault';
import { checkRunning, presentJob, startJob } from '../jobs/job';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord } from '../store/records';
import { writeApiLog } from '../users/writeLog';

/** The maximum size of a file of users, in bytes. */
const MAX_FILE = 512_000;
/** The maximum number of concurrent imports. */
const MAX_IMPORTS = 2;

/** The running imports. */
function runningImports({ store }: Context): number {
  const types = [...store.pendingJobs.keys()].map((id) => store.jobs.get(id)?.work.type);
  return types.filter((type) => type === 'users_import').length;
}

const MISSING = [
  ['users', "Must provide 'users' file as multipart part."],
  ['connection_id', "Must provide 'connection_id' as multipart part."],
] as const;

/** Whether no client can use a connection. Without a list of clients, all can. */
export const isDisabled = ({ enabled_clients: clients }: ConnectionRecord): boolean =>
  Array.isArray(clients) && clients.length === 0;

/** @throws ApiFault, 400, for a connection that users can't be imported into. */
function checkImportable(connection: ConnectionRecord): void {
  const { strategy, options } = connection;
  if (strategy !== 'auth0') throw new ApiFault(400, 'Connection must be a database connection.');
  if (isDisabled(connection)) throw new ApiFault(400, 'Connection must be enabled.');
  if (options.enabledDatabaseCustomization === true && options.import_mode !== true)
    throw new ApiFault(400, 'Custom Database Connections without import mode are not allowed.');
}

/** POST /jobs/users-imports. */
export function startImport(context: Context): TenantResponse {
  const { given: form, store } = context;
  for (const [part, problem] of MISSING) if (form[part] === undefined) throw new ApiFault(400, problem);
  if (form.users === '') throw new ApiFault(400, 'Users file must not be empty.');
  const file = String(form.users);
  if (Buffer.byteLength(file) > MAX_FILE)
    throw new ApiFault(413, `Payload content length greater than maximum allowed: ${MAX_FILE}`);
  const connection = store.connections.get(String(form.connection_id));
  if (!connection) throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
  checkImportable(connection);
  checkRunning(runningImports(context), MAX_IMPORTS, 'import users ');
  const job = startJob(
    context,
    {
      type: 'users_import',
      connection: connection.name,
      file,
      upserts: form.upsert === true,
      sendsMail: form.send_completion_email !== false,
    },
    {
      connection_id: connection.id,
      connection: connection.name,
      // Recorded: an empty external id is omitted.
      ...(form.external_id === undefined || form.external_id === '' ? {} : { external_id: form.external_id }),
    },
  );
  writeApiLog(context, 'Create import users job', 202);
  return { status: 202, body: presentJob(job) };
}
