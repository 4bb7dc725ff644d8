import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawTerminal } from './drawTerminal';

/** Lines that the picture shows: of the start, of the first steps that take one line each, and of the end. */
const FIRST = 17;
const BETWEEN = 12;
const LAST = 3;

/** What the tour prints when `npm start` runs it. */
function runTheTour(): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'main.ts')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the tour failed:\n${stdout}\n${stderr}`);
  return stdout.trimEnd().split('\n');
}

/** A line that stands for those left out. */
const omitted = (lines: readonly string[]): string[] => {
  const count = lines.filter((line) => line.startsWith('✓ ')).length;
  return ['', `… ${count} more steps …`, ''];
};

/** The start of a long output, the first steps that take one line each, and the end. */
function abbreviate(lines: readonly string[]): string[] {
  const middle = lines.findIndex((line) => /^✓ .* (GET|POST|PATCH|PUT|DELETE) /.test(line));
  return [
    ...lines.slice(0, FIRST),
    ...omitted(lines.slice(FIRST, middle)),
    ...lines.slice(middle, middle + BETWEEN),
    ...omitted(lines.slice(middle + BETWEEN, -LAST)),
    ...lines.slice(-LAST),
  ];
}

const lines = ['$ npm start --silent', '', ...runTheTour()];
const file = join(__dirname, 'tour.svg');
writeFileSync(file, drawTerminal('auth0-classic: the tour', abbreviate(lines)));
console.log('Wrote docs/tour/tour.svg.');
