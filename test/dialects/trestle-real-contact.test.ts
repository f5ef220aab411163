import { expect } from 'chai';
import { readAttributes, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { TRESTLE_DOCUMENTED, TRESTLE_WIRE } from './samples/trestle-real-contact.samples.js';

const DIALECT = 'trestle-real-contact';

describe('trestle-real-contact', () => {
  const OTHER = { reason: 'other-identity' };
  const keys: [attribute: string, key: string, about: object][] = [
    ['name', 'phone.name_match', {}],
    ['address', 'address.name_match', OTHER],
    ['email', 'email.name_match', OTHER],
  ];
  for (const [attribute, key, about] of keys) {
    it(`reads the literal key ${key} as ${attribute}, and as nothing else`, () => {
      expect(readAttributes(DIALECT, { [key]: true })).to.deep.equal({ [attribute]: { outcome: 'match', ...about } });
    });
  }

  it('does not read a dot as a path', () => {
    expect(readAttributes(DIALECT, { phone: { name_match: true }, email: { name_match: false } })).to.deep.equal({});
  });

  const values: [sent: unknown, outcome: string][] = [
    [true, 'match'],
    ['True', 'match'],
    [false, 'mismatch'],
    ['false', 'mismatch'],
    [null, 'unavailable'],
  ];
  for (const [sent, outcome] of values) {
    it(`reads ${JSON.stringify(sent)} as ${outcome}`, () => {
      expect(readAttributes(DIALECT, { 'phone.name_match': sent })).to.deep.equal({ name: { outcome } });
    });
  }

  for (const sent of [1, 0, 85, 'A', 'match', {}]) {
    it(`does not guess at ${JSON.stringify(sent)}`, () => {
      expect(readNotes(DIALECT, { 'phone.name_match': sent })).to.deep.equal(['word-unknown name']);
    });
  }

  it('takes the grade for a signal, not for an opinion on the identity', () => {
    const { signals, provider, decision } = verdictOn(DIALECT, TRESTLE_WIRE, ['name']);
    expect(signals).to.deep.equal({ numberValid: true, lineType: 'Mobile', activityPercent: 85, contactGrade: 'A' });
    expect(provider.decision).to.equal(undefined);
    expect(decision).to.equal('match');
  });

  for (const grade of ['A', 'B', 'C', 'D', 'F']) {
    it(`keeps the grade ${grade} as a signal that decides nothing`, () => {
      const { signals, decision } = verdictOn(DIALECT, { 'phone.contact_grade': grade });
      expect([signals, decision]).to.deep.equal([{ contactGrade: grade }, 'inconclusive']);
    });
  }

  it('reads the keys of the documentation and drops an activity out of range', () => {
    expect(verdictOn(DIALECT, TRESTLE_DOCUMENTED).signals).to.deep.equal({
      numberValid: false,
      lineType: 'NonFixedVOIP',
    });
    expect(readNotes(DIALECT, TRESTLE_DOCUMENTED)).to.deep.equal(['value-dropped activityPercent']);
  });

  it('reads the sample whole', () => {
    expect(readAttributes(DIALECT, TRESTLE_WIRE)).to.deep.equal({
      name: { outcome: 'match' },
      email: { outcome: 'mismatch', ...OTHER },
      address: { outcome: 'unavailable' },
    });
  });

  testMatchRecognition(DIALECT, {
    'keys of the wire': TRESTLE_WIRE,
    'keys of the documentation': TRESTLE_DOCUMENTED,
    'a grade alone': { 'phone.contact_grade': 'F' },
  });
});
