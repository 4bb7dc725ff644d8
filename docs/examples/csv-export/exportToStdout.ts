import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManagementClient } from 'auth0';
import { exportUsers, HEADER } from './exportUsers';

/** What to export. */
export interface StdoutExport {
  management: ManagementClient;
  query: string | undefined;
  /** Stops the export after a whole row. */
  signal: AbortSignal;
}

async function* rowsOf({ management, query, signal }: StdoutExport): AsyncGenerator<string> {
  yield HEADER;
  for await (const { row } of exportUsers(management, query)) {
    if (signal.aborted) return;
    yield row;
  }
}

/** Exports to stdout, as fast as it is read. */
export async function exportToStdout(options: StdoutExport): Promise<void> {
  try {
    await pipeline(Readable.from(rowsOf(options)), process.stdout, { end: false });
  } catch (error) {
    // The reader has stopped, as in `… | head`.
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (!isClosed) throw error;
  }
}
