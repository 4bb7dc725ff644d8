import { checkpoints, pages } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  CreateOrganization,
  GetOrganizationsData,
  GetOrganizationsDataCheckpoint,
  GetOrganizationsDataPaged,
  Organization,
  OrganizationsCheckpointPage,
  OrganizationsPaged,
  UpdateOrganization,
} from '../../types/Organization';
import type {
  AddOrganizationEnabledConnection,
  GetOrganizationConnectionsData,
  GetOrganizationConnectionsDataPaged,
  OrganizationConnection,
  OrganizationConnectionParams,
  OrganizationConnectionsPaged,
  UpdateOrganizationEnabledConnection,
} from '../../types/OrganizationConnection';
import type {
  CreateOrganizationInvitation,
  GetOrganizationInvitationData,
  GetOrganizationInvitationsData,
  GetOrganizationInvitationsDataPaged,
  OrganizationInvitation,
  OrganizationInvitationParams,
  OrganizationInvitationsPaged,
} from '../../types/OrganizationInvitation';
import type {
  AddOrganizationMemberRoles,
  AddOrganizationMembers,
  GetOrganizationMemberRolesData,
  GetOrganizationMemberRolesDataPaged,
  GetOrganizationMembersData,
  GetOrganizationMembersDataCheckpoint,
  GetOrganizationMembersDataPaged,
  OrganizationMember,
  OrganizationMemberParams,
  OrganizationMemberRolesPaged,
  OrganizationMembersCheckpointPage,
  OrganizationMembersPaged,
  RemoveOrganizationMemberRoles,
  RemoveOrganizationMembers,
} from '../../types/OrganizationMember';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type { Role } from '../../types/Role';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireField, withData } from './forward';

/** What the IDs in the parameters name. */
const IDS = { id: 'organization', connection_id: 'connection', invitation_id: 'invitation', user_id: 'user' };

/** @throws ArgumentError, with the classic messages, when an ID is missing or not a string. */
function requireIds(params: unknown, ...fields: Array<keyof typeof IDS>): void {
  for (const field of fields) {
    const missing = `The ${IDS[field]} ID passed in params cannot be null or undefined`;
    requireField(params, field, { missing, notText: `The ${IDS[field]} ID has to be a string` });
  }
}

/** Organizations: groups of users with their own connections and login page. */
export class OrganizationsManager extends BaseManager {
  /** `/organizations/:id` */
  readonly organizations = restClient(this, '/organizations/:id', checkpoints('organizations'));
  /** `/organizations/:id/enabled_connections/:connection_id` */
  readonly connections = restClient(
    this,
    '/organizations/:id/enabled_connections/:connection_id',
    pages('enabled_connections'),
  );
  /** `/organizations/:id/members/:user_id` */
  readonly members = restClient(this, '/organizations/:id/members/:user_id', checkpoints('members'));
  /** `/organizations/:id/invitations/:invitation_id` */
  readonly invitations = restClient(
    this,
    '/organizations/:id/invitations/:invitation_id',
    pages('invitations'),
  );
  /** `/organizations/:id/members/:user_id/roles` */
  readonly roles = restClient(this, '/organizations/:id/members/:user_id/roles', pages('roles'));
  /** `/organizations/name/:name` */
  readonly organizationsByName = restClient(this, '/organizations/name/:name');

  /**
   * Creates an organization. Scope `create:organizations`; `enabled_connections` needs `create:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/post-organizations
   */
  create(data: CreateOrganization): Promise<Organization>;
  create(data: CreateOrganization, callback: Callback<Organization>): void;
  create(...args: unknown[]): unknown {
    return forward(this.organizations, 'create', args);
  }

  /**
   * Lists organizations. Without paging options the result holds at most 50. Scope `read:organizations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-organizations
   */
  getAll(params?: GetOrganizationsData & WithoutTotals): Promise<Organization[]>;
  getAll(params: GetOrganizationsDataPaged): Promise<OrganizationsPaged>;
  getAll<T = OrganizationsCheckpointPage>(params: GetOrganizationsDataCheckpoint): Promise<T>;
  getAll(callback: Callback<Organization[]>): void;
  getAll(params: GetOrganizationsData & WithoutTotals, callback: Callback<Organization[]>): void;
  getAll(params: GetOrganizationsDataPaged, callback: Callback<OrganizationsPaged>): void;
  getAll<T = OrganizationsCheckpointPage>(
    params: GetOrganizationsDataCheckpoint,
    callback: Callback<T>,
  ): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.organizations, 'getAll', args);
  }

  /**
   * Fetches an organization. Scope `read:organizations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-organizations-by-id
   */
  getByID(params: ObjectWithId): Promise<Organization>;
  getByID(params: ObjectWithId, callback: Callback<Organization>): void;
  getByID(...args: unknown[]): unknown {
    return forward(this.organizations, 'get', args);
  }

  /**
   * Fetches an organization by its name. Scope `read:organizations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-name-by-name
   */
  getByName(params: { name: string }): Promise<Organization>;
  getByName(params: { name: string }, callback: Callback<Organization>): void;
  getByName(...args: unknown[]): unknown {
    return forward(this.organizationsByName, 'get', args);
  }

  /**
   * Updates an organization. `metadata` is replaced as a whole. Scope `update:organizations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/patch-organizations-by-id
   */
  update(params: ObjectWithId, data: UpdateOrganization): Promise<Organization>;
  update(params: ObjectWithId, data: UpdateOrganization, callback: Callback<Organization>): void;
  update(...args: unknown[]): unknown {
    return forward(this.organizations, 'patch', args);
  }

  /**
   * Deletes an organization. Its members remain users of the tenant. Scope `delete:organizations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/delete-organizations-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.organizations, 'delete', args);
  }

  /**
   * Lists the connections that are enabled for an organization. Scope `read:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-enabled-connections
   */
  getEnabledConnections(
    params: GetOrganizationConnectionsData & WithoutTotals,
  ): Promise<OrganizationConnection[]>;
  getEnabledConnections<T = OrganizationConnectionsPaged>(
    params: GetOrganizationConnectionsDataPaged,
  ): Promise<T>;
  getEnabledConnections<T = OrganizationConnectionsPaged>(
    params: GetOrganizationConnectionsDataPaged,
    callback: Callback<T>,
  ): void;
  getEnabledConnections(
    params: GetOrganizationConnectionsData & WithoutTotals,
    callback: Callback<OrganizationConnection[]>,
  ): void;
  getEnabledConnections(...args: unknown[]): unknown {
    return forward(this.connections, 'getAll', args);
  }

  /**
   * Fetches a connection that is enabled for an organization. Scope `read:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-enabled-connections-by-connection-id
   */
  getEnabledConnection(params: OrganizationConnectionParams): Promise<OrganizationConnection>;
  getEnabledConnection(
    params: OrganizationConnectionParams,
    callback: Callback<OrganizationConnection>,
  ): void;
  getEnabledConnection(...args: unknown[]): unknown {
    return forward(this.connections, 'get', args);
  }

  /**
   * Enables a connection for an organization. Scope `create:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/post-enabled-connections
   */
  addEnabledConnection(
    params: ObjectWithId,
    data: AddOrganizationEnabledConnection,
  ): Promise<OrganizationConnection>;
  addEnabledConnection(
    params: ObjectWithId,
    data: AddOrganizationEnabledConnection,
    callback: Callback<OrganizationConnection>,
  ): void;
  addEnabledConnection(...args: unknown[]): unknown {
    requireIds(args[0], 'id');
    return forward(this.connections, 'create', args, withData);
  }

  /**
   * Disables a connection for an organization. Scope `delete:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/delete-enabled-connections-by-connection-id
   */
  removeEnabledConnection(params: OrganizationConnectionParams): Promise<void>;
  removeEnabledConnection(params: OrganizationConnectionParams, callback: Callback<void>): void;
  removeEnabledConnection(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'connection_id');
    return forward(this.connections, 'delete', args, ([params]) => [params, {}]);
  }

  /**
   * Updates a connection that is enabled for an organization. Scope `update:organization_connections`.
   * @see https://auth0.com/docs/api/management/v2/organizations/patch-enabled-connections-by-connection-id
   */
  updateEnabledConnection(
    params: OrganizationConnectionParams,
    data: UpdateOrganizationEnabledConnection,
  ): Promise<OrganizationConnection>;
  updateEnabledConnection(
    params: OrganizationConnectionParams,
    data: UpdateOrganizationEnabledConnection,
    callback: Callback<OrganizationConnection>,
  ): void;
  updateEnabledConnection(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'connection_id');
    return forward(this.connections, 'patch', args, withData);
  }

  /**
   * Lists the members of an organization; beyond the first 1,000 with `from` and `take`. Scope `read:organization_members`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-members
   */
  getMembers(params: GetOrganizationMembersData & WithoutTotals): Promise<OrganizationMember[]>;
  getMembers(params: GetOrganizationMembersDataPaged): Promise<OrganizationMembersPaged>;
  getMembers<T = OrganizationMembersCheckpointPage>(params: GetOrganizationMembersDataCheckpoint): Promise<T>;
  getMembers(
    params: GetOrganizationMembersData & WithoutTotals,
    callback: Callback<OrganizationMember[]>,
  ): void;
  getMembers(params: GetOrganizationMembersDataPaged, callback: Callback<OrganizationMembersPaged>): void;
  getMembers<T = OrganizationMembersCheckpointPage>(
    params: GetOrganizationMembersDataCheckpoint,
    callback: Callback<T>,
  ): void;
  getMembers(...args: unknown[]): unknown {
    return forward(this.members, 'getAll', args);
  }

  /**
   * Adds users to an organization. Scope `create:organization_members`.
   * @see https://auth0.com/docs/api/management/v2/organizations/post-members
   */
  addMembers(params: ObjectWithId, data: AddOrganizationMembers): Promise<void>;
  addMembers(params: ObjectWithId, data: AddOrganizationMembers, callback: Callback<void>): void;
  addMembers(...args: unknown[]): unknown {
    requireIds(args[0], 'id');
    return forward(this.members, 'create', args, withData);
  }

  /**
   * Removes users from an organization. Scope `delete:organization_members`.
   * @see https://auth0.com/docs/api/management/v2/organizations/delete-members
   */
  removeMembers(params: ObjectWithId, data: RemoveOrganizationMembers): Promise<void>;
  removeMembers(params: ObjectWithId, data: RemoveOrganizationMembers, callback: Callback<void>): void;
  removeMembers(...args: unknown[]): unknown {
    requireIds(args[0], 'id');
    return forward(this.members, 'delete', args, withData);
  }

  /**
   * Lists the invitations of an organization. Scope `read:organization_invitations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-invitations
   */
  getInvitations(params: GetOrganizationInvitationsData & WithoutTotals): Promise<OrganizationInvitation[]>;
  getInvitations(params: GetOrganizationInvitationsDataPaged): Promise<OrganizationInvitationsPaged>;
  getInvitations(
    params: GetOrganizationInvitationsData & WithoutTotals,
    callback: Callback<OrganizationInvitation[]>,
  ): void;
  getInvitations(
    params: GetOrganizationInvitationsDataPaged,
    callback: Callback<OrganizationInvitationsPaged>,
  ): void;
  getInvitations(...args: unknown[]): unknown {
    return forward(this.invitations, 'getAll', args);
  }

  /**
   * Fetches an invitation of an organization. Scope `read:organization_invitations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-invitations-by-invitation-id
   */
  getInvitation(params: GetOrganizationInvitationData): Promise<OrganizationInvitation>;
  getInvitation(params: GetOrganizationInvitationData, callback: Callback<OrganizationInvitation>): void;
  getInvitation(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'invitation_id');
    return forward(this.invitations, 'get', args);
  }

  /**
   * Invites a user to an organization, by email unless `send_invitation_email` is false. Scope `create:organization_invitations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/post-invitations
   */
  createInvitation(params: ObjectWithId, data: CreateOrganizationInvitation): Promise<OrganizationInvitation>;
  createInvitation(
    params: ObjectWithId,
    data: CreateOrganizationInvitation,
    callback: Callback<OrganizationInvitation>,
  ): void;
  createInvitation(...args: unknown[]): unknown {
    requireIds(args[0], 'id');
    return forward(this.invitations, 'create', args, ([params, data]) => [params, data || []]);
  }

  /**
   * Deletes an invitation of an organization. Scope `delete:organization_invitations`.
   * @see https://auth0.com/docs/api/management/v2/organizations/delete-invitations-by-invitation-id
   */
  deleteInvitation(params: OrganizationInvitationParams): Promise<void>;
  deleteInvitation(params: OrganizationInvitationParams, callback: Callback<void>): void;
  deleteInvitation(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'invitation_id');
    return forward(this.invitations, 'delete', args, ([params]) => [params, {}]);
  }

  /**
   * Lists the roles that a member has in an organization. Scope `read:organization_member_roles`.
   * @see https://auth0.com/docs/api/management/v2/organizations/get-organization-member-roles
   */
  getMemberRoles(params: GetOrganizationMemberRolesData & WithoutTotals): Promise<Role[]>;
  getMemberRoles(params: GetOrganizationMemberRolesDataPaged): Promise<OrganizationMemberRolesPaged>;
  getMemberRoles(params: GetOrganizationMemberRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getMemberRoles(
    params: GetOrganizationMemberRolesDataPaged,
    callback: Callback<OrganizationMemberRolesPaged>,
  ): void;
  getMemberRoles(...args: unknown[]): unknown {
    return forward(this.roles, 'getAll', args);
  }

  /**
   * Assigns roles to a member of an organization. Scope `create:organization_member_roles`.
   * @see https://auth0.com/docs/api/management/v2/organizations/post-organization-member-roles
   */
  addMemberRoles(params: OrganizationMemberParams, data: AddOrganizationMemberRoles): Promise<void>;
  addMemberRoles(
    params: OrganizationMemberParams,
    data: AddOrganizationMemberRoles,
    callback: Callback<void>,
  ): void;
  addMemberRoles(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'user_id');
    return forward(this.roles, 'create', args, withData);
  }

  /**
   * Removes roles from a member of an organization. Scope `delete:organization_member_roles`.
   * @see https://auth0.com/docs/api/management/v2/organizations/delete-organization-member-roles
   */
  removeMemberRoles(params: OrganizationMemberParams, data: RemoveOrganizationMemberRoles): Promise<void>;
  removeMemberRoles(
    params: OrganizationMemberParams,
    data: RemoveOrganizationMemberRoles,
    callback: Callback<void>,
  ): void;
  removeMemberRoles(...args: unknown[]): unknown {
    requireIds(args[0], 'id', 'user_id');
    return forward(this.roles, 'delete', args, withData);
  }
}
