import type { Plain } from '../plain/Declaration';
import { plain, PlainHandlers } from '../plain/plain';
import { refusal } from '../plain/refuse';
import { operations } from '../router/operations';
import { writeOperationLog } from '../users/writeLog';

const streams: Plain = {
  path: '/event-streams',
  collection: 'event_streams',
  newKey: (ids) => ids.long('est_'),
  defaults: { status: 'enabled' },
  hasTimes: true,
  unique: [{ fields: ['name'] }],
  deletesMissing: true,
};
const handlers = new PlainHandlers(streams);

/** /event-streams: kept and shown. Nothing is delivered, so there are no deliveries, and nothing to deliver again. */
export const eventStreamRoutes = [
  ...plain(streams),
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
