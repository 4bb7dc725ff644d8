import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS } from './deviations/answers';
import { ARGUMENTS } from './deviations/arguments';
import { AUTHENTICATION } from './deviations/authentication';
import type { Deviation } from './deviations/Deviation';
import { IMPORTS } from './deviations/imports';
import { PATHS } from './deviations/paths';

/** The deviations in the matrix of calls, by their row in docs/deviations.md. */
export const MATRIX_DEVIATIONS: Record<string, Deviation> = {
  ...PATHS,
  ...ARGUMENTS,
  ...ANSWERS,
  ...IMPORTS,
  ...AUTHENTICATION,
};

/** The rows of docs/deviations.md. */
export function readRows(): string[] {
  const text = readFileSync(join(__dirname, '../../docs/deviations.md'), 'utf8');
  return [...text.matchAll(/^\| *(D\d\d) *\|/gm)].map(([, id = '']) => id);
}
