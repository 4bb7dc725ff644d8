import { userMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { UserRecord } from '../store/records';
import { presentProfile } from '../users/presentUser';
import { writeApiLog } from '../users/writeLog';
import { findRole } from './roles';
import { withRoles } from './userRoles';

function list(context: Context): TenantResponse {
  const { id } = findRole(context);
  const all = [...context.store.users.values()].filter(({ roles }) => roles.includes(id));
  return answerItems<UserRecord>(context, all, presentProfile, { idOf: ({ user_id: user }) => user });
}

function assign(context: Context): TenantResponse {
  const { given: body, store } = context;
  const role = findRole(context);
  const ids = new Set(body.users as string[]);
  const changed = [...ids].map((id) => {
    const user = store.users.get(id);
    if (!user) throw userMissing();
    return withRoles(user, [role.id]);
  });
  for (const user of changed) store.putUser(user);
  writeApiLog(context, 'Assign users to a role', 200);
  return { status: 200, body: {} };
}

/** /roles/{id}/users. */
export const roleUserRoutes = operations({
  'GET /roles/{id}/users': list,
  'POST /roles/{id}/users': assign,
});
