// Compiled with exactOptionalPropertyTypes, which distinguishes a missing field from an undefined one: both may be
// passed.
import {
  AuthenticationClient,
  ManagementClient,
  type CreateUserData,
  type GetUsersData,
  type ManagementClientOptions,
  type User,
} from '../../src/index';

declare const text: string | undefined;
declare const page: number | undefined;

const options: ManagementClientOptions = {
  domain: 'tenant.auth0.com',
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  scope: text,
  retry: { maxRetries: page },
  tokenProvider: { enableCache: true, cacheTTLInSeconds: page },
  proxy: text,
  timeout: page,
};
const management = new ManagementClient(options);
new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: text, clientSecret: text });
const query: GetUsersData = { page, per_page: page, q: text };
const data: CreateUserData = { connection: 'c', email: text };

export async function service(): Promise<User[]> {
  const created = await management.createUser(data);
  const copy: User = { name: created.name, nickname: text };
  await management.updateUser({ id: 'x' }, { name: text, nickname: null });
  await management.users.logs({ id: 'x', page, sort: text });
  await management.getUserRoles({ id: 'x', per_page: page });
  await management.withOptions({ timeout: page }).linkUsers('x', { user_id: text, provider: text });
  return [copy, ...(await management.getUsers(query))];
}
