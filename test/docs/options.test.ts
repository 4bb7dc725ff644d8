import { expect } from 'chai';
import { optionsOf, type Option } from './support/optionsOf';
import { readPage } from './support/readBlocks';
import { tableBelow } from './support/readTable';

const PAGE = 'docs/options.md';

/** The headings, the interface of each, and options of it that belong to another heading. */
const TABLES: Array<[heading: string, name: string, isThere?: (name: string) => boolean]> = [
  ['ManagementClient', 'ManagementClientOptions'],
  ['AuthenticationClient', 'AuthenticationClientOptions'],
  ['retry', 'RetryOptions'],
  [
    'tokenProvider',
    'ManagementTokenProviderOptions',
    (name) => ['enableCache', 'cacheTTLInSeconds', 'store', 'encryptionKey'].includes(name),
  ],
  ['RedisEngine', 'RedisEngineOptions'],
  ['startTenant', 'StartTenantOptions'],
];

const plain = (text: string): string => text.replace(/`/g, '').replace(/:.*$/, '');

/** A type that a row must not paraphrase. */
const isPlainType = (type: string): boolean => /^(string|number|boolean)$/.test(type);
const units = (option: Option): boolean =>
  /millisecond|second/i.test(option.comment) && option.type === 'number';

describe(`The tables of ${PAGE}`, () => {
  const page = readPage(PAGE);
  for (const [heading, name, isThere = () => true] of TABLES) {
    describe(heading, () => {
      const options = optionsOf(name).filter((option) => isThere(option.name));
      const rows = new Map(tableBelow(page, heading).map((row) => [row[0] ?? '', row]));

      it('lists every option, and no other', () => {
        expect([...rows.keys()].sort()).to.deep.equal(options.map((option) => option.name).sort());
      });

      it('gives the types, units and defaults of the code', () => {
        for (const option of options) {
          const [, type = '', unit = '', value = ''] = rows.get(option.name) ?? [];
          if (isPlainType(option.type)) expect(type, `type of ${option.name}`).to.equal(option.type);
          else expect(isPlainType(type), `type of ${option.name} is plain`).to.equal(false);
          if (option.default !== undefined)
            expect(plain(value), `default of ${option.name}`).to.equal(plain(option.default));
          if (units(option)) expect(unit, `unit of ${option.name}`).to.be.oneOf(['ms', 's']);
        }
      });

      it('says why for each', () => {
        for (const [option, row] of rows) expect(row[4] ?? '', option).to.match(/\w+ \w+/);
      });
    });
  }
});
