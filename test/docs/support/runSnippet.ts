import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTenant } from '../../../src/tenant/index';
import { startRedis } from '../../support/redisServer';
import { browserPath } from '../../tenant/console/support/openBrowser';
import { endingOf, officialVersionOf, usesRedis } from './kindOf';
import { ROOT, type Block } from './readBlocks';
import { readersEnvironment } from './readersProject';

/** The tenant of the snippets: readers start theirs from the same file. */
const SEED = readFileSync(join(ROOT, 'docs/examples/seed.json'), 'utf8');

/** A snippet that takes longer hangs. */
const MAX_DURATION = 90_000;

const TSX = pathToFileURL(require.resolve('tsx')).href;

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

function runFile(file: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const args = file.endsWith('.ts') ? ['--import', TSX, file] : [file];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, timeout: MAX_DURATION, killSignal: 'SIGKILL' });
    const ended: Ended = { status: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (ended.out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (ended.err += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}

/** The promised output of a snippet: its comments `// → text`. */
function promisedBy(code: string): string[] {
  return [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text.trim());
}

/** Whether the output is as promised; `…` stands for anything, and line breaks don't count. */
function fits(printed: string, promised: readonly string[]): boolean {
  const escape = (text: string): string =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const lines = promised.map((text) => text.split('…').map(escape).join('[\\s\\S]*'));
  return new RegExp(`^\\s*${lines.join('\\s*\\n\\s*')}\\s*$`).test(printed);
}

/** A process warning is fine if the snippet shows its code. */
function unexpectedErrors(err: string, promised: readonly string[]): string {
  const isShown = promised.some((text) => /^[A-Z0-9_]+$/.test(text) && err.includes(text));
  return isShown ? '' : err.trim();
}

function check({ code }: Block, { status, out, err }: Ended): void {
  const promised = promisedBy(code);
  if (status !== 0) throw new Error(`it ended with ${status ?? 'a signal'}:\n${out}\n${err}`);
  if (unexpectedErrors(err, promised) !== '') throw new Error(`it reports an error:\n${err}`);
  if (promised.length > 0 && !fits(out, promised))
    throw new Error(`it promises to print\n${promised.join('\n')}\nbut prints\n${out}`);
}

/** Installs an official version as `auth0` for a snippet; v7 contains v4. */
function installOfficial(version: '4' | '7', directory: string): void {
  const theirs = join(ROOT, 'node_modules/auth0latest');
  const installed = join(directory, 'node_modules/auth0');
  mkdirSync(join(directory, 'node_modules'));
  if (version === '7') return symlinkSync(theirs, installed, 'junction');
  mkdirSync(installed);
  writeFileSync(join(installed, 'package.json'), '{ "exports": "./index.mjs" }');
  const v4 = pathToFileURL(join(theirs, 'legacy/exports/index.mjs')).href;
  writeFileSync(join(installed, 'index.mjs'), `export * from '${v4}';`);
}

/**
 * Runs a snippet as a reader would: as a file of its own in the reader's project, with the tenant in the environment.
 */
export async function runSnippet(block: Block, project: string): Promise<void> {
  const version = officialVersionOf(block);
  // The official versions need a host, and only support HTTPS.
  const tenant = await startTenant({ seed: SEED, https: version !== undefined });
  const redis = usesRedis(block) ? await startRedis() : undefined;
  try {
    mkdirSync(join(project, 'snippets'), { recursive: true });
    const directory = mkdtempSync(join(project, 'snippets/'));
    writeFileSync(join(directory, 'package.json'), '{ "type": "module" }');
    const file = join(directory, `snippet.${endingOf(block)}`);
    writeFileSync(file, block.code);
    const certificate = join(directory, 'tenant.pem');
    if (version !== undefined) {
      installOfficial(version, directory);
      writeFileSync(certificate, tenant.certificate ?? '');
    }
    const env = readersEnvironment({
      AUTH0_DOMAIN: version === undefined ? tenant.url : tenant.domain,
      AUTH0_CLIENT_ID: tenant.clientId,
      AUTH0_CLIENT_SECRET: tenant.clientSecret,
      ...(version !== undefined && { NODE_EXTRA_CA_CERTS: certificate }),
      ...(redis && { REDIS_URL: redis.url }),
      ...(browserPath !== undefined && { CHROMIUM_PATH: browserPath }),
    });
    check(block, await runFile(file, directory, env));
  } finally {
    await tenant.close();
    await redis?.stop();
  }
}

/** Starts jobs, a few at a time. @returns a promise for each, in order. */
export function startAll(jobs: ReadonlyArray<() => Promise<void>>): Array<Promise<void>> {
  const lanes = Array.from({ length: Math.max(2, availableParallelism()) }, () => Promise.resolve());
  return jobs.map((job, index) => {
    const lane = index % lanes.length;
    const done = (lanes[lane] ?? Promise.resolve()).then(job);
    lanes[lane] = done.catch(() => undefined);
    return done;
  });
}
