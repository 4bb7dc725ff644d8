import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { addEnabledConnectionSchema, updateEnabledConnectionSchema } from '../schemas/organizationSchemas';
import type { EnabledConnectionRecord, OrganizationRecord } from '../store/records';
import { writeApiLog } from '../users/writeLog';
import { validateBody } from '../validation/validate';
import { newEnabledConnection, presentEnabledConnection } from './enabledConnections';
import { findOrganization } from './organizations';
import { answerList } from './paging';

// What the API's own document of these endpoints says was not at hand: they follow what was recorded of them.

function put(
  { store }: Context,
  organization: OrganizationRecord,
  enabledConnections: readonly EnabledConnectionRecord[],
): void {
  store.organizations.set(organization.id, { ...organization, enabledConnections });
}

function find(context: Context): { organization: OrganizationRecord; enabled: EnabledConnectionRecord } {
  const organization = findOrganization(context);
  const id = context.params.connection_id;
  const enabled = organization.enabledConnections.find(({ connection_id: own }) => own === id);
  if (!enabled) throw new ApiFault(404, 'No connection found by that id');
  return { organization, enabled };
}

function list(context: Context): TenantResponse {
  const { enabledConnections } = findOrganization(context);
  return answerList(
    context.query,
    { name: 'enabled_connections', limitIsLength: true },
    () => enabledConnections,
    (enabled) => presentEnabledConnection(context, enabled),
  );
}

function get(context: Context): TenantResponse {
  return { status: 200, body: presentEnabledConnection(context, find(context).enabled) };
}

function add(context: Context): TenantResponse {
  const { body } = context;
  const organization = findOrganization(context);
  validateBody(body, addEnabledConnectionSchema);
  const before = organization.enabledConnections;
  if (before.some(({ connection_id: id }) => id === body.connection_id))
    throw new ApiFault(409, 'The connection is already enabled for this organization.');
  const enabled = newEnabledConnection(context, body);
  put(context, organization, [...before, enabled]);
  writeApiLog(context, 'Add connections to an organization', 201);
  return { status: 201, body: presentEnabledConnection(context, enabled) };
}

function update(context: Context): TenantResponse {
  const { body } = context;
  const { organization, enabled } = find(context);
  validateBody(body, updateEnabledConnectionSchema);
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

const path = '/api/v2/organizations/:id/enabled_connections';
const one = `${path}/:connection_id`;
const scope = (action: string): string[] => [`${action}:organization_connections`];

/** /organizations/{id}/enabled_connections. */
export const organizationConnectionRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: scope('read'), handle: list },
  { method: 'POST', path, scopes: scope('create'), handle: add },
  { method: 'GET', path: one, scopes: scope('read'), handle: get },
  { method: 'PATCH', path: one, scopes: scope('update'), handle: update },
  { method: 'DELETE', path: one, scopes: scope('delete'), handle: remove },
];
