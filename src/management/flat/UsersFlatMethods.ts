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
  /** The same as `users.getAll`. */
  getUsers(params?: GetUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getUsers(params: GetUsersDataPaged): Promise<UserPage<A, U>>;
  getUsers(params: GetUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getUsers(callback: Callback<Array<User<A, U>>>): void;
  getUsers(params?: GetUsersData & WithoutTotals, callback?: Callback<Array<User<A, U>>>): void;
  /** The same as `users.getByEmail`. */
  getUsersByEmail(email?: string): Promise<Array<User<A, U>>>;
  getUsersByEmail(email: string, options: FieldOptions | undefined): Promise<Array<User<A, U>>>;
  getUsersByEmail(
    email: string,
    options: FieldOptions | undefined,
    callback: Callback<Array<User<A, U>>>,
  ): void;
  getUsersByEmail(email: string, callback?: Callback<Array<User<A, U>>>): void;
  /** The same as `users.get`. */
  getUser(params: GetUserData): Promise<User<A, U>>;
  getUser(params: GetUserData, callback?: Callback<User<A, U>>): void;
  /**
   * The same as `users.deleteAll`.
   * @deprecated The API no longer lists this endpoint.
   */
  deleteAllUsers<T = void>(): Promise<T>;
  deleteAllUsers<T = void>(callback: Callback<T>): void;
  /** The same as `users.delete`. */
  deleteUser(params: ObjectWithId): Promise<void>;
  deleteUser(params: ObjectWithId, callback?: Callback<void>): void;
  /** The same as `users.create`. */
  createUser(data: CreateUserData | CreateUserData<A, U>): Promise<User<A, U>>;
  createUser(data: CreateUserData | CreateUserData<A, U>, callback: Callback<User<A, U>>): void;
  /** The same as `users.update`. */
  updateUser(params: ObjectWithId, data: UpdateUserData | UserChanges<A, U>): Promise<User<A, U>>;
  updateUser(params: ObjectWithId, data: UserChanges<A, U>, callback: Callback<User<A, U>>): void;
  updateUser(params: ObjectWithId, data: UpdateUserData, callback: Callback<User<A, U>>): void;
  /** The same as `users.updateUserMetadata`. */
  updateUserMetadata(params: ObjectWithId, metadata: MetadataChanges<U>): Promise<User<A, U>>;
  updateUserMetadata(
    params: ObjectWithId,
    metadata: MetadataChanges<U>,
    callback: Callback<User<A, U>>,
  ): void;
  updateUserMetadata(params: ObjectWithId, metadata: U, callback: Callback<User<A, U>>): void;
  /** The same as `users.updateAppMetadata`. */
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>): Promise<User<A, U>>;
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>, callback: Callback<User<A, U>>): void;
  updateAppMetadata(params: ObjectWithId, metadata: A, callback: Callback<User<A, U>>): void;
  /** The same as `users.deleteMultifactorProvider`. */
  deleteUserMultifactor(params: DeleteMultifactorParams): Promise<void>;
  deleteUserMultifactor(params: DeleteMultifactorParams, callback: Callback<void>): void;
  /**
   * The same as `users.deleteMultifactorProvider`.
   * @deprecated Use `deleteUserMultifactor`: this name is misspelt.
   */
  deleteUserMultifcator(params: DeleteMultifactorParams): Promise<void>;
  deleteUserMultifcator(params: DeleteMultifactorParams, callback: Callback<void>): void;
  /** The same as `users.unlink`. */
  unlinkUsers(params: UnlinkAccountsParams): Promise<UnlinkAccountsResponse>;
  unlinkUsers(params: UnlinkAccountsParams, callback: Callback<UnlinkAccountsResponse>): void;
  /** The same as `users.link`. */
  linkUsers(userId: string, params: LinkAccountsParams): Promise<LinkedAccount[]>;
  linkUsers(userId: string, params: LinkAccountsParams, callback: Callback<LinkedAccount[]>): void;
  /** The same as `users.logs`. */
  getUserLogs<T = LogsPage>(params: UsersLogsQueryPaged): Promise<T>;
  getUserLogs(params: UsersLogsQuery): Promise<LogEvent[]>;
  getUserLogs<T = LogsPage>(params: UsersLogsQueryPaged, callback: Callback<T>): void;
  getUserLogs(params: UsersLogsQuery, callback: Callback<LogEvent[]>): void;
  /** The same as `users.getRoles`. */
  getUserRoles(params: GetUserRolesData & WithoutTotals): Promise<Role[]>;
  getUserRoles(params: GetUserRolesDataPaged): Promise<RolePage>;
  getUserRoles(params: GetUserRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getUserRoles(params: GetUserRolesDataPaged, callback: Callback<RolePage>): void;
  /** The same as `users.assignRoles`. */
  assignRolestoUser(params: ObjectWithId, data: RolesData): Promise<void>;
  assignRolestoUser(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  /** The same as `users.removeRoles`. */
  removeRolesFromUser(params: ObjectWithId, data: RolesData): Promise<void>;
  removeRolesFromUser(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  /** The same as `users.getPermissions`. */
  getUserPermissions(params: GetUserPermissionsData & WithoutTotals): Promise<Permission[]>;
  getUserPermissions(params: GetUserPermissionsDataPaged): Promise<PermissionPage>;
  getUserPermissions(params: GetUserPermissionsData & WithoutTotals, callback: Callback<Permission[]>): void;
  getUserPermissions(params: GetUserPermissionsDataPaged, callback: Callback<PermissionPage>): void;
  /** The same as `users.assignPermissions`. */
  assignPermissionsToUser(params: ObjectWithId, data: PermissionsData): Promise<void>;
  assignPermissionsToUser(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /** The same as `users.removePermissions`. */
  removePermissionsFromUser(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissionsFromUser(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  /** The same as `users.getGuardianEnrollments`. */
  getGuardianEnrollments(params: ObjectWithId): Promise<Enrollment[]>;
  getGuardianEnrollments(params: ObjectWithId, callback: Callback<Enrollment[]>): void;
  /** The same as `users.regenerateRecoveryCode`. */
  regenerateRecoveryCode(params: ObjectWithId | string): Promise<RecoveryCode>;
  regenerateRecoveryCode(params: ObjectWithId | string, callback: Callback<RecoveryCode>): void;
  regenerateRecoveryCode(params: ObjectWithId, callback: Callback<RecoveryCode>): void;
  /** The same as `users.invalidateRememberBrowser`. */
  invalidateRememberBrowser(params: ObjectWithId): Promise<void>;
  invalidateRememberBrowser(params: ObjectWithId, callback?: Callback<void>): void;
}
