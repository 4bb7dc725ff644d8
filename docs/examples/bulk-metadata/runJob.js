'use strict';
const { Journal } = require('./Journal');
const { ProgressBar } = require('./ProgressBar');
const { countChanges, readChanges } = require('./readChanges');
const { updateMetadata } = require('./updateMetadata');

/** The maximum number of failures in a summary. */
const NAMED = 10;

function report({ done, failed }, left, seconds) {
  console.log(
    `${left > 0 ? 'Stopped' : 'Finished'} after ${seconds} s: ${done} done, ${failed.length} failed.`,
  );
  for (const { userId, reason } of failed.slice(0, NAMED)) console.log(`  ${userId}: ${reason}`);
  if (failed.length > NAMED) console.log(`  … and ${failed.length - NAMED} more`);
  if (left > 0) console.log(`${left} are left. Run the same command again to continue.`);
}

/**
 * The whole job: changes from a file, a progress bar, a summary. Run again with the same files, it continues where it
 * stopped.
 *
 * @returns The summary of this run, see {@link updateMetadata}.
 */
async function runJob({ management, domain, changesFile, journalFile, onProgress = () => {}, ...options }) {
  const total = await countChanges(changesFile);
  const journal = await Journal.open(journalFile, { domain, changesFile });
  const before = journal.size;
  if (before > 0) console.log(`Continuing: ${before} of ${total} were done before.`);

  const bar = new ProgressBar(total);
  bar.add({ done: before });
  const count = (step) => {
    bar.add(step);
    onProgress(step);
  };
  const startedAt = Date.now();
  let summary;
  try {
    const changes = readChanges(changesFile);
    summary = await updateMetadata({ management, changes, journal, onProgress: count, ...options });
  } finally {
    bar.end();
    await journal.close();
  }
  const left = total - before - summary.done - summary.failed.length;
  report(summary, left, ((Date.now() - startedAt) / 1000).toFixed(1));
  return summary;
}

module.exports = { runJob };
