import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { crud, CrudHandlers } from '../crud/crud';
import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import { writeOperationLog } from '../users/writeLog';

const streams: CrudDeclaration = {
  path: '/event-streams',
  collection: 'event_streams',
  newKey: (ids) => ids.long('est_'),
  defaults: { status: 'enabled' },
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  deletesMissing: true,
};
const handlers = new CrudHandlers(streams);

/** /event-streams: stored and shown. Nothing is delivered, so there are no deliveries. */
export const eventStreamRoutes = [
  ...crud(streams),
  ...operations({
    'GET /event-streams/{id}/deliveries': (context) => {
      handlers.find(context);
      return { status: 200, body: [] };
    },
    'GET /event-streams/{id}/deliveries/{event_id}': (context) => {
      throw refusal(context, 404);
    },
    'POST /event-streams/{id}/redeliver': (context) => {
      handlers.find(context);
      writeOperationLog(context, 202);
      return { status: 202, body: { ...context.given } };
    },
    'POST /event-streams/{id}/redeliver/{event_id}': (context) => {
      throw refusal(context, 404);
    },
    'POST /event-streams/{id}/test': (context) => {
      const { id } = handlers.find(context);
      writeOperationLog(context, 202);
      const { event_type } = context.given;
      const delivery = { id: context.ids.long('evt_'), event_stream_id: id, event_type };
      return { status: 202, body: { ...delivery, status: 'failed', attempts: [] } };
    },
  }),
];
