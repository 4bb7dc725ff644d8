import pick from 'lodash/pick';
import { ApiFault, roleMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { InvitationRecord, Json, OrganizationRecord } from '../store/records';
import { writeApiLog } from '../users/writeLog';
import { findOrganization } from './organizations';
import { listCapFault } from './paging';

/** Recorded: an invitation expires after a week by default. */
const LIFETIME = 7 * 24 * 60 * 60;

function put(
  { store }: Context,
  organization: OrganizationRecord,
  invitations: readonly InvitationRecord[],
): void {
  store.organizations.set(organization.id, { ...organization, invitations });
}

function find(context: Context): { organization: OrganizationRecord; invitation: InvitationRecord } {
  const organization = findOrganization(context);
  const invitation = organization.invitations.find(({ id }) => id === context.params.invitation_id);
  if (!invitation) throw new ApiFault(404, 'The invitation does not exist.', 'inexistent_invitation');
  return { organization, invitation };
}

function list(context: Context): TenantResponse {
  const { invitations } = findOrganization(context);
  const options = { limitIsLength: true, omitsTotal: true, capFault: listCapFault };
  return answerItems(context, invitations, (invitation) => invitation, options);
}

function newInvitation(
  { ids, clock, ownOrigin }: Context,
  { id, name }: OrganizationRecord,
  body: Json,
): InvitationRecord {
  const ticket = ids.text(32);
  const lifetime = typeof body.ttl_sec === 'number' && body.ttl_sec > 0 ? body.ttl_sec : LIFETIME;
  const query = new URLSearchParams({ invitation: ticket, organization: id, organization_name: name });
  return {
    id: ids.prefixed('uinv_'),
    ...pick(body, [
      'client_id',
      'connection_id',
      'inviter',
      'invitee',
      'app_metadata',
      'user_metadata',
      'roles',
    ]),
    invitation_url: `${ownOrigin}/login?${query.toString()}`,
    ticket_id: ticket,
    created_at: clock.iso(),
    expires_at: new Date(clock.now() + lifetime * 1000).toISOString(),
    organization_id: id,
  };
}

const refuse = (message: string): ApiFault => new ApiFault(400, message);

/** @throws ApiFault, 400, for an application or connection that an invitation can't use. */
function checkTarget({ store }: Context, organization: OrganizationRecord, body: Json): void {
  const client = store.collection('clients').get(String(body.client_id));
  if (!client) throw refuse('The specified client_id does not exist.');
  if (client.organization_usage === undefined || client.organization_usage === 'deny')
    throw refuse('The specified client_id does not allow organizations.');
  if (body.connection_id === undefined) return;
  const id = String(body.connection_id);
  if (!store.connections.has(id)) throw refuse('The specified connection does not exist.');
  if (!organization.enabledConnections.some(({ connection_id: enabled }) => enabled === id))
    throw refuse(`The specified connection (${id}) is not enabled for the organization`);
}

function create(context: Context): TenantResponse {
  const { given: body, store, outbox, clock } = context;
  const organization = findOrganization(context);
  checkTarget(context, organization, body);
  const { roles = [] } = body;
  if (Array.isArray(roles) && !roles.every((id) => store.roles.has(id))) throw roleMissing();
  const invitation = newInvitation(context, organization, body);
  put(context, organization, [...organization.invitations, invitation]);
  writeApiLog(context, 'Create an invitation to an organization', 201);
  if (body.send_invitation_email !== false) {
    const { email } = body.invitee as { email: string };
    const url = String(invitation.invitation_url);
    outbox.push({ type: 'organization-invitation', at: clock.iso(), to: email, url });
  }
  return { status: 201, body: invitation };
}

function remove(context: Context): TenantResponse {
  const { organization, invitation } = find(context);
  put(
    context,
    organization,
    organization.invitations.filter((other) => other !== invitation),
  );
  writeApiLog(context, 'Delete an invitation to an organization', 204);
  return { status: 204 };
}

/** /organizations/{id}/invitations. */
export const organizationInvitationRoutes = operations({
  'GET /organizations/{id}/invitations': list,
  'POST /organizations/{id}/invitations': create,
  'GET /organizations/{id}/invitations/{invitation_id}': (context) => ({
    status: 200,
    body: find(context).invitation,
  }),
  'DELETE /organizations/{id}/invitations/{invitation_id}': remove,
});
