/** The warnings that this process emits while a function runs, and until the next tick. They are not printed. */
export async function warningsOf(action: () => unknown): Promise<(Error & { code?: string })[]> {
  const warnings: Error[] = [];
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => void warnings.push(warning));
  try {
    await action();
    await new Promise(setImmediate);
  } finally {
    process.removeAllListeners('warning');
    for (const printer of printers) process.on('warning', printer);
  }
  return warnings;
}

/** Turns deprecation warnings of this process off or on: for tests that call every method. */
export function muteDeprecations(isMuted: boolean): void {
  Object.assign(process, { noDeprecation: isMuted });
}
