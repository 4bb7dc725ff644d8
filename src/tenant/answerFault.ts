import { ApiFault } from './ApiFault';
import type { TenantResponse } from './router/Route';

/** The answer to a request that was refused, or that met a defect. @param headers Those that every answer has. */
export function answerFault(error: unknown, headers: Record<string, string> = {}): TenantResponse {
  if (error instanceof ApiFault)
    return { status: error.status, body: error.body(), headers: { ...headers, ...error.headers } };
  // A defect of the tenant's own: said openly, so that it is found.
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { statusCode: 500, error: 'Internal Server Error', message }, headers };
}
