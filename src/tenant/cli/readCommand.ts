import { parseArgs } from 'node:util';
import { RATE_PLANS, type RatePlanName } from '../realism/ratePlans';
import { nearestName } from '../../warnings/nearestName';
import type { Latency } from '../server/TenantServer';
import type { StartTenantOptions } from '../startTenant';
import { hostNameOf } from '../trust/hostNameOf';
import { VARIABLES } from './environment';
import { fail } from './fail';
import { OPTIONS } from './options';
import { readConfig } from './readConfig';
import { readFile } from './readFile';

/** The parsed command line. */
export interface Command {
  options: StartTenantOptions;
  /** The file of the state. */
  stateFile: string | undefined;
  /** The file with more options. */
  configFile: string | undefined;
  /** True to print no line for each request. */
  isQuiet: boolean;
  /** The program to run; undefined for a tenant that runs until it is stopped. */
  program: readonly string[] | undefined;
  /** Other names of the program's variables, as `NAME=NAME`. */
  env: readonly string[];
  /** The file of the seed, whose content is in `options`. */
  seedFile: string | undefined;
  /** The file that users are exported to when the tenant stops. */
  exportFile: string | undefined;
  /** The file of the self-signed certificate. */
  certificateFile: string | undefined;
}

const MAX_LATENCY = 600_000;

/** The variables that `--env` maps, with their other names. */
const ENV = new RegExp(`^(?:${VARIABLES.join('|')})=[A-Za-z_]\\w*$`);

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options: OPTIONS });

function readArguments(args: string[]): ReturnType<typeof parse> {
  refuseUnknown(args);
  try {
    return parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Node's own message talks about positional arguments; ours suggests the nearest option. */
function refuseUnknown(args: string[]): void {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: OPTIONS });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(OPTIONS, token.name)) continue;
    const nearest = nearestName(token.name, Object.keys(OPTIONS));
    fail(`there is no option ${token.rawName}${nearest === undefined ? '' : `; did you mean --${nearest}?`}`);
  }
}

function refuseCommand([command = '', ...others]: string[]): never {
  if (command === 'tenant') return fail(`unexpected argument "${others.join(' ')}"`);
  if (command === 'exec')
    return fail(`unexpected argument "${others.join(' ')}"; write -- before the program: exec -- npm test`);
  const meant = nearestName(command, ['tenant', 'exec', 'help']);
  return fail(
    `there is no command "${command}"; ${meant === undefined ? 'the commands are "tenant" and "exec"' : `did you mean "${meant}"?`}`,
  );
}

function readNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    fail(`--${name} must be a whole number from 0 to ${most}; got "${text}"`);
  return value;
}

function readPlan(text: string | undefined): RatePlanName | undefined {
  if (text === undefined) return undefined;
  const names = Object.keys(RATE_PLANS) as RatePlanName[];
  return (
    names.find((name) => name === text) ??
    fail(`--rate-limit must be one of ${names.join(', ')}; got "${text}"`)
  );
}

function readHosts(option: 'allow-host' | 'name', names: string[] = []): string[] {
  const wrong = names.find((name) => hostNameOf(name) === undefined);
  return wrong === undefined
    ? names
    : fail(`--${option} takes a name or an address, such as tenant or 192.168.1.5; got "${wrong}"`);
}

/** Text that a header can contain. The message never shows it, since it may be a secret. */
function readText(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[!-~]{1,200}$/.test(text)) return text;
  return fail(`--${option} must be 1 to 200 visible ASCII characters without spaces; got ${text.length}`);
}

function readEnv(names: string[] = []): string[] {
  const wrong = names.find((name) => !ENV.test(name));
  if (wrong === undefined) return names;
  return fail(`--env maps one of ${VARIABLES.join(', ')}, e.g. AUTH0_DOMAIN=MY_DOMAIN; got "${wrong}"`);
}

function readLatency(text: string | undefined): Latency | undefined {
  if (text === undefined) return undefined;
  const [from, to = from, more] = text.split('-');
  if (more !== undefined) fail(`--latency is like 50 or 20-200; got "${text}"`);
  const bounds = {
    from: readNumber('latency', from, MAX_LATENCY) ?? 0,
    to: readNumber('latency', to, MAX_LATENCY) ?? 0,
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

type Values = ReturnType<typeof parse>['values'];

/** The options from the command line; omitted ones are undefined. */
function readOptions(values: Values): StartTenantOptions {
  const names = readHosts('name', values.name);
  const hosts = [...readHosts('allow-host', values['allow-host']), ...names];
  return {
    port: readNumber('port', values.port, 65_535),
    host: values.host,
    allowedHosts: hosts.length === 0 ? undefined : hosts,
    clientId: readText('client-id', values['client-id']),
    clientSecret: readText('client-secret', values['client-secret']),
    key: readText('api-key', values['api-key']),
    seed: values.seed === undefined ? undefined : readFile('seed', values.seed),
    rateLimit: readPlan(values['rate-limit']),
    latency: readLatency(values.latency),
    searchDelay: readNumber('search-delay', values['search-delay'], MAX_LATENCY),
    https: readHttps(values),
    idSeed: readNumber('id-seed', values['id-seed'], 2 ** 32 - 1),
    allowDeleteAllUsers: values['allow-delete-all-users'],
  };
}

const given = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The arguments before `--`, and the program after it. */
function split(args: string[]): { own: string[]; program: string[] | undefined } {
  const end = args.indexOf('--');
  return end < 0
    ? { own: args, program: undefined }
    : { own: args.slice(0, end), program: args.slice(end + 1) };
}

function checkCommand(
  positionals: string[],
  program: string[] | undefined,
  values: Values,
  args: string[],
): void {
  const [name] = positionals;
  if (name === undefined) fail(`the command is missing: auth0-classic tenant ${args.join(' ')}`);
  if (!['tenant', 'exec'].includes(name) || positionals.length > 1) refuseCommand(positionals);
  if (name === 'exec' && !program?.[0]) fail('exec needs a program: auth0-classic exec -- npm test');
  if (name === 'tenant' && program) fail('tenant runs no program; use exec: auth0-classic exec -- npm test');
  if (name === 'tenant' && values.env) fail('--env is for exec: auth0-classic exec --env … -- npm test');
}

/**
 * Reads the command line. Returns `help` or `version` if requested. Ends the command with a message if it is invalid.
 */
export function readCommand(args: string[]): Command | 'help' | 'version' {
  const { own, program } = split(args);
  const { values, positionals } = readArguments(own);
  if (values.version) return 'version';
  if (values.help || args.length === 0 || positionals[0] === 'help') return 'help';
  checkCommand(positionals, program, values, args);
  const file = values.config === undefined ? undefined : readConfig(values.config);
  const { state, exportOnExit, quiet = false, ...configured } = file?.config ?? {};
  const usual = { port: program ? 0 : 4400 };
  const options: StartTenantOptions = { ...usual, ...configured, ...given(readOptions(values)) };
  if (values.name && options.https !== true)
    fail('--name is for the self-made certificate: add --https, or use --allow-host over plain http');
  return {
    options,
    configFile: values.config,
    seedFile: values.seed ?? file?.seedFile,
    stateFile: values.state ?? state,
    exportFile: values['export-on-exit'] ?? exportOnExit,
    certificateFile: values.key === undefined ? values.cert : undefined,
    isQuiet: values.quiet ?? quiet,
    program,
    env: readEnv(values.env),
  };
}
