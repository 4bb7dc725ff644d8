import type { Context } from '../router/Route';
import type { JobRecord, VerificationWork } from '../store/records';
import { sendVerification } from '../users/sendVerification';
import { exportUsersOf } from './exportUsersOf';
import { importUsers } from './importUsers';

/** What a job leaves behind. */
type Outcome = Omit<Partial<JobRecord>, 'status'> & Pick<JobRecord, 'status'>;

/** @returns Whether a mail was sent. Recorded: none is for an address that is verified already. */
function sendMail(context: Context, { userId, identity }: VerificationWork): boolean {
  const user = context.store.users.get(userId);
  const account = user?.identities.find(
    ({ provider, user_id: id }) => provider === identity.provider && id === identity.user_id,
  );
  if (!user || !account) return false;
  const isVerified = account === user.identities[0] && user.attributes.email_verified === true;
  return !isVerified && sendVerification(context, user, account);
}

function run(context: Context, { id, work, shown }: JobRecord): Outcome {
  switch (work.type) {
    case 'users_export':
      return {
        status: 'completed',
        shown: { ...shown, percentage_done: 100 },
        result: { key: context.ids.text(32), text: exportUsersOf(context, work) },
      };
    case 'users_import': {
      const { outbox, clock } = context;
      const outcome = importUsers(context, work);
      if (work.sendsMail) outbox.push({ type: 'import-completed', at: clock.iso(), job_id: id });
      return { ...outcome, shown: { ...shown, ...outcome.shown } };
    }
    case 'verification_email':
      return { status: sendMail(context, work) ? 'completed' : 'failed' };
  }
}

/** Does the work of the jobs whose time has come: called before each request, so that no answer is older than the clock. */
export function finishJobs(context: Context): void {
  const { store, clock } = context;
  if (store.pendingJobs.size === 0) return;
  for (const [id, due] of [...store.pendingJobs]) {
    if (due > clock.now()) continue;
    store.pendingJobs.delete(id);
    const job = store.jobs.get(id);
    if (job) store.jobs.set(id, { ...job, ...run(context, job) });
  }
}
