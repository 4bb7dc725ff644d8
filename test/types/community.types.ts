// Code of a service on v3 with the community types: the names must exist and be compatible.
import {
  AuthenticationClient,
  ManagementClient,
  type AppMetadata,
  type AuthenticationMethod,
  type AuthenticationMethodByIdOptions,
  type ClientCredentialsGrantOptions,
  type CreateUserData,
  type DeleteMultifactorParams,
  type GetUserPermissionsData,
  type GetUserRolesDataPaged,
  type GetUsersData,
  type GetUsersDataPaged,
  type Identity,
  type ImpersonateSettingOptions,
  type LinkAccountsParams,
  type LogEvent,
  type ManagementClientOptions,
  type ObjectWithId,
  type Organization,
  type Page,
  type Permission,
  type PermissionPage,
  type PermissionsData,
  type RetryOptions,
  type Role,
  type RolePage,
  type RolesData,
  type TokenResponse,
  type UnlinkAccountsParams,
  type UnlinkAccountsResponse,
  type UpdateUserData,
  type User,
  type UserData,
  type UserMetadata,
  type UserPage,
  type UsersLogsQuery,
} from '../../src/index';

const retry: RetryOptions = { enabled: true, maxRetries: 5 };
const options: ManagementClientOptions = {
  domain: 'tenant.auth0.com',
  clientId: 'id',
  clientSecret: 'secret',
  retry,
  tokenProvider: { enableCache: true },
};
const management = new ManagementClient<AppMetadata, UserMetadata>(options);
const auth0 = new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: 'id' });

export async function service(): Promise<string | undefined> {
  const who: ObjectWithId = { id: 'auth0|1' };
  const fresh: CreateUserData = { connection: 'db', email: 'a@b.example', user_metadata: { anything: 1 } };
  const created: User = await management.createUser(fresh);
  const change: UpdateUserData = { blocked: true, app_metadata: { plan: 'paid' } };
  const changed: User<AppMetadata, UserMetadata> = await management.updateUser(who, change);
  const query: GetUsersData = { q: 'email:"a"', search_engine: 'v3' };
  const some: User[] | UserPage = await management.getUsers(query);
  const paged: GetUsersDataPaged = { ...query, include_totals: true };
  const page: UserPage = await management.getUsers(paged);
  const rolesQuery: GetUserRolesDataPaged = { id: 'x', include_totals: true };
  const rolePage: RolePage = await management.getUserRoles(rolesQuery);
  const roles: Role[] = rolePage.roles;
  const data: RolesData = { roles: roles.map(({ id }) => id ?? '') };
  await management.assignRolestoUser(who, data);
  await management.removeRolesFromUser(who, data);
  const permissionQuery: GetUserPermissionsData = who;
  const permissions: Permission[] | PermissionPage = await management.getUserPermissions(permissionQuery);
  const permissionsData: PermissionsData = {
    permissions: [{ permission_name: 'p', resource_server_identifier: 'r' }],
  };
  await management.assignPermissionsToUser(who, permissionsData);
  const link: LinkAccountsParams = { user_id: '2', provider: 'auth0' };
  await management.linkUsers('auth0|1', link);
  const unlink: UnlinkAccountsParams = { id: 'x', provider: 'auth0', user_id: '2' };
  const rest: UnlinkAccountsResponse = await management.unlinkUsers(unlink);
  const logsQuery: UsersLogsQuery = { id: 'x', per_page: 5 };
  const logs: LogEvent[] | { logs: LogEvent[] } = await management.getUserLogs(logsQuery);
  const factor: DeleteMultifactorParams = { id: 'x', provider: 'duo' };
  await management.deleteUserMultifactor(factor);
  const method: AuthenticationMethodByIdOptions = { id: 'x', authentication_method_id: 'm' };
  const one: AuthenticationMethod = await management.users.getAuthenticationMethodById(method);
  const organizations: Organization[] = await management.users.getUserOrganizations(who);
  const settings: ImpersonateSettingOptions = { impersonator_id: 'i', protocol: 'oauth2', token: 't' };
  await auth0.users.impersonate('auth0|1', settings);
  const grant: ClientCredentialsGrantOptions = { audience: 'a' };
  const token: TokenResponse = await auth0.clientCredentialsGrant(grant);
  const identity: Identity | undefined = changed.identities?.[0];
  const totals: Page = page;
  const open: UserData = { nickname: 'n' };
  const profile = await auth0.getProfile(token.access_token);
  void [created, some, permissions, rest, logs, one, organizations, identity, totals, open, profile];
  management.getUser(who, (err, user) => {
    if (err) return;
    console.log(user.email, user.app_metadata?.anything);
  });
  return profile.email;
}
