import assert from 'node:assert/strict';
import type { Done, Step, World } from './runTour';

const idOf = (value: unknown, field = 'id'): string => {
  assert.ok(
    typeof value === 'object' && value !== null && field in value,
    `expected an object with ${field}`,
  );
  return String((value as Record<string, unknown>)[field]);
};

const isList =
  (length: number) =>
  (result: unknown): void => {
    assert.ok(Array.isArray(result), 'expected a list');
    assert.equal(result.length, length);
  };

const isEmptyObject = (result: unknown): void => assert.deepEqual(result, {});

const has =
  (expected: Record<string, unknown>) =>
  (result: unknown): void => {
    for (const [name, value] of Object.entries(expected)) {
      assert.deepEqual((result as Record<string, unknown>)[name], value, `expected ${name}`);
    }
  };

const step = (title: string, call: Step['call'], check: Step['check']): Step => ({ title, call, check });

const database = 'Username-Password-Authentication';
const email = ({ style }: World, name: string): string => `${name}.${style}@example.com`;
const me = ({ ids }: World): { id: string } => ({ id: ids.jane ?? '' });
const methodOf = ({ ids }: World): { id: string; authentication_method_id: string } => ({
  id: ids.jane ?? '',
  authentication_method_id: ids.method ?? '',
});

/** What a tenant's administrator has set up before: not part of the users SDK, so plain calls of a RestClient's kin. */
async function setUp(world: World): Promise<Record<string, unknown>> {
  const { tenant, style } = world;
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${tenant.url}/api/v2/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const scopes = [{ value: 'read:reports', description: 'Read reports' }];
  await post('resource-servers', { identifier: `https://${style}.example.com`, name: 'Reports', scopes });
  const role = await post('roles', { name: `editor-${style}`, description: 'Edits' });
  const organization = await post('organizations', { name: `acme-${style}`, display_name: 'Acme' });
  return { role: role.id, organization: organization.id };
}

const permissions = ({ style }: World) => ({
  permissions: [
    { permission_name: 'read:reports', resource_server_identifier: `https://${style}.example.com` },
  ],
});

/** Hands over an optional callback: the overloads tell the two forms apart, a table can't. */
const pass = (done: Done | undefined): [] => (done ? [done] : []) as unknown as [];

const users: Step[] = [
  step(
    'oauth.clientCredentialsGrant',
    (w, done) =>
      w.authentication.oauth.clientCredentialsGrant({ audience: `${w.tenant.url}/api/v2/` }, ...pass(done)),
    (r) => has({ token_type: 'Bearer' })(r),
  ),
  step(
    'users.create',
    (w, done) =>
      w.management.users.create(
        { connection: database, email: email(w, 'jane'), password: 'correct horse battery' },
        ...pass(done),
      ),
    (r, w) => {
      w.ids.jane = idOf(r, 'user_id');
      has({ email: email(w, 'jane'), email_verified: false })(r);
    },
  ),
  step(
    'users.create (a second user, to link)',
    (w, done) =>
      w.management.users.create(
        { connection: database, email: email(w, 'joe'), password: 'correct horse battery' },
        ...pass(done),
      ),
    (r, w) => {
      w.ids.joe = idOf(r, 'user_id');
    },
  ),
  step(
    'users.get',
    (w, done) => w.management.users.get(me(w), ...pass(done)),
    (r, w) => has({ user_id: w.ids.jane })(r),
  ),
  step(
    'users.getAll',
    (w, done) => w.management.users.getAll({ per_page: 10, page: 0 }, ...pass(done)),
    (r) => assert.ok(Array.isArray(r) && r.length >= 2),
  ),
  step(
    'users.getAll (a search, with totals)',
    (w, done) =>
      w.management.users.getAll(
        { q: `email:"${email(w, 'jane')}"`, search_engine: 'v3', include_totals: true },
        ...pass(done),
      ),
    (r) => has({ total: 1 })(r),
  ),
  step(
    'users.getByEmail',
    (w, done) => w.management.users.getByEmail(email(w, 'jane'), ...pass(done)),
    isList(1),
  ),
  step(
    'users.update',
    (w, done) => w.management.users.update(me(w), { nickname: 'Janey' }, ...pass(done)),
    has({ nickname: 'Janey' }),
  ),
  step(
    'users.updateUserMetadata',
    (w, done) =>
      w.management.users.updateUserMetadata(me(w), { address: '123th Node.js Street' }, ...pass(done)),
    has({ user_metadata: { address: '123th Node.js Street' } }),
  ),
  step(
    'users.updateAppMetadata',
    (w, done) => w.management.users.updateAppMetadata(me(w), { foo: 'bar' }, ...pass(done)),
    has({ app_metadata: { foo: 'bar' } }),
  ),
  step(
    'users.logs',
    (w, done) =>
      w.management.users.logs(
        { ...me(w), page: 0, per_page: 50, sort: 'date:-1', include_totals: true },
        ...pass(done),
      ),
    (r) => assert.ok(Number((r as { total: number }).total) >= 1),
  ),
];

const access: Step[] = [
  step(
    '(the administrator adds an API, a role and an organization)',
    (w, done) => {
      const made = setUp(w);
      if (!done) return made;
      made.then((result) => done(null, result), done);
      return undefined;
    },
    (r, w) => {
      w.ids.role = idOf(r, 'role');
    },
  ),
  step(
    'users.assignRoles',
    (w, done) => w.management.users.assignRoles(me(w), { roles: [w.ids.role ?? ''] }, ...pass(done)),
    isEmptyObject,
  ),
  step('users.getRoles', (w, done) => w.management.users.getRoles(me(w), ...pass(done)), isList(1)),
  step(
    'users.roles.getAll (the member works on its own)',
    (w, done) => w.management.users.roles.getAll(me(w), ...pass(done)),
    isList(1),
  ),
  step(
    'users.removeRoles',
    (w, done) => w.management.users.removeRoles(me(w), { roles: [w.ids.role ?? ''] }, ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.assignPermissions',
    (w, done) => w.management.users.assignPermissions(me(w), permissions(w), ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.getPermissions',
    (w, done) => w.management.users.getPermissions(me(w), ...pass(done)),
    isList(1),
  ),
  step(
    'users.removePermissions',
    (w, done) => w.management.users.removePermissions(me(w), permissions(w), ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.getUserOrganizations',
    (w, done) => w.management.users.getUserOrganizations(me(w), ...pass(done)),
    isList(0),
  ),
];

const security: Step[] = [
  step(
    'users.getGuardianEnrollments',
    (w, done) => w.management.users.getGuardianEnrollments(me(w), ...pass(done)),
    isList(0),
  ),
  step(
    'users.regenerateRecoveryCode (a bare id)',
    (w, done) => w.management.users.regenerateRecoveryCode(w.ids.jane ?? '', ...pass(done)),
    (r) => assert.match(idOf(r, 'recovery_code'), /^[A-Z0-9]{24}$/),
  ),
  step(
    'users.regenerateRecoveryCode ({ id })',
    (w, done) => w.management.users.regenerateRecoveryCode(me(w), ...pass(done)),
    (r) => assert.match(idOf(r, 'recovery_code'), /^[A-Z0-9]{24}$/),
  ),
  step(
    'users.invalidateRememberBrowser',
    (w, done) => w.management.users.invalidateRememberBrowser(me(w), ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.deleteMultifactorProvider',
    (w, done) =>
      w.management.users.deleteMultifactorProvider(
        { ...me(w), provider: 'google-authenticator' },
        ...pass(done),
      ),
    isEmptyObject,
  ),
  step(
    'users.createAuthenticationMethod',
    (w, done) =>
      w.management.users.createAuthenticationMethod(
        me(w),
        { type: 'email', name: 'Work', email: 'jane@example.com' },
        ...pass(done),
      ),
    (r, w) => {
      w.ids.method = idOf(r);
    },
  ),
  step(
    'users.getAuthenticationMethods',
    (w, done) => w.management.users.getAuthenticationMethods(me(w), ...pass(done)),
    isList(1),
  ),
  step(
    'users.getAuthenticationMethodById',
    (w, done) => w.management.users.getAuthenticationMethodById(methodOf(w), ...pass(done)),
    has({ name: 'Work' }),
  ),
  step(
    'users.updateAuthenticationMethodById',
    (w, done) =>
      w.management.users.updateAuthenticationMethodById(methodOf(w), { name: 'Home' }, ...pass(done)),
    has({ name: 'Home' }),
  ),
  step(
    'users.deleteAuthenticationMethodById',
    (w, done) => w.management.users.deleteAuthenticationMethodById(methodOf(w), ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.updateAuthenticationMethods',
    (w, done) =>
      w.management.users.updateAuthenticationMethods(
        me(w),
        [{ type: 'phone', name: 'Mobile', phone_number: '+15551234567' }],
        ...pass(done),
      ),
    isList(1),
  ),
  step(
    'users.deleteAuthenticationMethods',
    (w, done) => w.management.users.deleteAuthenticationMethods(me(w), ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.deleteAllAuthenticators',
    (w, done) => w.management.users.deleteAllAuthenticators(me(w), ...pass(done)),
    isEmptyObject,
  ),
];

const linking: Step[] = [
  step(
    'users.link',
    (w, done) =>
      w.management.users.link(
        w.ids.jane ?? '',
        { provider: 'auth0', user_id: w.ids.joe ?? '' },
        ...pass(done),
      ),
    isList(2),
  ),
  step(
    'users.unlink',
    (w, done) =>
      w.management.users.unlink(
        { ...me(w), provider: 'auth0', user_id: (w.ids.joe ?? '').split('|')[1] ?? '' },
        ...pass(done),
      ),
    isList(1),
  ),
  step(
    'auth.users.getInfo',
    (w, done) =>
      w.authentication.users.getInfo(w.tenant.mintToken({ sub: w.ids.jane, scope: 'openid' }), ...pass(done)),
    (r, w) => has({ sub: w.ids.jane })(r),
  ),
  step(
    'auth.getProfile',
    (w, done) =>
      w.authentication.getProfile(w.tenant.mintToken({ sub: w.ids.jane, scope: 'openid' }), ...pass(done)),
    (r, w) => has({ sub: w.ids.jane })(r),
  ),
  step(
    'auth.users.impersonate',
    (w, done) =>
      w.authentication.users.impersonate(
        w.ids.jane ?? '',
        {
          impersonator_id: w.ids.joe ?? '',
          protocol: 'oauth2',
          token: w.tenant.mintToken(),
          additionalParameters: {},
        },
        ...pass(done),
      ),
    (r) => assert.match(String(r), /^http.*\/impersonate\?token=/),
  ),
  step(
    'users.delete',
    (w, done) => w.management.users.delete({ id: w.ids.joe ?? '' }, ...pass(done)),
    isEmptyObject,
  ),
  step(
    'users.deleteAll (deprecated)',
    (w, done) => w.management.users.deleteAll(...pass(done)),
    isEmptyObject,
  ),
];

/** Every method of the specification, in an order that a tenant could live through. */
export const steps: readonly Step[] = [...users, ...access, ...security, ...linking];
