import { delay, seeded } from './chance';
import { ModelApi, type ApiLimit } from './ModelApi';
import { ModelRedis } from './ModelRedis';
import { VirtualClock } from './VirtualClock';

/** The environment of the processes. */
export interface Surroundings {
  seed: number;
  limit: ApiLimit;
  /** One-way delay to the API in milliseconds: the minimum, and the average on top of it. */
  api: readonly [number, number];
  /** The same to Redis. */
  redis: readonly [number, number];
  /** How long a token is used, in milliseconds. */
  tokenLifetime: number;
}

/** An API, a Redis, the network, and time. */
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
