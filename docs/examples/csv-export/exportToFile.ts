import { open, rename } from 'node:fs/promises';
import type { ManagementClient } from 'auth0';
import { Checkpoint, type Progress } from './Checkpoint';
import { exportUsers, HEADER } from './exportUsers';

/** Rows between two writes. */
const BATCH = 100;

/** What to export, and where. */
export interface FileExport {
  management: ManagementClient;
  domain: string;
  path: string;
  query?: string | undefined;
  /** Stops the export; run it again to continue. */
  signal: AbortSignal;
  /** Called with the number of users exported so far. */
  onProgress: (users: number) => void;
}

/**
 * Exports to `<path>.part`, which is renamed when it is complete. Continues an earlier export that was interrupted.
 *
 * @returns The number of users in the file, and how many of them are from an earlier run.
 */
export async function exportToFile(options: FileExport): Promise<{ users: number; before: number }> {
  const { management, domain, path, query, signal, onProgress } = options;
  const checkpoint = new Checkpoint(`${path}.part.json`, { domain, query });
  const saved = await checkpoint.read();
  const part = await open(`${path}.part`, 'a');
  // A checkpoint is useless without its file.
  const earlier = saved && saved.bytes <= (await part.stat()).size ? saved : undefined;
  let progress: Progress = earlier ?? { bytes: 0, users: 0 };
  let rows = earlier ? '' : HEADER;

  const save = async (next: Omit<Progress, 'bytes'>): Promise<void> => {
    await part.appendFile(rows);
    await part.datasync();
    progress = { ...next, bytes: progress.bytes + Buffer.byteLength(rows) };
    rows = '';
    await checkpoint.write(progress);
  };

  try {
    // Rows after the last checkpoint are fetched again.
    await part.truncate(progress.bytes);
    let { users, position } = progress;
    for await (const next of exportUsers(management, query, position)) {
      // Not counted: the next run starts with this user.
      if (signal.aborted) break;
      rows += next.row;
      users += 1;
      position = next.position;
      onProgress(users);
      if (users % BATCH === 0) await save({ users, position });
    }
    await save({ users, position });
  } finally {
    await part.close();
  }
  if (!signal.aborted) {
    await rename(`${path}.part`, path);
    await checkpoint.remove();
  }
  return { users: progress.users, before: earlier?.users ?? 0 };
}
