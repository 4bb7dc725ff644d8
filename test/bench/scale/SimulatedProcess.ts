import type { HttpRequest, HttpResponse, Send } from '../../../src/http/HttpRequest';
import { authorize } from '../../../src/http/layers/authorize';
import { compose } from '../../../src/http/layers/compose';
import { limitConcurrency } from '../../../src/http/layers/limitConcurrency';
import { pace } from '../../../src/http/layers/pace';
import { retry } from '../../../src/http/layers/retry';
import { RetryBudget } from '../../../src/http/limits/RetryBudget';
import { CachedToken } from '../../../src/management/TokenCache';
import { RedisLink } from '../../../src/redis/RedisLink';
import { RedisRates } from '../../../src/redis/RedisRates';
import { RedisTokens } from '../../../src/redis/RedisTokens';
import type { Machine } from './VirtualClock';
import type { World } from './World';

/** A call of the simulation that has ended or was abandoned. */
export interface CallTimes {
  /** Milliseconds from its start until its first attempt was sent. */
  waited: number;
  isDone: boolean;
}

/** A process with the SDK's own layers, token and engine. Only the network, Redis and the API are models. */
export class SimulatedProcess implements Machine {
  readonly offset: number;
  readonly pace: number;
  isDead = false;
  /** Completed calls. */
  done = 0;
  failed = 0;
  readonly bornAt: number;
  diedAt: number | undefined;
  readonly #world: World;
  readonly #send: Send;
  /** A connection keeps the order of its messages. */
  #lastCommand = 0;
  #lastReply = 0;

  constructor(world: World) {
    this.#world = world;
    this.bornAt = world.clock.time;
    // Some clocks are wrong by up to an hour, and drift by up to one in a thousand.
    this.offset = 1e7 + (world.random() - 0.5) * 7_200_000;
    this.pace = 1 + (world.random() - 0.5) * 0.002;
    const link = new RedisLink((args) => this.#command(args), 500, undefined);
    const tokens = new RedisTokens(link, 'auth0-classic', undefined);
    const token = new CachedToken();
    const getAccessToken = (): string | Promise<string> =>
      token.get(() => tokens.get('configuration', () => this.#requestToken()));
    const layers = [
      retry(new RetryBudget()),
      authorize({ getAccessToken, renew: () => undefined }),
      pace(new RedisRates(link, 'auth0-classic')),
      limitConcurrency(100),
    ];
    this.#send = compose(layers, (request) => this.#exchange(request));
  }

  /** Makes one call; resolves when it has ended. */
  async call(): Promise<CallTimes> {
    const { clock } = this.#world;
    const begun = clock.time;
    const request = this.#request();
    const outcome = { waited: NaN, isDone: false };
    try {
      this.#left.set(request.call, () => (outcome.waited = clock.time - begun));
      const { status } = await this.#send(request);
      outcome.isDone = status === 200;
    } catch {
      // Counted below.
    }
    if (outcome.isDone) this.done += 1;
    else this.failed += 1;
    return outcome;
  }

  readonly #left = new WeakMap<object, () => void>();

  #request(): HttpRequest {
    return {
      method: 'PATCH',
      url: 'https://tenant.example.com/api/v2/users/u',
      endpoint: '/api/v2/users/:id',
      headers: {},
      body: '{}',
      retry: {},
      timeout: 30_000,
      ...{ repeatable: undefined, deadline: undefined, signal: undefined, cancel: undefined },
      call: { attempts: 0, startedAt: this.#world.clock.now(), origin: {}, secrets: {} },
    };
  }

  #exchange({ call }: HttpRequest): Promise<HttpResponse> {
    this.#left.get(call)?.();
    this.#left.delete(call);
    return this.#travel(this.#world.apiDelay, () => this.#world.api.answer());
  }

  async #requestToken(): Promise<{ token: string; lifetime: number }> {
    const token = await this.#travel(this.#world.apiDelay, () => this.#world.api.token());
    return { token, lifetime: this.#world.tokenLifetime };
  }

  #command(args: string[]): Promise<unknown> {
    const { clock, redis } = this.#world;
    redis.commands += 1;
    return new Promise((resolve, reject) => {
      const come = Math.max(this.#lastCommand, clock.time + this.#world.redisDelay());
      this.#lastCommand = come;
      clock.after(come - clock.time, () => {
        const settle = redis.isAway ? reset(reject) : replyTo(() => redis.execute(args), resolve, reject);
        this.#lastReply = Math.max(this.#lastReply, clock.time + this.#world.redisDelay());
        clock.after(this.#lastReply - clock.time, () => clock.on(this, settle));
      });
    });
  }

  /** A round trip: there, the work, and back, each with a delay. */
  #travel<T>(delay: () => number, action: () => T): Promise<T> {
    const { clock } = this.#world;
    return new Promise((resolve) => {
      clock.after(delay(), () => {
        const result = action();
        clock.after(delay(), () => clock.on(this, () => resolve(result)));
      });
    });
  }
}

function reset(reject: (error: Error) => void): () => void {
  return () => reject(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
}

function replyTo(
  execute: () => unknown,
  resolve: (reply: unknown) => void,
  reject: (error: unknown) => void,
): () => void {
  try {
    const reply = execute();
    return () => resolve(reply);
  } catch (error) {
    return () => reject(error);
  }
}
