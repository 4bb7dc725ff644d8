import { expect } from 'chai';
import { ManagementClient } from '../../src/index';
import { startTenant } from '../../src/tenant/index';
import { warningsOf } from '../support/warnings';

describe('a deprecated call', () => {
  it('works, and warns once of what to call instead', async () => {
    const tenant = await startTenant({ allowDeleteAllUsers: true });
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    const { user_id: id = '' } = await management.createUser({
      connection: 'Username-Password-Authentication',
      email: 'a@example.com',
      password: 'k3$Nq-7w',
    });
    const params = { id, provider: 'duo' as const };
    try {
      const warnings = await warningsOf(async () => {
        await management.deleteUserMultifcator(params);
        await management.deleteUserMultifcator(params);
        await management.deleteAllUsers();
        await management.users.deleteAll();
      });
      expect(warnings.map(({ name, code, message }) => [name, code, message])).to.deep.equal([
        [
          'DeprecationWarning',
          'AUTH0_CLASSIC_DELETEUSERMULTIFCATOR',
          'deleteUserMultifcator is deprecated. Use deleteUserMultifactor: the name is misspelt.',
        ],
        [
          'DeprecationWarning',
          'AUTH0_CLASSIC_DELETEALL',
          'deleteAll is deprecated. The API no longer lists this endpoint; delete users one by one.',
        ],
      ]);
      expect(await management.getUsers()).to.deep.equal([]);
    } finally {
      await tenant.close();
    }
  });
});
