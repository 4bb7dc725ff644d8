import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { selfSignedCertificate } from '../../src/tenant/server/selfSignedCertificate';
import { classicSteps } from './otherClients/classicSteps';
import { latestAssertion } from './otherClients/latestAssertion';
import { latestResources } from './otherClients/latestResources';
import { latestSteps } from './otherClients/latestSteps';
import type { Walked } from './otherClients/walk';

const SCRIPT = join(__dirname, 'otherClients/walk.ts');

/** Runs a client's steps against a tenant over HTTPS, in a process that trusts the tenant's certificate. */
async function walk(client: 'v3' | 'latest'): Promise<Walked[]> {
  const folder = mkdtempSync(join(tmpdir(), 'auth0-classic-'));
  try {
    const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    const { cert, key } = selfSignedCertificate(['localhost', '127.0.0.1']);
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', SCRIPT, client, files.cert, files.key],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: files.cert, NODE_NO_WARNINGS: '1' } },
    );
    return JSON.parse(stdout) as Walked[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const classicTitles = (['callback', 'promise'] as const).flatMap((style) =>
  classicSteps(style).map(({ title }) => `${title} (${style})`),
);

const clients = [
  { name: 'auth0@3.7.2', client: 'v3', titles: classicTitles },
  {
    name: 'auth0@7.1.0',
    client: 'latest',
    titles: [...latestSteps, ...latestResources, latestAssertion].map(({ title }) => title),
  },
] as const;

for (const { name, client, titles } of clients) {
  describe(`A tenant over HTTPS, used by ${name}`, () => {
    let walked: Walked[] = [];

    before(async function () {
      this.timeout(60_000);
      walked = await walk(client);
    });

    it('receives every step', () => {
      expect(walked.map(({ title }) => title)).to.deep.equal(titles);
    });

    for (const title of titles) {
      it(`answers ${title}`, () => {
        const step = walked.find((one) => one.title === title);
        expect(step).to.deep.equal({ title });
      });
    }
  });
}
