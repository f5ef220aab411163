import { expect } from 'chai';
import type { AttributeName } from '../../src/domain/attribute.js';
import { testMatchRecognition } from '../support/dialect-answers.js';
import { answersOf } from './answers-of.js';
import { PLAID_ACTIVE, PLAID_KYC_CHECK } from './samples/plaid-kyc-check.samples.js';

const { attributesOf, notesOf, problemOf, verdictOf } = answersOf('plaid-kyc-check');

describe('plaid-kyc-check', () => {
  testMatchRecognition('plaid-kyc-check', { 'a check': PLAID_KYC_CHECK, 'a check that goes on': PLAID_ACTIVE });

  const keys: [key: string, attribute: AttributeName][] = [
    ['name', 'name'],
    ['address', 'address'],
    ['date_of_birth', 'birthdate'],
    ['id_number', 'idDocument'],
  ];
  for (const [key, attribute] of keys) {
    it(`reads the summary of ${key} as ${attribute}`, () => {
      const body = { kyc_check: { [key]: { summary: 'match' } } };
      expect(attributesOf(body)).to.deep.equal({ [attribute]: { outcome: 'match' } });
    });
  }

  const words: [word: unknown, outcome: string][] = [
    ['match', 'match'],
    ['partial_match', 'partial'],
    ['no_match', 'mismatch'],
    ['no_data', 'unavailable'],
    ['no_input', 'not-checked'],
    [null, 'unavailable'],
  ];
  for (const [word, outcome] of words) {
    it(`reads ${JSON.stringify(word)} as ${outcome} without a note`, () => {
      const body = { kyc_check: { name: { summary: word } } };
      expect(attributesOf(body)).to.deep.equal({ name: { outcome } });
      expect(notesOf(body)).to.deep.equal([]);
    });
  }

  it('does not guess at a word', () => {
    expect(notesOf({ kyc_check: { name: { summary: 'true' } } })).to.deep.equal(['word-unknown name']);
  });

  it('does not take data that hold the number for a proof that the number is the person’s', () => {
    const body = { kyc_check: { name: { summary: 'match' }, phone_number: { summary: 'match', area_code: 'match' } } };
    expect([attributesOf(body), verdictOf(body).signals]).to.deep.equal([{ name: { outcome: 'match' } }, {}]);
  });

  it('keeps the outcome of the step as advice of an order that nobody knows', () => {
    expect(verdictOf(PLAID_KYC_CHECK).provider).to.deep.equal({
      dialect: 'plaid-kyc-check',
      requestId: 'saKrIBuEB9qJZng',
      decision: { value: 'failed', polarity: 'unknown' },
    });
  });

  for (const step of ['success', 'failed', null, '']) {
    it(`has no problem with a step that is ${JSON.stringify(step)}, even where nothing was compared`, () => {
      const body = { steps: { kyc_check: step }, kyc_check: { name: { summary: 'no_input' } } };
      expect(verdictOf(body).decision).to.equal('inconclusive');
    });
  }

  const steps: [step: string, problem: string][] = [
    ['active', 'pending'],
    ['waiting_for_prerequisite', 'pending'],
    ['expired', 'expired'],
  ];
  for (const [step, problem] of steps) {
    it(`reads a step that is ${step} as ${problem}`, () => {
      expect(problemOf({ steps: { kyc_check: step }, kyc_check: null })).to.equal(problem);
    });
  }
});
