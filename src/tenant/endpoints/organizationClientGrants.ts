import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { idsIn } from '../users/groups';
import { writeOperationLog } from '../users/writeLog';
import { findOrganization } from './organizations';

const present = (grant: Json): Json => omit(grant, 'organizations');

function list(context: Context): TenantResponse {
  const { id } = findOrganization(context);
  const { audience, client_id: client, grant_ids: ids } = context.values;
  const grants = [...context.store.collection('client_grants').values()].filter(
    (grant) =>
      idsIn(grant.organizations).includes(id) &&
      (audience === undefined || grant.audience === audience) &&
      (client === undefined || grant.client_id === client) &&
      (!Array.isArray(ids) || ids.includes(grant.id)),
  );
  return answerItems(context, grants, present);
}

function add(context: Context): TenantResponse {
  const { id } = findOrganization(context);
  const table = context.store.collection('client_grants');
  const key = String(context.given.grant_id);
  const grant = table.get(key);
  if (!grant) throw new ApiFault(404, 'The grant does not exist.');
  const before = idsIn(grant.organizations);
  if (before.includes(id))
    throw new ApiFault(409, 'The client grant has already been added to this organization.');
  table.set(key, { ...grant, organizations: [...before, id] });
  writeOperationLog(context, 201);
  // Recorded: only here the id is called `grant_id`; the document says `id`.
  const { id: grantId, ...shown } = omit(present(grant), 'subject_type');
  return { status: 201, body: { grant_id: grantId, ...shown } };
}

function remove(context: Context): TenantResponse {
  const { id } = findOrganization(context);
  const table = context.store.collection('client_grants');
  const grant = table.get(context.params.grant_id ?? '');
  if (grant) {
    const organizations = idsIn(grant.organizations).filter((other) => other !== id);
    table.set(String(grant.id), { ...grant, organizations });
    writeOperationLog(context, 204);
  }
  return { status: 204 };
}

/** /organizations/{id}/client-grants: the clients that get tokens for an organization. */
export const organizationClientGrantRoutes = operations({
  'GET /organizations/{id}/client-grants': list,
  'POST /organizations/{id}/client-grants': add,
  'DELETE /organizations/{id}/client-grants/{grant_id}': remove,
});
