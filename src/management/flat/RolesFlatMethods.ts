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
  /** The same as `roles.assignUsers`. */
  assignUsersToRole(params: ObjectWithId, data: { users: string[] }): Promise<void>;
  assignUsersToRole(params: ObjectWithId, data: { users: string[] }, callback: Callback<void>): void;
  /** The same as `roles.getAll`. */
  getRoles(params?: GetRolesData & WithoutTotals): Promise<Role[]>;
  getRoles(params: GetRolesDataPaged): Promise<RolePage>;
  getRoles(callback: Callback<Role[]>): void;
  getRoles(params: GetRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getRoles(params: GetRolesDataPaged, callback: Callback<RolePage>): void;
  /** The same as `roles.create`. */
  createRole(data: CreateRoleData): Promise<Role>;
  createRole(data: CreateRoleData, callback: Callback<Role>): void;
  /** The same as `roles.get`. */
  getRole(params: ObjectWithId): Promise<Role>;
  getRole(params: ObjectWithId, callback: Callback<Role>): void;
  /** The same as `roles.delete`. */
  deleteRole(params: ObjectWithId): Promise<void>;
  deleteRole(params: ObjectWithId, callback: Callback<void>): void;
  /** The same as `roles.update`. */
  updateRole(params: ObjectWithId, data: UpdateRoleData): Promise<Role>;
  updateRole(params: ObjectWithId, data: UpdateRoleData, callback: Callback<Role>): void;
  /** The same as `roles.getPermissions`. */
  getPermissionsInRole(params: GetRolePermissionsData & WithoutTotals): Promise<Permission[]>;
  getPermissionsInRole(params: GetRolePermissionsDataPaged): Promise<PermissionPage>;
  getPermissionsInRole(
    params: GetRolePermissionsData & WithoutTotals,
    callback: Callback<Permission[]>,
  ): void;
  getPermissionsInRole(params: GetRolePermissionsDataPaged, callback: Callback<PermissionPage>): void;
  /** The same as `roles.addPermissions`. */
  addPermissionsInRole(params: ObjectWithId, data: PermissionsData): Promise<void>;
  addPermissionsInRole(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /** The same as `roles.removePermissions`. */
  removePermissionsFromRole(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissionsFromRole(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /** The same as `roles.getUsers`. */
  getUsersInRole(params: GetRoleUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getUsersInRole(params: GetRoleUsersDataPaged): Promise<UserPage<A, U>>;
  getUsersInRole(params: GetRoleUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getUsersInRole(params: GetRoleUsersData & WithoutTotals, callback: Callback<Array<User<A, U>>>): void;
}
