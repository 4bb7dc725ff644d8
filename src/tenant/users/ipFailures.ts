import { OAuthFault } from '../ApiFault';
import { objectOf } from '../objectOf';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';
import { LOCAL_ADDRESS } from './loginAttempts';
import { writeLog } from './writeLog';

/** The key of the settings of POST and PATCH. */
const SETTINGS = '/attack-protection/suspicious-ip-throttling';
const DEFAULT_LIMIT = { max_attempts: 100, rate: 864_000 };

/**
 * How many failed logins an IP address may have, and after how many milliseconds one expires; undefined for no limit.
 */
function limitOf({ store }: Context): typeof DEFAULT_LIMIT | undefined {
  const {
    enabled = true,
    shields = ['block'],
    allowlist = [],
    stage,
  } = objectOf(store.collection('settings').get(SETTINGS));
  const isBlocking = Array.isArray(shields) && shields.includes('block');
  const isAllowed = Array.isArray(allowlist) && allowlist.includes(LOCAL_ADDRESS);
  if (enabled !== true || !isBlocking || isAllowed) return undefined;
  const { max_attempts: most, rate } = objectOf(objectOf(stage)['pre-login']);
  return {
    max_attempts: typeof most === 'number' ? most : DEFAULT_LIMIT.max_attempts,
    rate: typeof rate === 'number' ? rate : DEFAULT_LIMIT.rate,
  };
}

/** @throws OAuthFault, 429, if logins from this IP address are blocked. */
export function checkAddress(context: Context, details: Json): void {
  if (!limitOf(context) || !context.store.ipFailures.get(LOCAL_ADDRESS)?.blocked) return;
  writeLog(context, 'limit_mu', details);
  throw new OAuthFault(
    429,
    'too_many_attempts',
    'We have detected suspicious login behavior and further attempts will be blocked. Please contact the administrator.',
  );
}

/** Counts a failed login of any account; too many block the IP address. */
export function recordIpFailure(context: Context): void {
  const { store, clock } = context;
  const limit = limitOf(context);
  if (!limit) return;
  const now = clock.now();
  const {
    count: before,
    at,
    blocked,
  } = store.ipFailures.get(LOCAL_ADDRESS) ?? {
    count: 0,
    at: now,
    blocked: false,
  };
  const expired = Math.max(0, Math.floor((now - at) / Math.max(1, limit.rate)));
  const count = Math.max(0, before - expired) + 1;
  store.ipFailures.set(LOCAL_ADDRESS, {
    count,
    at: at + expired * limit.rate,
    blocked: blocked || count >= limit.max_attempts,
  });
}
