import type { Callback } from '../../types/Callback';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type { Permission, PermissionPage, PermissionsData } from '../../types/Permission';
import type {
  CreateRoleData,
  GetRolePermissionsData,
  GetRolePermissionsDataPaged,
  GetRoleUsersData,
  GetRoleUsersDataPaged,
  GetRolesData,
  GetRolesDataPaged,
  Role,
  RolePage,
  UpdateRoleData,
} from '../../types/Role';
import type { AppMetadata, User, UserMetadata } from '../../types/User';
import type { UserPage } from '../../types/UserList';

/** The methods of RolesManager that the client has too, under names of their own. */
export interface RolesFlatMethods<A = AppMetadata, U = UserMetadata> {
  /**
   * Assigns a role to users. Scope `update:roles`.
   * The same as `roles.assignUsers`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-role-users
   */
  assignUsersToRole(params: ObjectWithId, data: { users: string[] }): Promise<void>;
  assignUsersToRole(params: ObjectWithId, data: { users: string[] }, callback: Callback<void>): void;
  /**
   * Lists roles. Scope `read:roles`.
   * The same as `roles.getAll`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-roles
   */
  getRoles(params?: GetRolesData & WithoutTotals): Promise<Role[]>;
  getRoles(params: GetRolesDataPaged): Promise<RolePage>;
  getRoles(callback: Callback<Role[]>): void;
  getRoles(params: GetRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getRoles(params: GetRolesDataPaged, callback: Callback<RolePage>): void;
  /**
   * Creates a role. Scope `create:roles`.
   * The same as `roles.create`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-roles
   */
  createRole(data: CreateRoleData): Promise<Role>;
  createRole(data: CreateRoleData, callback: Callback<Role>): void;
  /**
   * Fetches a role. Scope `read:roles`.
   * The same as `roles.get`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-roles-by-id
   */
  getRole(params: ObjectWithId): Promise<Role>;
  getRole(params: ObjectWithId, callback: Callback<Role>): void;
  /**
   * Deletes a role. Scope `delete:roles`.
   * The same as `roles.delete`.
   * @see https://auth0.com/docs/api/management/v2/roles/delete-roles-by-id
   */
  deleteRole(params: ObjectWithId): Promise<void>;
  deleteRole(params: ObjectWithId, callback: Callback<void>): void;
  /**
   * Updates a role. Scope `update:roles`.
   * The same as `roles.update`.
   * @see https://auth0.com/docs/api/management/v2/roles/patch-roles-by-id
   */
  updateRole(params: ObjectWithId, data: UpdateRoleData): Promise<Role>;
  updateRole(params: ObjectWithId, data: UpdateRoleData, callback: Callback<Role>): void;
  /**
   * Lists the permissions of a role. Scope `read:roles`.
   * The same as `roles.getPermissions`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-role-permission
   */
  getPermissionsInRole(params: GetRolePermissionsData & WithoutTotals): Promise<Permission[]>;
  getPermissionsInRole(params: GetRolePermissionsDataPaged): Promise<PermissionPage>;
  getPermissionsInRole(
    params: GetRolePermissionsData & WithoutTotals,
    callback: Callback<Permission[]>,
  ): void;
  getPermissionsInRole(params: GetRolePermissionsDataPaged, callback: Callback<PermissionPage>): void;
  /**
   * Adds permissions to a role. Scope `update:roles`.
   * The same as `roles.addPermissions`.
   * @see https://auth0.com/docs/api/management/v2/roles/post-role-permission-assignment
   */
  addPermissionsInRole(params: ObjectWithId, data: PermissionsData): Promise<void>;
  addPermissionsInRole(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /**
   * Removes permissions from a role. Scope `update:roles`.
   * The same as `roles.removePermissions`.
   * @see https://auth0.com/docs/api/management/v2/roles/delete-role-permission-assignment
   */
  removePermissionsFromRole(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissionsFromRole(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /**
   * Lists the users that have a role. Scopes `read:roles` and `read:users`.
   * The same as `roles.getUsers`.
   * @see https://auth0.com/docs/api/management/v2/roles/get-role-user
   */
  getUsersInRole(params: GetRoleUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getUsersInRole(params: GetRoleUsersDataPaged): Promise<UserPage<A, U>>;
  getUsersInRole(params: GetRoleUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getUsersInRole(params: GetRoleUsersData & WithoutTotals, callback: Callback<Array<User<A, U>>>): void;
}
