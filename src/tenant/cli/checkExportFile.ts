import { closeSync, openSync, statSync, unlinkSync } from 'node:fs';
import { fail } from './fail';

/** Identifies the file of a path, through links; undefined if it does not exist. */
function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.dev} ${stats.ino}`;
}

/**
 * Checks at the start that the users can be written at the end. Exits with a message if they can't, or if the export would
 * overwrite the seed: an export holds neither passwords nor roles.
 */
export function checkExportFile(exportFile: string | undefined, seedFile: string | undefined): void {
  if (exportFile === undefined) return;
  const before = identityOf(exportFile);
  if (before !== undefined && seedFile !== undefined && before === identityOf(seedFile))
    fail(
      '--export-on-exit is the file of --seed, and an export holds neither passwords nor roles; pass another file',
    );
  try {
    closeSync(openSync(exportFile, 'a'));
    if (before === undefined) unlinkSync(exportFile);
  } catch (error) {
    fail(
      `the file of --export-on-exit can't be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
