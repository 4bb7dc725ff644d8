import { delay, seeded } from './chance';
import { ModelApi, type ApiLimit } from './ModelApi';
import { ModelRedis } from './ModelRedis';
import { VirtualClock } from './VirtualClock';

/** What surrounds the processes. */
export interface Surroundings {
  seed: number;
  limit: ApiLimit;
  /** One way to the API in milliseconds: the least, and what comes on top on average. */
  api: readonly [number, number];
  /** The same to Redis. */
  redis: readonly [number, number];
  /** How long a token is used, in milliseconds. */
  tokenLifetime: number;
}

/** An API, a Redis, the wires to them, and time. */
export class World {
  readonly clock = new VirtualClock();
  readonly api: ModelApi;
  readonly redis: ModelRedis;
  readonly random: () => number;
  readonly tokenLifetime: number;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.random = seeded(surroundings.seed);
    this.api = new ModelApi(this.clock, surroundings.limit);
    this.redis = new ModelRedis(this.clock);
    this.tokenLifetime = surroundings.tokenLifetime;
  }

  readonly apiDelay = (): number => delay(this.random, ...this.#surroundings.api);
  readonly redisDelay = (): number => delay(this.random, ...this.#surroundings.redis);
}
