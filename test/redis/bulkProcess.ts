// One process of the bulk job: makes its share of the updates and prints how many failed.
import { ManagementClient } from '../../src/index';
import { RedisEngine } from '../../src/redis/index';

interface Share {
  domain: string;
  redis: string;
  id: string;
  calls: number;
}

async function run({ domain, redis, id, calls }: Share): Promise<number> {
  const management = new ManagementClient({
    domain,
    clientId: 'local-client',
    clientSecret: 'local-secret',
    shared: new RedisEngine({ url: redis }),
  });
  const updates = Array.from({ length: calls }, (_, index) =>
    management.users.update({ id }, { user_metadata: { index } }),
  );
  const outcomes = await Promise.allSettled(updates);
  return outcomes.filter(({ status }) => status === 'rejected').length;
}

process.once('message', (share: Share) => {
  void run(share).then((failed) => {
    process.send?.({ failed });
    process.disconnect();
    // The Redis connection of this process is no longer needed.
    process.exit(0);
  });
});
process.send?.({ ready: true });
