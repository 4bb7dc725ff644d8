import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { startTenant, type RunningTenant } from '../startTenant';
import { announcement, contentOf } from './announce';
import { checkFiles, fileOf } from './checkFiles';
import { collectGarbage } from './heap';
import { PersistentState } from './PersistentState';
import { loadState, withClientOf } from './loadState';
import type { Command } from './readCommand';
import { reasonOf } from './reasonOf';
import { hintFor, requestLine } from './requestLine';
import { warningOfHost } from './warningOfHost';

/** A tenant of the command. */
export interface ServedTenant {
  tenant: RunningTenant;
  /** The lines to print at the start. */
  announcement: string;
  /**
   * Writes the files and stops. @returns What was written, in words; `isWhole` is false if something could not be
   * written.
   */
  end(): Promise<{ written: string[]; isWhole: boolean }>;
}

/** A problem that does not end the command. */
export const warn = (problem: string): void => void process.stderr.write(`auth0-classic: ${problem}\n`);

async function finish(
  tenant: RunningTenant,
  { exportFile }: Command,
  state: PersistentState | undefined,
): Promise<{ written: string[]; isWhole: boolean }> {
  const written: string[] = [];
  let isWhole = true;
  if (state)
    await state.end().then(
      () => written.push(`${contentOf(tenant)} kept in ${state.path}`),
      // The reason was printed already.
      () => (isWhole = false),
    );
  if (exportFile !== undefined) {
    try {
      await pipeline(tenant.exportUserLines(), createWriteStream(exportFile));
      written.push(`users exported to ${exportFile}`);
    } catch (error) {
      warn(`the users could not be written to ${exportFile}: ${reasonOf(error)}`);
      isWhole = false;
    }
  }
  await tenant.close();
  return { written, isWhole };
}

/** Starts the tenant of a command line. Ends the command with a message if its files can't be used. */
export async function serve(command: Command): Promise<ServedTenant> {
  checkFiles(command);
  const { stateFile, certificateFile, isQuiet, program } = command;
  const statePath = stateFile === undefined ? undefined : fileOf(stateFile);
  const loaded = statePath === undefined ? undefined : loadState(statePath);
  const options = loaded ? withClientOf(loaded, command.options) : command.options;
  const tenant = await startTenant(options);
  if (loaded) tenant.restore(loaded.snapshot);
  collectGarbage(tenant.counts().users ?? 0);
  const state =
    statePath === undefined
      ? undefined
      : new PersistentState(tenant, statePath, warn, { mode: loaded?.mode });
  if (state) tenant.stateFile = state;
  const warning = warningOfHost(options.host);
  if (warning !== undefined) process.stderr.write(warning);
  if (certificateFile !== undefined && tenant.certificate !== undefined)
    writeFileSync(certificateFile, tenant.certificate);
  tenant.events.subscribe(({ type, data }) => {
    const hint = type === 'log' ? hintFor(data, tenant.audience) : undefined;
    if (hint !== undefined) warn(hint);
  });
  if (!isQuiet && !program)
    tenant.events.subscribe(
      ({ type, data }) => type === 'request' && process.stdout.write(requestLine(data)),
    );
  return {
    tenant,
    announcement: announcement(tenant, command, loaded !== undefined),
    end: () => finish(tenant, command, state),
  };
}
