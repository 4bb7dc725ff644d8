'use strict';
const { open } = require('node:fs/promises');

/** Calls under way at once. More do not make it faster: the tenant's rate limits do not grow with them. */
const IN_FLIGHT = 50;

/** The changes of a file, a line of JSON each: `{ "user_id": …, "app_metadata": { … } }`. Never all in memory. */
async function* readChanges(path) {
  const file = await open(path);
  for await (const line of file.readLines()) if (line.trim() !== '') yield JSON.parse(line);
}

/** Whether no call at all can go well: a revoked client, a missing scope. */
function isHopeless({ statusCode }) {
  return statusCode === 401 || statusCode === 403;
}

/**
 * Sets the `app_metadata` of many users.
 *
 * @param management A ManagementClient. It reads the tenant's rate limits from its answers and spaces its calls.
 * @param changes An async generator of `{ user_id, app_metadata }`.
 * @param journal Knows which are done already. Failed ones are not written to it: the next run tries them again.
 * @param signal Ends the job: what is under way is finished, nothing new begun.
 * @param onProgress Called with `{ done: 1 }` or `{ failed: 1 }`.
 * @returns `{ done, failed: [{ userId, reason }] }` of this run.
 */
async function updateMetadata({ management, changes, journal, signal, onProgress }) {
  const summary = { done: 0, failed: [] };

  const apply = async ({ user_id: id, app_metadata: metadata }) => {
    try {
      await management.users.updateAppMetadata({ id }, metadata);
    } catch (error) {
      if (isHopeless(error)) throw error;
      summary.failed.push({ userId: id, reason: `${error.statusCode ?? error.name}: ${error.message}` });
      return onProgress({ failed: 1 });
    }
    journal.add(id);
    summary.done += 1;
    return onProgress({ done: 1 });
  };

  const work = async () => {
    // All of them draw from the one generator, so each change comes to one of them.
    for await (const change of changes) {
      if (signal.aborted) return;
      if (!journal.has(change.user_id)) await apply(change);
    }
  };

  const ends = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, work));
  const broken = ends.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  return summary;
}

module.exports = { readChanges, updateMetadata };
