import { ApiFault } from './ApiFault';
import type { TenantResponse } from './router/Route';

/** The response to an error. @param headers Headers of every response. */
export function answerFault(error: unknown, headers: Record<string, string> = {}): TenantResponse {
  if (error instanceof ApiFault)
    return { status: error.status, body: error.body(), headers: { ...headers, ...error.headers } };
  // A bug in the tenant: show it, so that it gets reported.
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { statusCode: 500, error: 'Internal Server Error', message }, headers };
}
