import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

describe('a deprecated call', () => {
  it('works, and warns once per process about what to call instead', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--require',
      'tsx/cjs',
      join(__dirname, 'deprecatedProgram.ts'),
    ]);
    expect(JSON.parse(stdout)).to.deep.equal({
      left: [],
      warnings: [
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
      ],
    });
  });
});
