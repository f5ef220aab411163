import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  anything,
  flag,
  list,
  object,
  oneOf,
  optional,
  readShape,
  text,
  whole,
  type Shape,
} from '../../src/protocol/shape.js';

const point = object({ x: whole(0, 9), y: optional(whole(0, 9)) });

describe('shapes', () => {
  const rows: readonly [name: string, shape: Shape<unknown>, value: unknown, read: unknown][] = [
    ['a text', text(), 'abc', 'abc'],
    ['a text that is too long', text(2), 'abc', undefined],
    ['a text that is too short', text(9, 1), '', undefined],
    ['a number as text', text(), 1, undefined],
    ['a flag', flag, false, false],
    ['a word for a flag', flag, 'false', undefined],
    ['a whole number', whole(1, 3), 3, 3],
    ['a number below', whole(1, 3), 0, undefined],
    ['a fraction', whole(1, 3), 1.5, undefined],
    ['no number at all', whole(1, 3), NaN, undefined],
    ['one of several', oneOf('a', 'b'), 'b', 'b'],
    ['none of several', oneOf('a', 'b'), 'c', undefined],
    ['an inherited word', oneOf('a'), 'constructor', undefined],
    ['a list', list(text()), ['a', 'b'], ['a', 'b']],
    ['a list with one wrong entry', list(text()), ['a', 1], undefined],
    ['a list that is too short', list(text(), 1), [], undefined],
    ['a list that is too long', list(text()), Array.from({ length: 65 }, () => ''), undefined],
    ['something like a list', list(text()), { length: 1, 0: 'a' }, undefined],
    ['an object, known keys only', point, { x: 1, y: 2, z: 3 }, { x: 1, y: 2 }],
    ['an object without its optional key', point, { x: 1 }, { x: 1 }],
    ['an object with null for its optional key', point, { x: 1, y: null }, undefined],
    ['an object without a needed key', point, { y: 1 }, undefined],
    ['a list for an object', point, [1], undefined],
    ['null for an object', point, null, undefined],
    ['anything in an object', object({ a: anything }), { a: [null] }, { a: [null] }],
  ];
  for (const [name, shape, value, read] of rows) {
    it(`reads ${name}`, () => expect(readShape(shape, value)).to.deep.equal(read));
  }

  it('reads nothing inherited and leaves prototypes alone', () => {
    const body: unknown = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(readShape(point, body)).to.equal(undefined);
    expect(readShape(object({ constructor: whole(0, 9) }), body)).to.deep.equal({ constructor: 2 });
    expect(readShape(object({ constructor: anything }), {})).to.deep.equal({});
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => (readShape(object({ a: list(point), b: optional(text()) }), value), true)),
      { numRuns: 2000 },
    );
  });
});
