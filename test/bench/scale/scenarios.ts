import type { Scenario } from './simulate';

/** A kind of simulation, for any number of processes. */
export interface Kind {
  readonly title: string;
  /** Whether the goals of the engine apply; the others are only reported. */
  readonly hasGoals: boolean;
  scenario(processes: number): Scenario;
}

/** The limit of the enterprise plan. */
const PER_SECOND = 16;
/** How long it takes until each process has made that many calls, in milliseconds. */
const rounds = (processes: number, count = 20, perSecond = PER_SECOND): number =>
  Math.max(60_000, (processes * count * 1_000) / perSecond);

/** The scenarios of many processes of one tenant. */
export const KINDS: Readonly<Record<string, Kind>> = {
  bulk: {
    title: 'every process always has 10 calls waiting',
    hasGoals: true,
    scenario: (processes) => ({ processes, duration: rounds(processes) }),
  },
  light: {
    title: 'calls come at random, half as many as allowed',
    hasGoals: true,
    scenario: (processes) => ({ processes, duration: rounds(processes, 20, 8), load: 0.5 }),
  },
  fast: {
    title: '200 calls a second are allowed',
    hasGoals: true,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes, 20, 200),
      limit: { burst: 200, perSecond: 200 },
      inFlight: 50,
    }),
  },
  slow: {
    title: '2 calls a second are allowed',
    hasGoals: false,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes, 10, 2),
      limit: { burst: 10, perSecond: 2 },
    }),
  },
  bursts: {
    title: 'all start 5 calls at the same moment, again and again',
    hasGoals: false,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes),
      inFlight: 5,
      burstEvery: Math.max(10_000, (processes * 5_000) / 12),
    }),
  },
  tokens: {
    title: 'the token ends three times',
    hasGoals: false,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes),
      tokenLifetime: rounds(processes) / 3.5,
    }),
  },
  deaths: {
    title: 'processes die, others start in their place',
    hasGoals: false,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes),
      lifetime: Math.max(20_000, (processes * 10_000) / PER_SECOND),
    }),
  },
  replaced: {
    title: 'all die at once while they wait, as many start',
    hasGoals: false,
    scenario: (processes) => ({ processes, duration: rounds(processes), replacedAt: 20_000 }),
  },
  away: {
    title: 'Redis is unavailable for 5 seconds',
    hasGoals: false,
    scenario: (processes) => ({ processes, duration: rounds(processes), away: [20_000, 25_000] }),
  },
  lost: {
    title: 'Redis is unavailable for 5 seconds and comes back empty',
    hasGoals: false,
    scenario: (processes) => ({
      processes,
      duration: rounds(processes),
      away: [20_000, 25_000],
      isLost: true,
    }),
  },
};
