import type { RedisServer } from '../../support/redisServer';

/** Occasionally kills Redis, and restarts it empty a little later. */
export function restartNowAndThen(
  redis: RedisServer,
  random: () => number,
): {
  /** Ends the restarts. Resolves to how often Redis was killed, once it is available again. */ stop(): Promise<number>;
} {
  let count = 0;
  let isOver = false;
  let wake: () => void = () => undefined;
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!isOver) {
      await pause(1_000 + random() * 3_000);
      if (isOver) return;
      await redis.stop();
      count += 1;
      await pause(random() * 500);
      await redis.start();
    }
  };
  const running = run();
  return {
    stop: async () => {
      isOver = true;
      wake();
      await running;
      return count;
    },
  };
}
