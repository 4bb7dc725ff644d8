/**
 * Ends a run that could not end by itself: a test that leaves a server, a timer or a connection behind would
 * keep the process alive for ever (most often one that failed before its clean-up). What is left is named.
 */
const PATIENCE = 15_000;

/** Of Node 17.3 and later; the types that we compile against do not have it. */
const { getActiveResourcesInfo } = process as { getActiveResourcesInfo?: () => string[] };

export const mochaHooks = {
  afterAll(): void {
    const timer = setTimeout(() => {
      const left = (getActiveResourcesInfo?.() ?? []).filter((name) => !/^(TTY|Pipe)Wrap$/.test(name));
      process.stderr.write(`\nTests left open what keeps the process alive: ${left.join(', ')}\n`);
      // Mocha sets the code as the process exits; this comes after it.
      process.once('exit', () => {
        process.exitCode ||= 1;
      });
      process.exit();
    }, PATIENCE);
    timer.unref();
  },
};
