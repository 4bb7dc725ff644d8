import { exponential } from './chance';
import { SimulatedProcess, type CallTimes } from './SimulatedProcess';
import { World, type Surroundings } from './World';

/** The events of a simulation. */
export interface Scenario extends Partial<Surroundings> {
  processes: number;
  /** Its duration, in milliseconds. */
  duration: number;
  /** Calls that each process keeps waiting or in flight. Default 10. */
  inFlight?: number;
  /** Alternative: random calls, as a share of the allowed rate. */
  load?: number;
  /** Alternative: each process starts `inFlight` calls at once, at this interval in milliseconds. */
  burstEvery?: number;
  /** Mean lifetime of a process in milliseconds; another replaces it. Default: none dies. */
  lifetime?: number;
  /** When Redis is unavailable: start and end. */
  away?: readonly [number, number];
  /** Whether it restarts empty. */
  isLost?: boolean;
  /** When Redis's clock is set, and by how much: a failover to a machine with another clock. */
  clockStep?: readonly [number, number];
  /** When all processes are replaced at once. */
  replacedAt?: number;
}

/** The results. */
export interface Outcome {
  processes: number;
  /** Accepted calls, relative to those that the API allowed in that time. */
  rateShare: number;
  /** Refused calls, relative to all calls. */
  refusedShare: number;
  /** Jain's fairness index of the processes' throughput: 1 when all are equal. */
  fairness: number;
  /** Commands to Redis for each accepted call. */
  commandsPerCall: number;
  tokenRequests: number;
  /** The number of token lifetimes in the duration, rounded up. */
  tokenLifetimes: number;
  done: number;
  failed: number;
  /** Milliseconds until calls were sent: median and 99th percentile. */
  waits: { p50: number; p99: number };
}

const DEFAULTS: Surroundings = {
  seed: 1,
  limit: { burst: 50, perSecond: 16 },
  api: [20, 15],
  redis: [0.3, 0.3],
  tokenLifetime: 86_390_000,
};

/** Runs a scenario, deterministically for a seed. */
export async function simulate(scenario: Scenario): Promise<Outcome> {
  const world = new World({ ...DEFAULTS, ...scenario });
  const play = new Play(world, scenario);
  const { random } = Math;
  const { emitWarning } = process;
  Math.random = world.random;
  // Every process would warn about Redis.
  process.emitWarning = () => undefined;
  try {
    await play.run();
  } finally {
    Object.assign(Math, { random });
    Object.assign(process, { emitWarning });
  }
  return play.outcome();
}

class Play {
  readonly #world: World;
  readonly #scenario: Scenario;
  readonly #living = new Set<SimulatedProcess>();
  readonly #all: SimulatedProcess[] = [];
  readonly #waits: number[] = [];
  #done = 0;
  #failed = 0;

  constructor(world: World, scenario: Scenario) {
    this.#world = world;
    this.#scenario = scenario;
  }

  async run(): Promise<void> {
    const { clock, redis } = this.#world;
    const { processes, duration, away, isLost, clockStep, replacedAt } = this.#scenario;
    // A deployment starts them within a second.
    for (let count = 0; count < processes; count += 1)
      clock.after(this.#world.random() * 1_000, () => this.#begin());
    if (away) {
      clock.after(away[0], () => (redis.isAway = true));
      clock.after(away[1], () => {
        redis.isAway = false;
        if (isLost) redis.flush();
      });
    }
    if (clockStep) clock.after(clockStep[0], () => (redis.offset += clockStep[1]));
    if (replacedAt !== undefined)
      clock.after(replacedAt, () => [...this.#living].forEach((old) => this.#replace(old)));
    await clock.run(duration);
  }

  #begin(): void {
    const { clock, random } = this.#world;
    const { lifetime } = this.#scenario;
    const process = new SimulatedProcess(this.#world);
    this.#living.add(process);
    this.#all.push(process);
    if (lifetime !== undefined) clock.after(exponential(random, lifetime), () => this.#replace(process));
    clock.on(process, () => this.#work(process));
  }

  #replace(old: SimulatedProcess): void {
    if (!this.#living.delete(old)) return;
    old.isDead = true;
    old.diedAt = this.#world.clock.time;
    this.#begin();
  }

  #work(process: SimulatedProcess): void {
    const { inFlight = 10, load, burstEvery } = this.#scenario;
    if (load !== undefined) void this.#comeAtRandom(process, load);
    else if (burstEvery !== undefined) void this.#comeInBursts(process, inFlight, burstEvery);
    else for (let lane = 0; lane < inFlight; lane += 1) void this.#keepCalling(process);
  }

  async #keepCalling(process: SimulatedProcess): Promise<void> {
    for (;;) this.#count(await process.call());
  }

  async #comeAtRandom(process: SimulatedProcess, load: number): Promise<void> {
    const { clock, random } = this.#world;
    const { perSecond } = { ...DEFAULTS, ...this.#scenario }.limit;
    const apart = (1_000 * this.#scenario.processes) / (perSecond * load);
    for (;;) {
      await clock.sleep(exponential(random, apart));
      void process.call().then((times) => this.#count(times));
    }
  }

  async #comeInBursts(process: SimulatedProcess, size: number, every: number): Promise<void> {
    for (;;) {
      for (let count = 0; count < size; count += 1) void process.call().then((times) => this.#count(times));
      await this.#world.clock.sleep(every);
    }
  }

  #count({ waited, isDone }: CallTimes): void {
    this.#waits.push(waited);
    if (isDone) this.#done += 1;
    else this.#failed += 1;
  }

  /** Calls in a period, for each process that lived long enough for a few rounds of one call each. */
  #paces(): number[] {
    const { limit, duration, processes } = { ...DEFAULTS, ...this.#scenario };
    const rounds = Math.min(duration / 2, (4_000 * processes) / limit.perSecond);
    return this.#all.flatMap(({ done, bornAt, diedAt = duration }) =>
      diedAt - bornAt < rounds ? [] : done / (diedAt - bornAt),
    );
  }

  outcome(): Outcome {
    const { api, redis, tokenLifetime } = this.#world;
    const { limit, duration, processes } = { ...DEFAULTS, ...this.#scenario };
    const waits = this.#waits.sort((a, b) => a - b);
    const quantile = (share: number): number => waits[Math.floor((waits.length - 1) * share)] ?? 0;
    return {
      processes,
      rateShare: api.accepted / (limit.burst + (limit.perSecond * duration) / 1_000),
      refusedShare: api.refused / Math.max(1, api.accepted + api.refused),
      fairness: jain(this.#paces()),
      commandsPerCall: redis.commands / Math.max(1, api.accepted),
      tokenRequests: api.tokenRequests,
      tokenLifetimes: Math.ceil(duration / tokenLifetime),
      done: this.#done,
      failed: this.#failed,
      waits: { p50: quantile(0.5), p99: quantile(0.99) },
    };
  }
}

/** Jain's index: 1 when all have the same, 1/n when one has everything. */
export function jain(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return squares === 0 ? 1 : (sum * sum) / (values.length * squares);
}
