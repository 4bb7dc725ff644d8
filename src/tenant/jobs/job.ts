import { ApiFault } from '../ApiFault';
import type { JobRecord } from '../store/records';
import type { Context } from '../router/Route';

/** Milliseconds that a job takes, on the tenant's clock. */
const DURATION = 1000;
/** How long the API keeps a job, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** Maximum number of pending jobs of all kinds. */
const MAX_PENDING = 1000;

const isExpired = ({ created_at: at }: JobRecord, now: number): boolean => Date.parse(at) + LIFETIME <= now;

/** Deletes expired jobs, the oldest first. */
function forget({ store, clock }: Context): void {
  for (const [id, job] of store.jobs) {
    if (!isExpired(job, clock.now())) return;
    store.jobs.delete(id);
    store.pendingJobs.delete(id);
  }
}

/** @throws ApiFault, 429, if too many jobs of a kind are running. */
export function checkRunning(running: number, most: number, kind = ''): void {
  if (running >= most)
    throw new ApiFault(
      429,
      `There are ${running} active ${kind}jobs, please wait until some of them are finished and try again`,
    );
}

/**
 * Starts a job: it is done once its time has passed.
 * @throws ApiFault, 429, if too many jobs are pending.
 */
export function startJob(context: Context, work: JobRecord['work'], shown: JobRecord['shown']): JobRecord {
  const { store, ids, clock } = context;
  checkRunning(store.pendingJobs.size, MAX_PENDING);
  forget(context);
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

/** A job by its id; undefined for an unknown or expired one. */
export function findJob({ store, clock }: Context, id: string | undefined): JobRecord | undefined {
  const job = store.jobs.get(id ?? '');
  return job && !isExpired(job, clock.now()) ? job : undefined;
}

/** A job as the API shows it. */
export function presentJob({ id, status, created_at, shown }: JobRecord): Record<string, unknown> {
  return { ...shown, status, created_at, id };
}
