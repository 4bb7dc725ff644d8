import { expect } from 'chai';
import fc from 'fast-check';
import { itemsOf, linesOf } from '../../src/tenant/seed/itemsOf';

describe('The items of a large text', () => {
  it('are those of JSON.parse, whatever the array contains and however it is written', () => {
    const indents = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), indents, (list, indent) => {
        const items = [...itemsOf(JSON.stringify(list, null, indent))];
        expect(items.map((item) => JSON.parse(item) as unknown)).to.deep.equal(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    );
  });

  it('are lines with their numbers, with any line ending; empty ones are counted and omitted', () => {
    expect([...linesOf('a\n\n b \r\nc')]).to.deep.equal([
      [1, 'a'],
      [3, 'b'],
      [4, 'c'],
    ]);
    expect([...linesOf('')]).to.deep.equal([]);
  });
});
