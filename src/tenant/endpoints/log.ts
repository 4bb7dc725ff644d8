import type { Context } from '../router/Route';

const DESCRIPTIONS: Record<string, string> = {
  ss: 'Success Signup',
  s: 'Success Login',
  f: 'Failed Login',
  sdu: 'Successful User Deletion',
  sapi: 'API Operation',
  scp: 'Success Change Password',
  sce: 'Success Change Email',
  scu: 'Success Change Username',
};

/** Writes an event to the tenant's log. */
export function writeLog(
  context: Context,
  type: string,
  userId: string,
  details: Record<string, unknown> = {},
): void {
  const { store, clock, ids, claims, request } = context;
  const id = ids.object();
  store.logs.push({
    _id: id,
    log_id: id,
    date: clock.iso(),
    type,
    description: DESCRIPTIONS[type] ?? type,
    user_id: userId,
    ...(claims.azp ? { client_id: claims.azp } : {}),
    ip: '127.0.0.1',
    user_agent: request.headers['user-agent'] ?? '',
    isMobile: false,
    ...details,
  });
}
