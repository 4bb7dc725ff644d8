import { ArgumentError } from '../../errors/ArgumentError';
import { once, pages } from '../../rest/lists/ListDeclaration';
import type * as Methods from '../../types/AuthenticationMethod';
import type { Callback } from '../../types/Callback';
import type { DeleteMultifactorParams, Enrollment, RecoveryCode } from '../../types/Enrollment';
import type {
  LinkAccountsParams,
  LinkedAccount,
  UnlinkAccountsParams,
  UnlinkAccountsResponse,
} from '../../types/Identity';
import type { LogEvent, LogsPage, UsersLogsQuery, UsersLogsQueryPaged } from '../../types/LogEvent';
import type {
  GetUserOrganizationsData,
  GetUserOrganizationsDataPaged,
  Organization,
  OrganizationsPaged,
} from '../../types/Organization';
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
import { warnDeprecated } from '../../warnings/warnDeprecated';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireFirst, requireField, requireText, unlessOpaque, withData } from './forward';
import { walkUsers } from './walkUsers';

const USER_ID = {
  missing: 'The user_id cannot be null or undefined',
  notText: 'The user_id has to be a string',
};

/**
 * Users. `A` and `U` are the shapes of `app_metadata` and `user_metadata`.
 *
 * @example
 * management.users.get({ id: 'auth0|5f7c8ec7c33c6c004bbafe82' }, (err, user) => { … });
 */
export class UsersManager<A = AppMetadata, U = UserMetadata> extends BaseManager {
  /** @internal Both APIs have a class of this name; a bundler would number the second. */
  static override readonly name: string = 'UsersManager';
  /** `/users/:id` */
  readonly users = restClient(this, '/users/:id', { items: 'users', walk: walkUsers });
  /** `/users/:id/multifactor/:provider` */
  readonly multifactor = restClient(this, '/users/:id/multifactor/:provider');
  /** `/users/:id/identities/:provider/:user_id` */
  readonly identities = restClient(this, '/users/:id/identities/:provider/:user_id');
  /** `/users/:id/logs` */
  readonly userLogs = restClient(this, '/users/:id/logs', pages('logs'));
  /** `/users/:id/enrollments` */
  readonly enrollments = restClient(this, '/users/:id/enrollments', once('enrollments'));
  /** `/users-by-email` */
  readonly usersByEmail = restClient(this, '/users-by-email', once('users'));
  /** `/users/:id/recovery-code-regeneration` */
  readonly recoveryCodeRegenerations = restClient(this, '/users/:id/recovery-code-regeneration');
  /** `/users/:id/multifactor/actions/invalidate-remember-browser` */
  readonly invalidateRememberBrowsers = restClient(
    this,
    '/users/:id/multifactor/actions/invalidate-remember-browser',
  );
  /** `/users/:id/roles` */
  readonly roles = restClient(this, '/users/:id/roles', pages('roles'));
  /** `/users/:id/permissions` */
  readonly permissions = restClient(this, '/users/:id/permissions', pages('permissions'));
  /** `/users/:id/authenticators` */
  readonly authenticators = restClient(this, '/users/:id/authenticators');
  /** `/users/:id/organizations` */
  readonly organizations = restClient(this, '/users/:id/organizations', pages('organizations'));
  /** `/users/:id/authentication-methods/:authentication_method_id` */
  readonly authenticationMethods = restClient(
    this,
    '/users/:id/authentication-methods/:authentication_method_id',
    pages('authenticators'),
  );

  /**
   * Creates a user. Scope `create:users`.
   * @see https://auth0.com/docs/api/management/v2/users/post-users
   */
  create(data: CreateUserData | CreateUserData<A, U>): Promise<User<A, U>>;
  create(data: CreateUserData | CreateUserData<A, U>, callback: Callback<User<A, U>>): void;
  create(...args: unknown[]): unknown {
    return forward(this.users, 'create', args, ([data]) => [data]);
  }

  /**
   * Lists users, or searches them. Without paging options the result is the first page, 50 users. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/users/get-users
   */
  getAll(params?: GetUsersData & WithoutTotals): Promise<Array<User<A, U>>>;
  getAll(params: GetUsersDataPaged): Promise<UserPage<A, U>>;
  getAll(params: GetUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getAll(callback: Callback<Array<User<A, U>>>): void;
  getAll(params?: GetUsersData & WithoutTotals, callback?: Callback<Array<User<A, U>>>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.users, 'getAll', args);
  }

  /**
   * Lists the users with an email address. A change shows at once, unlike in a search. Scope `read:users`.
   * @param email Compared exactly; database connections store addresses in lower case.
   * @see https://auth0.com/docs/api/management/v2/users-by-email/get-users-by-email
   */
  getByEmail(email?: string): Promise<Array<User<A, U>>>;
  getByEmail(email: string, options: FieldOptions | undefined): Promise<Array<User<A, U>>>;
  getByEmail(email: string, options: FieldOptions | undefined, callback: Callback<Array<User<A, U>>>): void;
  getByEmail(email: string, callback?: Callback<Array<User<A, U>>>): void;
  getByEmail(...args: unknown[]): unknown {
    return forward(this.usersByEmail, 'getAll', args, ([email, options]) => [
      { email, ...(isObject(options) ? options : {}) },
    ]);
  }

  /**
   * Fetches a user. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/users/get-users-by-id
   */
  get(params: GetUserData): Promise<User<A, U>>;
  get(params: GetUserData, callback?: Callback<User<A, U>>): void;
  get(...args: unknown[]): unknown {
    return forward(this.users, 'get', args);
  }

  /**
   * Updates a user. Metadata is merged on its first level, nested objects are replaced; null unsets a field. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  update(params: ObjectWithId, data: UpdateUserData | UserChanges<A, U>): Promise<User<A, U>>;
  update(params: ObjectWithId, data: UserChanges<A, U>, callback: Callback<User<A, U>>): void;
  update(params: ObjectWithId, data: UpdateUserData, callback: Callback<User<A, U>>): void;
  update(...args: unknown[]): unknown {
    return forward(this.users, 'patch', args);
  }

  /**
   * Updates the `user_metadata` of a user: merged on its first level, null removes a key. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  updateUserMetadata(params: ObjectWithId, metadata: MetadataChanges<U>): Promise<User<A, U>>;
  updateUserMetadata(
    params: ObjectWithId,
    metadata: MetadataChanges<U>,
    callback: Callback<User<A, U>>,
  ): void;
  updateUserMetadata(params: ObjectWithId, metadata: U, callback: Callback<User<A, U>>): void;
  updateUserMetadata(...args: unknown[]): unknown {
    return forward(this.users, 'patch', args, ([params, user_metadata]) => [
      params,
      unlessOpaque(user_metadata, { user_metadata }),
    ]);
  }

  /**
   * Updates the `app_metadata` of a user: merged on its first level, null removes a key. Scope `update:users_app_metadata`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
   */
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>): Promise<User<A, U>>;
  updateAppMetadata(params: ObjectWithId, metadata: MetadataChanges<A>, callback: Callback<User<A, U>>): void;
  updateAppMetadata(params: ObjectWithId, metadata: A, callback: Callback<User<A, U>>): void;
  updateAppMetadata(...args: unknown[]): unknown {
    return forward(this.users, 'patch', args, ([params, app_metadata]) => [
      params,
      unlessOpaque(app_metadata, { app_metadata }),
    ]);
  }

  /**
   * Deletes a user. Scope `delete:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback?: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    if (!isObject(args[0]) || typeof args[0].id !== 'string')
      throw new ArgumentError('You must provide an id for the delete method');
    return forward(this.users, 'delete', args);
  }

  /**
   * Deletes all users of the tenant. Scope `delete:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id
   * @deprecated The API no longer lists this endpoint.
   */
  deleteAll<T = void>(): Promise<T>;
  deleteAll<T = void>(callback: Callback<T>): void;
  deleteAll(...args: unknown[]): unknown {
    if (args.some((argument) => argument !== undefined && typeof argument !== 'function'))
      throw new ArgumentError('The deleteAll method only accepts a callback as argument');
    warnDeprecated('deleteAll', 'The API no longer lists this endpoint; delete users one by one.');
    return forward(this.users, 'delete', args, () => []);
  }

  /**
   * Removes a multifactor provider from a user. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-multifactor-by-provider
   */
  deleteMultifactorProvider(params: DeleteMultifactorParams): Promise<void>;
  deleteMultifactorProvider(params: DeleteMultifactorParams, callback: Callback<void>): void;
  deleteMultifactorProvider(...args: unknown[]): unknown {
    requireText(args[0], 'id', 'The id parameter must be a valid user id');
    requireText(args[0], 'provider', 'Must specify a provider');
    return forward(this.multifactor, 'delete', args, ([params]) => [params]);
  }

  /**
   * Links another account to a user. The other user is deleted, including its metadata. Scope `update:users`.
   * @param userId ID of the primary user.
   * @param params `{ provider, user_id, connection_id? }`, or `{ link_with }` with an ID token.
   * @see https://auth0.com/docs/api/management/v2/users/post-identities
   */
  link(userId: string, params: LinkAccountsParams): Promise<LinkedAccount[]>;
  link(userId: string, params: LinkAccountsParams, callback: Callback<LinkedAccount[]>): void;
  link(...args: unknown[]): unknown {
    const [userId] = args;
    if (!userId) throw new ArgumentError('The userId cannot be null or undefined');
    if (typeof userId !== 'string') throw new ArgumentError('The userId has to be a string');
    return forward(this.identities, 'create', args, ([id, data]) => [{ id }, data || {}]);
  }

  /**
   * Unlinks an account from a user; it becomes a user of its own, without metadata. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-identity-by-user-id
   */
  unlink(params: UnlinkAccountsParams): Promise<UnlinkAccountsResponse>;
  unlink(params: UnlinkAccountsParams, callback: Callback<UnlinkAccountsResponse>): void;
  unlink(...args: unknown[]): unknown {
    for (const field of ['id', 'user_id', 'provider'])
      requireText(args[0], field, `${field} field is required`);
    return forward(this.identities, 'delete', args, ([params]) => [params]);
  }

  /**
   * Lists the log events of a user, newest first unless `sort` says otherwise. Scope `read:logs_users` or `read:logs`.
   * @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user
   */
  logs<T = LogsPage>(params: UsersLogsQueryPaged): Promise<T>;
  logs(params: UsersLogsQuery): Promise<LogEvent[]>;
  logs<T = LogsPage>(params: UsersLogsQueryPaged, callback: Callback<T>): void;
  logs(params: UsersLogsQuery, callback: Callback<LogEvent[]>): void;
  logs(...args: unknown[]): unknown {
    requireText(args[0], 'id', 'id field is required');
    return forward(this.userLogs, 'get', args);
  }

  /**
   * Lists the Guardian enrollments of a user. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/users/get-enrollments
   */
  getGuardianEnrollments(params: ObjectWithId): Promise<Enrollment[]>;
  getGuardianEnrollments(params: ObjectWithId, callback: Callback<Enrollment[]>): void;
  getGuardianEnrollments(...args: unknown[]): unknown {
    return forward(this.enrollments, 'get', args);
  }

  /**
   * Replaces the multifactor recovery code of a user by a new one. Scope `update:users`.
   * @param params `{ id }`, or the user ID alone, as v2 took it.
   * @see https://auth0.com/docs/api/management/v2/users/post-recovery-code-regeneration
   */
  regenerateRecoveryCode(params: ObjectWithId | string): Promise<RecoveryCode>;
  regenerateRecoveryCode(params: ObjectWithId | string, callback: Callback<RecoveryCode>): void;
  regenerateRecoveryCode(params: ObjectWithId, callback: Callback<RecoveryCode>): void;
  regenerateRecoveryCode(...args: unknown[]): unknown {
    const [given] = args;
    const params = typeof given === 'string' && given !== '' ? { id: given } : given;
    if (!isObject(params) || !params.id) throw new ArgumentError('The userId cannot be null or undefined');
    return forward(this.recoveryCodeRegenerations, 'create', args, () => [params, {}]);
  }

  /**
   * Makes a user pass multifactor authentication again in every remembered browser. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/post-invalidate-remember-browser
   */
  invalidateRememberBrowser(params: ObjectWithId): Promise<void>;
  invalidateRememberBrowser(params: ObjectWithId, callback?: Callback<void>): void;
  invalidateRememberBrowser(...args: unknown[]): unknown {
    if (!isObject(args[0]) || !args[0].id) throw new ArgumentError('The userId cannot be null or undefined');
    return forward(this.invalidateRememberBrowsers, 'create', args, ([params]) => [params, {}]);
  }

  /**
   * Lists the roles of a user. Scopes `read:users` and `read:roles`.
   * @see https://auth0.com/docs/api/management/v2/users/get-user-roles
   */
  getRoles(params: GetUserRolesData & WithoutTotals): Promise<Role[]>;
  getRoles(params: GetUserRolesDataPaged): Promise<RolePage>;
  getRoles(params: GetUserRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getRoles(params: GetUserRolesDataPaged, callback: Callback<RolePage>): void;
  getRoles(...args: unknown[]): unknown {
    return forward(this.roles, 'getAll', args);
  }

  /**
   * Assigns roles to a user. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/post-user-roles
   */
  assignRoles(params: ObjectWithId, data: RolesData): Promise<void>;
  assignRoles(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  assignRoles(...args: unknown[]): unknown {
    requireField(args[0], 'id', USER_ID);
    return forward(this.roles, 'create', args, withData);
  }

  /**
   * Removes roles from a user. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-roles
   */
  removeRoles(params: ObjectWithId, data: RolesData): Promise<void>;
  removeRoles(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  removeRoles(...args: unknown[]): unknown {
    requireField(args[0], 'id', USER_ID);
    return forward(this.roles, 'delete', args, withData);
  }

  /**
   * Lists the permissions of a user: those assigned directly and those of roles. Scope `read:users`.
   * @see https://auth0.com/docs/api/management/v2/users/get-permissions
   */
  getPermissions(params: GetUserPermissionsData & WithoutTotals): Promise<Permission[]>;
  getPermissions(params: GetUserPermissionsDataPaged): Promise<PermissionPage>;
  getPermissions(params: GetUserPermissionsData & WithoutTotals, callback: Callback<Permission[]>): void;
  getPermissions(params: GetUserPermissionsDataPaged, callback: Callback<PermissionPage>): void;
  getPermissions(...args: unknown[]): unknown {
    return forward(this.permissions, 'getAll', args);
  }

  /**
   * Assigns permissions to a user directly. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/post-permissions
   */
  assignPermissions(params: ObjectWithId, data: PermissionsData): Promise<void>;
  assignPermissions(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  assignPermissions(...args: unknown[]): unknown {
    requireField(args[0], 'id', USER_ID);
    return forward(this.permissions, 'create', args, withData);
  }

  /**
   * Removes permissions that were assigned to a user directly. Scope `update:users`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-permissions
   */
  removePermissions(params: ObjectWithId, data: PermissionsData): Promise<void>;
  removePermissions(params: ObjectWithId, data: PermissionsData, callback: Callback<void>): void;
  removePermissions(...args: unknown[]): unknown {
    requireField(args[0], 'id', USER_ID);
    return forward(this.permissions, 'delete', args, withData);
  }

  /**
   * Deletes all authenticators of a user. Scope `delete:guardian_enrollments`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authenticators
   */
  deleteAllAuthenticators(params: ObjectWithId): Promise<void>;
  deleteAllAuthenticators(params: ObjectWithId, callback: Callback<void>): void;
  deleteAllAuthenticators(...args: unknown[]): unknown {
    requireField(args[0], 'id', USER_ID);
    return forward(this.authenticators, 'delete', args, ([params]) => [params]);
  }

  /**
   * Lists the organizations that a user is a member of. Scope `read:organizations`.
   * @see https://auth0.com/docs/api/management/v2/users/get-user-organizations
   */
  getUserOrganizations(params: GetUserOrganizationsData & WithoutTotals): Promise<Organization[]>;
  getUserOrganizations<T = OrganizationsPaged>(params: GetUserOrganizationsDataPaged): Promise<T>;
  getUserOrganizations<T = OrganizationsPaged>(
    params: GetUserOrganizationsDataPaged,
    callback: Callback<T>,
  ): void;
  getUserOrganizations(
    params: GetUserOrganizationsData & WithoutTotals,
    callback: Callback<Organization[]>,
  ): void;
  getUserOrganizations(...args: unknown[]): unknown {
    return forward(this.organizations, 'getAll', args);
  }

  /**
   * Lists the authentication methods of a user. Scope `read:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods
   */
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & WithoutTotals,
  ): Promise<Methods.AuthenticationMethod[]>;
  getAuthenticationMethods<T = Methods.AuthenticationMethodsPage>(
    params: Methods.GetAuthenticationMethodsDataPaged,
  ): Promise<T>;
  getAuthenticationMethods<T = Methods.AuthenticationMethodsPage>(
    params: Methods.GetAuthenticationMethodsDataPaged,
    callback: Callback<T>,
  ): void;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & WithoutTotals,
    callback: Callback<Methods.AuthenticationMethod[]>,
  ): void;
  getAuthenticationMethods(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'getAll', args);
  }

  /**
   * Fetches an authentication method of a user. Scope `read:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods-by-authentication-method-id
   */
  getAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
  ): Promise<Methods.AuthenticationMethod>;
  getAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  getAuthenticationMethodById(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'get', args);
  }

  /**
   * Creates an authentication method for a user. Scope `create:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/post-authentication-methods
   */
  createAuthenticationMethod(
    params: ObjectWithId,
    data: Methods.CreateAuthenticationMethodData,
  ): Promise<Methods.AuthenticationMethod>;
  createAuthenticationMethod(
    params: ObjectWithId,
    data: Methods.CreateAuthenticationMethodData,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  createAuthenticationMethod(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'create', args);
  }

  /**
   * Replaces all authentication methods of a user. Scope `update:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/put-authentication-methods
   */
  updateAuthenticationMethods(
    params: ObjectWithId,
    data: Methods.ReplacementAuthenticationMethod[],
  ): Promise<Methods.AuthenticationMethod[]>;
  updateAuthenticationMethods(
    params: ObjectWithId,
    data: Methods.ReplacementAuthenticationMethod[],
    callback: Callback<Methods.AuthenticationMethod[]>,
  ): void;
  updateAuthenticationMethods(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'update', args);
  }

  /**
   * Updates an authentication method of a user. Scope `update:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/patch-authentication-methods-by-authentication-method-id
   */
  updateAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Methods.UpdateAuthenticationMethodData,
  ): Promise<Methods.AuthenticationMethod>;
  updateAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Methods.UpdateAuthenticationMethodData,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  updateAuthenticationMethodById(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'patch', args);
  }

  /**
   * Deletes all authentication methods of a user. Scope `delete:authentication_methods`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authentication-methods
   */
  deleteAuthenticationMethods(params: ObjectWithId): Promise<void>;
  deleteAuthenticationMethods(params: ObjectWithId, callback: Callback<void>): void;
  deleteAuthenticationMethods(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'delete', args);
  }

  /**
   * Deletes an authentication method of a user. Scope `delete:authentication_methods`.
   * @param data Sent as the body. Default `{}`.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authentication-methods-by-authentication-method-id
   */
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data?: Record<string, unknown>,
  ): Promise<void>;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Record<string, unknown> | undefined,
    callback: Callback<void>,
  ): void;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    callback: Callback<void>,
  ): void;
  deleteAuthenticationMethodById(...args: unknown[]): unknown {
    return forward(this.authenticationMethods, 'delete', args, requireFirst('authentication_method_id'));
  }
}
