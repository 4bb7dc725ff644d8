import type { HttpRequest, Middleware } from './HttpRequest';
import { RateGroup } from './RateGroup';

/** Calls that share a bucket: reads, writes and deletions of one kind of resource, as the API has its limits. */
function groupOf({ method, endpoint }: HttpRequest): string {
  const kind = method === 'GET' || method === 'DELETE' ? method : 'WRITE';
  const [, resource = endpoint] = /^\/api\/v2\/([\w-]+)/.exec(endpoint) ?? [];
  return endpoint.endsWith('/logs') ? `${kind} logs` : `${kind} ${resource}`;
}

/**
 * Spaces calls before the API has to refuse them, by what its answers say of its rate limits. Calls that have
 * to wait leave in order, and still obey their deadline and signal.
 */
export function pace(): Middleware {
  const groups = new Map<string, RateGroup>();
  const names = new Map<string, string>();

  return async (request, next) => {
    const key = request.method + request.endpoint;
    let name = names.get(key);
    if (name === undefined) names.set(key, (name = groupOf(request)));
    let group = groups.get(name);
    if (!group) groups.set(name, (group = new RateGroup()));

    if (!group.tryLeave()) await group.waitTurn(request.signal);
    try {
      const response = await next(request);
      group.returned(response);
      return response;
    } catch (error) {
      group.returned(undefined);
      throw error;
    }
  };
}
