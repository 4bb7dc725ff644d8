import { expect } from 'chai';
import { HELP } from '../../src/tenant/cli/help';
import { OPTIONS } from '../../src/tenant/cli/options';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

describe('The options of the command', () => {
  const names = Object.keys(OPTIONS).map((name) => `--${name}`);

  it('are all in its help, and no others', () => {
    expect([...new Set(HELP.match(/(?<=^ {2}(?:-\w, )?)--[\w-]+/gm))].sort()).to.deep.equal(
      [...names].sort(),
    );
  });

  it('are all in docs/tenant-command.md, each with a reason, and flags without a value', () => {
    const rows = tableBelow(readPage('docs/tenant-command.md'), 'Options');
    expect(rows.map(([name = '']) => name.replace(/`/g, '')).sort()).to.deep.equal([...names].sort());
    for (const [cell = '', type = '', , why = ''] of rows) {
      const name = cell.replace(/`/g, '');
      const option = Object.entries(OPTIONS).find(([key]) => `--${key}` === name)?.[1];
      expect(why, name).to.match(/\w+ \w+/);
      expect(type === 'flag', name).to.equal(option?.type === 'boolean');
      expect(type.includes('repeated'), name).to.equal(option !== undefined && 'multiple' in option);
    }
  });
});
