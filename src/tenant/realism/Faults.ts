import { warnUnknownOptions } from '../../warnings/warnUnknownOptions';
import { faultOptionNames } from '../optionNames';
import type { ConnectionFault, TenantRequest, TenantResponse } from '../router/Route';

/** A planned fault: which requests, what happens, how often. */
export interface FaultOptions {
  /**
   * `'PATCH /users/:id'`, `'/users'` (any method), `'*'`, or a function. Placeholders match one segment; `/api/v2` may
   * be omitted. Default: any request of the Management API.
   */
  route?: string | ((request: TenantRequest) => boolean);
  /** Respond with this status. */
  status?: number;
  /** With `status`: the body. Default: the API's error format. */
  body?: unknown;
  /** With `status`: headers, e.g. `retry-after`. */
  headers?: Record<string, string>;
  /** Reset the connection instead of responding. */
  reset?: boolean;
  /** Never respond. */
  hang?: boolean;
  /** Cut off the response in the middle of its body. */
  truncate?: boolean;
  /** How many requests it applies to. Default 1. */
  times?: number;
  /** True to execute the request before its response is lost; false not to. Default: only with `truncate`. */
  executed?: boolean;
}

interface Planned {
  readonly id: string;
  readonly options: FaultOptions;
  matches(request: TenantRequest): boolean;
  fault: ConnectionFault | undefined;
  answer: TenantResponse | undefined;
  executed: boolean;
  left: number;
}

/** The effect on a request. */
export type Hit = Pick<Planned, 'fault' | 'answer' | 'executed'>;

function matcher(route: FaultOptions['route']): (request: TenantRequest) => boolean {
  if (typeof route === 'function') return route;
  if (route === '*') return () => true;
  if (route === undefined) return ({ target }) => target.startsWith('/api/v2/');
  // Must not have a query: no request would match.
  const [, method, path = ''] =
    /^(?:(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +)?(\/[^\s?#]*)$/.exec(route) ?? [];
  if (!path) throw new TypeError(`tenant.fail: a route is like 'PATCH /users/:id'; got '${route}'`);
  const segments = path.split('/').map((segment) => {
    return /^:|^\{.+\}$/.test(segment) ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  const pattern = new RegExp(`^(/api/v2)?${segments.join('/')}$`);
  return (request) =>
    (method === undefined || method === request.method) && pattern.test(request.target.split('?')[0] ?? '');
}

function plan(id: string, options: FaultOptions): Planned {
  warnUnknownOptions('tenant.fail', options, faultOptionNames);
  const { status, times = 1 } = options;
  const faults = (['reset', 'hang', 'truncate'] as const).filter((name) => options[name]);
  if (faults.length + (status === undefined ? 0 : 1) !== 1)
    throw new TypeError('tenant.fail: say exactly one of status, reset, hang and truncate');
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599))
    throw new TypeError(`tenant.fail: status must be from 200 to 599; got ${status}`);
  if (!(times > 0)) throw new TypeError(`tenant.fail: times must be positive; got ${times}`);
  const [fault] = faults;
  const body =
    'body' in options
      ? options.body
      : { statusCode: status, error: 'Scripted fault', message: 'Scripted fault' };
  return {
    id,
    options,
    matches: matcher(options.route),
    fault,
    answer: status === undefined ? undefined : { status, body, headers: options.headers },
    executed: options.executed ?? fault === 'truncate',
    left: times,
  };
}

/** Planned faults: each applies to the next matching requests, then is removed. */
export class Faults {
  #planned: Planned[] = [];
  #last = 0;

  /** Plans a fault. @returns A function that cancels it. @throws TypeError for an invalid one. */
  add(options: FaultOptions): () => void {
    const id = this.plan(options);
    return () => void this.remove(id);
  }

  /** Plans a fault. @returns Its id. @throws TypeError for an invalid one. */
  plan(options: FaultOptions): string {
    this.#last += 1;
    const planned = plan(String(this.#last), options);
    this.#planned.push(planned);
    return planned.id;
  }

  /** Cancels a fault. @returns Whether it was still planned. */
  remove(id: string): boolean {
    const before = this.#planned.length;
    this.#planned = this.#planned.filter((planned) => planned.id !== id);
    return this.#planned.length < before;
  }

  /** The planned faults, with how often they still apply. */
  list(): (FaultOptions & { id: string; times: number })[] {
    return this.#planned.map(({ id, options, left }) => ({ ...options, id, times: left }));
  }

  /** The fault for a request, if any. */
  take(request: TenantRequest): Hit | undefined {
    const hit = this.#planned.find((planned) => planned.matches(request));
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#planned = this.#planned.filter((planned) => planned !== hit);
    return hit;
  }

  /** Cancels all faults. */
  clear(): void {
    this.#planned = [];
  }
}
