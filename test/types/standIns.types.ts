// How tests of services on v3 replace the client, its methods and its managers: it compiles unchanged.
import {
  ManagementClient,
  type AuthenticationClient,
  type Connection,
  type CreateUserData,
  type LogEvent,
  type ObjectWithId,
  type Organization,
  type OrganizationsManager,
  type Role,
  type TokenResponse,
  type UpdateUserData,
  type User,
  type UserPage,
} from '../../src/index';
import { OAuthAuthenticator, type DatabaseAuthenticator } from '../../src/authentication/index';
import { RolesManager, UsersManager } from '../../src/management/index';

interface Plan {
  plan: string;
  seats: number;
}

declare const client: ManagementClient;
declare const typed: ManagementClient<Plan, { theme: string }>;
declare const auth: AuthenticationClient;
const user: User = { user_id: 'auth0|1' };
const token: TokenResponse = { access_token: 'a', token_type: 'Bearer', expires_in: 1 };
const organization: Organization = { id: 'org_1', name: 'acme' };

export function partialClients(): void {
  const byPromise: Partial<ManagementClient> = {
    getUser: async () => ({ user_id: '1' }),
    getUsersByEmail: async (email: string) => [{ email }],
    getRole: () => Promise.resolve({ id: 'r' }),
    updateUser: async (params: ObjectWithId, data: UpdateUserData) => ({
      user_id: params.id,
      name: data.name,
    }),
    deleteUser: async () => undefined,
    getUserLogs: async (): Promise<LogEvent[]> => [],
    getConnections: async (): Promise<Connection[]> => [],
    getAccessToken: async () => 'token',
  };
  const byCallback: Partial<ManagementClient> = {
    getUser: (_params: ObjectWithId, callback?: (error: Error, user: User) => void): Promise<User> => {
      callback?.(null as unknown as Error, user);
      return Promise.resolve(user);
    },
  };
  const picked: Pick<ManagementClient, 'getUser' | 'createRole'> = {
    getUser: async () => user,
    createRole: async ({ name }: { name: string }): Promise<Role> => ({ name }),
  };
  const signIn: Partial<AuthenticationClient> = {
    clientCredentialsGrant: async () => token,
    passwordGrant: async () => token,
    getProfile: async () => user,
  };
  const managers: Partial<ManagementClient> = {
    users: { get: async () => user } as unknown as UsersManager,
    roles: Object.assign(client.roles, { getAll: async () => [] }),
  };
  void [byPromise, byCallback, picked, signIn, managers];
}

export function assignedMethods(): void {
  client.getUser = async () => ({ user_id: '1' });
  client.getResourceServers = async () => [];
  client.users.get = async () => user;
  client.roles.delete = () => Promise.resolve();
  client.organizations.getByName = async () => organization;
  auth.oauth.passwordGrant = async () => ({ ...token, id_token: 'i' });
  auth.database.changePassword = async () => 'sent';
  client.users = typed.users as unknown as UsersManager;
}

export class FakeClient extends ManagementClient {
  override getUsersByEmail(_: string): Promise<User[]> {
    return Promise.resolve([user]);
  }
  override getUser({ id }: ObjectWithId): Promise<User> {
    return Promise.resolve({ user_id: id });
  }
  override async createUser(data: CreateUserData): Promise<User> {
    return { email: data.email };
  }
  override async getUserLogs(): Promise<LogEvent[]> {
    return [];
  }
  override async getAccessToken(): Promise<string> {
    return `mine-${await super.getAccessToken()}`;
  }
}

export class FakeUsers extends UsersManager {
  override async get({ id }: ObjectWithId): Promise<User> {
    return { user_id: id };
  }
  override async logs(): Promise<LogEvent[]> {
    return [];
  }
}

export class FakeRoles extends RolesManager {
  override async create(data: { name: string }): Promise<Role> {
    return super.create({ ...data, description: 'fake' });
  }
}

export class FakeSignIn extends OAuthAuthenticator {
  override passwordGrant(): Promise<TokenResponse & { id_token: string }> {
    return Promise.resolve({ ...token, id_token: 'i' });
  }
}

export async function writes(): Promise<void> {
  // Metadata is merged: some of the required keys are sufficient.
  await typed.updateUser({ id: 'x' }, { app_metadata: { plan: 'x' } });
  await typed.createUser({ connection: 'c', app_metadata: { seats: 1 } });
  await typed.updateAppMetadata({ id: 'x' }, { seats: 2 });
  typed.updateAppMetadata({ id: 'x' }, { seats: 2 }, (error) => void error);
  const save = (data: CreateUserData): Promise<User<Plan>> => typed.createUser(data);
  const change = (data: UpdateUserData): Promise<User<Plan>> => typed.updateUser({ id: 'x' }, data);
  const page: UserPage<Plan> = await typed.getUsers({ include_totals: true });
  // @ts-expect-error the keys have their types all the same
  await typed.updateAppMetadata({ id: 'x' }, { seats: 'two' });
  void [save, change, page];
}

type Members<T> = { [Key in keyof T]: T[Key] };

/** No private or protected members: an object with all public members can replace the class everywhere. */
export function wholeStandIns(
  organizations: Members<OrganizationsManager>,
  users: Members<UsersManager>,
  management: Members<ManagementClient>,
  oauth: Members<OAuthAuthenticator>,
  database: Members<DatabaseAuthenticator>,
  authentication: Members<AuthenticationClient>,
): void {
  const replaced: ManagementClient = management;
  replaced.organizations = organizations;
  replaced.users = users;
  const other: AuthenticationClient = authentication;
  other.oauth = oauth;
  other.database = database;
}
