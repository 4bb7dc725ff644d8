import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RATE_PLANS, type RatePlanName } from '../realism/ratePlans';
import { nearestName } from '../../warnings/nearestName';
import type { Latency } from '../server/TenantServer';
import type { StartTenantOptions } from '../startTenant';
import { hostNameOf } from '../trust/hostNameOf';
import { fail } from './fail';

/** What the command line asks for. */
export interface Command {
  options: StartTenantOptions;
  /** The file of the seed, whose content is in the options. */
  seedFile: string | undefined;
  /** Where the users go when the tenant is stopped. */
  exportFile: string | undefined;
  /** Where the self-made certificate goes. */
  certificateFile: string | undefined;
}

const LONGEST_WAIT = 600_000;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  seed: { type: 'string' },
  'export-on-exit': { type: 'string' },
  'rate-limit': { type: 'string' },
  latency: { type: 'string' },
  'search-delay': { type: 'string' },
  https: { type: 'boolean' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'id-seed': { type: 'string' },
  'allow-delete-all-users': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options: OPTIONS });

function readArguments(args: string[]): ReturnType<typeof parse> {
  refuseUnknown(args);
  try {
    return parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Node's own message for these speaks of positional arguments; ours names the nearest option. */
function refuseUnknown(args: string[]): void {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: OPTIONS });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(OPTIONS, token.name)) continue;
    const nearest = nearestName(token.name, Object.keys(OPTIONS));
    fail(`there is no option ${token.rawName}${nearest === undefined ? '' : `; did you mean --${nearest}?`}`);
  }
}

function refuseCommand([command = '', ...others]: string[]): never {
  if (command === 'tenant')
    return fail(`the command tenant takes options alone; got "${others.join(' ')}" besides`);
  const meant = nearestName(command, ['tenant', 'help']);
  return fail(
    `there is no command "${command}"${meant === undefined ? '; the command is "tenant"' : `; did you mean "${meant}"?`}`,
  );
}

function readNumber(name: string, text: string | undefined, fallback: number, most: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    fail(`--${name} must be a whole number from 0 to ${most}; got "${text}"`);
  return value;
}

function readFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(
      `the file of --${name} can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readPlan(text: string | undefined): RatePlanName | undefined {
  if (text === undefined) return undefined;
  const names = Object.keys(RATE_PLANS) as RatePlanName[];
  return (
    names.find((name) => name === text) ??
    fail(`--rate-limit must be one of ${names.join(', ')}; got "${text}"`)
  );
}

function readHosts(names: string[] = []): string[] {
  const wrong = names.find((name) => hostNameOf(name) === undefined);
  return wrong === undefined
    ? names
    : fail(`--allow-host takes a name or an address, such as tenant or 192.168.1.5; got "${wrong}"`);
}

function readLatency(text: string | undefined): Latency | undefined {
  if (text === undefined) return undefined;
  const [from, to = from, more] = text.split('-');
  if (more !== undefined) fail(`--latency is like 50 or 20-200; got "${text}"`);
  const bounds = {
    from: readNumber('latency', from, 0, LONGEST_WAIT),
    to: readNumber('latency', to, 0, LONGEST_WAIT),
  };
  return bounds.from <= bounds.to
    ? bounds
    : fail(`--latency goes from the shorter wait to the longer; got "${text}"`);
}

function readHttps(values: { https?: boolean; cert?: string; key?: string }): StartTenantOptions['https'] {
  const { https, cert, key } = values;
  if (key !== undefined) {
    if (cert === undefined) fail('--key needs --cert');
    return { cert: readFile('cert', cert), key: readFile('key', key) };
  }
  if (cert !== undefined && !https)
    fail('--cert needs --key, or --https to have a certificate made and written there');
  return https;
}

/**
 * Reads the command line; `help` or `version` when it asks for that. Ends the program, with a message, when it
 * can't be read.
 */
export function readCommand(args: string[]): Command | 'help' | 'version' {
  const { values, positionals } = readArguments(args);
  if (values.version) return 'version';
  if (values.help || args.length === 0 || positionals[0] === 'help') return 'help';
  if (positionals.length === 0) fail(`the command is missing: auth0-classic tenant ${args.join(' ')}`);
  if (positionals[0] !== 'tenant' || positionals.length > 1) refuseCommand(positionals);
  return {
    seedFile: values.seed,
    exportFile: values['export-on-exit'],
    certificateFile: values.key === undefined ? values.cert : undefined,
    options: {
      port: readNumber('port', values.port, 4400, 65_535),
      host: values.host,
      allowedHosts: readHosts(values['allow-host']),
      seed: values.seed === undefined ? undefined : readFile('seed', values.seed),
      rateLimit: readPlan(values['rate-limit']),
      latency: readLatency(values.latency),
      searchDelay: readNumber('search-delay', values['search-delay'], 0, LONGEST_WAIT),
      https: readHttps(values),
      idSeed: readNumber('id-seed', values['id-seed'], 1, 2 ** 32 - 1),
      allowDeleteAllUsers: values['allow-delete-all-users'],
    },
  };
}
