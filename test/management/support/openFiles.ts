import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const FOLDER = '/proc/self/fd';

/** Whether this system lists the files that a process has open. */
export const canSeeOpenFiles = existsSync(FOLDER);

/** A file that this process has open. */
export interface OpenFile {
  descriptor: string;
  /** How far it was read, in bytes. */
  position: number;
}

/** The file descriptors of this process for a file. */
export function openFilesOf(path: string): OpenFile[] {
  return readdirSync(FOLDER).flatMap((descriptor) => {
    try {
      if (!readlinkSync(`${FOLDER}/${descriptor}`).startsWith(path)) return [];
      const [, position = ''] =
        /^pos:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8')) ?? [];
      return [{ descriptor, position: Number(position) }];
    } catch {
      // Closed in the meantime.
      return [];
    }
  });
}
