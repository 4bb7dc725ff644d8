import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawTerminal } from './drawTerminal';

/** Lines that the picture shows of the start and of the end; a step takes three. */
const FIRST = 23;
const LAST = 8;

/** Runs the tour as `npm start` does; what it prints is what the picture shows. */
function runTheTour(): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'main.ts')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the tour failed:\n${stdout}\n${stderr}`);
  return stdout.trimEnd().split('\n');
}

/** The start and the end of a long output, and how much lies between. */
function abbreviate(lines: readonly string[]): string[] {
  const hidden = lines.slice(FIRST, -LAST).filter((line) => line.startsWith('✓ ')).length;
  return [...lines.slice(0, FIRST), '', `… and ${hidden} steps more …`, '', ...lines.slice(-LAST)];
}

const lines = ['$ npm start --silent', '', ...runTheTour()];
const file = join(__dirname, 'tour.svg');
writeFileSync(file, drawTerminal('auth0-classic: the tour', abbreviate(lines)));
console.log('docs/tour/tour.svg is new.');
