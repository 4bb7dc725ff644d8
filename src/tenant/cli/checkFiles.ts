import { closeSync, openSync, realpathSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from './readCommand';
import { fail } from './fail';
import { reasonOf } from './reasonOf';
import { draftOf } from './writeAtomically';

/** Identifies the file of a path through links; by its path if it does not exist. */
function identityOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (stats) return `${stats.dev} ${stats.ino}`;
  const folder = statSync(dirname(path), { throwIfNoEntry: false, bigint: true });
  return folder ? `${folder.dev} ${folder.ino} ${basename(path)}` : resolve(path);
}

/** Opens a file for writing without changing it, and leaves no new file. */
function tryToWrite(path: string): void {
  const isNew = statSync(path, { throwIfNoEntry: false }) === undefined;
  closeSync(openSync(path, 'a'));
  if (isNew) unlinkSync(path);
}

function check(option: string, path: string, isReplaced: boolean): void {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (isReplaced && stats && !stats.isFile()) throw new Error(`${path} is not a file`);
    tryToWrite(path);
    // Its replacement is written to the same directory.
    if (isReplaced) tryToWrite(draftOf(path));
  } catch (error) {
    fail(`the file of ${option} can't be written: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  '--export-on-exit --seed': ', and an export holds neither passwords nor roles',
  '--export-on-exit --state': ', and an export holds neither passwords nor roles',
};

/** The target of a link: replacing the link would not change the file. */
export function fileOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(dirname(path), basename(path));
  }
}

/**
 * Checks at the start that all files can be written at the end. Ends the command with a message if they can't, or if
 * one would overwrite another.
 */
export function checkFiles(
  command: Pick<Command, 'exportFile' | 'stateFile' | 'seedFile'> & Partial<Command>,
): void {
  const { exportFile, stateFile, certificateFile, seedFile, configFile } = command;
  const isMade = command.options?.https === true;
  const written = [
    ['--export-on-exit', exportFile],
    ['--state', stateFile],
    ['--cert', isMade ? certificateFile : undefined],
  ] as const;
  const others = [...written, ['--seed', seedFile], ['--config', configFile]] as const;
  for (const [option, path] of written) {
    if (path === undefined) continue;
    for (const [other, otherPath] of others)
      if (other !== option && otherPath !== undefined && identityOf(path) === identityOf(otherPath))
        fail(`${option} is the file of ${other}${REASONS[`${option} ${other}`] ?? ''}; pass another file`);
    check(option, option === '--state' ? fileOf(path) : path, option === '--state');
  }
}
