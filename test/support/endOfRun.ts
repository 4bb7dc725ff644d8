/**
 * Ends a run that does not end by itself: a test that leaves a server, a timer or a connection open (most often one
 * that failed before its cleanup) would keep the process alive forever. Prints what is left.
 */
const PATIENCE = 15_000;

/** Available since Node 17.3, but missing in the types that we compile against. */
const { getActiveResourcesInfo } = process as { getActiveResourcesInfo?: () => string[] };

export const mochaHooks = {
  afterAll(): void {
    const timer = setTimeout(() => {
      const left = (getActiveResourcesInfo?.() ?? []).filter((name) => !/^(TTY|Pipe)Wrap$/.test(name));
      for (const h of (process as any)._getActiveHandles())
        if (h?.constructor?.name === 'Socket')
          process.stderr.write(
            `\nHANDLE ${h.localPort} -> ${h.remotePort} destroyed=${h.destroyed} connecting=${h.connecting} listeners=${h.eventNames().join()} parser=${Boolean(h.parser)} http=${h._httpMessage?.path} bytesW=${h.bytesWritten} bytesR=${h.bytesRead} type=${h.fd} to=${h.timeout}\n`,
          );
      process.stderr.write(`\nTests left open what keeps the process alive: ${left.join(', ')}\n`);
      // Mocha sets the code as the process exits; this runs after it.
      process.once('exit', () => {
        process.exitCode ||= 1;
      });
      process.exit();
    }, PATIENCE);
    timer.unref();
  },
};
