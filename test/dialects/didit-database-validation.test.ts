import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { DIDIT_ANSWER, DIDIT_REPORT, DIDIT_RUNS } from './samples/didit-database-validation.samples.js';

const answer = (...validations: object[]) => ({ validations: validations.map((validation) => ({ validation })) });

const { attributesOf, notesOf, verdictOf } = answersOf('didit-database-validation');

describe('didit-database-validation', () => {
  testMatchRecognition('didit-database-validation', {
    'a report': DIDIT_REPORT,
    'an answer of the API': DIDIT_ANSWER,
    'a list of runs': DIDIT_RUNS,
  });

  const keys: [key: string, attribute: AttributeName][] = [
    ['full_name', 'name'],
    ['date_of_birth', 'birthdate'],
    ['identification_number', 'idDocument'],
    ['address', 'address'],
  ];
  for (const [key, attribute] of keys) {
    it(`reads ${key} as ${attribute}`, () => {
      const expected = { [attribute]: { outcome: 'match' } };
      expect(attributesOf(answer({ [key]: 'full_match' }))).to.deep.equal(expected);
      expect(attributesOf({ database_validation: { validations: { [key]: 'full_match' } } })).to.deep.equal(expected);
      expect(attributesOf({ database_validation: answer({ [key]: 'full_match' }) })).to.deep.equal(expected);
    });
  }

  const words: [word: unknown, outcome: string][] = [
    ['full_match', 'match'],
    ['partial_match', 'partial'],
    ['no_match', 'mismatch'],
    [null, 'unavailable'],
  ];
  for (const [word, outcome] of words) {
    it(`reads ${JSON.stringify(word)} as ${outcome}`, () => {
      expect(attributesOf(answer({ full_name: word }))).to.deep.equal({ name: { outcome } });
    });
  }

  it('does not guess at a word', () => {
    expect(notesOf(answer({ full_name: true }))).to.deep.equal(['word-unknown name']);
  });

  for (const [label, body] of Object.entries({ DIDIT_ANSWER, DIDIT_RUNS })) {
    it(`reads every registry, and decides nothing where they disagree (${label})`, () => {
      expect(attributesOf(body)).to.deep.equal({
        address: { outcome: 'match' },
        name: { outcome: 'match' },
        birthdate: { outcome: 'unavailable', reason: 'contradiction' },
      });
      expect(notesOf(body)).to.deep.equal(['contradiction birthdate']);
    });
  }

  const statuses: [body: object, status: string][] = [
    [DIDIT_REPORT, 'In Review'],
    [DIDIT_ANSWER, 'Approved'],
    [DIDIT_RUNS, 'Approved'],
    [{ ...DIDIT_ANSWER, status: 'Declined' }, 'Declined'],
  ];
  for (const [index, [body, value]] of statuses.entries()) {
    it(`keeps the status ${value} as advice (${String(index + 1)})`, () => {
      expect(verdictOf(body).provider.decision).to.deep.equal({ value, polarity: 'unknown' });
    });
  }

  it('names the request', () => {
    expect(verdictOf(DIDIT_ANSWER).provider.requestId).to.equal('req_01H');
  });

  it('takes no status for evidence', () => {
    const { decision } = verdictOf({ status: 'Approved', match_type: 'full_match', validations: [{ validation: {} }] });
    expect(decision).to.equal('inconclusive');
  });
});
