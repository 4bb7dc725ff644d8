import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const main = join(__dirname, '../../src/tenant/cli/main.ts');
const run = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** What a process printed, and how it ended. */
function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the command line', () => {
  it('explains itself', async () => {
    for (const args of [['--help'], []]) {
      const { code, out } = await ended(run(...args));
      expect(code).to.equal(0);
      expect(out).to.match(/Usage: auth0-classic tenant/);
    }
  });

  it('runs a tenant until it is told to stop', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = run('tenant', '--port', '0');
      const url = await new Promise<string>((resolve) =>
        child.stdout?.on('data', (chunk) => {
          const found = /http:\/\/\S+/.exec(String(chunk));
          if (found) resolve(found[0]);
        }),
      );
      expect((await fetch(`${url}/.well-known/jwks.json`)).status).to.equal(200);
      const end = ended(child);
      child.kill(signal);
      expect((await end).code).to.equal(0);
    }
  });

  it('says what is wrong with its arguments, and what to do', async () => {
    for (const [args, message] of [
      [['tenant', '--port', 'x'], /--port must be a whole number/],
      [['tenant', '--nonsense'], /nonsense/],
      [['serve'], /there is no command "serve"/],
    ] as const) {
      const { code, err } = await ended(run(...args));
      expect(code, args.join(' ')).to.equal(1);
      expect(err)
        .to.match(message)
        .and.match(/--help/);
    }
  });

  it('says that the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { code, err } = await ended(
      run('tenant', '--port', String((server.address() as AddressInfo).port)),
    );
    expect(code).to.equal(1);
    expect(err).to.match(/the port is taken; choose another with --port/);
    await new Promise((resolve) => server.close(resolve));
  });
}).timeout(30_000);
