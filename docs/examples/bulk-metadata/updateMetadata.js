'use strict';

/** Whether every other call would fail as well: the client was revoked, or a scope is missing. */
function isHopeless({ statusCode }) {
  return statusCode === 401 || statusCode === 403;
}

/**
 * Sets the `app_metadata` of many users.
 *
 * @param management A ManagementClient. It reads the tenant's rate limits from its responses and paces its calls.
 * @param changes An async generator of `{ user_id, app_metadata }`.
 * @param journal The users that are done already. Failed ones are not written to it, so the next run tries them again.
 * @param inFlight Concurrent calls. More than 50 are not faster, because of the tenant's rate limits.
 * @param signal Stops the job: calls in flight are finished, no new one is started.
 * @param onProgress Called with `{ done: 1 }` or `{ failed: 1 }`.
 * @returns `{ done, failed: [{ userId, reason }] }` of this run.
 */
async function updateMetadata({ management, changes, journal, inFlight = 50, signal, onProgress }) {
  const summary = { done: 0, failed: [] };
  let isStopped = false;

  const apply = async ({ user_id: id, app_metadata: metadata }) => {
    try {
      await management.users.updateAppMetadata({ id }, metadata);
    } catch (error) {
      if (isHopeless(error)) throw error;
      summary.failed.push({ userId: id, reason: `${error.statusCode ?? error.name}: ${error.message}` });
      return onProgress({ failed: 1 });
    }
    await journal.add(id);
    summary.done += 1;
    return onProgress({ done: 1 });
  };

  const work = async () => {
    // All workers share one generator, so each change goes to one of them.
    for await (const change of changes) {
      if (isStopped || signal.aborted) return;
      if (!journal.has(change.user_id)) await apply(change);
    }
  };

  const workers = Array.from({ length: inFlight }, () =>
    work().catch((error) => {
      isStopped = true;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  const broken = ends.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  return summary;
}

module.exports = { updateMetadata };
