import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { crud, CrudHandlers } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { settings } from '../crud/settings';
import { operations } from '../router/operations';
import type { Handler } from '../router/Route';
import { writeOperationLog } from '../users/writeLog';

const profiles: CrudDeclaration = {
  path: '/self-service-profiles',
  collection: 'self_service_profiles',
  newKey: (ids) => ids.prefixed('ssp_'),
  hasTimes: true,
  deletesMissing: true,
};
const handlers = new CrudHandlers(profiles);

const texts = settings({ path: '/self-service-profiles/{id}/custom-text/{language}/{page}', defaults: {} });

/** A handler for the parts of the profile in the path. */
const ofProfile =
  (handle: Handler): Handler =>
  (context) => {
    if (!context.store.collection('self_service_profiles').has(context.params.id ?? ''))
      throw refusal(context, 404);
    return handle(context);
  };

/** /self-service-profiles. Their tickets have no pages: the tenant has none for customers' administrators. */
export const selfServiceProfileRoutes = [
  ...crud(profiles),
  ...texts.map((route) => ({ ...route, handle: ofProfile(route.handle) })),
  ...operations({
    'POST /self-service-profiles/{id}/sso-ticket': (context) => {
      handlers.find(context);
      writeOperationLog(context, 201);
      const ticket = `${context.origin}/self-service/connections-flow?ticket=${context.ids.text(32)}`;
      return { status: 201, body: { ticket } };
    },
    'POST /self-service-profiles/{profileId}/sso-ticket/{id}/revoke': (context) => {
      writeOperationLog(context, 202);
      return { status: 202 };
    },
  }),
];
