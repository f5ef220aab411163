import { expect } from 'chai';
import { createFinderOf, createTestOf, keysOfPath, listPaths, type WirePaths } from '../../src/dialects/wire-path.js';

const many = (length: number) => Array.from({ length }, (_, index) => index);
const named = (count: number, last: string) =>
  Object.fromEntries([...many(count - 1).map((index) => [`k${index}`, 'other']), [last, 'found']]);

describe('wire paths', () => {
  const rows: [label: string, paths: WirePaths | undefined, body: unknown, values: readonly unknown[]][] = [
    ['a key', 'nameMatch', { nameMatch: 'true' }, ['true']],
    ['a key in snake_case', 'nameMatch', { name_match: 'true' }, ['true']],
    ['a key in both spellings, CAMARA first', 'nameMatch', { name_match: 1, nameMatch: 2 }, [2, 1]],
    ['a key that holds null', 'name', { name: null }, [null]],
    ['a key that holds nothing', 'name', { name: undefined }, []],
    ['an inherited key', 'constructor', {}, []],
    ['a key of a list', 'length', [1], []],
    ['a key of a text', 'length', 'text', []],
    ['a key of nothing', 'name', undefined, []],
    ['a key of null', 'name', null, []],
    ['keys inwards', 'a/b', { a: { b: 1 } }, [1]],
    ['keys inwards where the way ends', 'a/b', { a: 1 }, []],
    ['several paths in their order', ['b', 'a'], { a: 1, b: 2 }, [2, 1]],
    ['no path', [], { a: 1 }, []],
    ['no paths', undefined, { a: 1 }, []],
    ['the body itself', '', 'true', ['true']],
    ['the body itself, which is nothing', '', undefined, []],
    ['an item of a list', '1', ['a', 'b'], ['b']],
    ['an item beyond a list', '2', ['a', 'b'], []],
    ['an item of an object', '1', { 1: 'b' }, []],
    ['a key with digits inside', 'line1a', { line1a: 'x' }, ['x']],
    ['a key that begins with digits', '1a', { '1a': 'x' }, ['x']],
    ['a key that ends with digits', 'line1', { line1: 'x' }, ['x']],
    ['every item', '*/a', [{ a: 1 }, { b: 2 }, { a: 3 }], [1, 3]],
    ['every item but those that are nothing', '*', [1, undefined, null], [1, null]],
    ['the items of an object', '*', { 0: 'a' }, []],
    ['the first hundred items', '*', many(101), many(100)],
    ['the key that is a number', '#/status', { info: {}, '447700900000': { status: 0 } }, [0]],
    ['the key that is a number, which holds nothing', '#', { 1: undefined }, [undefined]],
    ['a number with letters behind it', '#', { '447a': 1 }, []],
    ['a number with letters before it', '#', { a447: 1 }, []],
    ['a number with a sign', '#', { '+447': 1 }, []],
    ['a number among the items of a list', '#', ['a'], []],
    ['a number in a text', '#', 'a', []],
    ['a number in nothing', '#', undefined, []],
    ['no number', '#', { a: 1 }, []],
    // A leading zero keeps the key in its place: engines sort whole numbers to the front.
    ['a number as the sixteenth key', '#', named(16, '044770'), ['found']],
    ['a number as the seventeenth key', '#', named(17, '044770'), []],
  ];
  for (const [label, paths, body, values] of rows) {
    it(`find ${values.length === 0 ? 'nothing' : 'values'} by ${label}`, () => {
      expect(createFinderOf(paths)(body)).to.deep.equal(values);
    });
  }

  const tests: [label: string, paths: WirePaths, body: unknown, isThere: boolean][] = [
    ['a key', ['a', 'b'], { b: 1 }, true],
    ['a key in snake_case', 'aB', { a_b: 1 }, true],
    ['a key that holds null', 'a', { a: null }, true],
    ['a key that holds nothing', 'a', { a: undefined }, false],
    ['a deeper key', 'a/b', { a: { b: 1 } }, true],
    ['the way to a deeper key', 'a/b', { a: { c: 1 } }, false],
    ['another key', 'a', { b: 1 }, false],
    ['an item of a list, which no answer is', '0', ['a'], false],
    ['a text', 'length', 'text', false],
    ['null', 'a', null, false],
    ['nothing', 'a', undefined, false],
  ];
  for (const [label, paths, body, isThere] of tests) {
    it(`${isThere ? 'are' : 'are not'} in ${label}`, () => {
      expect(createTestOf(paths)(body)).to.equal(isThere);
    });
  }

  it('of one step are keys, unless they say something else', () => {
    expect(keysOfPath('nameMatch')).to.deep.equal(['nameMatch', 'name_match']);
    expect(keysOfPath('line1')).to.deep.equal(['line1']);
    for (const path of ['', '7', '#', '*', 'a/b', 'a/#', '0/a']) expect(keysOfPath(path), path).to.equal(undefined);
  });

  it('are listed as they are', () => {
    expect([listPaths('a'), listPaths(['a', 'b']), listPaths(undefined)]).to.deep.equal([['a'], ['a', 'b'], []]);
  });
});
