import { journalRoutes } from './journalRoutes';
import type { ControlRoute } from './ControlRoute';
import { pageRoutes } from './pageRoutes';
import { stateRoutes } from './stateRoutes';
import { behaviorRoutes } from './behaviorRoutes';
import { streamRoutes } from './streamRoutes';

/** Loaded on first use. */
const openApi = (): unknown => require('./openapi.json') as unknown;

/** All endpoints of the control interface. */
export const controlRoutes: readonly ControlRoute[] = [
  ...pageRoutes,
  ...stateRoutes,
  ...journalRoutes,
  ...behaviorRoutes,
  ...streamRoutes,
  {
    name: 'GET /_tenant/api/openapi.json',
    isOpen: true,
    handle: () => ({ status: 200, body: openApi() }),
  },
];
