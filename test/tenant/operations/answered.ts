import { OPERATION_NAMES, type OperationName } from '../../../src/tenant/operations/names';
import { routes } from '../../../src/tenant/router/routes';
import type { Route } from '../../../src/tenant/router/Route';

/** The operation of a route, as the document writes it: parameters without names. */
const placeOf = (method: string, path: string): string =>
  `${method} ${path.replace(/^\/api\/v2/, '').replace(/:\w+|\{\w+\}/g, '{}')}`;

/** Routes by operation, including those that are not declarations yet. */
export const answered: ReadonlyMap<OperationName, Route> = new Map(
  OPERATION_NAMES.flatMap((name) => {
    const [verb = '', path = ''] = name.split(' ');
    const route = routes.find((one) => placeOf(one.method, one.path) === placeOf(verb, path));
    return route ? [[name, route] as const] : [];
  }),
);

/** Resources that the classic SDK does not have: it has all others. */
const NEWER: ReadonlySet<string> = new Set([
  ...['connection-profiles', 'connections-directory-provisionings', 'connections-scim-configurations'],
  ...['event-streams', 'events', 'experimentation', 'flows', 'forms', 'network-acls', 'rate-limit-policies'],
  ...['risk-assessments', 'self-service-profiles', 'supplemental-signals', 'token-exchange-profiles'],
  ...['user-attribute-profiles', 'verifiable-credentials'],
]);

export const resourceOf = (name: string): string => name.split('/')[1] ?? '';

export const isClassic = (name: OperationName): boolean => !NEWER.has(resourceOf(name));
