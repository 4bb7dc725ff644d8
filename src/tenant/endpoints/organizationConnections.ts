import { ApiFault } from '../ApiFault';
import { answerItems } from '../plain/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { EnabledConnectionRecord, OrganizationRecord } from '../store/records';
import { writeApiLog } from '../users/writeLog';
import { newEnabledConnection, presentEnabledConnection } from './enabledConnections';
import { findOrganization } from './organizations';

function put(
  { store }: Context,
  organization: OrganizationRecord,
  enabledConnections: readonly EnabledConnectionRecord[],
): void {
  store.organizations.set(organization.id, { ...organization, enabledConnections });
}

function find(context: Context): { organization: OrganizationRecord; enabled: EnabledConnectionRecord } {
  const organization = findOrganization(context);
  const id = context.params.connectionId;
  const enabled = organization.enabledConnections.find(({ connection_id: own }) => own === id);
  if (!enabled) throw new ApiFault(404, 'No connection found by that id');
  return { organization, enabled };
}

function list(context: Context): TenantResponse {
  const { enabledConnections } = findOrganization(context);
  const show = (enabled: EnabledConnectionRecord): unknown => presentEnabledConnection(context, enabled);
  return answerItems(context, enabledConnections, show, { limitIsLength: true });
}

function get(context: Context): TenantResponse {
  return { status: 200, body: presentEnabledConnection(context, find(context).enabled) };
}

function add(context: Context): TenantResponse {
  const { given: body } = context;
  const organization = findOrganization(context);
  const before = organization.enabledConnections;
  if (before.some(({ connection_id: id }) => id === body.connection_id))
    throw new ApiFault(409, 'The connection is already enabled for this organization.');
  const enabled = newEnabledConnection(context, body);
  put(context, organization, [...before, enabled]);
  writeApiLog(context, 'Add connections to an organization', 201);
  return { status: 201, body: presentEnabledConnection(context, enabled) };
}

function update(context: Context): TenantResponse {
  const { given: body } = context;
  const { organization, enabled } = find(context);
  const changed = { ...enabled, ...body };
  put(
    context,
    organization,
    organization.enabledConnections.map((other) => (other === enabled ? changed : other)),
  );
  writeApiLog(context, 'Update the Connection of an Organization', 200);
  return { status: 200, body: presentEnabledConnection(context, changed) };
}

function remove(context: Context): TenantResponse {
  const { organization, enabled } = find(context);
  put(
    context,
    organization,
    organization.enabledConnections.filter((other) => other !== enabled),
  );
  writeApiLog(context, 'Delete connections from an organization', 204);
  return { status: 204 };
}

/** /organizations/{id}/enabled_connections. */
export const organizationConnectionRoutes = operations({
  'GET /organizations/{id}/enabled_connections': list,
  'POST /organizations/{id}/enabled_connections': add,
  'GET /organizations/{id}/enabled_connections/{connectionId}': get,
  'PATCH /organizations/{id}/enabled_connections/{connectionId}': update,
  'DELETE /organizations/{id}/enabled_connections/{connectionId}': remove,
});
