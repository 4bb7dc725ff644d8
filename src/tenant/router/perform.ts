import { objectOf } from '../objectOf';
import { operationOf } from '../operations/operationOf';
import { validateBody, validatePath, validateQuery } from '../validation/validate';
import type { Context, Route, TenantResponse } from './Route';

/** Scopes, any one of which is sufficient; undefined for a route without tokens. */
export const scopesNeeded = ({ operation, scopes }: Route): readonly string[] | undefined =>
  operation === undefined ? scopes : operationOf(operation).scopes;

/**
 * Answers an authorized request: validates path, query and body by the route's operation, then calls its handler. So an
 * invalid body is refused with 400 even if the record in the path does not exist.
 *
 * @throws ApiFault
 */
export function perform(route: Route, context: Context): TenantResponse {
  if (route.operation === undefined) return route.handle(context);
  const operation = operationOf(route.operation);
  const { params, query, body } = context;
  validatePath(params, operation.path?.properties);
  const values = validateQuery(query, operation.query ?? {});
  return route.handle({ ...context, operation, values, given: readBody(body, operation) });
}

function readBody(
  body: unknown,
  { body: schema, hasOptionalBody }: NonNullable<Context['operation']>,
): Context['given'] {
  // A nullable body may be missing, too.
  const isOptional = hasOptionalBody === true || [schema?.type].flat().includes('null');
  if (!schema || (body === undefined && isOptional)) return {};
  validateBody(body, schema);
  return objectOf(body);
}
