import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { startTenant, type RunningTenant } from '../../src/tenant/index';

/** What rest-facade hands to a customizer: superagent's request. */
interface ClassicRequest {
  ca(certificate: string | undefined): void;
}

interface ClassicClient {
  roles: {
    getAll(params: { _requestCustomizer(request: ClassicRequest): void }): Promise<{ name: string }[]>;
  };
}

const v3 = createRequire(__filename)('auth0v3') as {
  ManagementClient: new (options: object) => ClassicClient;
};

/** The advice of docs/from-v3.md for what is not there. */
describe('v3 beside this package', () => {
  let tenant: RunningTenant;

  before(async () => {
    tenant = await startTenant({
      https: true,
      seed: { users: [{ user_id: 'jane', email: 'jane@example.com' }], roles: [{ name: 'editor' }] },
    });
  });
  after(() => tenant.close());

  it('works with the token of this one, and asks for none of its own', async () => {
    const domain = tenant.url.replace('https://', '');
    const httpsAgent = new Agent({ ca: tenant.certificate });
    const { clientId, clientSecret } = tenant;
    const management = new ManagementClient({ domain: tenant.url, clientId, clientSecret, httpsAgent });
    const others = new v3.ManagementClient({ domain, token: () => management.getAccessToken() });

    expect(await management.users.getRoles({ id: 'auth0|jane' })).to.deep.equal([]);
    const roles = await others.roles.getAll({
      _requestCustomizer: (request) => request.ca(tenant.certificate),
    });
    expect(roles.map(({ name }) => name)).to.deep.equal(['editor']);
    expect(tenant.requests.filter(({ target }) => target === '/oauth/token')).to.have.length(1);
    httpsAgent.destroy();
  });
});
