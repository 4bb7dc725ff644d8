import type { HttpRequest, Method, Middleware } from './HttpRequest';
import { RateGroup } from './RateGroup';

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
 */
export function pace(): Middleware {
  const buckets = new Map<string, RateGroup>();
  // Looked up by endpoint on every call: its bucket's name is worked out once.
  const known: Record<Kind, Map<string, RateGroup>> = { GET: new Map(), DELETE: new Map(), WRITE: new Map() };

  const groupOf = ({ method, endpoint }: HttpRequest): RateGroup => {
    const kind = kindOf(method);
    let group = known[kind].get(endpoint);
    if (!group) {
      const bucket = bucketOf(kind, endpoint);
      group = buckets.get(bucket) ?? new RateGroup();
      buckets.set(bucket, group);
      known[kind].set(endpoint, group);
    }
    return group;
  };

  return (request, next) => {
    const group = groupOf(request);
    if (group.tryLeave()) return next(request).then(group.answered, group.failed);
    return group.waitTurn(request.signal).then(() => next(request).then(group.answered, group.failed));
  };
}
