import { ApiFault } from '../ApiFault';
import { operations } from '../router/operations';
import { writeOperationLog } from '../users/writeLog';

/** /anomaly/blocks/ips: addresses that are blocked after too many failed logins. */
export const ipBlockRoutes = operations({
  'GET /anomaly/blocks/ips/{id}': ({ store, params }) => {
    // Recorded wording.
    if (!store.ipFailures.get(params.id ?? '')?.blocked) throw new ApiFault(404, 'Not Found');
    return { status: 200 };
  },
  'DELETE /anomaly/blocks/ips/{id}': (context) => {
    context.store.ipFailures.delete(context.params.id ?? '');
    writeOperationLog(context, 204);
    return { status: 204 };
  },
});
