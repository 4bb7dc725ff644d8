import type { Callback } from '../../types/Callback';
import type { DeleteMultifactorParams, Enrollment, RecoveryCode } from '../../types/Enrollment';
import type {
  LinkAccountsParams,
  LinkedAccount,
  UnlinkAccountsParams,
  UnlinkAccountsResponse,
} from '../../types/Identity';
import type { LogEvent, LogsPage, UsersLogsQuery, UsersLogsQueryPaged } from '../../types/LogEvent';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';
import type {
  GetUserPermissionsData,
  GetUserPermissionsDataPaged,
  Permission,
  PermissionPage,
  PermissionsData,
} from '../../types/Permission';
import type { GetUserRolesData, GetUserRolesDataPaged, Role, RolePage, RolesData } from '../../types/Role';
import type {
  AppMetadata,
  CreateUserData,
  MetadataChanges,
  UpdateUserData,
  User,
  UserChanges,
  UserMetadata,
} from '../../types/User';
import type {
  FieldOptions,
  GetUserData,
  GetUsersData,
  GetUsersDataPaged,
  UserPage,
} from '../../types/UserList';

/** The methods of UsersManager that the client has too, under names of their own. */
export interface UsersFlatMethods<A = AppMetadata, U = UserMetadata> {
  /**
   * Lists users, or searches them. Without paging options the result is the first page, 50 users. Scope `read:users`.
   * The same as `users.getAll`.
   * @see https://auth0.com/docs/api/management/v2/users/get-users
   */
  getUsers(params?: GetUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getUsers(params: GetUsersDataPaged): Promise<UserPage<A, U>>;
  getUsers(params: GetUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getUsers(callback: Callback<Array<User<A, U>>>): void;
  getUsers(params?: GetUsersData & WithoutTotals, callback?: Callback<Array<User<A, U>>>): void;
  /**
   * Lists the users with an email address. A change shows at once, unlike in a search. Scope `read:users`.
   * The same as `users.getByEmail`.
   * @param email Compared exactly; database connections store addresses in lower case.
   * @see https://auth0.com/docs/api/management/v2/users-by-email/get-users-by-email
   */
  getUsersByEmail(email?: string): Promise<Array<User<A, U>>>;
  getUsersByEmail(email: string, options: FieldOptions | undefined): Promise<Array<User<A, U>>>;
  getUsersByEmail(
    email: string,
    options: FieldOptions | undefined,
    callback: Callback<Array<User<A, U>>>,
  ): void;
  getUsersByEmail(email: string, callback?: Callback<Array<User<A, U>>>): void;
  /**
   * Fetches a user. Scope `read:users`.
   * The same as `users.get`.
   * @see https://auth0.com/docs/api/management/v2/users/get-users-by-id
   */
  getUser(params: GetUserData): Promise<User<A, U>>;
  getUser(params: GetUserData, callback?: Callback<User<A, U>>): void;
  /**
   * Deletes all users of the tenant. Scope `delete:users`.
   * The same as `users.deleteAll`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id
   * @deprecated The API no longer lists this endpoint.
   */
  deleteAllUsers<T = void>(): Promise<T>;
  deleteAllUsers<T = void>(callback: Callback<T>): void;
  /**
   * Deletes a user. Scope `delete:users`.
   * The same as `users.delete`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id
   */
  deleteUser(params: ObjectWithId): Promise<void>;
  deleteUser(params: ObjectWithId, callback?: Callback<void>): void;
  /**
   * Creates a user. Scope `create:users`.
   * The same as `users.create`.
   * @see https://auth0.com/docs/api/management/v2/users/post-users
   */
  createUser(data: CreateUserData | CreateUserData<A, U>): Promise<User<A, U>>;
  createUser(data: CreateUserData | CreateUserData<A, U>, callback: Callback<User<A, U>>): void;
  /**
   * Updates a user. Metadata is merged on its first level, nested objects are replaced; null unsets a field. Scope `update:users`.
   * The same as `users.update`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  updateUser(params: ObjectWithId, data: UpdateUserData | UserChanges<A, U>): Promise<User<A, U>>;
  updateUser(params: ObjectWithId, data: UserChanges<A, U>, callback: Callback<User<A, U>>): void;
  updateUser(params: ObjectWithId, data: UpdateUserData, callback: Callback<User<A, U>>): void;
  /**
   * Updates the `user_metadata` of a user: merged on its first level, null removes a key. Scope `update:users`.
   * The same as `users.updateUserMetadata`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  updateUserMetadata(params: ObjectWithId, metadata: MetadataChanges<U>): Promise<User<A, U>>;
  updateUserMetadata(
    params: ObjectWithId,
    metadata: MetadataChanges<U>,
    callback: Callback<User<A, U>>,
  ): void;
  updateUserMetadata(params: ObjectWithId, metadata: U, callback: Callback<User<A, U>>): void;
  /**
   * Updates the `app_metadata` of a user: merged on its first level, null removes a key. Scope `update:users_app_metadata`.
   * The same as `users.updateAppMetadata`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>): Promise<User<A, U>>;
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>, callback: Callback<User<A, U>>): void;
  updateAppMetadata(params: ObjectWithId, metadata: A, callback: Callback<User<A, U>>): void;
  /**
   * Removes a multifactor provider from a user. Scope `update:users`.
   * The same as `users.deleteMultifactorProvider`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-multifactor-by-provider
   */
  deleteUserMultifactor(params: DeleteMultifactorParams): Promise<void>;
  deleteUserMultifactor(params: DeleteMultifactorParams, callback: Callback<void>): void;
  /**
   * Removes a multifactor provider from a user. Scope `update:users`.
   * The same as `users.deleteMultifactorProvider`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-multifactor-by-provider
   * @deprecated Use `deleteUserMultifactor`: this name is misspelt.
   */
  deleteUserMultifcator(params: DeleteMultifactorParams): Promise<void>;
  deleteUserMultifcator(params: DeleteMultifactorParams, callback: Callback<void>): void;
  /**
   * Unlinks an account from a user; it becomes a user of its own, without metadata. Scope `update:users`.
   * The same as `users.unlink`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-identity-by-user-id
   */
  unlinkUsers(params: UnlinkAccountsParams): Promise<UnlinkAccountsResponse>;
  unlinkUsers(params: UnlinkAccountsParams, callback: Callback<UnlinkAccountsResponse>): void;
  /**
   * Links another account to a user. The other user is deleted, including its metadata. Scope `update:users`.
   * The same as `users.link`.
   * @param userId ID of the primary user.
   * @param params `{ provider, user_id, connection_id? }`, or `{ link_with }` with an ID token.
   * @see https://auth0.com/docs/api/management/v2/users/post-identities
   */
  linkUsers(userId: string, params: LinkAccountsParams): Promise<LinkedAccount[]>;
  linkUsers(userId: string, params: LinkAccountsParams, callback: Callback<LinkedAccount[]>): void;
  /**
   * Lists the log events of a user, newest first unless `sort` says otherwise. Scope `read:logs_users` or `read:logs`.
   * The same as `users.logs`.
   * @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user
   */
  getUserLogs<T = LogsPage>(params: UsersLogsQueryPaged): Promise<T>;
  getUserLogs(params: UsersLogsQuery): Promise<LogEvent[]>;
  getUserLogs<T = LogsPage>(params: UsersLogsQueryPaged, callback: Callback<T>): void;
  getUserLogs(params: UsersLogsQuery, callback: Callback<LogEvent[]>): void;
  /**
   * Lists the roles of a user. Scopes `read:users` and `read:roles`.
   * The same as `users.getRoles`.
   * @see https://auth0.com/docs/api/management/v2/users/get-user-roles
   */
  getUserRoles(params: GetUserRolesData & WithoutTotals): Promise<Role[]>;
  getUserRoles(params: GetUserRolesDataPaged): Promise<RolePage>;
  getUserRoles(params: GetUserRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getUserRoles(params: GetUserRolesDataPaged, callback: Callback<RolePage>): void;
  /**
   * Assigns roles to a user. Scope `update:users`.
   * The same as `users.assignRoles`.
   * @see https://auth0.com/docs/api/management/v2/users/post-user-roles
   */
  assignRolestoUser(params: ObjectWithId, data: RolesData): Promise<void>;
  assignRolestoUser(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  /**
   * Removes roles from a user. Scope `update:users`.
   * The same as `users.removeRoles`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-roles
   */
  removeRolesFromUser(params: ObjectWithId, data: RolesData): Promise<void>;
  removeRolesFromUser(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  /**
   * Lists the permissions of a user: those assigned directly and those of roles. Scope `read:users`.
   * The same as `users.getPermissions`.
   * @see https://auth0.com/docs/api/management/v2/users/get-permissions
   */
  getUserPermissions(params: GetUserPermissionsData & WithoutTotals): Promise<Permission[]>;
  getUserPermissions(params: GetUserPermissionsDataPaged): Promise<PermissionPage>;
  getUserPermissions(params: GetUserPermissionsData & WithoutTotals, callback: Callback<Permission[]>): void;
  getUserPermissions(params: GetUserPermissionsDataPaged, callback: Callback<PermissionPage>): void;
  /**
   * Assigns permissions to a user directly. Scope `update:users`.
   * The same as `users.assignPermissions`.
   * @see https://auth0.com/docs/api/management/v2/users/post-permissions
   */
  assignPermissionsToUser(params: ObjectWithId, data: PermissionsData): Promise<void>;
  assignPermissionsToUser(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /**
   * Removes permissions that were assigned to a user directly. Scope `update:users`.
   * The same as `users.removePermissions`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-permissions
   */
  removePermissionsFromUser(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissionsFromUser(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /**
   * Lists the Guardian enrollments of a user. Scope `read:users`.
   * The same as `users.getGuardianEnrollments`.
   * @see https://auth0.com/docs/api/management/v2/users/get-enrollments
   */
  getGuardianEnrollments(params: ObjectWithId): Promise<Enrollment[]>;
  getGuardianEnrollments(params: ObjectWithId, callback: Callback<Enrollment[]>): void;
  /**
   * Replaces the multifactor recovery code of a user by a new one. Scope `update:users`.
   * The same as `users.regenerateRecoveryCode`.
   * @param params `{ id }`, or the user ID alone, as v2 took it.
   * @see https://auth0.com/docs/api/management/v2/users/post-recovery-code-regeneration
   */
  regenerateRecoveryCode(params: ObjectWithId | string): Promise<RecoveryCode>;
  regenerateRecoveryCode(params: ObjectWithId | string, callback: Callback<RecoveryCode>): void;
  regenerateRecoveryCode(params: ObjectWithId, callback: Callback<RecoveryCode>): void;
  /**
   * Makes a user pass multifactor authentication again in every remembered browser. Scope `update:users`.
   * The same as `users.invalidateRememberBrowser`.
   * @see https://auth0.com/docs/api/management/v2/users/post-invalidate-remember-browser
   */
  invalidateRememberBrowser(params: ObjectWithId): Promise<void>;
  invalidateRememberBrowser(params: ObjectWithId, callback?: Callback<void>): void;
}
