import { checkpoints, pages } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type { Permission, PermissionPage, PermissionsData } from '../../types/Permission';
import type {
  CreateRoleData,
  GetRolePermissionsData,
  GetRolePermissionsDataPaged,
  GetRolesData,
  GetRolesDataPaged,
  GetRoleUsersData,
  GetRoleUsersDataPaged,
  Role,
  RolePage,
  UpdateRoleData,
} from '../../types/Role';
import type { AppMetadata, User, UserMetadata } from '../../types/User';
import type { UserPage } from '../../types/UserList';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireField, withData } from './forward';

const ROLE_ID = {
  missing: 'The roleId passed in params cannot be null or undefined',
  notText: 'The role Id has to be a string',
};

/** Roles: named sets of permissions that are given to users. */
export class RolesManager<A = AppMetadata, U = UserMetadata> extends BaseManager {
  /** `/roles/:id` */
  readonly resource = restClient(this, '/roles/:id', pages('roles'));
  /** `/roles/:id/permissions` */
  readonly permissions = restClient(this, '/roles/:id/permissions', pages('permissions'));
  /** `/roles/:id/users` */
  readonly users = restClient(this, '/roles/:id/users', checkpoints('users'));

  /**
   * Creates a role. Scope `create:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-roles
   */
  create(data: CreateRoleData): Promise<Role>;
  create(data: CreateRoleData, callback: Callback<Role>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists roles. Scope `read:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-roles
   */
  getAll(params?: GetRolesData & WithoutTotals): Promise<Role[]>;
  getAll(params: GetRolesDataPaged): Promise<RolePage>;
  getAll(callback: Callback<Role[]>): void;
  getAll(params: GetRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getAll(params: GetRolesDataPaged, callback: Callback<RolePage>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a role. Scope `read:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-roles-by-id
   */
  get(params: ObjectWithId): Promise<Role>;
  get(params: ObjectWithId, callback: Callback<Role>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a role. Scope `update:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/patch-roles-by-id
   */
  update(params: ObjectWithId, data: UpdateRoleData): Promise<Role>;
  update(params: ObjectWithId, data: UpdateRoleData, callback: Callback<Role>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a role. Scope `delete:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/delete-roles-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }

  /**
   * Lists the permissions of a role. Scope `read:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-role-permission
   */
  getPermissions(params: GetRolePermissionsData & WithoutTotals): Promise<Permission[]>;
  getPermissions(params: GetRolePermissionsDataPaged): Promise<PermissionPage>;
  getPermissions(params: GetRolePermissionsData & WithoutTotals, callback: Callback<Permission[]>): void;
  getPermissions(params: GetRolePermissionsDataPaged, callback: Callback<PermissionPage>): void;
  getPermissions(...args: unknown[]): unknown {
    return forward(this.permissions, 'getAll', args);
  }

  /**
   * Adds permissions to a role. Scope `update:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-role-permission-assignment
   */
  addPermissions(params: ObjectWithId, data: PermissionsData): Promise<void>;
  addPermissions(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  addPermissions(...args: unknown[]): unknown {
    requireField(args[0], 'id', ROLE_ID);
    return forward(this.permissions, 'create', args, withData);
  }

  /**
   * Removes permissions from a role. Scope `update:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/delete-role-permission-assignment
   */
  removePermissions(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissions(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  removePermissions(...args: unknown[]): unknown {
    requireField(args[0], 'id', ROLE_ID);
    return forward(this.permissions, 'delete', args, withData);
  }

  /**
   * Lists the users that have a role. Scopes `read:roles` and `read:users`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-role-user
   */
  getUsers(params: GetRoleUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getUsers(params: GetRoleUsersDataPaged): Promise<UserPage<A, U>>;
  getUsers(params: GetRoleUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getUsers(params: GetRoleUsersData & WithoutTotals, callback: Callback<Array<User<A, U>>>): void;
  getUsers(...args: unknown[]): unknown {
    return forward(this.users, 'getAll', args);
  }

  /**
   * Assigns a role to users. Scope `update:roles`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-role-users
   */
  assignUsers(params: ObjectWithId, data: { users: string[] }): Promise<void>;
  assignUsers(params: ObjectWithId, data: { users: string[] }, callback: Callback<void>): void;
  assignUsers(...args: unknown[]): unknown {
    requireField(args[0], 'id', ROLE_ID);
    return forward(this.users, 'create', args, withData);
  }
}
