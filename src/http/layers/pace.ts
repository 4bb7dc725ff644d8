import type { HttpRequest, Method, Middleware } from '../HttpRequest';
import type { SharedRates } from '../../sharing/SharedEngine';
import { TokenBucket } from '../limits/TokenBucket';
import { SharedTokenBucket } from '../limits/SharedTokenBucket';
import { originOf } from '../transport/target';

type Group = TokenBucket | SharedTokenBucket;
type Kind = 'GET' | 'DELETE' | 'WRITE';

function kindOf(method: Method): Kind {
  return method === 'GET' || method === 'DELETE' ? method : 'WRITE';
}

/** What shares a bucket: reads, writes and deletions of one kind of resource, as the API has its limits. */
function bucketOf(kind: Kind, endpoint: string): string {
  const [, resource = endpoint] = /^\/api\/v2\/([\w-]+)/.exec(endpoint) ?? [];
  return endpoint.endsWith('/logs') ? `${kind} logs` : `${kind} ${resource}`;
}

/**
 * Spaces calls before the API has to refuse them, by what its answers say of its rate limits. Calls that have
 * to wait leave in order, and still obey their deadline and signal.
 *
 * @param shared Where several processes keep their limits together. Default: each on its own.
 */
export function pace(shared?: SharedRates): Middleware {
  const buckets = new Map<string, Group>();
  // Every call looks its group up by endpoint, so that the name of the bucket is computed once.
  const known: Record<Kind, Map<string, Group>> = { GET: new Map(), DELETE: new Map(), WRITE: new Map() };

  const groupOf = ({ method, url, endpoint }: HttpRequest): Group => {
    const kind = kindOf(method);
    let group = known[kind].get(endpoint);
    if (!group) {
      const bucket = bucketOf(kind, endpoint);
      group =
        buckets.get(bucket) ??
        (shared ? new SharedTokenBucket(shared, `${originOf(url)} ${bucket}`) : new TokenBucket());
      buckets.set(bucket, group);
      known[kind].set(endpoint, group);
    }
    return group;
  };

  return (request, next) => groupOf(request).schedule(request, next);
}
