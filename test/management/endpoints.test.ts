import { expect } from 'chai';
import fc from 'fast-check';
import { ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';

/** Every method that puts text of the caller's into a path, and the route it must reach or nothing. */
const METHODS: Record<string, { args(id: string): unknown[]; route: RegExp }> = {
  get: { args: (id) => [{ id }], route: /^GET \/users\/[^/]+$/ },
  update: { args: (id) => [{ id }, {}], route: /^PATCH \/users\/[^/]+$/ },
  delete: { args: (id) => [{ id }], route: /^DELETE \/users\/[^/]+$/ },
  deleteMultifactorProvider: {
    args: (id) => [{ id, provider: id }],
    route: /^DELETE \/users\/[^/]+\/multifactor\/[^/]+$/,
  },
  link: { args: (id) => [id, {}], route: /^POST \/users\/[^/]+\/identities$/ },
  unlink: {
    args: (id) => [{ id, provider: id, user_id: id }],
    route: /^DELETE \/users\/[^/]+\/identities\/[^/]+\/[^/]+$/,
  },
  logs: { args: (id) => [{ id }], route: /^GET \/users\/[^/]+\/logs$/ },
  getGuardianEnrollments: { args: (id) => [{ id }], route: /^GET \/users\/[^/]+\/enrollments$/ },
  regenerateRecoveryCode: { args: (id) => [id], route: /^POST \/users\/[^/]+\/recovery-code-regeneration$/ },
  invalidateRememberBrowser: {
    args: (id) => [{ id }],
    route: /^POST \/users\/[^/]+\/multifactor\/actions\/invalidate-remember-browser$/,
  },
  getRoles: { args: (id) => [{ id }], route: /^GET \/users\/[^/]+\/roles$/ },
  assignRoles: { args: (id) => [{ id }, {}], route: /^POST \/users\/[^/]+\/roles$/ },
  removePermissions: { args: (id) => [{ id }, {}], route: /^DELETE \/users\/[^/]+\/permissions$/ },
  deleteAllAuthenticators: { args: (id) => [{ id }], route: /^DELETE \/users\/[^/]+\/authenticators$/ },
  getUserOrganizations: { args: (id) => [{ id }], route: /^GET \/users\/[^/]+\/organizations$/ },
  deleteAuthenticationMethodById: {
    args: (id) => [{ id, authentication_method_id: id }],
    route: /^DELETE \/users\/[^/]+\/authentication-methods\/[^/]+$/,
  },
  updateAuthenticationMethods: {
    args: (id) => [{ id }, []],
    route: /^PUT \/users\/[^/]+\/authentication-methods$/,
  },
};

const dangerous = fc.constantFrom(
  '',
  '.',
  '..',
  '%2e%2e',
  '%2E.',
  '../roles/rol_1/users#',
  'a/b',
  'a?b',
  'a#b',
  '\r\nX: y',
  '\u0000',
  '/',
  '//',
  '\\',
  '😀',
  '%',
  '$&',
  'a%2Fb',
  ' ',
);

describe('no id', () => {
  let server: TestServer;
  before(async () => {
    server = await serve((_request, response) => sendJson(response, 200, {}));
  });
  after(() => server.close());

  it('changes the endpoint of any method: the server sees the intended route, or nothing', async () => {
    const { users } = new ManagementClient({ domain: server.origin, token: 't' });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(METHODS)),
        fc.oneof(dangerous, fc.string(), fc.string({ unit: 'binary' })),
        async (name, id) => {
          const { args, route } = METHODS[name] ?? { args: () => [], route: /^$/ };
          server.seen.length = 0;
          let outcome: unknown = 'sent';
          try {
            await Reflect.apply(Reflect.get(users, name), users, args(id));
          } catch (error) {
            outcome = (error as Error).name;
          }
          const seen = server.seen.map(({ method, url }) => `${method} ${url.replace('/api/v2', '')}`);
          if (outcome === 'sent') expect(seen).to.have.length(1).and.have.property('0').that.matches(route);
          else expect({ outcome, seen }).to.deep.equal({ outcome: 'ArgumentError', seen: [] });
        },
      ),
      { numRuns: 1_500 },
    );
  }).timeout(30_000);
});
