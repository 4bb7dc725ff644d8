import type { Plain } from '../plain/Declaration';
import { plain, PlainHandlers } from '../plain/plain';
import { settings } from '../plain/settings';
import { operations } from '../router/operations';
import { writeOperationLog } from '../users/writeLog';

const profiles: Plain = {
  path: '/self-service-profiles',
  collection: 'self_service_profiles',
  newKey: (ids) => ids.prefixed('ssp_'),
  hasTimes: true,
  deletesMissing: true,
};
const handlers = new PlainHandlers(profiles);

/** /self-service-profiles. Their tickets lead nowhere: there are no pages for administrators of customers here. */
export const selfServiceProfileRoutes = [
  ...plain(profiles),
  ...settings({ path: '/self-service-profiles/{id}/custom-text/{language}/{page}', defaults: {} }),
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
