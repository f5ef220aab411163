/** What a table may say about a provider, one thing at a time, whether or not a provider of today combines it so. */
import { expect } from 'chai';
import { createMatchReader } from '../../src/dialects/create-match-reader.js';
import type { MatchReading } from '../../src/dialects/match-reader.js';
import type { MatchTable } from '../../src/dialects/match-table.js';
import type { AttributeOutcomes } from '../../src/domain/outcome.js';

const WORDS: MatchTable['words'] = { true: 'match', false: 'mismatch', nodata: 'unavailable', skip: 'not-checked' };

const readerOf = (table: Partial<MatchTable>) =>
  createMatchReader({ dialect: 'camara-match', answers: { email: 'emailMatch' }, words: WORDS, ...table });

function reading(table: Partial<MatchTable>, body: unknown): MatchReading | string {
  const result = readerOf(table).read(body);
  return result.ok ? result.value : result.problem.code;
}

function read(table: Partial<MatchTable>, body: unknown): AttributeOutcomes | string {
  const value = reading(table, body);
  return typeof value === 'string' ? value : value.kind === 'attributes' ? value.attributes : value.kind;
}

function notes(table: Partial<MatchTable>, body: unknown): readonly string[] {
  const value = reading(table, body);
  return typeof value === 'string' ? [] : value.diagnostics.map(({ code, subject }) => `${code} ${subject ?? ''}`);
}

const MATCH = { outcome: 'match' };
const MISMATCH = { outcome: 'mismatch' };
const UNAVAILABLE = { outcome: 'unavailable' };
const CONTRADICTION = { outcome: 'unavailable', reason: 'contradiction' };

describe('a table with several places', () => {
  const table = { at: ['a', 'b'] };
  it('is read at the first that holds an object', () => {
    expect(read(table, { b: { emailMatch: true }, a: { emailMatch: false } })).to.deep.equal({ email: MISMATCH });
    expect(read(table, { a: 'text', b: { emailMatch: true } })).to.deep.equal({ email: MATCH });
    expect(read(table, { a: [], b: 7 })).to.equal('protocol');
    expect(read(table, { emailMatch: true })).to.equal('protocol');
  });

  it('is read in the first spelling of one place', () => {
    const body = { the_place: { emailMatch: false }, thePlace: { emailMatch: true } };
    expect(read({ at: ['thePlace'] }, body)).to.deep.equal({ email: MATCH });
  });
});

describe('a table with sources side by side', () => {
  const table: Partial<MatchTable> = { at: ['*'], isEverySource: true };
  const rows: [label: string, body: unknown, email: object, notes: string[]][] = [
    ['a source that cannot tell hides nobody', [{ emailMatch: 'no data' }, { emailMatch: true }], MATCH, []],
    ['a source that was not asked hides nobody', [{ emailMatch: 'skip' }, { emailMatch: false }], MISMATCH, []],
    [
      'one that differs contradicts',
      [{ emailMatch: true }, { emailMatch: false }],
      CONTRADICTION,
      ['contradiction email'],
    ],
    [
      'a contradiction inside the second outweighs the first',
      [{ emailMatch: true }, { emailMatch: true, email_match: false }],
      CONTRADICTION,
      ['contradiction email'],
    ],
    [
      'a contradiction inside the first outweighs the second',
      [{ emailMatch: true, email_match: false }, { emailMatch: true }],
      CONTRADICTION,
      ['contradiction email'],
    ],
    ['something between them is no source', [7, { emailMatch: true }, 'x'], MATCH, []],
  ];
  for (const [label, body, email, expected] of rows) {
    it(`knows that ${label}`, () => {
      expect([read(table, body), notes(table, body)]).to.deep.equal([{ email }, expected]);
    });
  }
});

describe('a table of pairs', () => {
  const table: Partial<MatchTable> = { at: ['list'], pairs: ['key', 'status'], answers: { email: 'EMAIL' } };
  const pair = (status: unknown, key: unknown = 'EMAIL') => ({ key, status });
  const others = (count: number) => Array.from({ length: count }, (_, index) => pair(true, `k${index}`));
  const rows: [label: string, list: unknown, email: object | undefined][] = [
    ['a pair', [pair(true)], MATCH],
    ['a pair behind things that are none', [null, 7, 'EMAIL', [], pair(true)], MATCH],
    ['a pair behind one without a name', [pair(false, null), pair(true)], MATCH],
    ['a pair behind one with a number for a name', [pair(false, 7), pair(true)], MATCH],
    ['two pairs of one name that agree', [pair(true), pair('true')], MATCH],
    ['two pairs of one name that differ', [pair(true), pair(false)], CONTRADICTION],
    ['three pairs of one name, of which the last differs', [pair(true), pair(true), pair(false)], CONTRADICTION],
    ['the last of 200 pairs', [...others(199), pair(true)], MATCH],
    ['the pair after 200', [...others(200), pair(true)], undefined],
    ['no pair', [], undefined],
  ];
  for (const [label, list, email] of rows) {
    it(`reads ${label}`, () => {
      expect(read(table, { list })).to.deep.equal(email === undefined ? {} : { email });
    });
  }
});

describe('a table with pieces', () => {
  const table: Partial<MatchTable> = { pieces: { birthdate: ['year', 'month', 'day'] } };
  const rows: [label: string, body: object, birthdate: object | undefined, notes: string[]][] = [
    ['every piece matches', { year: true, month: true, day: true }, MATCH, []],
    ['one differs', { year: true, month: false, day: 'no data' }, MISMATCH, []],
    ['one has no data', { year: true, month: true, day: 'no data' }, UNAVAILABLE, []],
    ['one is missing', { year: true, month: true }, UNAVAILABLE, []],
    ['one was not asked', { year: true, month: true, day: 'skip' }, { outcome: 'not-checked' }, []],
    ['all are missing', {}, undefined, []],
    [
      'one is a word that nobody knows',
      { year: true, month: 'maybe', day: true },
      { outcome: 'unavailable', reason: 'unknown-word' },
      ['word-unknown birthdate'],
    ],
  ];
  for (const [label, body, birthdate, expected] of rows) {
    it(`makes of them what it should where ${label}`, () => {
      expect([read(table, body), notes(table, body)]).to.deep.equal([birthdate ? { birthdate } : {}, expected]);
    });
  }

  it('notes a piece that is spelt twice and contradicts itself', () => {
    const spelt: Partial<MatchTable> = { pieces: { birthdate: ['theYear', 'theDay'] } };
    const body = { theYear: true, the_year: false, theDay: true };
    expect([read(spelt, body), notes(spelt, body)]).to.deep.equal([
      { birthdate: CONTRADICTION },
      ['contradiction birthdate'],
    ]);
  });
});

describe('a table about another identity', () => {
  const table: Partial<MatchTable> = { otherIdentity: { email: 'otherEmail', name: 'otherName' } };
  it('marks what decides, and lets the owner of the number speak first', () => {
    expect(read(table, { otherEmail: true, emailMatch: false, otherName: false })).to.deep.equal({
      email: MISMATCH,
      name: { ...MISMATCH, reason: 'other-identity' },
    });
    expect(read(table, { otherEmail: 'no data' })).to.deep.equal({ email: UNAVAILABLE });
  });
});

describe('a body with an error inside', () => {
  const table: Partial<MatchTable> = {
    problem: { at: 'error', fine: ['', 'null', 'ok'], codes: { lost: 'subscriber-not-found' } },
  };
  const rows: [label: string, body: object, expected: unknown][] = [
    ['a code of the table', { error: 'LOST' }, 'subscriber-not-found'],
    ['a code of everybody', { error: 'PERMISSION_DENIED' }, 'not-authorised'],
    ['a code of nobody', { error: 'bad luck' }, 'provider-error'],
    ['an inherited word', { error: 'constructor' }, 'provider-error'],
    ['a refused document', { error: 'ID_DOCUMENT_MISMATCH' }, 'document-gate'],
    ['an object where a code belongs', { error: {} }, 'provider-error'],
    ['a list where a code belongs', { error: ['ok'] }, 'provider-error'],
    ['a code that is too long for one', { error: 'x'.repeat(513) }, 'provider-error'],
    ['an object where a code belongs, beside what decides', { error: {}, emailMatch: true }, { email: MATCH }],
    ['a fine word', { error: 'OK', emailMatch: true }, { email: MATCH }],
    ['an empty word', { error: '', emailMatch: 'no data' }, { email: UNAVAILABLE }],
    ['a code beside what decides', { error: 'LOST', emailMatch: false }, { email: MISMATCH }],
    ['a code beside what does not', { error: 'LOST', emailMatch: 'no data' }, 'subscriber-not-found'],
  ];
  for (const [label, body, expected] of rows) {
    it(`is read by ${label}`, () => {
      expect(read(table, body)).to.deep.equal(expected);
    });
  }

  it('leaves a refused document without notes', () => {
    expect(reading(table, { error: 'ID_DOCUMENT_MISMATCH', emailMatch: 'maybe' })).to.deep.equal({
      kind: 'document-gate',
      diagnostics: [],
    });
  });
});

describe('a body that answers for an attribute', () => {
  const rows: [label: string, table: Partial<MatchTable>, body: unknown, has: boolean][] = [
    ['by its key', {}, { emailMatch: true }, true],
    ['by its key in snake_case', {}, { email_match: null }, true],
    ['by no key', {}, { other: true }, false],
    ['by a key that holds nothing', {}, { emailMatch: undefined }, false],
    ['by its score alone', { scores: { email: 'emailScore' } }, { emailScore: 7 }, false],
    ['deeper', { answers: { email: 'email/match' } }, { email: { match: true } }, true],
    ['deeper, where nothing is', { answers: { email: 'email/match' } }, { email: {} }, false],
    ['about another identity', { otherIdentity: { name: 'otherName' } }, { otherName: true }, true],
    ['about no other identity', { otherIdentity: { name: 'otherName' } }, { other: true }, false],
    ['by a piece', { pieces: { birthdate: ['year', 'day'] } }, { day: true }, true],
    ['by no piece', { pieces: { birthdate: ['year', 'day'] } }, { month: true }, false],
    ['as a list', {}, [{ emailMatch: true }], false],
    ['as nothing', {}, undefined, false],
  ];
  for (const [label, table, body, has] of rows) {
    it(`${has ? 'does so' : 'does not'} ${label}`, () => {
      expect(readerOf(table).hasAnswers(body)).to.equal(has);
    });
  }
});

describe('what stands beside the answers', () => {
  const table: Partial<MatchTable> = {
    operator: 'carrier',
    requestId: 'id',
    overall: { at: 'grade', polarity: 'unknown' },
  };
  const rows: [label: string, id: unknown, requestId: string | undefined][] = [
    ['a text', ' r-1 ', 'r-1'],
    ['a number', 7, '7'],
    ['a flag', false, 'false'],
    ['512 characters', 'a'.repeat(512), 'a'.repeat(512)],
    ['513 characters', 'a'.repeat(513), undefined],
    ['space', ' ', undefined],
    ['a list', ['r'], undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
  ];
  for (const [label, id, requestId] of rows) {
    it(`is ${requestId === undefined ? 'left out' : 'kept'} where it is ${label}`, () => {
      expect(reading(table, { emailMatch: true, id })).to.deep.equal({
        kind: 'attributes',
        attributes: { email: MATCH },
        ...(requestId !== undefined && { requestId }),
        diagnostics: [],
      });
      expect(Object.keys(reading(table, { emailMatch: true, id }))).to.have.lengthOf(requestId === undefined ? 3 : 4);
    });
  }

  it('has the operator and the overall answer', () => {
    expect(reading(table, { emailMatch: true, carrier: 'Example', grade: 7 })).to.deep.include({
      operator: 'Example',
      providerDecision: { value: '7', polarity: 'unknown' },
    });
  });

  it('is one answer for everything where no attribute has one', () => {
    const whole: Partial<MatchTable> = { aggregate: 'match' };
    expect(reading(whole, { match: 'false' })).to.deep.equal({
      kind: 'aggregate',
      decision: 'mismatch',
      providerDecision: { value: 'false', polarity: 'higher-is-better' },
      diagnostics: [],
    });
    expect(reading(whole, { match: 'no data' })).to.deep.equal({
      kind: 'aggregate',
      decision: 'inconclusive',
      diagnostics: [],
    });
    expect(reading(whole, { match: 'maybe' })).to.deep.equal({
      kind: 'aggregate',
      decision: 'inconclusive',
      diagnostics: [{ code: 'word-unknown', subject: 'match' }],
    });
    expect(read(whole, { match: false, emailMatch: true })).to.deep.equal({ email: MATCH });
  });
});

describe('scores', () => {
  const table: Partial<MatchTable> = {
    answers: { email: 'emailMatch', birthdate: 'birthdateMatch' },
    scores: { email: ['emailScore', 'oldScore'], birthdate: 'birthdateScore' },
  };
  const rows: [label: string, body: object, attributes: object, notes: string[]][] = [
    ['beside what differs', { emailMatch: false, emailScore: 88 }, { email: { ...MISMATCH, score: 88 } }, []],
    ['the first of two', { emailMatch: false, oldScore: 1, emailScore: 88 }, { email: { ...MISMATCH, score: 88 } }, []],
    [
      'in both spellings',
      { emailMatch: false, email_score: 1, emailScore: 2 },
      { email: { ...MISMATCH, score: 2 } },
      [],
    ],
    ['that are null', { emailMatch: false, emailScore: null }, { email: MISMATCH }, []],
    ['beside a match', { emailMatch: true, emailScore: 88 }, { email: MATCH }, ['score-dropped email']],
    ['beside no data', { emailMatch: 'no data', emailScore: 1 }, { email: UNAVAILABLE }, ['score-dropped email']],
    ['out of range', { emailMatch: false, emailScore: 101 }, { email: MISMATCH }, ['score-dropped email']],
    ['beside nothing', { emailScore: 88 }, {}, ['score-dropped email']],
    [
      'that would let somebody guess',
      { birthdateMatch: false, birthdateScore: 88 },
      { birthdate: MISMATCH },
      ['score-dropped birthdate'],
    ],
  ];
  for (const [label, body, attributes, expected] of rows) {
    it(`are read or dropped: ${label}`, () => {
      expect([read(table, body), notes(table, body)]).to.deep.equal([attributes, expected]);
    });
  }

  it('of a table of numbers are not kept where they would let somebody guess', () => {
    const numbers: Partial<MatchTable> = { ...table, percent: { partial: 80 } };
    expect(read(numbers, { emailMatch: '79.6', birthdateMatch: 80 })).to.deep.equal({
      email: { ...MISMATCH, score: 80 },
      birthdate: { outcome: 'partial' },
    });
    expect(read(numbers, { emailMatch: 100 })).to.deep.equal({ email: MATCH });
    expect(read({ ...table, percent: {} }, { emailMatch: 99.9 })).to.deep.equal({ email: { ...MISMATCH, score: 100 } });
  });
});
