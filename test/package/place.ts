import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const VARIABLE = 'AUTH0_CLASSIC_WORKSHOP';

/** The temporary directory for everything. Its name is in the environment: the tests run in their own processes. */
export function workshop(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('Run these tests by `npm run test:package`');
  return folder;
}

export function setWorkshop(folder: string): void {
  process.env[VARIABLE] = folder;
}

/** The packed package. */
export function tarball(): string {
  const found = readdirSync(workshop()).find((name) => name.endsWith('.tgz'));
  if (found === undefined) throw new Error('The package was not packed');
  return join(workshop(), found);
}

/** A file of the tools that the tests install beside the package. */
export const tool = (...path: string[]): string => join(workshop(), 'tools/node_modules', ...path);

/** The directory of a small project. */
export const project = (name: string): string => join(workshop(), 'projects', name);

/** Creates a small project from fixtures. */
export function layOut(name: string, fixture = name): string {
  const folder = project(name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, 'fixtures', fixture), folder, { recursive: true });
  return folder;
}
