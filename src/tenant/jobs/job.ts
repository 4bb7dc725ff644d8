import type { JobRecord } from '../store/records';
import type { Context } from '../router/Route';

/** Milliseconds that a job takes, on the tenant's clock. */
const DURATION = 1000;
/** Milliseconds that the API keeps what it knows of a job. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** Starts a job: it is done once its time has passed. @param shown What the API shows of it besides the usual. */
export function startJob(
  { store, ids, clock }: Context,
  work: JobRecord['work'],
  shown: JobRecord['shown'],
): JobRecord {
  const job: JobRecord = {
    id: ids.prefixed('job_'),
    status: 'pending',
    created_at: clock.iso(),
    shown: { type: work.type, ...shown },
    work,
    errors: [],
  };
  store.jobs.set(job.id, job);
  store.pendingJobs.set(job.id, clock.now() + DURATION);
  return job;
}

/** A job by its id; undefined for none, and for one that the API would have forgotten. */
export function findJob({ store, clock }: Context, id: string | undefined): JobRecord | undefined {
  const job = store.jobs.get(id ?? '');
  return job && Date.parse(job.created_at) + LIFETIME > clock.now() ? job : undefined;
}

/** A job as the API shows it. */
export function presentJob({ id, status, created_at, shown }: JobRecord): Record<string, unknown> {
  return { ...shown, status, created_at, id };
}
