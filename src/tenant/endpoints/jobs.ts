import { gzipSync } from 'node:zlib';
import pick from 'lodash/pick';
import { ApiFault } from '../ApiFault';
import { findJob, presentJob, startJob } from '../jobs/job';
import { operations } from '../router/operations';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { ConnectionRecord, JobRecord, Json } from '../store/records';
import { findAccount, findOrganizationOf } from '../users/findAccount';
import { writeApiLog } from '../users/writeLog';
import { isDisabled, startImport } from './importJobs';

/** Milliseconds until the link to a result expires. */
const LINK_LIFETIME = 60_000;

function find(context: Context): JobRecord {
  const job = findJob(context, context.params.id);
  if (!job) throw new ApiFault(404, 'The job does not exist', 'inexistent_job');
  return job;
}

/** The link to the result of an export, created each time the job is read. */
function locationOf({ origin, clock }: Context, { id, result, shown }: JobRecord): Json {
  if (!result) return {};
  const file = `${id}.${String(shown.format)}.gz`;
  return { location: `${origin}/exports/${result.key}/${file}?Expires=${clock.now() + LINK_LIFETIME}` };
}

function get(context: Context): TenantResponse {
  const job = find(context);
  return { status: 200, body: { ...presentJob(job), ...locationOf(context, job) } };
}

function errors(context: Context): TenantResponse {
  const job = find(context);
  if (job.errors.length > 0) return { status: 200, body: job.errors };
  // A job that failed as a whole is returned itself.
  return job.shown.status_details === undefined ? { status: 204 } : { status: 200, body: presentJob(job) };
}

function connectionOf({ store }: Context, id: unknown): ConnectionRecord | undefined {
  if (id === undefined) return undefined;
  const connection = store.connections.get(String(id));
  if (!connection) throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
  return connection;
}

/** The maximum number of columns in a CSV. */
const MAX_COLUMNS = 30;

/** @throws ApiFault, 400, for invalid CSV columns. The API's wording is not published. */
function checkColumns(fields: readonly { name: string }[]): void {
  if (fields.length > MAX_COLUMNS)
    throw new ApiFault(400, `A CSV file can have ${MAX_COLUMNS} fields at most`, 'invalid_body');
  const whole = fields.find(({ name }) => name === 'app_metadata' || name === 'user_metadata');
  if (whole)
    throw new ApiFault(
      400,
      `A CSV file can't have ${whole.name} as a whole: name its fields`,
      'invalid_body',
    );
}

function startExport(context: Context): TenantResponse {
  const { given } = context;
  const connection = connectionOf(context, given.connection_id);
  // Recorded: CSV by default.
  const format = given.format === 'json' ? 'json' : 'csv';
  const fields = given.fields as { name: string; export_as?: string }[] | undefined;
  if (format === 'csv') checkColumns(fields ?? []);
  const job = startJob(
    context,
    {
      type: 'users_export',
      format,
      ...(connection ? { connection: connection.name } : {}),
      ...(typeof given.limit === 'number' ? { limit: given.limit } : {}),
      ...(fields && fields.length > 0
        ? { fields: fields.map(({ name, export_as: title = name }) => ({ name, title })) }
        : {}),
    },
    { ...pick(given, ['connection_id', 'limit', 'fields']), format, connection: connection?.name ?? '' },
  );
  writeApiLog(context, 'Create export users job', 200);
  return { status: 200, body: presentJob(job) };
}

function startVerification(context: Context): TenantResponse {
  const { given: body, store } = context;
  const user = store.users.get(String(body.user_id));
  // The API lists no 404 here.
  if (!user) throw new ApiFault(400, 'The user does not exist.', 'inexistent_user');
  const account = findAccount(context, user, body.identity);
  findOrganizationOf(context, user, body.organization_id);
  const connection = store.connectionNamed(account?.connection);
  // Seeds may have users of connections that don't exist.
  if (connection && isDisabled(connection)) throw new ApiFault(400, 'Connection must be enabled.');
  const { provider = '', user_id: id = '' } = account ?? {};
  const job = startJob(
    context,
    { type: 'verification_email', userId: user.user_id, identity: { provider, user_id: id } },
    {},
  );
  writeApiLog(context, 'Send an email address verification email', 201);
  return { status: 201, body: presentJob(job) };
}

/** The result of an export, by the link in its job. */
function download({ store, params, query, clock }: Context): TenantResponse {
  const job = [...store.jobs.values()].find(({ result }) => result?.key === params.key);
  if (!job?.result) throw new ApiFault(404, 'Not Found');
  if (!(Number(query.get('Expires')) > clock.now())) throw new ApiFault(403, 'Request has expired');
  return {
    status: 200,
    body: gzipSync(job.result.text),
    headers: { 'content-type': 'application/gzip' },
  };
}

/** /jobs, and their files. */
export const jobRoutes: readonly Route[] = [
  ...operations({
    'POST /jobs/users-exports': startExport,
    'POST /jobs/users-imports': startImport,
    'POST /jobs/verification-email': startVerification,
    'GET /jobs/{id}': get,
    'GET /jobs/{id}/errors': errors,
  }),
  { method: 'GET', path: '/exports/:key/:file', handle: download },
];
