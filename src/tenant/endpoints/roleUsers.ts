import { userMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { roleUsersSchema } from '../schemas/roleSchemas';
import type { UserRecord } from '../store/records';
import { presentProfile } from '../users/presentUser';
import { writeApiLog } from '../users/writeLog';
import { validateBody } from '../validation/validate';
import { answerCheckpointList } from './checkpoint';
import { findRole } from './roles';
import { withRoles } from './userRoles';

function list(context: Context): TenantResponse {
  const { id } = findRole(context);
  return answerCheckpointList<UserRecord>(
    context,
    { name: 'users', idOf: ({ user_id: user }) => user },
    [...context.store.users.values()].filter(({ roles }) => roles.includes(id)),
    presentProfile,
  );
}

function assign(context: Context): TenantResponse {
  const { body, store } = context;
  const role = findRole(context);
  validateBody(body, roleUsersSchema);
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

const path = '/api/v2/roles/:id/users';

/** /roles/{id}/users. */
export const roleUserRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: ['read:users', 'read:roles', 'read:role_members'], handle: list },
  { method: 'POST', path, scopes: ['update:roles', 'create:role_members'], handle: assign },
];
