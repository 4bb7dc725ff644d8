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
