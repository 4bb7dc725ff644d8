// A service on v3 with the types of the community's declarations: it compiles unchanged.
import type {
  ManagementClientOptions,
  AuthenticationClientOptions,
  AppMetadata,
  UserMetadata,
  User,
  UserPage,
  UserData,
  CreateUserData,
  UpdateUserData,
  GetUsersData,
  GetUsersDataPaged,
  ObjectWithId,
  Role,
  RolePage,
  RolesData,
  GetUserRolesData,
  GetUserRolesDataPaged,
  Permission,
  PermissionPage,
  PermissionsData,
  PermissionData,
  GetUserPermissionsData,
  GetUserPermissionsDataPaged,
  Identity,
  LinkAccountsParams,
  UnlinkAccountsParams,
  UnlinkAccountsResponse,
  UnlinkAccountsResponseProfile,
  LogEvent,
  LogEventTypeCode,
  UsersLogsQuery,
  Organization,
  OrganizationsPaged,
  Enrollment,
  EnrollmentStatus,
  AuthMethod,
  AuthenticationMethod,
  AuthenticationMethodByIdOptions,
  ClientCredentialsGrantOptions,
  TokenResponse,
  ImpersonateSettingOptions,
  DeleteMultifactorParams,
  DeleteDeleteMultifactorParamsProvider,
  UnlinkAccountsParamsProvider,
  RetryOptions,
  TokenProvider,
  ClientInfo,
  Page,
  PagingOptions,
  UsersManager,
} from '../../src/index';
import { AuthenticationClient, ManagementClient } from '../../src/index';
interface App {
  plan?: string;
  roles?: string[];
}
interface Meta {
  theme?: string;
}
const tokenProvider: TokenProvider = { enableCache: true, cacheTTLInSeconds: 60 };
const retry: RetryOptions = { enabled: true, maxRetries: 3 };
const options: ManagementClientOptions = {
  domain: 'x',
  clientId: 'a',
  clientSecret: 'b',
  audience: 'c',
  scope: 'd',
  tokenProvider,
  retry,
  telemetry: false,
};
export const management = new ManagementClient<App, Meta>(options);
export const plain = new ManagementClient({ domain: 'd', token: 't' });
const authOptions: AuthenticationClientOptions = { domain: 'd', clientId: 'c', clientSecret: 's' };
export const auth = new AuthenticationClient(authOptions);

export class UserService {
  constructor(private readonly client: ManagementClient = plain) {}
  async find(q: string, page = 0): Promise<User[]> {
    const query: GetUsersData = { q, page, per_page: 50, search_engine: 'v3' };
    const users = await this.client.getUsers(query);
    return users.filter((user) => user.email_verified);
  }
  async list(params?: GetUsersData): Promise<User[]> {
    return this.client.getUsers(params);
  }
  async page(paged: GetUsersDataPaged): Promise<{ total: number; items: User[] }> {
    const page: UserPage = await this.client.getUsers(paged);
    return { total: page.total + page.length, items: page.users };
  }
  get(id: string): Promise<User> {
    return this.client.getUser({ id });
  }
  getByCallback(id: string, done: (err: Error | null, user?: User) => void): void {
    this.client.getUser({ id }, (err, user) => {
      if (err) return done(err);
      done(null, user);
    });
  }
  getTyped(id: string): void {
    this.client.getUser({ id }, (err: Error, user: User) => {
      console.log(err.message, user.name);
    });
  }
  byEmail(email: string): Promise<User[]> {
    return this.client.getUsersByEmail(email);
  }
  async create(data: CreateUserData): Promise<string> {
    const email: string | undefined = data.email;
    const user = await this.client.createUser({ ...data, email });
    return user.user_id!;
  }
  async update(params: ObjectWithId, data: UpdateUserData): Promise<User<AppMetadata, UserMetadata>> {
    return this.client.updateUser(params, data);
  }
  async meta(id: string, meta: UserMetadata, app: AppMetadata): Promise<void> {
    await this.client.updateUserMetadata({ id }, meta);
    const user = await this.client.updateAppMetadata({ id }, app);
    console.log(user.app_metadata?.anything.deep, user.user_metadata?.x);
  }
  async roles(id: string): Promise<string[]> {
    const query: GetUserRolesData = { id, page: 0, per_page: 10 };
    const roles: Role[] = await this.client.getUserRoles(query);
    const paged: GetUserRolesDataPaged = { ...query, include_totals: true };
    const page: RolePage = await this.client.getUserRoles(paged);
    const data: RolesData = { roles: [...roles, ...page.roles].map((r) => r.id!) };
    await this.client.assignRolestoUser({ id }, data);
    await this.client.removeRolesFromUser({ id }, data);
    this.client.removeRolesFromUser({ id }, data, (err: Error) => console.log(err));
    return roles.map(({ name }) => name ?? '');
  }
  async permissions(id: string): Promise<Permission[]> {
    const query: GetUserPermissionsData = { id };
    const list = await this.client.getUserPermissions(query);
    const paged: GetUserPermissionsDataPaged = { id, include_totals: true };
    const page: PermissionPage = await this.client.getUserPermissions(paged);
    const one: PermissionData = { resource_server_identifier: 'a', permission_name: 'b' };
    const data: PermissionsData = { permissions: [one] };
    await this.client.assignPermissionsToUser({ id }, data);
    await this.client.removePermissionsFromUser({ id }, data);
    return [...list, ...page.permissions];
  }
  async logs(query: UsersLogsQuery): Promise<LogEventTypeCode[]> {
    const logs: LogEvent[] = await this.client.getUserLogs(query);
    const where: string | undefined = logs[0]?.location_info?.country_code;
    console.log(where, logs[0]?.date);
    return logs.map((log) => log.type!);
  }
  async links(id: string): Promise<void> {
    const link: LinkAccountsParams = { user_id: 'x', provider: 'auth0', connection_id: 'c' };
    await this.client.linkUsers(id, link);
    const provider: UnlinkAccountsParamsProvider = 'google-oauth2';
    const unlink: UnlinkAccountsParams = { id, provider, user_id: 'x' };
    const rest: UnlinkAccountsResponse = await this.client.unlinkUsers(unlink);
    const profile: UnlinkAccountsResponseProfile = {};
    console.log(rest, profile);
  }
  async mfa(id: string): Promise<void> {
    const provider: DeleteDeleteMultifactorParamsProvider = 'duo';
    const params: DeleteMultifactorParams = { id, provider };
    await this.client.deleteUserMultifactor(params);
    const enrollments: Enrollment[] = await this.client.getGuardianEnrollments({ id });
    const status: EnrollmentStatus = enrollments[0]!.status;
    const method: AuthMethod = enrollments[0]!.auth_method;
    const ids: string[] = enrollments.map((e) => e.id);
    const when = new Date(enrollments[0]!.last_auth);
    await this.client.invalidateRememberBrowser({ id });
    console.log(status, method, ids, when);
  }
  async identities(id: string): Promise<Identity[]> {
    const user = await this.client.getUser({ id });
    return user.identities ?? [];
  }
  async remove(id: string): Promise<void> {
    await this.client.deleteUser({ id });
    this.client.deleteUser({ id }, (err) => {
      if (err) throw err;
    });
  }
  async removeAll(): Promise<void> {
    await this.client.deleteAllUsers();
  }
  async token(): Promise<string> {
    return this.client.getAccessToken();
  }
  async organizations(users: UsersManager, id: string): Promise<Organization[]> {
    const orgs = await users.getUserOrganizations({ id });
    const methods: AuthenticationMethod[] = await users.getAuthenticationMethods({ id });
    const byId: AuthenticationMethodByIdOptions = { id, authentication_method_id: methods[0]!.id };
    const one: AuthenticationMethod = await users.getAuthenticationMethodById(byId);
    const nested: string[] = (one.authentication_methods ?? []).map((m) => m.id);
    await users.deleteAuthenticationMethodById(byId);
    await users.deleteAuthenticationMethods({ id });
    const { recovery_code } = await users.regenerateRecoveryCode({ id });
    const color: string | undefined = orgs[0]?.branding?.colors?.primary;
    console.log(nested, recovery_code, color, orgs[0]?.metadata?.tier.toUpperCase());
    return orgs;
  }
}
export async function profile(token: string): Promise<void> {
  const info: User = await auth.users.getInfo(token);
  const raw = await auth.getProfile(token);
  const sub: string = raw.sub ?? '';
  const settings: ImpersonateSettingOptions = {
    impersonator_id: 'i',
    protocol: 'p',
    token: 't',
    clientId: 'c',
  };
  const link: string = await auth.users.impersonate('x', settings);
  const grant: ClientCredentialsGrantOptions = { audience: 'a', scope: 's' };
  const response: TokenResponse = await auth.clientCredentialsGrant(grant);
  const seconds: number = response.expires_in;
  auth.clientCredentialsGrant(grant, (err: Error, r: TokenResponse) => console.log(err, r.access_token));
  console.log(info, sub, link, seconds);
}
export async function generic(): Promise<string | undefined> {
  const user = await management.getUser({ id: 'x' });
  const users: Array<User<App, Meta>> = await management.getUsers();
  await management.updateAppMetadata({ id: 'x' }, { plan: 'paid' });
  await management.createUser({ connection: 'c', email: 'e', app_metadata: { plan: 'x' } });
  const update: UpdateUserData = { blocked: true, app_metadata: { plan: 'p' } };
  const changed: User<App, Meta> = await management.updateUser({ id: 'x' }, update);
  const creation: CreateUserData = { connection: 'c', user_metadata: { theme: 't' } };
  const created: User<App, Meta> = await management.createUser(creation);
  console.log(changed, created);
  return user.app_metadata?.plan ?? users[0]?.user_metadata?.theme;
}
export function paging(options: PagingOptions, page: Page): boolean {
  return (options.page ?? 0) * page.limit + page.length < page.total && page.start >= 0;
}
export const info = (c: ClientInfo): string | undefined => c.name;
export const data: UserData = { email: 'a', app_metadata: { any: { thing: 1 } } };
export const orgPage = (p: OrganizationsPaged): Organization[] => p.organizations;
