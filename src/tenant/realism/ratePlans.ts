/** A token bucket: its burst and its refill rate. */
export interface Bucket {
  /** The number of requests in a full bucket. */
  burst: number;
  /** The number of requests that it refills in a minute. */
  perMinute: number;
}

/** Kinds of requests with separate limits. */
export type RateGroup =
  | 'read users'
  | 'write users'
  | 'delete users'
  | 'logs'
  | 'connections'
  | 'read authentication methods'
  | 'write authentication methods'
  | 'userinfo'
  | 'other';

/** A plan: buckets of some kinds of requests; all others share the bucket of `all`. */
export interface RatePlan {
  /** The bucket of every kind without its own. */
  all: Bucket;
  /** The buckets of single kinds. */
  groups: Partial<Record<RateGroup, Bucket>>;
}

/** Counted per user, on every plan, in addition to the plan's own limits. */
export const PER_USER: ReadonlySet<RateGroup> = new Set([
  'read authentication methods',
  'write authentication methods',
  'userinfo',
]);

const perUser = (perMinute: number): RatePlan['groups'] => ({
  'read authentication methods': { burst: perMinute, perMinute },
  'write authentication methods': { burst: perMinute, perMinute },
  userinfo: { burst: 10, perMinute: 5 },
});

const paidPlan: RatePlan = {
  // No number is published for the rest of the API on these plans: the one for reading users is used.
  all: { burst: 40, perMinute: 500 },
  groups: {
    'read users': { burst: 40, perMinute: 500 },
    'write users': { burst: 20, perMinute: 200 },
    'delete users': { burst: 20, perMinute: 200 },
    logs: { burst: 10, perMinute: 100 },
    connections: { burst: 5, perMinute: 50 },
    ...perUser(5),
  },
};

/**
 * The published limits of the plans
 * (https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy).
 */
export const RATE_PLANS = {
  free: { all: { burst: 2, perMinute: 120 }, groups: perUser(2) },
  essentials: paidPlan,
  professional: paidPlan,
  enterprise: { all: { burst: 50, perMinute: 960 }, groups: perUser(5) },
  'enterprise-non-production': { all: { burst: 10, perMinute: 120 }, groups: perUser(5) },
} as const satisfies Record<string, RatePlan>;

/** Name of a plan. */
export type RatePlanName = keyof typeof RATE_PLANS;

/** The kind of a request, by its route. */
export function rateGroupOf(method: string, path: string): RateGroup {
  const reads = method === 'GET';
  if (path === '/userinfo') return 'userinfo';
  if (path.includes('/authentication-methods'))
    return reads ? 'read authentication methods' : 'write authentication methods';
  if (path.startsWith('/api/v2/logs') || path === '/api/v2/users/:id/logs') return 'logs';
  if (path.startsWith('/api/v2/connections')) return 'connections';
  if (!/^\/api\/v2\/users(-by-email)?(\/|$)/.test(path)) return 'other';
  if (reads) return 'read users';
  return method === 'DELETE' ? 'delete users' : 'write users';
}
