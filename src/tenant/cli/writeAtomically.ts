import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The file system functions that it needs; tests simulate a full disk. */
export interface Files {
  open: typeof open;
  rename: typeof rename;
  rm: typeof rm;
}

/** Makes a rename survive a power failure, if the system supports that. */
async function syncFolder(folder: string, files: Files): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The temporary file that replaces the old one. */
export const draftOf = (path: string): string => join(dirname(path), `.${basename(path)}.tmp`);

/**
 * Replaces a file atomically: it always has the old text or the new one. Only its owner may read a new file, since it
 * may contain secrets.
 */
export async function writeAtomically(
  path: string,
  text: string,
  mode = 0o600,
  files: Files = { open, rename, rm },
): Promise<void> {
  const draft = draftOf(path);
  await files.rm(draft, { force: true });
  try {
    // Fails rather than follow a link that someone placed there.
    const handle = await files.open(draft, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(draft, path);
  } catch (error) {
    await files.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path), files);
}
