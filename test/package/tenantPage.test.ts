import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'chai';
import { NODE_LINES, nodeBinary } from './nodes';
import { project } from './place';

/** The page of the installed command, as a browser gets it. */
async function fetchPage(line: number): Promise<{ html: string; policy: string; type: string }> {
  const bin = join(project('plain'), 'node_modules/auth0-classic/dist/tenant/cli/main.js');
  const child = spawn(nodeBinary(line), [bin, 'tenant', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let text = '';
    for await (const chunk of child.stdout) {
      text += String(chunk);
      if (text.includes('Ctrl+C')) break;
    }
    const response = await fetch(/page\s+(\S+)/.exec(text)?.[1] ?? 'no page');
    const { headers } = response;
    return {
      html: await response.text(),
      policy: headers.get('content-security-policy') ?? '',
      type: headers.get('content-type') ?? '',
    };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

/** The sources that a policy allows for a directive. */
const sources = (policy: string, name: string): string[] =>
  new RegExp(`(?:^|; )${name} ([^;]+)`).exec(policy)?.[1]?.split(' ') ?? [];

/** The inline elements with a name, as a policy has to allow them. */
const hashesOf = (html: string, element: string): string[] =>
  [...html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^]*?)</${element}>`, 'g'))].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

describe('the page of the installed tenant', () => {
  for (const line of NODE_LINES)
    it(`may only run its own script and style, on Node ${line}`, async () => {
      const { html, policy, type } = await fetchPage(line);
      expect(type).to.equal('text/html; charset=utf-8');
      expect(html.length).to.be.within(10_000, 100_000);
      expect(sources(policy, 'default-src')).to.deep.equal(["'none'"]);
      const scripts = hashesOf(html, 'script');
      expect(scripts).to.have.length(1);
      expect(sources(policy, 'script-src')).to.deep.equal(scripts);
      expect(sources(policy, 'style-src')).to.deep.equal(hashesOf(html, 'style'));
      expect(sources(policy, 'connect-src')).to.deep.equal(["'self'"]);
      for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
        expect(sources(policy, name), name).to.deep.equal(["'none'"]);
      expect(html).not.to.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?https?:/);
      expect(policy).not.to.contain('unsafe');
    });
});
