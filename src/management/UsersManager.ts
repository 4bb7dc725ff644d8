import { ArgumentError } from '../errors/ArgumentError';
import type { CallOptions } from '../http/HttpRequest';
import type { ApiPromise } from '../rest/ApiPromise';
import type { ListPromise } from '../rest/ListPromise';
import { readArguments } from '../rest/readArguments';
import type { RestClient } from '../rest/RestClient';
import type * as Methods from '../types/AuthenticationMethod';
import type { Callback } from '../types/Callback';
import type { DeleteMultifactorParams, Enrollment, RecoveryCode } from '../types/Enrollment';
import type { LinkAccountsParams, LinkedAccount, UnlinkAccountsParams } from '../types/Identity';
import type { LogEvent, LogsPage, UsersLogsQuery, UsersLogsQueryPaged } from '../types/LogEvent';
import type * as Organizations from '../types/Organization';
import type { MaybeTotals, ObjectWithId, WithoutTotals } from '../types/paging';
import type * as Permissions from '../types/Permission';
import type { GetUserRolesData, GetUserRolesDataPaged, Role, RolePage, RolesData } from '../types/Role';
import type { AppMetadata, CreateUserData, UpdateUserData, User, UserMetadata } from '../types/User';
import type { FieldOptions, GetUserData, GetUsersData, GetUsersDataPaged, UserPage } from '../types/UserList';
import { withCallOptions } from './BaseManager';
import { forward, isObject, requireText, requireUserId } from './forward';
import { UserResources } from './UserResources';
import { warnDeprecated } from '../warnings/warnDeprecated';

/**
 * The users of a tenant.
 *
 * Every method returns a promise, or, with a callback as last argument, undefined. `A` and `U` are the
 * shapes of `app_metadata` and `user_metadata`.
 *
 * @example
 * management.users.get({ id: 'auth0|5f7c8ec7c33c6c004bbafe82' }, (err, user) => { … });
 */
export class UsersManager<A = AppMetadata, U = UserMetadata> extends UserResources {
  /**
   * Creates a user.
   *
   * @param data The user; `connection` is required.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The user.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-users (scope `create:users`)
   */
  create(data: CreateUserData<A, U>): ApiPromise<User<A, U>>;
  create(data: CreateUserData<A, U>, callback: Callback<User<A, U>>): void;
  create(data: CreateUserData<A, U>, callback?: Callback<User<A, U>>): ApiPromise<User<A, U>> | undefined;
  create(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.users, 'create', [args[0], readArguments(args).callback]);
  }

  /**
   * Lists users, or searches them. Without paging options it is the first page.
   *
   * @param params `{ q?, page?, per_page?, sort?, fields?, include_totals?, … }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-users (scope `read:users`)
   */
  getAll(params: GetUsersDataPaged): ListPromise<UserPage<A, U>, User<A, U>>;
  getAll(params: GetUsersDataPaged, callback: Callback<UserPage<A, U>>): void;
  getAll(params?: GetUsersData & WithoutTotals): ListPromise<Array<User<A, U>>, User<A, U>>;
  getAll(params: undefined | (GetUsersData & WithoutTotals), callback: Callback<Array<User<A, U>>>): void;
  getAll(): ListPromise<Array<User<A, U>>, User<A, U>>;
  getAll(callback: Callback<Array<User<A, U>>>): void;
  getAll(params: GetUsersData & MaybeTotals): ListPromise<Array<User<A, U>> | UserPage<A, U>, User<A, U>>;
  getAll(params: GetUsersData & MaybeTotals, callback: Callback<Array<User<A, U>> | UserPage<A, U>>): void;
  getAll(
    params: GetUsersData & MaybeTotals,
    callback?: Callback<Array<User<A, U>> | UserPage<A, U>>,
  ): ListPromise<Array<User<A, U>> | UserPage<A, U>, User<A, U>> | undefined;
  getAll(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.users, 'getAll', args);
  }

  /**
   * Lists the users with an email address: exact, and at once after a change.
   *
   * @param email The address; database connections store it in lower case.
   * @param options `{ fields?, include_fields? }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The users.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users-by-email/get-users-by-email (scope `read:users`)
   */
  getByEmail(email?: string): ApiPromise<Array<User<A, U>>>;
  getByEmail(email: string, callback: Callback<Array<User<A, U>>>): void;
  getByEmail(email: string, options: FieldOptions | undefined): ApiPromise<Array<User<A, U>>>;
  getByEmail(email: string, options: FieldOptions | undefined, callback: Callback<Array<User<A, U>>>): void;
  getByEmail(
    email: string,
    options: FieldOptions | undefined,
    callback?: Callback<Array<User<A, U>>>,
  ): ApiPromise<Array<User<A, U>>> | undefined;
  getByEmail(...args: unknown[]): ApiPromise<unknown> | undefined {
    const [email, options] = args;
    const { callback } = readArguments(args);
    const given = typeof options === 'object' && options !== null ? options : {};
    return forward(this.usersByEmail, 'getAll', [
      { email: typeof email === 'function' ? undefined : email, ...given },
      callback,
    ]);
  }

  /**
   * Fetches a user.
   *
   * @param params `{ id, fields?, include_fields? }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The user.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-users-by-id (scope `read:users`)
   */
  get(params: GetUserData): ApiPromise<User<A, U>>;
  get(params: GetUserData, callback: Callback<User<A, U>>): void;
  get(params: GetUserData, callback?: Callback<User<A, U>>): ApiPromise<User<A, U>> | undefined;
  get(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.users, 'get', args);
  }

  /**
   * Changes a user. Metadata is merged on its first level; nested objects are replaced.
   *
   * @param params `{ id }`: the user ID.
   * @param data What to change; null unsets.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The user.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id (scope `update:users`)
   */
  update(params: ObjectWithId, data: UpdateUserData<A, U>): ApiPromise<User<A, U>>;
  update(params: ObjectWithId, data: UpdateUserData<A, U>, callback: Callback<User<A, U>>): void;
  update(
    params: ObjectWithId,
    data: UpdateUserData<A, U>,
    callback?: Callback<User<A, U>>,
  ): ApiPromise<User<A, U>> | undefined;
  update(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.users, 'patch', args);
  }

  /**
   * Changes a user's `user_metadata`: merged on its first level, a key with null is removed.
   *
   * @param params `{ id }`: the user ID.
   * @param metadata The metadata.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The user.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id (scope `update:users`)
   */
  updateUserMetadata(params: ObjectWithId, metadata: U): ApiPromise<User<A, U>>;
  updateUserMetadata(params: ObjectWithId, metadata: U, callback: Callback<User<A, U>>): void;
  updateUserMetadata(
    params: ObjectWithId,
    metadata: U,
    callback?: Callback<User<A, U>>,
  ): ApiPromise<User<A, U>> | undefined;
  updateUserMetadata(...args: unknown[]): ApiPromise<unknown> | undefined {
    return patchMetadata(this.users, 'user_metadata', args);
  }

  /**
   * Changes a user's `app_metadata`: merged on its first level, a key with null is removed.
   *
   * @param params `{ id }`: the user ID.
   * @param metadata The metadata.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The user.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id (scope `update:users_app_metadata`)
   */
  updateAppMetadata(params: ObjectWithId, metadata: A): ApiPromise<User<A, U>>;
  updateAppMetadata(params: ObjectWithId, metadata: A, callback: Callback<User<A, U>>): void;
  updateAppMetadata(
    params: ObjectWithId,
    metadata: A,
    callback?: Callback<User<A, U>>,
  ): ApiPromise<User<A, U>> | undefined;
  updateAppMetadata(...args: unknown[]): ApiPromise<unknown> | undefined {
    return patchMetadata(this.users, 'app_metadata', args);
  }

  /**
   * Deletes a user.
   *
   * @param params `{ id }`: the user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id (scope `delete:users`)
   */
  delete(params: ObjectWithId): ApiPromise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(params: ObjectWithId, callback?: Callback<void>): ApiPromise<void> | undefined;
  delete(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    if (!isObject(params) || typeof params.id !== 'string') {
      throw new ArgumentError('You must provide an id for the delete method');
    }
    return forward(this.users, 'delete', [params, ...rest]);
  }

  /**
   * Deletes all users of the tenant.
   *
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when another argument than a callback is given. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-users-by-id (scope `delete:users`)
   * @deprecated The API no longer lists this endpoint.
   */
  deleteAll(): ApiPromise<void>;
  deleteAll(callback: Callback<void>): void;
  deleteAll(callback?: Callback<void>): ApiPromise<void> | undefined;
  deleteAll(...args: unknown[]): ApiPromise<unknown> | undefined {
    if (args.some((argument) => argument !== undefined && typeof argument !== 'function')) {
      throw new ArgumentError('The deleteAll method only accepts a callback as argument');
    }
    warnDeprecated('deleteAll', 'The API no longer lists this endpoint; delete users one by one.');
    return forward(this.users, 'delete', [...readArguments(args).values, readArguments(args).callback]);
  }

  /**
   * Removes a multifactor provider from a user.
   *
   * @param params `{ id, provider }`; provider `duo` or `google-authenticator`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when id or provider is missing. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-multifactor-by-provider (scope `update:users`)
   */
  deleteMultifactorProvider(params: DeleteMultifactorParams): ApiPromise<void>;
  deleteMultifactorProvider(params: DeleteMultifactorParams, callback: Callback<void>): void;
  deleteMultifactorProvider(
    params: DeleteMultifactorParams,
    callback?: Callback<void>,
  ): ApiPromise<void> | undefined;
  deleteMultifactorProvider(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    requireText(params, 'id', 'The id parameter must be a valid user id');
    requireText(params, 'provider', 'Must specify a provider');
    return forward(this.multifactor, 'delete', [params, readArguments(rest).callback]);
  }

  /**
   * Links another account to a user. The other user vanishes, and its metadata with it.
   *
   * @param userId ID of the primary user.
   * @param params `{ provider, user_id, connection_id? }`, or `{ link_with }` with an ID token.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws ArgumentError, synchronously, when userId is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-identities (scope `update:users`)
   */
  link(userId: string, params: LinkAccountsParams): ApiPromise<LinkedAccount[]>;
  link(userId: string, params: LinkAccountsParams, callback: Callback<LinkedAccount[]>): void;
  link(
    userId: string,
    params: LinkAccountsParams,
    callback?: Callback<LinkedAccount[]>,
  ): ApiPromise<LinkedAccount[]> | undefined;
  link(userId: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    if (!userId) throw new ArgumentError('The userId cannot be null or undefined');
    if (typeof userId !== 'string') throw new ArgumentError('The userId has to be a string');
    const { values, callback } = readArguments(rest);
    return forward(this.identities, 'create', [{ id: userId }, values[0] || {}, callback]);
  }

  /**
   * Unlinks an account from a user; it becomes a user of its own again.
   *
   * @param params `{ id, provider, user_id }`; `user_id` without the provider's prefix.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws ArgumentError, synchronously, when a field is missing. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-identity-by-user-id (scope `update:users`)
   */
  unlink(params: UnlinkAccountsParams): ApiPromise<LinkedAccount[]>;
  unlink(params: UnlinkAccountsParams, callback: Callback<LinkedAccount[]>): void;
  unlink(
    params: UnlinkAccountsParams,
    callback?: Callback<LinkedAccount[]>,
  ): ApiPromise<LinkedAccount[]> | undefined;
  unlink(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    requireText(params, 'id', 'id field is required');
    requireText(params, 'user_id', 'user_id field is required');
    requireText(params, 'provider', 'provider field is required');
    return forward(this.identities, 'delete', [params, readArguments(rest).callback]);
  }

  /**
   * Lists a user's log events.
   *
   * @param params `{ id, page?, per_page?, include_totals?, … }`: page from 0, per_page up to 100.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws ArgumentError, synchronously, when the ID is missing. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user (scope `read:logs_users`)
   */
  logs(params: UsersLogsQueryPaged): ListPromise<LogsPage, LogEvent>;
  logs(params: UsersLogsQueryPaged, callback: Callback<LogsPage>): void;
  logs(params: UsersLogsQuery & WithoutTotals): ListPromise<LogEvent[], LogEvent>;
  logs(params: UsersLogsQuery & WithoutTotals, callback: Callback<LogEvent[]>): void;
  logs(params: UsersLogsQuery & { include_totals: boolean }): ListPromise<LogEvent[] | LogsPage, LogEvent>;
  logs(params: UsersLogsQuery & { include_totals: boolean }, callback: Callback<LogEvent[] | LogsPage>): void;
  logs(params: UsersLogsQuery): ListPromise<LogEvent[], LogEvent>;
  logs(params: UsersLogsQuery, callback: Callback<LogEvent[]>): void;
  logs(
    params: UsersLogsQuery,
    callback?: Callback<LogEvent[] | LogsPage>,
  ): ListPromise<LogEvent[] | LogsPage, LogEvent> | undefined;
  logs(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    requireText(params, 'id', 'id field is required');
    return forward(this.userLogs, 'get', [params, ...rest]);
  }

  /**
   * Lists a user's Guardian enrollments.
   *
   * @param params `{ id }`: the user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-enrollments (scope `read:users`)
   */
  getGuardianEnrollments(params: ObjectWithId): ApiPromise<Enrollment[]>;
  getGuardianEnrollments(params: ObjectWithId, callback: Callback<Enrollment[]>): void;
  getGuardianEnrollments(
    params: ObjectWithId,
    callback?: Callback<Enrollment[]>,
  ): ApiPromise<Enrollment[]> | undefined;
  getGuardianEnrollments(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.enrollments, 'get', args);
  }

  /**
   * Makes a new Guardian recovery code; the old one is no longer valid.
   *
   * @param params `{ id }`, or the bare user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws ArgumentError, synchronously, when the ID is missing. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-recovery-code-regeneration (scope `update:users`)
   */
  regenerateRecoveryCode(params: ObjectWithId | string): ApiPromise<RecoveryCode>;
  regenerateRecoveryCode(params: ObjectWithId | string, callback: Callback<RecoveryCode>): void;
  regenerateRecoveryCode(
    params: ObjectWithId | string,
    callback?: Callback<RecoveryCode>,
  ): ApiPromise<RecoveryCode> | undefined;
  regenerateRecoveryCode(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    const query = typeof params === 'string' && params !== '' ? { id: params } : params;
    if (!isObject(query) || !query.id) throw new ArgumentError('The userId cannot be null or undefined');
    return forward(this.recoveryCodeRegenerations, 'create', [query, {}, readArguments(rest).callback]);
  }

  /**
   * Forgets all browsers that a user's MFA remembered.
   *
   * @param params `{ id }`: the user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-invalidate-remember-browser (scope `update:users`)
   */
  invalidateRememberBrowser(params: ObjectWithId): ApiPromise<void>;
  invalidateRememberBrowser(params: ObjectWithId, callback: Callback<void>): void;
  invalidateRememberBrowser(params: ObjectWithId, callback?: Callback<void>): ApiPromise<void> | undefined;
  invalidateRememberBrowser(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    if (!isObject(params) || !params.id) throw new ArgumentError('The userId cannot be null or undefined');
    return forward(this.invalidateRememberBrowsers, 'create', [params, {}, readArguments(rest).callback]);
  }

  /**
   * Lists a user's roles.
   *
   * @param params `{ id, page?, per_page?, include_totals?, … }`: page from 0, per_page up to 100.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-user-roles (scope `read:users, read:roles`)
   */
  getRoles(params: GetUserRolesDataPaged): ListPromise<RolePage, Role>;
  getRoles(params: GetUserRolesDataPaged, callback: Callback<RolePage>): void;
  getRoles(params: GetUserRolesData & WithoutTotals): ListPromise<Role[], Role>;
  getRoles(params: GetUserRolesData & WithoutTotals, callback: Callback<Role[]>): void;
  getRoles(params: GetUserRolesData & MaybeTotals): ListPromise<Role[] | RolePage, Role>;
  getRoles(params: GetUserRolesData & MaybeTotals, callback: Callback<Role[] | RolePage>): void;
  getRoles(
    params: GetUserRolesData & MaybeTotals,
    callback?: Callback<Role[] | RolePage>,
  ): ListPromise<Role[] | RolePage, Role> | undefined;
  getRoles(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.roles, 'getAll', args);
  }

  /**
   * Assigns roles to a user.
   *
   * @param params `{ id }`: the user ID.
   * @param data `{ roles: [roleId, …] }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-user-roles (scope `update:users`)
   */
  assignRoles(params: ObjectWithId, data: RolesData): ApiPromise<void>;
  assignRoles(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  assignRoles(params: ObjectWithId, data: RolesData, callback?: Callback<void>): ApiPromise<void> | undefined;
  assignRoles(...args: unknown[]): ApiPromise<unknown> | undefined {
    return changeList(this.roles, 'create', args);
  }

  /**
   * Removes roles from a user.
   *
   * @param params `{ id }`: the user ID.
   * @param data `{ roles: [roleId, …] }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-user-roles (scope `update:users`)
   */
  removeRoles(params: ObjectWithId, data: RolesData): ApiPromise<void>;
  removeRoles(params: ObjectWithId, data: RolesData, callback: Callback<void>): void;
  removeRoles(params: ObjectWithId, data: RolesData, callback?: Callback<void>): ApiPromise<void> | undefined;
  removeRoles(...args: unknown[]): ApiPromise<unknown> | undefined {
    return changeList(this.roles, 'delete', args);
  }

  /**
   * Lists a user's permissions: direct ones and those of roles.
   *
   * @param params `{ id, page?, per_page?, include_totals?, … }`: page from 0, per_page up to 100.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-permissions (scope `read:users`)
   */
  getPermissions(
    params: Permissions.GetUserPermissionsDataPaged,
  ): ListPromise<Permissions.PermissionPage, Permissions.Permission>;
  getPermissions(
    params: Permissions.GetUserPermissionsDataPaged,
    callback: Callback<Permissions.PermissionPage>,
  ): void;
  getPermissions(
    params: Permissions.GetUserPermissionsData & WithoutTotals,
  ): ListPromise<Permissions.Permission[], Permissions.Permission>;
  getPermissions(
    params: Permissions.GetUserPermissionsData & WithoutTotals,
    callback: Callback<Permissions.Permission[]>,
  ): void;
  getPermissions(
    params: Permissions.GetUserPermissionsData & MaybeTotals,
  ): ListPromise<Permissions.Permission[] | Permissions.PermissionPage, Permissions.Permission>;
  getPermissions(
    params: Permissions.GetUserPermissionsData & MaybeTotals,
    callback: Callback<Permissions.Permission[] | Permissions.PermissionPage>,
  ): void;
  getPermissions(
    params: Permissions.GetUserPermissionsData & MaybeTotals,
    callback?: Callback<Permissions.Permission[] | Permissions.PermissionPage>,
  ): ListPromise<Permissions.Permission[] | Permissions.PermissionPage, Permissions.Permission> | undefined;
  getPermissions(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.permissions, 'getAll', args);
  }

  /**
   * Gives a user permissions directly.
   *
   * @param params `{ id }`: the user ID.
   * @param data `{ permissions: [{ permission_name, resource_server_identifier }, …] }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-permissions (scope `update:users`)
   */
  assignPermissions(params: ObjectWithId, data: Permissions.PermissionsData): ApiPromise<void>;
  assignPermissions(params: ObjectWithId, data: Permissions.PermissionsData, callback: Callback<void>): void;
  assignPermissions(
    params: ObjectWithId,
    data: Permissions.PermissionsData,
    callback?: Callback<void>,
  ): ApiPromise<void> | undefined;
  assignPermissions(...args: unknown[]): ApiPromise<unknown> | undefined {
    return changeList(this.permissions, 'create', args);
  }

  /**
   * Takes direct permissions from a user.
   *
   * @param params `{ id }`: the user ID.
   * @param data `{ permissions: [{ permission_name, resource_server_identifier }, …] }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-permissions (scope `update:users`)
   */
  removePermissions(params: ObjectWithId, data: Permissions.PermissionsData): ApiPromise<void>;
  removePermissions(params: ObjectWithId, data: Permissions.PermissionsData, callback: Callback<void>): void;
  removePermissions(
    params: ObjectWithId,
    data: Permissions.PermissionsData,
    callback?: Callback<void>,
  ): ApiPromise<void> | undefined;
  removePermissions(...args: unknown[]): ApiPromise<unknown> | undefined {
    return changeList(this.permissions, 'delete', args);
  }

  /**
   * Deletes all of a user's authenticators.
   *
   * @param params `{ id }`: the user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws ArgumentError, synchronously, when the ID is missing or no string. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authenticators (scope `delete:guardian_enrollments`)
   */
  deleteAllAuthenticators(params: ObjectWithId): ApiPromise<void>;
  deleteAllAuthenticators(params: ObjectWithId, callback: Callback<void>): void;
  deleteAllAuthenticators(params: ObjectWithId, callback?: Callback<void>): ApiPromise<void> | undefined;
  deleteAllAuthenticators(params: unknown, ...rest: unknown[]): ApiPromise<unknown> | undefined {
    requireUserId(params);
    return forward(this.authenticators, 'delete', [params, readArguments(rest).callback]);
  }

  /**
   * Lists a user's organizations.
   *
   * @param params `{ id, page?, per_page?, include_totals?, … }`: page from 0, per_page up to 100.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-user-organizations (scope `read:organizations`)
   */
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsDataPaged,
  ): ListPromise<Organizations.OrganizationsPaged, Organizations.Organization>;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsDataPaged,
    callback: Callback<Organizations.OrganizationsPaged>,
  ): void;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsData & WithoutTotals,
  ): ListPromise<Organizations.Organization[], Organizations.Organization>;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsData & WithoutTotals,
    callback: Callback<Organizations.Organization[]>,
  ): void;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsData & MaybeTotals,
  ): ListPromise<Organizations.Organization[] | Organizations.OrganizationsPaged, Organizations.Organization>;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsData & MaybeTotals,
    callback: Callback<Organizations.Organization[] | Organizations.OrganizationsPaged>,
  ): void;
  getUserOrganizations(
    params: Organizations.GetUserOrganizationsData & MaybeTotals,
    callback?: Callback<Organizations.Organization[] | Organizations.OrganizationsPaged>,
  ):
    | ListPromise<Organizations.Organization[] | Organizations.OrganizationsPaged, Organizations.Organization>
    | undefined;
  getUserOrganizations(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.organizations, 'getAll', args);
  }

  /**
   * Lists a user's authentication methods.
   *
   * @param params `{ id, page?, per_page?, include_totals?, … }`: page from 0, per_page up to 100.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns A list; with `include_totals: true` a page with totals.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods (scope `read:authentication_methods`)
   */
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsDataPaged,
  ): ListPromise<Methods.AuthenticationMethodsPage, Methods.AuthenticationMethod>;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsDataPaged,
    callback: Callback<Methods.AuthenticationMethodsPage>,
  ): void;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & WithoutTotals,
  ): ListPromise<Methods.AuthenticationMethod[], Methods.AuthenticationMethod>;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & WithoutTotals,
    callback: Callback<Methods.AuthenticationMethod[]>,
  ): void;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & MaybeTotals,
  ): ListPromise<
    Methods.AuthenticationMethod[] | Methods.AuthenticationMethodsPage,
    Methods.AuthenticationMethod
  >;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & MaybeTotals,
    callback: Callback<Methods.AuthenticationMethod[] | Methods.AuthenticationMethodsPage>,
  ): void;
  getAuthenticationMethods(
    params: Methods.GetAuthenticationMethodsData & MaybeTotals,
    callback?: Callback<Methods.AuthenticationMethod[] | Methods.AuthenticationMethodsPage>,
  ):
    | ListPromise<
        Methods.AuthenticationMethod[] | Methods.AuthenticationMethodsPage,
        Methods.AuthenticationMethod
      >
    | undefined;
  getAuthenticationMethods(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'getAll', args);
  }

  /**
   * Fetches one authentication method.
   *
   * @param params `{ id, authentication_method_id }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods-by-authentication-method-id (scope `read:authentication_methods`)
   */
  getAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
  ): ApiPromise<Methods.AuthenticationMethod>;
  getAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  getAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    callback?: Callback<Methods.AuthenticationMethod>,
  ): ApiPromise<Methods.AuthenticationMethod> | undefined;
  getAuthenticationMethodById(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'get', args);
  }

  /**
   * Adds an authentication method to a user; it counts as confirmed.
   *
   * @param params `{ id }`: the user ID.
   * @param data The method; `type` is required.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/post-authentication-methods (scope `create:authentication_methods`)
   */
  createAuthenticationMethod(
    params: ObjectWithId,
    data: Methods.CreateAuthenticationMethodData,
  ): ApiPromise<Methods.AuthenticationMethod>;
  createAuthenticationMethod(
    params: ObjectWithId,
    data: Methods.CreateAuthenticationMethodData,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  createAuthenticationMethod(
    params: ObjectWithId,
    data: Methods.CreateAuthenticationMethodData,
    callback?: Callback<Methods.AuthenticationMethod>,
  ): ApiPromise<Methods.AuthenticationMethod> | undefined;
  createAuthenticationMethod(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'create', args);
  }

  /**
   * Replaces all of a user's authentication methods.
   *
   * @param params `{ id }`: the user ID.
   * @param data The new list.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/put-authentication-methods (scope `update:authentication_methods`)
   */
  updateAuthenticationMethods(
    params: ObjectWithId,
    data: Methods.ReplacementAuthenticationMethod[],
  ): ApiPromise<Methods.AuthenticationMethod[]>;
  updateAuthenticationMethods(
    params: ObjectWithId,
    data: Methods.ReplacementAuthenticationMethod[],
    callback: Callback<Methods.AuthenticationMethod[]>,
  ): void;
  updateAuthenticationMethods(
    params: ObjectWithId,
    data: Methods.ReplacementAuthenticationMethod[],
    callback?: Callback<Methods.AuthenticationMethod[]>,
  ): ApiPromise<Methods.AuthenticationMethod[]> | undefined;
  updateAuthenticationMethods(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'update', args);
  }

  /**
   * Changes one authentication method.
   *
   * @param params `{ id, authentication_method_id }`.
   * @param data `{ name?, preferred_authentication_method? }`.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns The result.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/patch-authentication-methods-by-authentication-method-id (scope `update:authentication_methods`)
   */
  updateAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Methods.UpdateAuthenticationMethodData,
  ): ApiPromise<Methods.AuthenticationMethod>;
  updateAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Methods.UpdateAuthenticationMethodData,
    callback: Callback<Methods.AuthenticationMethod>,
  ): void;
  updateAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: Methods.UpdateAuthenticationMethodData,
    callback?: Callback<Methods.AuthenticationMethod>,
  ): ApiPromise<Methods.AuthenticationMethod> | undefined;
  updateAuthenticationMethodById(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'patch', args);
  }

  /**
   * Deletes all of a user's authentication methods.
   *
   * @param params `{ id }`: the user ID.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authentication-methods (scope `delete:authentication_methods`)
   */
  deleteAuthenticationMethods(params: ObjectWithId): ApiPromise<void>;
  deleteAuthenticationMethods(params: ObjectWithId, callback: Callback<void>): void;
  deleteAuthenticationMethods(params: ObjectWithId, callback?: Callback<void>): ApiPromise<void> | undefined;
  deleteAuthenticationMethods(...args: unknown[]): ApiPromise<unknown> | undefined {
    return forward(this.authenticationMethods, 'delete', args);
  }

  /**
   * Deletes one authentication method.
   *
   * @param params `{ id, authentication_method_id }`.
   * @param data Sent as body, when given.
   * @param callback Optional; gets `(error, result)`, and the method returns undefined.
   * @returns Nothing of use: `{}`.
   * @throws Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the API refuses.
   * @see https://auth0.com/docs/api/management/v2/users/delete-authentication-methods-by-authentication-method-id (scope `delete:authentication_methods`)
   */
  deleteAuthenticationMethodById(params: Methods.AuthenticationMethodByIdOptions): ApiPromise<void>;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    callback: Callback<void>,
  ): void;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: object | undefined,
  ): ApiPromise<void>;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: object | undefined,
    callback: Callback<void>,
  ): void;
  deleteAuthenticationMethodById(
    params: Methods.AuthenticationMethodByIdOptions,
    data: object | undefined,
    callback?: Callback<void>,
  ): ApiPromise<void> | undefined;
  deleteAuthenticationMethodById(...args: unknown[]): ApiPromise<unknown> | undefined {
    const { values, callback } = readArguments(args);
    const [params] = values;
    // Without its ID the call would delete all methods of the user.
    if (isObject(params) && !Object.hasOwn(params, 'authentication_method_id')) {
      return forward(this.authenticationMethods, 'get', [{ ...params }, callback]);
    }
    return forward(this.authenticationMethods, 'delete', [...values, callback]);
  }

  /**
   * The same manager, its calls bound to other options.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for options that can't be meant.
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }
}

function patchMetadata(
  client: RestClient,
  field: 'user_metadata' | 'app_metadata',
  args: readonly unknown[],
): ApiPromise<unknown> | undefined {
  const { values, callback } = readArguments(args);
  return forward(client, 'patch', [values[0], { [field]: values[1] }, callback]);
}

function changeList(
  client: RestClient,
  verb: 'create' | 'delete',
  args: readonly unknown[],
): ApiPromise<unknown> | undefined {
  const { values, callback } = readArguments(args);
  requireUserId(values[0]);
  return forward(client, verb, [values[0], values[1] || {}, callback]);
}
