import { dirname, resolve } from 'node:path';
import { nearestName } from '../../warnings/nearestName';
import type { OptionNames } from '../../warnings/warnUnknownOptions';
import { isRecord } from '../isRecord';
import { tenantOptionNames } from '../optionNames';
import type { StartTenantOptions } from '../startTenant';
import { fail } from './fail';
import { readFile } from './readFile';

/** The content of a --config file: options of `startTenant`, and of the command. */
export interface Config extends StartTenantOptions {
  state?: string;
  exportOnExit?: string;
  quiet?: boolean;
}

type Check = readonly [expected: string, holds: (value: unknown) => boolean];

const whole = (least: number, most: number): Check => [
  `a whole number from ${least} to ${most}`,
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
];
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isWait = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 600_000;
const TEXT: Check = ['text', isText];
const FLAG: Check = ['true or false', (value) => typeof value === 'boolean'];
const OBJECT: Check = ['an object', isRecord];
const WAIT: Check = ['milliseconds from 0 to 600000', isWait];

/** The options in a file, with their types. The tenant itself checks nested objects. */
const FIELDS: Readonly<Record<keyof Config, Check>> = {
  port: whole(0, 65_535),
  host: TEXT,
  https: ['true, false, or { cert, key }', (value) => typeof value === 'boolean' || isCertificate(value)],
  key: TEXT,
  latency: ['milliseconds, or { from, to }', (value) => isWait(value) || isRange(value)],
  idSeed: whole(0, 2 ** 32 - 1),
  seed: [
    'the path of a file, a list of users, or an object with lists',
    (value) => isText(value) || Array.isArray(value) || isRecord(value),
  ],
  allowDeleteAllUsers: FLAG,
  clientId: TEXT,
  clientSecret: TEXT,
  signingKey: ['an RSA private key (PEM), or the path of its file', isText],
  rateLimit: ['the name of a plan, or { all, groups }', (value) => isText(value) || isRecord(value)],
  searchDelay: WAIT,
  now: ['a time, e.g. 2026-01-31T12:00:00Z', isTime],
  allowedHosts: ['a list of names', (value) => Array.isArray(value) && value.every(isText)],
  limits: OBJECT,
  state: ['the path of a file', isText],
  exportOnExit: ['the path of a file', isText],
  quiet: FLAG,
};

const NAMES: OptionNames = { ...tenantOptionNames, state: true, exportOnExit: true, quiet: true };

function isCertificate(value: unknown): boolean {
  return isRecord(value) && isText(value.cert) && isText(value.key);
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isWait(value.from) && isWait(value.to);
}

function isTime(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && !Number.isNaN(+new Date(value));
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** Fails for an unknown name in an object, and suggests the nearest one. */
function refuseUnknown(value: Record<string, unknown>, names: OptionNames, about: string, prefix = ''): void {
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known === undefined || known === false) {
      const nearest = nearestName(name, Object.keys(names));
      const advice =
        nearest === undefined
          ? `the options are ${Object.keys(names).join(', ')}`
          : `did you mean "${nearest}"?`;
      fail(`${about} has an unknown option "${prefix}${name}"; ${advice}`);
    }
    if (typeof known === 'object' && isRecord(inner)) refuseUnknown(inner, known, about, `${prefix}${name}.`);
  }
}

function parse(path: string): Record<string, unknown> {
  const owner = `the file of --config (${path})`;
  let value: unknown;
  try {
    value = JSON.parse(readFile('config', path).replace(/^\uFEFF/, ''));
  } catch (error) {
    fail(`${owner} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value)) return fail(`${owner} must hold an object of options; got ${shown(value)}`);
  refuseUnknown(value, NAMES, owner);
  for (const [name, [expected, holds]] of Object.entries(FIELDS))
    if (value[name] !== undefined && !holds(value[name]))
      fail(`"${name}" in ${owner} must be ${expected}; got ${shown(value[name])}`);
  return value;
}

/**
 * Reads a file of options. Paths in it are relative to its directory: `state`, `exportOnExit`, a `seed` that is text,
 * and keys and certificates that are not PEM.
 */
export function readConfig(path: string): { config: Config; seedFile: string | undefined } {
  // Each field was checked; startTenant checks nested objects itself.
  const config = parse(path) as Config;
  const resolvePath = (file: string): string => resolve(dirname(path), file);
  const pem = (text: string): string =>
    text.startsWith('-----BEGIN') ? text : readFile('config', resolvePath(text));
  const { seed, https, signingKey, state, exportOnExit } = config;
  const seedFile = typeof seed === 'string' ? resolvePath(seed) : undefined;
  return {
    seedFile,
    config: {
      ...config,
      ...(seedFile === undefined ? {} : { seed: readFile('config', seedFile) }),
      ...(typeof https === 'object' ? { https: { cert: pem(https.cert), key: pem(https.key) } } : {}),
      ...(signingKey === undefined ? {} : { signingKey: pem(signingKey) }),
      ...(state === undefined ? {} : { state: resolvePath(state) }),
      ...(exportOnExit === undefined ? {} : { exportOnExit: resolvePath(exportOnExit) }),
    },
  };
}
