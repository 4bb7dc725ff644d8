import { packageVersion } from '../control/packageFiles';
import { exec } from './exec';
import { fail } from './fail';
import { prepareHeap } from './heap';
import { HELP } from './help';
import { readCommand, type Command } from './readCommand';
import { serve } from './serve';

/** Serves until a signal arrives; a second one ends the command at once. */
async function serveUntilStopped(command: Command): Promise<void> {
  const served = await serve(command);
  const stop = async (): Promise<void> => {
    const { written, isWhole } = await served.end();
    for (const line of written) process.stdout.write(`${line}\n`);
    if (!isWhole) process.exitCode = 1;
  };
  const stopOnce = (): void => {
    process.off('SIGINT', stopOnce).off('SIGTERM', stopOnce);
    void stop();
  };
  process.on('SIGINT', stopOnce).on('SIGTERM', stopOnce);
  process.stdout.write(served.announcement);
}

async function start(args: readonly string[]): Promise<void> {
  prepareHeap();
  const command = readCommand([...args]);
  if (command === 'help') return void process.stdout.write(HELP);
  if (command === 'version') return void process.stdout.write(`${packageVersion()}\n`);
  // The reader of the output may stop, as `head` does: the tenant continues.
  process.stdout.on('error', () => undefined);
  return command.program ? exec(command, command.program) : serveUntilStopped(command);
}

/** What to do about an error at the start. */
function hintFor({ code, name, message }: NodeJS.ErrnoException, args: readonly string[]): string {
  const host = /--host[= ](\S+)/.exec(args.join(' '))?.[1] ?? 'the host';
  if (code === 'EADDRINUSE')
    return 'the port is taken; choose another with --port, or --port 0 for any free one';
  if (code === 'EACCES') return 'this user may not listen on that port; choose one above 1023 with --port';
  if (code === 'EADDRNOTAVAIL')
    return `this machine has no address ${host}; leave out --host, or use 0.0.0.0 for all`;
  if (code === 'ENOTFOUND') return `${host} is not an address or a name of this machine; see --host`;
  if (name === 'SeedError') return `the seed can't be loaded: ${message}`;
  return message;
}

/** Runs the command line: `auth0-classic tenant …`, `auth0-classic exec … -- program`. */
export function run(args: readonly string[]): void {
  start(args).catch((error: NodeJS.ErrnoException) => fail(hintFor(error, args)));
}
