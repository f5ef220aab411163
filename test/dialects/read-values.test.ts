import { expect } from 'chai';
import { readFillInValue } from '../../src/dialects/fill-in-value.js';
import { readMoment } from '../../src/dialects/moment.js';
import { createWordReader, foldWord, readExactPercent, readPercent } from '../../src/dialects/word.js';
import { problemByStatus } from '../../src/dialects/problem-codes.js';
import { createProblem } from '../../src/domain/problem.js';
import type { AttributeName } from '../../src/domain/attribute.js';

describe('a moment', () => {
  const rows: [label: string, value: unknown, moment: string | undefined][] = [
    ['with a T', '2026-01-31T23:59:60.123456789Z', '2026-01-31T23:59:60.123456789Z'],
    ['with a space', '2026-01-31 10:00:00+02:00', '2026-01-31T10:00:00+02:00'],
    ['with space around it', ' 2026-01-31T10:00:00-02:00 ', '2026-01-31T10:00:00-02:00'],
    ['behind so much space that it cannot be one', `${' '.repeat(81)}2026-01-31T10:00:00Z`, undefined],
    ['behind as much space as can be', `${' '.repeat(80)}2026-01-31T10:00:00Z`, '2026-01-31T10:00:00Z'],
    ['without a zone', '2026-01-31T10:00:00', undefined],
    ['without a time', '2026-01-31', undefined],
    ['in a text', 'at 2026-01-31T10:00:00Z', undefined],
    ['before a text', '2026-01-31T10:00:00Z sharp', undefined],
    ['in month 13', '2026-13-01T10:00:00Z', undefined],
    ['on day 32', '2026-01-32T10:00:00Z', undefined],
    ['as a number', 1_769_853_600, undefined],
  ];
  for (const [label, value, moment] of rows) {
    it(`${label} is ${moment === undefined ? 'none' : 'read'}`, () => {
      expect(readMoment(value)).to.equal(moment);
    });
  }
});

describe('a value of a record', () => {
  const value = (text: string, isRepaired = false) => ({ kind: 'value', value: text, isRepaired });
  const absent = { kind: 'absent' };
  const unusable = { kind: 'unusable' };
  const rows: [label: string, name: AttributeName, sent: unknown, read: object][] = [
    ['nothing', 'locality', undefined, absent],
    ['null', 'locality', null, absent],
    ['an empty text', 'locality', '', absent],
    ['space', 'locality', ' ', absent],
    ['a text with space around it', 'locality', ' Paris ', value('Paris')],
    ['a text of 512 characters', 'locality', 'a'.repeat(512), value('a'.repeat(512))],
    ['a text of 513 characters', 'locality', 'a'.repeat(513), unusable],
    ['a number as a text', 'postalCode', 1067, value('1067', true)],
    ['a number with a fraction', 'postalCode', 10.25, value('10.25', true)],
    ['a number below zero', 'postalCode', -1, unusable],
    ['a number too large to be written out', 'postalCode', 1e21, unusable],
    ['a number as a birth date', 'birthdate', 19900228, unusable],
    ['a flag', 'locality', true, unusable],
    ['the first of a month', 'birthdate', '2000-12-01', value('2000-12-01')],
    ['the last of February in a leap year', 'birthdate', '2024-02-29', value('2024-02-29')],
    ['the last of February in another year', 'birthdate', '2023-02-29', unusable],
    ['the last of February in 2000', 'birthdate', '2000-02-29', value('2000-02-29')],
    ['the last of February in 1900', 'birthdate', '1900-02-29', unusable],
    ['the day zero', 'birthdate', '2000-12-00', unusable],
    ['the month zero', 'birthdate', '2000-00-10', unusable],
    ['the month 13', 'birthdate', '2000-13-10', unusable],
    ['the year zero', 'birthdate', '0000-12-10', unusable],
    ['a day with a time', 'birthdate', '2000-12-10T23:00:00Z', value('2000-12-10', true)],
    ['a day behind something', 'birthdate', 'born 2000-12-10', unusable],
    ['a day before something', 'birthdate', '2000-12-100', unusable],
    ['a country in small letters', 'country', 'fr', value('FR')],
    ['a country of three letters', 'country', 'FRA', unusable],
  ];
  for (const [label, name, sent, read] of rows) {
    it(`is read from ${label}`, () => {
      expect(readFillInValue(name, sent)).to.deep.equal(read);
    });
  }
});

describe('a word', () => {
  it('is folded: no case, no spaces, no underscores, however many', () => {
    expect(['NO  MATCH', 'no__match', ' No _ match'].map(foldWord)).to.deep.equal(Array(3).fill('nomatch'));
    expect([true, 0, -1, null, '-1'].map(foldWord)).to.deep.equal(['true', '0', '-1', 'null', '-1']);
    expect([[], {}, undefined, 'a'.repeat(513)].map(foldWord)).to.deep.equal(Array(4).fill(undefined));
    expect(foldWord('a'.repeat(512))).to.equal('a'.repeat(512));
  });

  it('means what the table says, and nothing else means anything', () => {
    const read = createWordReader({ true: 'match', no: { outcome: 'partial', score: 7 } });
    expect([true, 'true', 'TRUE'].map(read)).to.deep.equal(Array(3).fill({ outcome: 'match' }));
    expect(read('No')).to.deep.equal({ outcome: 'partial', score: 7 });
    expect(['maybe', ['true'], undefined, {}, 'constructor'].map(read)).to.deep.equal(Array(5).fill(undefined));
  });

  it('may be a percentage, exact or rounded', () => {
    expect(['87.5', ' 87.5 ', 87.5, '0', '100'].map(readExactPercent)).to.deep.equal([87.5, 87.5, 87.5, 0, 100]);
    expect(['87.54', 87.4, -0.4].map(readPercent)).to.deep.equal([88, 87, undefined]);
    expect(Object.is(readPercent(-0), 0)).to.equal(true);
    expect(['x87', '87x', '1e1', 101, -1, '', null, true, [50]].map(readPercent)).to.deep.equal(
      Array(9).fill(undefined),
    );
  });
});

describe('a problem', () => {
  it('waits from 1 to 300 whole seconds, or for nothing', () => {
    const wait = (retryAfter: unknown) => createProblem('pending', { retryAfter: retryAfter as number }).retryAfter;
    expect([0.2, 1, 7.1, 300, 301].map(wait)).to.deep.equal([1, 1, 8, 300, 300]);
    expect([0, -1, Number.NaN, Infinity, undefined].map(wait)).to.deep.equal(Array(5).fill(undefined));
  });

  it('of a status beyond HTTP is the answer’s shape', () => {
    expect([599, 600].map((status) => problemByStatus(status, false))).to.deep.equal(['provider-error', 'protocol']);
  });
});
