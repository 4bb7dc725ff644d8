import { OPERATION_NAMES, type OperationName } from '../../../src/tenant/operations/names';
import { routes } from '../../../src/tenant/router/routes';
import type { Route } from '../../../src/tenant/router/Route';

/** The name of what a route answers, as the document would have it: parameters without their names. */
const placeOf = (method: string, path: string): string =>
  `${method} ${path.replace(/^\/api\/v2/, '').replace(/:\w+|\{\w+\}/g, '{}')}`;

/** Routes by the operation that they answer, those that are not yet declared as one among them. */
export const answered: ReadonlyMap<OperationName, Route> = new Map(
  OPERATION_NAMES.flatMap((name) => {
    const [verb = '', path = ''] = name.split(' ');
    const route = routes.find((one) => placeOf(one.method, one.path) === placeOf(verb, path));
    return route ? [[name, route] as const] : [];
  }),
);

/** Resources that the classic SDK does not know: all others it does. */
const NEWER: ReadonlySet<string> = new Set([
  ...['connection-profiles', 'connections-directory-provisionings', 'connections-scim-configurations'],
  ...['event-streams', 'events', 'experimentation', 'flows', 'forms', 'network-acls', 'rate-limit-policies'],
  ...['risk-assessments', 'self-service-profiles', 'supplemental-signals', 'token-exchange-profiles'],
  ...['user-attribute-profiles', 'verifiable-credentials'],
]);

export const resourceOf = (name: string): string => name.split('/')[1] ?? '';

export const isClassic = (name: OperationName): boolean => !NEWER.has(resourceOf(name));
