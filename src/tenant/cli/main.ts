#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startTenant } from '../startTenant';

const HELP = `auth0-classic: the auth0 v2/v3 user-management SDK, and a local tenant to run it on.

Usage: auth0-classic tenant [options]

  --port <number>           port to listen on; 0 for any free one (default 4400)
  --host <address>          address to bind to (default 127.0.0.1: this machine only)
  --seed-ids <number>       seed of the generated ids: the same seed gives the same ids (default 1)
  --allow-delete-all-users  take DELETE /api/v2/users, which the API no longer lists
  --help                    this text
`;

function fail(message: string): never {
  process.stderr.write(`auth0-classic: ${message}\nTry: auth0-classic --help\n`);
  process.exit(1);
}

function readNumber(name: string, text: string | undefined, fallback: number, most: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    fail(`--${name} must be a whole number from 0 to ${most}; got "${text}"`);
  return value;
}

function readArguments(): ReturnType<typeof parse> {
  try {
    return parse();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'seed-ids': { type: 'string' },
      'allow-delete-all-users': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help || positionals.length === 0) return void process.stdout.write(HELP);
  if (positionals[0] !== 'tenant' || positionals.length > 1)
    fail(`there is no command "${positionals.join(' ')}"`);

  const port = readNumber('port', values.port, 4400, 65_535);
  const tenant = await startTenant({
    port,
    host: values.host,
    seed: readNumber('seed-ids', values['seed-ids'], 1, 2 ** 32 - 1),
    allowDeleteAllUsers: values['allow-delete-all-users'],
  });
  process.stdout.write(
    `Local tenant on ${tenant.url}\n  client id      ${tenant.clientId}\n  client secret  ${tenant.clientSecret}\nStop it with Ctrl+C.\n`,
  );
  const stop = (): void => void tenant.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail('the port is taken; choose another with --port, or --port 0 for any free one');
  fail(error.message);
});
