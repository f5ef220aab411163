import { expect } from 'chai';
import { readEraYear } from '../../src/domain/era-year.js';
import { readFieldValue } from '../../src/domain/field-value.js';

describe('readEraYear', () => {
  for (const [text, year] of [
    ['2521', 1978],
    ['๒๕๒๑', 1978],
    [' 2575 ', 2032],
    ['พ.ศ. 2521', 1978],
    ['พ.ศ.๒๕๒๑', 1978],
    ['BE 2521', 1978],
    ['2521 B.E.', 1978],
    ['昭和53', 1978],
    ['昭和５３年', 1978],
    ['昭和 53', 1978],
    ['昭53', 1978],
    ['㍼53', 1978],
    ['S53', 1978],
    ['s.53', 1978],
    ['Ｓ５３', 1978],
    ['Showa 53', 1978],
    ['Shōwa 53', 1978],
    ['昭和64', 1989],
    ['平成元', 1989],
    ['平成元年', 1989],
    ['平成1', 1989],
    ['H31', 2019],
    ['平成34', 2022],
    ['令和2', 2020],
    ['R7', 2025],
    ['大正15', 1926],
    ['T1', 1912],
    ['明治45', 1912],
    ['M33', 1900],
  ] as const)
    it(`AC-DT-4 reads ${text.trim()} as ${year}`, () => expect(readEraYear(text)).to.equal(year));

  for (const text of [
    '',
    '53',
    '1978',
    '2024',
    '2099',
    '2399',
    '2700',
    '昭和',
    '昭和0',
    '昭和65',
    '平成99',
    'X53',
    'S1978',
    'S',
    '元',
    '53年',
  ])
    it(`AC-DT-4 leaves ${text || 'nothing'} alone`, () => expect(readEraYear(text)).to.equal(undefined));
});

describe('a year of another era in a date', () => {
  const today = '2026-11-21';
  for (const [name, text, problem] of [
    ['birthdate', '2521-08-22', { code: 'date-era', parts: ['year'], year: 1978 }],
    ['birthdate', '昭和53\n8\n22', { code: 'date-era', parts: ['year'], year: 1978 }],
    ['birthdate', '平成元\n8\n22', { code: 'date-era', parts: ['year'], year: 1989 }],
    ['idDocumentExpiryDate', '2575-08-22', { code: 'date-era', parts: ['year'], year: 2032 }],
    // What is wrong with the day in the proposed year goes first: taking the proposal would not do.
    ['birthdate', '昭和53\n2\n30', { code: 'date-day-beyond', parts: ['day'], days: 28 }],
    ['birthdate', '昭和53\n\n30', { code: 'date-incomplete', parts: ['month'] }],
    ['birthdate', '2430-08-22', { code: 'birthdate-too-early', parts: ['year'] }],
    ['birthdate', '2580-08-22', { code: 'birthdate-future', parts: ['year'] }],
    ['idDocumentExpiryDate', 'H30\n8\n22', { code: 'expiry-past', parts: ['year'] }],
  ] as const)
    it(`AC-DT-4 answers ${name} ${text.replaceAll('\n', ' ')} with ${problem.code}, never with a value`, () =>
      expect(readFieldValue(name, text, today)).to.deep.equal({ ok: false, problem }));
});
