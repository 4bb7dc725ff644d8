import { readFileSync } from 'node:fs';
import { fail } from './fail';

/** The text of a file that an option names. Ends the command if it can't be read. */
export function readFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`the file of --${option} can't be read: ${reason}`);
  }
}
