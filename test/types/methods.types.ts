import type { APIError, ManagementClient, SanitizedError } from './surface';
import {
  type User,
  type UserPage,
  type Role,
  type RolePage,
  type LogEvent,
  type LogsPage,
  type ApiPromise,
  type ListPromise,
  type Organization,
  type OrganizationsPaged,
  type Permission,
  type PermissionPage,
  type AuthenticationMethod,
  type AuthenticationMethodsPage,
  type LinkedAccount,
  type Enrollment,
  type ForwardingTypesProbe,
  type GetUsersData,
} from './surface';
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
const { users } = management;
const id = 'auth0|1';

export function promises(): void {
  const user = users.get({ id });
  expectType<Equal<typeof user, ApiPromise<Jane>>>();
  const list = users.getAll();
  expectType<Equal<typeof list, ListPromise<Jane[], Jane>>>();
  const page = users.getAll({ include_totals: true, q: 'name:jane' });
  expectType<Equal<typeof page, ListPromise<UserPage<App, Profile>, Jane>>>();
  const plain = users.getAll({ per_page: 1, include_totals: false });
  expectType<Equal<typeof plain, ListPromise<Jane[], Jane>>>();
  const declared = users.getAll(anyQuery);
  expectType<Equal<typeof declared, ListPromise<Jane[], Jane>>>();
  const either = users.getAll({ include_totals: anyFlag });
  expectType<Equal<typeof either, ListPromise<Jane[] | UserPage<App, Profile>, Jane>>>();
  const roles = users.getRoles({ id });
  expectType<Equal<typeof roles, ListPromise<Role[], Role>>>();
  const rolePage = users.getRoles({ id, include_totals: true });
  expectType<Equal<typeof rolePage, ListPromise<RolePage, Role>>>();
  const logs = users.logs({ id, sort: 'date:-1' });
  expectType<Equal<typeof logs, ListPromise<LogEvent[], LogEvent>>>();
  const eitherLogs = users.logs({ id, include_totals: anyFlag });
  expectType<Equal<typeof eitherLogs, ListPromise<LogEvent[] | LogsPage, LogEvent>>>();
  const logPage = users.logs({ id, include_totals: true });
  expectType<Equal<typeof logPage, ListPromise<LogsPage, LogEvent>>>();
  const permissions = [
    users.getPermissions({ id }),
    users.getPermissions({ id, include_totals: true }),
  ] as const;
  expectType<
    Equal<
      typeof permissions,
      readonly [ListPromise<Permission[], Permission>, ListPromise<PermissionPage, Permission>]
    >
  >();
  const organizations = [
    users.getUserOrganizations({ id }),
    users.getUserOrganizations({ id, include_totals: true }),
  ] as const;
  expectType<
    Equal<
      typeof organizations,
      readonly [ListPromise<Organization[], Organization>, ListPromise<OrganizationsPaged, Organization>]
    >
  >();
  const methods = [
    users.getAuthenticationMethods({ id }),
    users.getAuthenticationMethods({ id, include_totals: true }),
  ] as const;
  expectType<
    Equal<
      typeof methods,
      readonly [
        ListPromise<AuthenticationMethod[], AuthenticationMethod>,
        ListPromise<AuthenticationMethodsPage, AuthenticationMethod>,
      ]
    >
  >();
  const linked = users.link(id, { provider: 'auth0', user_id: '2' });
  expectType<Equal<typeof linked, ApiPromise<LinkedAccount[]>>>();
  const enrollments = users.getGuardianEnrollments({ id });
  expectType<Equal<typeof enrollments, ApiPromise<Enrollment[]>>>();
  const [roleList, permissionList] = [
    users.getRoles({ id, include_totals: anyFlag }),
    users.getPermissions({ id }),
  ];
  expectType<Equal<typeof roleList, ListPromise<Role[] | RolePage, Role>>>();
  expectType<Equal<typeof permissionList, ListPromise<Permission[], Permission>>>();
  const forwarded: ForwardingTypesProbe<App, Profile>['getUser'] = management.getUser;
  void forwarded;
}

export async function walks(): Promise<void> {
  for await (const user of users.getAll({ q: 'x' })) expectType<Equal<typeof user, Jane>>();
  for await (const role of users.getRoles({ id })) expectType<Equal<typeof role, Role>>();
  for await (const event of users.logs({ id })) expectType<Equal<typeof event, LogEvent>>();
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
  // A callback that may be there or not.
  const optional = undefined as undefined | ((error: Error | null, user: Jane) => void);
  const result = users.get({ id }, optional);
  expectType<Equal<typeof result, ApiPromise<Jane> | undefined>>();
  async function wrapped(): Promise<Jane> {
    return users.get({ id });
  }
  void wrapped;
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
}

expectType<Equal<typeof APIError, typeof SanitizedError>>();
