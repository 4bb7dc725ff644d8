import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NODE_LINES, nodeBinary } from './nodes';
import { project } from './place';
import { run } from './run';

/** The first output of a command, including its last line. */
async function announcement(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('Ctrl+C')) return text;
  }
  throw new Error(`The command ended too early:\n${text}`);
}

describe('the installed command', () => {
  for (const args of [['--help'], ['tenant', '--help']])
    it(`lists its options: npx auth0-classic ${args.join(' ')}`, async () => {
      const out = await run('npx', ['--no-install', 'auth0-classic', ...args], { cwd: project('plain') });
      expect(out).to.contain('Usage: auth0-classic tenant [options]').and.to.contain('--port');
    });

  for (const line of NODE_LINES)
    it(`starts a tenant on Node ${line}, which gives a token and lists users, and stops on a signal`, async () => {
      const bin = join(project('plain'), 'node_modules/auth0-classic/dist/tenant/cli/main.js');
      const child = spawn(nodeBinary(line), [bin, 'tenant', '--port', '0'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const text = await announcement(child);
        const found = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
        const origin = found(/Local tenant on (\S+)/);
        const token = await fetch(`${origin}/oauth/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            grant_type: 'client_credentials',
            client_id: found(/client id\s+(\S+)/),
            client_secret: found(/client secret\s+(\S+)/),
            audience: `${origin}/api/v2/`,
          }),
        });
        const { access_token } = (await token.json()) as { access_token: string };
        const users = await fetch(`${origin}/api/v2/users`, {
          headers: { authorization: `Bearer ${access_token}` },
        });
        expect(await users.json()).to.deep.equal([]);
      } finally {
        child.kill('SIGTERM');
      }
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).to.equal(0);
    });
});
