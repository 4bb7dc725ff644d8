import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

describe('a login with a code as password, and an ID token that can’t be verified', () => {
  it('works, and warns about each once per process', async function () {
    this.timeout(20_000);
    const program = join(__dirname, 'support/warnedProgram.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', program]);
    expect(JSON.parse(stdout)).to.deep.equal([
      {
        name: 'DeprecationWarning',
        code: 'AUTH0_CLASSIC_OAUTH_RO',
        message:
          'oauth/ro is deprecated. Pass `realm` and `otp` to passwordless.signIn, instead of `password`.',
      },
      {
        name: 'Warning',
        code: 'AUTH0_CLASSIC_UNVERIFIED_ID_TOKEN',
        message:
          'Validation of `id_token` requires a `clientSecret` when using the HS256 algorithm. To ensure tokens are validated, please switch the signing algorithm to RS256 or provide a `clientSecret` in the constructor.',
      },
    ]);
  });
});
