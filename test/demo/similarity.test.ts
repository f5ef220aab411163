/** Jaro-Winkler against the values published by Winkler and repeated in every text about it. */
import { expect } from 'chai';
import { fold, matchScore, similarity } from '../../demo/operators/camara/similarity.js';

const PUBLISHED: readonly [string, string, number][] = [
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['JERALDINE', 'GERALDINE', 0.926],
  ['MASSEY', 'MASSIE', 0.933],
  ['ABROMS', 'ABRAMS', 0.922],
  ['abc', 'xyz', 0],
];

describe('similarity', () => {
  for (const [left, right, expected] of PUBLISHED) {
    it(`of ${left} and ${right} is ${expected}`, () => {
      expect(similarity(left, right)).to.be.closeTo(expected, 0.0006);
      expect(similarity(right, left)).to.be.closeTo(expected, 0.0006);
    });
  }

  it('is 1 for texts that differ in case, outer spaces or composition', () => {
    expect(similarity(' Béranger', 'BE\u0301RANGER ')).to.equal(1);
    expect(fold('BE\u0301RANGER ')).to.equal('béranger');
  });

  it('is 0 where one text is empty', () => {
    expect(similarity('', 'a')).to.equal(0);
    expect(similarity('', '')).to.equal(1);
  });

  it('scores whole numbers from 0 to 99', () => {
    expect(matchScore('abcdefghijklmnopqrstuvwxyz'.repeat(9), `${'abcdefghijklmnopqrstuvwxyz'.repeat(9)}!`)).to.equal(
      99,
    );
    expect(matchScore('abc', 'xyz')).to.equal(0);
  });
});
