import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startTenant, type RunningTenant } from '../startTenant';
import { checkExportFile } from './checkExportFile';
import { fail } from './fail';
import { HELP } from './help';
import { readCommand, type Command } from './readCommand';
import { warningOfHost } from './warningOfHost';

function announce(tenant: RunningTenant, { certificateFile }: Command): void {
  const lines = [
    `Local tenant on ${tenant.url}`,
    `  client id      ${tenant.clientId}`,
    `  client secret  ${tenant.clientSecret}`,
    ...(certificateFile === undefined ? [] : [`  certificate    ${certificateFile}`]),
    'Stop it with Ctrl+C.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopCleanly(tenant: RunningTenant, { exportFile }: Command): void {
  const stop = (): void => {
    if (exportFile !== undefined) {
      try {
        writeFileSync(exportFile, tenant.exportUsers());
      } catch (error) {
        process.stderr.write(
          `auth0-classic: the users could not be written to ${exportFile}: ${String(error)}\n`,
        );
        process.exitCode = 1;
      }
    }
    void tenant.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** The version of the package that this file belongs to, wherever the build has put it. */
function version(): string {
  const { version } = JSON.parse(readFileSync(nearest('package.json', __dirname), 'utf8')) as {
    version: string;
  };
  return version;
}

function nearest(name: string, folder: string): string {
  const path = join(folder, name);
  return existsSync(path) || dirname(folder) === folder ? path : nearest(name, dirname(folder));
}

async function start(args: readonly string[]): Promise<void> {
  const command = readCommand([...args]);
  if (command === 'help') return void process.stdout.write(HELP);
  if (command === 'version') return void process.stdout.write(`${version()}\n`);
  checkExportFile(command.exportFile, command.seedFile);
  const warning = warningOfHost(command.options.host);
  const tenant = await startTenant(command.options);
  if (warning !== undefined) process.stderr.write(warning);
  if (command.certificateFile !== undefined && tenant.certificate !== undefined)
    writeFileSync(command.certificateFile, tenant.certificate);
  stopCleanly(tenant, command);
  announce(tenant, command);
}

/** Runs the command line: `auth0-classic tenant …`. */
export function run(args: readonly string[]): void {
  start(args).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail('the port is taken; choose another with --port, or --port 0 for any free one');
    if (error.code === 'EACCES')
      fail('this user may not listen on that port; choose one above 1023 with --port');
    if (error.name === 'SeedError') fail(`the seed can't be planted: ${error.message}`);
    fail(error.message);
  });
}
