import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { idsIn, presentGroup } from '../users/groups';
import { writeOperationLog } from '../users/writeLog';
import { findRole } from './roles';

function list(context: Context): TenantResponse {
  const { id } = findRole(context);
  const groups = [...context.store.collection('groups').values()];
  return answerItems(
    context,
    groups.filter(({ roles }) => idsIn(roles).includes(id)),
    presentGroup,
  );
}

/** Changes the groups in a body. @throws ApiFault, 404, for one that does not exist. */
function change(context: Context, changed: (group: Json, role: string) => readonly string[]): TenantResponse {
  const { id } = findRole(context);
  const table = context.store.collection('groups');
  const groups = [...new Set(idsIn(context.given.groups))].map((group) => {
    const found = table.get(group);
    if (!found) throw new ApiFault(404, 'Group not found.');
    return found;
  });
  for (const group of groups) table.set(String(group.id), { ...group, roles: changed(group, id) });
  writeOperationLog(context, 204);
  return { status: 204 };
}

/** /roles/{id}/groups. */
export const roleGroupRoutes = operations({
  'GET /roles/{id}/groups': list,
  'POST /roles/{id}/groups': (context) =>
    change(context, ({ roles }, id) => [...new Set([...idsIn(roles), id])]),
  'DELETE /roles/{id}/groups': (context) =>
    change(context, ({ roles }, id) => idsIn(roles).filter((other) => other !== id)),
});
