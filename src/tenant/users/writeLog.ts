import { setSize } from '../limits/sizeOf';
import type { Context } from '../router/Route';
import type { Json, LogRecord, UserRecord } from '../store/records';

/** The descriptions of event types. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ss: '',
  s: 'Successful login',
  f: 'Wrong email or password.',
  fu: 'Wrong username.',
  sdu: 'Successful user deletion',
  scp: 'Successful password change',
  sce: 'Successful email change',
  scu: 'Successful username change',
  sv: 'Successful verification',
  ublkdu: 'User block released',
  limit_wc: 'Blocked account',
  seccft: 'Client credentials for access token',
  feccft: 'Client credentials for access token',
  sertft: 'Refresh token for access token',
  mgmt_api_read: 'Management API read operation',
  api_limit: 'Rate limit on the Management API',
};

const SECRETS: ReadonlySet<string> = new Set([
  'password',
  'new_password',
  'totp_secret',
  'client_secret',
  'client_assertion',
  'link_with',
]);

/** Redacts secrets at any depth. A value without secrets is returned unchanged, without copying. */
function logged(body: unknown): unknown {
  if (Array.isArray(body)) {
    let items: unknown[] | undefined;
    for (let index = 0; index < body.length; index += 1) {
      const kept = logged(body[index]);
      if (kept !== body[index]) (items ??= [...body])[index] = kept;
    }
    return items ?? body;
  }
  if (typeof body !== 'object' || body === null) return body;
  let copy: Record<string, unknown> | undefined;
  for (const name in body) {
    const value = (body as Json)[name];
    const kept = SECRETS.has(name) ? '*****' : logged(value);
    if (kept !== value) (copy ??= { ...body })[name] = kept;
  }
  return copy ?? body;
}

/** Names of secrets, and the characters by which JSON and forms can escape them. */
const HINTS = new RegExp(`${[...SECRETS].join('|')}|\\\\u|%`);

/** The body of a request for the log, without secrets. */
function loggedBody({ body, request }: Context): unknown {
  // Skips the traversal if the text can't contain secrets.
  return request.body === '' || HINTS.test(request.body) ? logged(body) : body;
}

/** Approximate bytes of an event without the request. */
const TYPICAL_SIZE = 1024;

/** Writes an event to the tenant's log. */
export function writeLog(
  { store, clock, ids, claims, request }: Context,
  type: string,
  details: Json = {},
): void {
  const id = ids.digits(56);
  const client = typeof claims.azp === 'string' ? store.clients.get(claims.azp) : undefined;
  const correlation = request.headers['x-correlation-id'];
  const agent = request.headers['user-agent'] ?? '';
  const log: LogRecord = {
    date: clock.iso(),
    type,
    description: DESCRIPTIONS[type] ?? '',
    ...(claims.azp === undefined ? {} : { client_id: claims.azp }),
    ...(client ? { client_name: client.name } : {}),
    ip: '127.0.0.1',
    user_agent: agent,
    ...(correlation ? { correlation_id: correlation.slice(0, 64) } : {}),
    ...details,
    log_id: id,
    _id: id,
    isMobile: false,
  };
  // Measuring a large body would take longer than parsing it.
  setSize(log, TYPICAL_SIZE + agent.length + request.target.length + request.body.length);
  store.addLog(log);
}

/** Writes an event about a user. */
export function writeUserLog(context: Context, type: string, user: UserRecord, details: Json = {}): void {
  const [identity] = user.identities;
  const { email, username, name } = user.attributes;
  writeLog(context, type, {
    connection: identity?.connection,
    connection_id: context.store.connectionNamed(identity?.connection)?.id,
    user_id: user.user_id,
    user_name: email ?? username ?? name ?? '',
    strategy: identity?.provider,
    strategy_type:
      identity?.provider === 'auth0' ? 'database' : identity?.isSocial ? 'social' : 'passwordless',
    ...details,
  });
}

/** Writes that an operation changed something, with the description of the OpenAPI document. */
export const writeOperationLog = (context: Context, status: number): void =>
  writeApiLog(context, context.operation?.summary ?? '', status);

/** Writes that an API call changed something. */
export function writeApiLog(context: Context, description: string, status: number): void {
  const { request } = context;
  const [path, query] = request.target.split('?');
  const { sub } = context.claims;
  writeLog(context, 'sapi', {
    description,
    // The user is the caller, if any: an application has none.
    ...(sub !== undefined && !sub.endsWith('@clients') ? { user_id: sub } : {}),
    details: {
      request: { method: request.method.toLowerCase(), path, query: query ?? '', body: loggedBody(context) },
      response: { statusCode: status },
    },
  });
}

/** The details of a sign-up. Recorded: application and tenant come before the request body. */
export function signupDetails(context: Context): Json {
  const { claims, origin } = context;
  const sent = loggedBody(context);
  const client = typeof claims.azp === 'string' ? { client_id: claims.azp } : {};
  const tenant = /^https?:\/\/([A-Za-z][\w-]*)/.exec(origin)?.[1] ?? 'local-tenant';
  return { details: { body: { ...client, tenant, ...(typeof sent === 'object' ? sent : {}) } } };
}
