import { redisIsInstalled, startRedis, type RedisServer } from '../../support/redisServer';
import { startTenant, type RunningTenant } from '../../../src/tenant/index';
import { ClockSteps } from './ClockSteps';
import { clientsOf, type SoakClients } from './clients';
import { FaultyProxy } from './FaultyProxy';
import { restartNowAndThen } from './restartNowAndThen';

/** Everything that calls use: a tenant, clients, a faulty proxy, Redis, and a clock that jumps. */
export class Scene {
  private constructor(
    readonly tenant: RunningTenant,
    readonly proxy: FaultyProxy,
    readonly redis: RedisServer | undefined,
    readonly clients: SoakClients,
    readonly clock: ClockSteps,
    private readonly restarts: ReturnType<typeof restartNowAndThen> | undefined,
    private readonly restoreTrust: () => void,
  ) {}

  static async set(random: () => number): Promise<Scene> {
    // The proxy's client can't be given a CA, and trust is not the subject here.
    const restoreTrust = replaceEnvironment('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    // Frozen: only the client's clock is set back and forward.
    const tenant = await startTenant({ https: true, now: Date.now() });
    const proxy = new FaultyProxy(random);
    const redis = redisIsInstalled ? await startRedis() : undefined;
    const clients = clientsOf(tenant, await proxy.listen(), redis?.url);
    const restarts = redis && restartNowAndThen(redis, random);
    return new Scene(tenant, proxy, redis, clients, new ClockSteps(random), restarts, restoreTrust);
  }

  /** Ends the disturbances: the clock is correct, and Redis is available. @returns How often Redis was killed. */
  async calm(): Promise<number> {
    this.clock.stop();
    return (await this.restarts?.stop()) ?? 0;
  }

  async end(): Promise<void> {
    await this.proxy.close();
    await this.tenant.close();
    await this.redis?.stop();
    this.restoreTrust();
  }
}

function replaceEnvironment(name: string, value: string): () => void {
  const before = process.env[name];
  process.env[name] = value;
  return () => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  };
}
