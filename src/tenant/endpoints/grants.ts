import { crud } from '../crud/crud';
import { operations } from '../router/operations';
import { writeApiLog } from '../users/writeLog';

/** /grants: the consents of users. The tenant never asks for consent, so these come from the seed. */
export const grantRoutes = [
  ...crud({
    path: '/grants',
    except: ['DELETE /grants'],
    collection: 'grants',
    filters: { user_id: 'user_id', client_id: 'clientID', audience: 'audience' },
    deletesMissing: true,
  }),
  ...operations({
    'DELETE /grants': (context) => {
      const table = context.store.collection('grants');
      for (const [id, { user_id: user }] of [...table]) if (user === context.values.user_id) table.delete(id);
      writeApiLog(context, context.operation?.summary ?? '', 204);
      return { status: 204 };
    },
  }),
];
