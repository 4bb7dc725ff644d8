import { setSize } from '../limits/sizeOf';
import type { Context } from '../router/Route';
import type { ExportWork, ImportWork, JobRecord, VerificationWork } from '../store/records';
import { sendVerification } from '../users/sendVerification';
import { exportUsersOf } from './exportUsersOf';
import { importUsers } from './importUsers';

/** The result of a job. */
type Outcome = Omit<Partial<JobRecord>, 'status'> & Pick<JobRecord, 'status'>;

/** @returns Whether a mail was sent. Recorded: none is sent to an address that is verified already. */
function sendMail(context: Context, { userId, identity }: VerificationWork): boolean {
  const user = context.store.users.get(userId);
  const account = user?.identities.find(
    ({ provider, user_id: id }) => provider === identity.provider && id === identity.user_id,
  );
  if (!user || !account) return false;
  const isVerified = account === user.identities[0] && user.attributes.email_verified === true;
  return !isVerified && sendVerification(context, user, account);
}

function runExport(context: Context, { shown }: JobRecord, work: ExportWork): Outcome {
  const text = exportUsersOf(context, work);
  if (text === undefined)
    return { status: 'failed', shown: { ...shown, status_details: 'The export is too large.' } };
  return {
    status: 'completed',
    shown: { ...shown, percentage_done: 100 },
    result: { key: context.ids.text(32), text },
  };
}

function runImport(context: Context, job: JobRecord, work: ImportWork): Outcome {
  const { outbox, clock } = context;
  const { shown = {}, ...turn } = importUsers(context, work, job);
  if (turn.status === 'pending') return turn;
  if (work.sendsMail) outbox.push({ type: 'import-completed', at: clock.iso(), job_id: job.id });
  // The file is no longer needed.
  return { ...turn, progress: undefined, work: { ...work, file: '' }, shown: { ...job.shown, ...shown } };
}

function run(context: Context, job: JobRecord): Outcome {
  const { work } = job;
  switch (work.type) {
    case 'users_export':
      return runExport(context, job, work);
    case 'users_import':
      return runImport(context, job, work);
    case 'verification_email':
      return { status: sendMail(context, work) ? 'completed' : 'failed' };
  }
}

/** The approximate size of an import error in bytes, without the row it repeats. */
const ERROR_SIZE = 300;

/** Sets the size of a job. Errors repeat rows of the file, so measuring them would be expensive. */
function sized(job: JobRecord): JobRecord {
  const { work, errors, result } = job;
  const file = errors.length > 0 ? 512_000 : 0;
  const imported = work.type === 'users_import' ? work.file.length + file + ERROR_SIZE * errors.length : 0;
  setSize(job, ERROR_SIZE + imported + (result?.text.length ?? 0));
  return job;
}

/** A bug in the tenant fails the job, which reports it: the current request did not cause it. */
function attempt(context: Context, job: JobRecord): Outcome {
  try {
    return run(context, job);
  } catch (error) {
    return { status: 'failed', shown: { ...job.shown, status_details: String(error) } };
  }
}

/**
 * Runs the jobs that are due. Called before each request, so that responses match the clock. A long import takes several
 * turns.
 *
 * @returns Whether an import is unfinished.
 */
export function finishJobs(context: Context): boolean {
  const { store, clock } = context;
  for (const [id, due] of [...store.pendingJobs]) {
    if (due > clock.now()) continue;
    store.pendingJobs.delete(id);
    const job = store.jobs.get(id);
    if (!job) continue;
    const outcome = attempt(context, job);
    store.jobs.set(id, sized({ ...job, ...outcome }));
    if (outcome.status !== 'pending') continue;
    store.pendingJobs.set(id, due);
    return true;
  }
  return false;
}
