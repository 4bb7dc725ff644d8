import type { Route } from '../../../src/tenant/router/Route';
import { Router } from '../../../src/tenant/router/Router';
import { routes } from '../../../src/tenant/router/routes';
import type { Exchange } from './recordings';

const router = new Router(routes);

/** The tenant's route of an exchange; undefined if there is none. */
export function routeOf({ method, target }: Exchange): Route | undefined {
  try {
    return router.match(method, target.split('?')[0] ?? '').route;
  } catch {
    return undefined;
  }
}
