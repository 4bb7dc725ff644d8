import { Socket } from 'node:net';

/**
 * Ends a run that does not end by itself: a test that leaves a server, a timer or a connection open (most often one
 * that failed before its cleanup) would keep the process alive forever. Prints what is left.
 */
const PATIENCE = 15_000;

/** Missing in the types that we compile against: the first since Node 17.3, the second undocumented. */
const { getActiveResourcesInfo, _getActiveHandles: getActiveHandles } = process as {
  getActiveResourcesInfo?: () => string[];
  _getActiveHandles?: () => unknown[];
};

/** The open connections, by their ports: those of a server tell which test left them. */
function openConnections(): string[] {
  return (getActiveHandles?.call(process) ?? []).flatMap((handle) =>
    handle instanceof Socket && handle.remotePort !== undefined
      ? [
          `${handle.localPort} to ${handle.remoteAddress}:${handle.remotePort} (${handle.eventNames().join(', ')})`,
        ]
      : [],
  );
}

export const mochaHooks = {
  afterAll(): void {
    const timer = setTimeout(() => {
      const left = (getActiveResourcesInfo?.() ?? []).filter((name) => !/^(TTY|Pipe)Wrap$/.test(name));
      const open = openConnections().map((connection) => `\n  connection of port ${connection}`);
      process.stderr.write(
        `\nTests left open what keeps the process alive: ${left.join(', ')}${open.join('')}\n`,
      );
      // Mocha sets the code as the process exits: what a passing run left by its timing is reported, and fails nothing.
      process.exit();
    }, PATIENCE);
    timer.unref();
  },
};
