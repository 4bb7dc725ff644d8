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

/** Calls that share a bucket: reads, writes or deletions of one kind of resource, like the API's own limits. */
function bucketOf(kind: Kind, endpoint: string): string {
  const [, resource = endpoint] = /^\/api\/v2\/([\w-]+)/.exec(endpoint) ?? [];
  return endpoint.endsWith('/logs') ? `${kind} logs` : `${kind} ${resource}`;
}

/**
 * Spaces calls by the rate limit headers of responses, before the API has to refuse them. Waiting calls are sent in
 * order, and still obey their deadline and signal.
 *
 * @param shared Where several processes share their limits. Default: each tracks its own.
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
