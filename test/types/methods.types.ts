import {
  iterate,
  withResponse,
  type Answer,
  type APIError,
  type AuthenticationMethod,
  type AuthenticationMethodsPage,
  type ConnectionPage,
  type Enrollment,
  type GetUsersData,
  type LinkedAccount,
  type LogEvent,
  type LogsPage,
  type ManagementClient,
  type Organization,
  type OrganizationsCheckpointPage,
  type OrganizationsPaged,
  type Permission,
  type PermissionPage,
  type Role,
  type RolePage,
  type RulePage,
  type SanitizedError,
  type User,
  type UserPage,
} from '../../src/index';
import { expectType, type Equal } from './expect';

interface App {
  plan: 'free' | 'paid';
}
interface Profile {
  address?: string;
}
type Jane = User<App, Profile>;

declare const management: ManagementClient<App, Profile>;
declare const anyFlag: boolean;
declare const anyQuery: GetUsersData;
const { users, rules, organizations, connections } = management;
const id = 'auth0|1';

/** The return type of a call: a plain promise of exactly this. */
type Gives<Call, Result> = Equal<Call, Promise<Result>>;

export function promises(): void {
  const user = users.get({ id });
  expectType<Gives<typeof user, Jane>>();
  const linked = users.link(id, { provider: 'auth0', user_id: '2' });
  expectType<Gives<typeof linked, LinkedAccount[]>>();
  const enrollments = users.getGuardianEnrollments({ id });
  expectType<Gives<typeof enrollments, Enrollment[]>>();
  const deleted = users.delete({ id });
  expectType<Gives<typeof deleted, void>>();
  const unblocked = management.unblockUser({ id });
  expectType<Gives<typeof unblocked, void>>();
}

export function lists(): void {
  const list = users.getAll();
  expectType<Gives<typeof list, Jane[]>>();
  const page = users.getAll({ include_totals: true, q: 'name:jane' });
  expectType<Gives<typeof page, UserPage<App, Profile>>>();
  const plain = users.getAll({ per_page: 1, include_totals: false });
  expectType<Gives<typeof plain, Jane[]>>();
  const declared = users.getAll(anyQuery);
  expectType<Gives<typeof declared, Jane[]>>();
  // As in the community's types: a page, independent of the flag's value at run time.
  const flagged = users.getAll({ include_totals: anyFlag });
  expectType<Gives<typeof flagged, UserPage<App, Profile>>>();
  const roles = [users.getRoles({ id }), users.getRoles({ id, include_totals: true })] as const;
  expectType<Equal<typeof roles, readonly [Promise<Role[]>, Promise<RolePage>]>>();
  const logs = [users.logs({ id, sort: 'date:-1' }), users.logs({ id, include_totals: true })] as const;
  expectType<Equal<typeof logs, readonly [Promise<LogEvent[]>, Promise<LogsPage>]>>();
  const permissions = [
    users.getPermissions({ id }),
    users.getPermissions({ id, include_totals: true }),
  ] as const;
  expectType<Equal<typeof permissions, readonly [Promise<Permission[]>, Promise<PermissionPage>]>>();
}

/** Pages that the community's types do not have keep their own type, unless the caller declares another one. */
export async function pages(): Promise<void> {
  const own = [
    users.getUserOrganizations({ id, include_totals: true }),
    users.getAuthenticationMethods({ id, include_totals: true }),
    rules.getAll({ include_totals: true }),
    organizations.getAll({ take: 5 }),
    connections.getAll({ include_totals: true }),
  ] as const;
  expectType<
    Equal<
      typeof own,
      readonly [
        Promise<OrganizationsPaged>,
        Promise<AuthenticationMethodsPage>,
        Promise<RulePage>,
        Promise<OrganizationsCheckpointPage>,
        Promise<ConnectionPage>,
      ]
    >
  >();
  const arrays = [users.getUserOrganizations({ id }), users.getAuthenticationMethods({ id })] as const;
  expectType<Equal<typeof arrays, readonly [Promise<Organization[]>, Promise<AuthenticationMethod[]>]>>();
  users.getUserOrganizations({ id, include_totals: true }, (_error, page) => page.organizations);
  // As in the community's types.
  const organization: Organization[] = await organizations.getAll({ take: 5 });
  void organization;
}

export async function walks(): Promise<void> {
  for await (const user of iterate(users.getAll({ q: 'x' }))) expectType<Equal<typeof user, Jane>>();
  for await (const user of iterate(users.getAll({ include_totals: true }))) {
    expectType<Equal<typeof user, Jane>>();
  }
  for await (const role of iterate(management.getUserRoles({ id }))) expectType<Equal<typeof role, Role>>();
  for await (const event of iterate(users.logs({ id }))) expectType<Equal<typeof event, LogEvent>>();
  for await (const each of iterate(organizations.getAll({ take: 5 }))) {
    expectType<Equal<typeof each, Organization>>();
  }
  for await (const never of iterate(users.delete({ id }))) expectType<Equal<typeof never, never>>();
}

export async function responses(): Promise<void> {
  const answer = await withResponse(users.get({ id }));
  expectType<Equal<typeof answer, Answer<Jane>>>();
  const { data, status, headers } = await withResponse(users.getAll({ include_totals: true }));
  expectType<Equal<typeof data, UserPage<App, Profile>>>();
  const text: string | undefined = headers['x-ratelimit-remaining'];
  const code: number = status;
  void [text, code];
}

export async function endings(): Promise<void> {
  await using own = management;
  await own.close();
}

export function callbacks(): void {
  const nothing = users.get({ id }, (error, user) => {
    expectType<Equal<typeof error, Error | null>>();
    expectType<Equal<typeof user, Jane>>();
  });
  expectType<Equal<typeof nothing, void>>();
  users.getAll((error, list) => void [error, list.length]);
  users.getAll({ include_totals: true }, (_error, page) => page.total);
  users.getRoles({ id, include_totals: true }, (_error, page) => page.roles);
  // Callbacks as the community types for v3 declare them.
  users.get({ id }, (error: Error, user: Jane) => void [error.message, user.email]);
  users.delete({ id }, (error: Error) => void error.message);
  users.deleteAll((error: Error | null) => void error);
  users.regenerateRecoveryCode(id, (_error, result) => result.recovery_code.length);
  users.deleteAuthenticationMethodById(
    { id, authentication_method_id: 'm' },
    { any: 1 },
    (error) => void error,
  );
  // A callback that may be missing, where the community's types accept one.
  const optional = undefined as undefined | ((error: Error | null, user: Jane) => void);
  const result = users.get({ id }, optional);
  expectType<Equal<typeof result, void>>();
}

export function refusals(): void {
  // @ts-expect-error an id is needed
  users.get({});
  // @ts-expect-error an id is text
  users.get({ id: 5 });
  // @ts-expect-error a connection is needed
  users.create({ email: 'a@b.example' });
  // @ts-expect-error metadata has its type
  users.updateAppMetadata({ id }, { plan: 'none' });
  // @ts-expect-error roles are a list
  users.assignRoles({ id }, { roles: 'r' });
  // @ts-expect-error there is no such option
  users.withOptions({ timeOut: 5 });
  // @ts-expect-error only a change may empty a field
  users.create({ connection: 'c', nickname: null });
  users.update({ id }, { nickname: null });
  // @ts-expect-error the second argument is a callback
  users.get({ id }, {});
  // @ts-expect-error a promise is not a list
  void users.getAll().length;
  // @ts-expect-error one walks a list by iterate()
  void users.getAll()[Symbol.asyncIterator];
}

expectType<Equal<typeof APIError, typeof SanitizedError>>();
