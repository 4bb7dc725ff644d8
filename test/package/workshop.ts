import { copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../bench/installedSize';
import { nodePackages, nodesFolder } from './nodes';
import { layOut, setWorkshop, tarball, workshop } from './place';
import { npmInstall } from './run';

async function step<T>(what: string, work: Promise<T>): Promise<T> {
  const began = Date.now();
  const done = await work;
  if (process.stderr.isTTY)
    process.stderr.write(`  ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return done;
}

function installTools(): Promise<string> {
  const folder = join(workshop(), 'tools');
  cpSync(join(__dirname, 'tools'), folder, { recursive: true });
  cpSync(join(__dirname, 'fixtures/published'), folder, { recursive: true });
  return npmInstall(folder);
}

function installNodes(): Promise<string> {
  mkdirSync(nodesFolder());
  writeFileSync(join(nodesFolder(), 'package.json'), '{"private":true}');
  return npmInstall(nodesFolder(), ...nodePackages());
}

/** The one source of the typed project, as CommonJS and as an ES module. */
function layOutTyped(): string {
  const folder = layOut('typed');
  copyFileSync(join(folder, 'service.ts'), join(folder, 'module.mts'));
  return folder;
}

/** The projects that use the package under its own name. */
async function installProjects(): Promise<void> {
  await npmInstall(layOut('plain'), tarball());
  await Promise.all([
    npmInstall(layOutTyped(), tarball(), '@types/node@18'),
    npmInstall(layOut('bundle'), tarball()),
    npmInstall(layOut('jest'), tarball()),
  ]);
}

/** A service on v3, and the same service after the swap by alias. */
async function installService(fixture: string): Promise<void> {
  await npmInstall(layOut(`${fixture}-v3`, fixture));
  const swapped = layOut(`${fixture}-classic`, fixture);
  await npmInstall(swapped);
  await npmInstall(swapped, `auth0@file:${tarball()}`);
}

/** Packs the package, and installs it and its test tools. The downloads run in parallel. */
export async function mochaGlobalSetup(): Promise<void> {
  setWorkshop(realpathSync(mkdtempSync(join(tmpdir(), 'auth0-classic-package-'))));
  const downloads = [
    step('the tools are installed', installTools()),
    step('Node 18 to 26 are installed', installNodes()),
  ];
  pack(workshop());
  await Promise.all([
    ...downloads,
    step('the tiny projects are installed', installProjects()),
    step('the legacy service is installed, before and after', installService('legacy')),
    step('the service that mocks is installed, before and after', installService('mocks')),
  ]);
}

export function mochaGlobalTeardown(): void {
  rmSync(workshop(), { recursive: true, force: true });
}
