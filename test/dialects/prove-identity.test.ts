import { expect } from 'chai';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { proveIdentityReader } from '../../src/dialects/prove-identity.read.js';
import { readAttributes, readNotes, testMatchRecognition, verdictOn } from '../support/dialect-answers.js';
import { PROVE_COMPLETE, PROVE_NO_SOURCES, PROVE_TWO_SOURCES, PROVE_VERIFY } from './samples/prove-identity.samples.js';

const DIALECT = 'prove-identity';
const source = (dataSource1: Record<string, unknown>) => ({ success: true, idv: { dataSource1 } });

describe('prove-identity', () => {
  const keys: [attribute: string, dataSource: Record<string, unknown>][] = [
    ['birthdate', { identifiers: { dob: true } }],
    ['idDocument', { identifiers: { ssn: true } }],
    ['idDocument', { identifiers: { last4: true } }],
    ['email', { email: { emailAddress: true } }],
    ['streetName', { address: { street: true } }],
    ['locality', { address: { city: true } }],
    ['region', { address: { region: true } }],
    ['postalCode', { address: { postalCode: true } }],
    ['postalCode', { address: { postal_code: true } }],
  ];
  for (const [attribute, dataSource] of keys) {
    it(`reads ${JSON.stringify(dataSource)} as ${attribute}, and as nothing else, from either source`, () => {
      const expected = { [attribute]: { outcome: 'match' } };
      expect(readAttributes(DIALECT, source(dataSource))).to.deep.equal(expected);
      expect(readAttributes(DIALECT, { idv: { dataSource2: dataSource } })).to.deep.equal(expected);
      expect(readAttributes(DIALECT, { idv: { data_source2: dataSource } })).to.deep.equal(expected);
    });
  }

  const values: [sent: unknown, outcome: string][] = [
    [true, 'match'],
    [false, 'mismatch'],
    [null, 'unavailable'],
  ];
  for (const [sent, outcome] of values) {
    it(`reads ${JSON.stringify(sent)} as ${outcome}`, () => {
      const body = source({ identifiers: { dob: sent } });
      expect(readAttributes(DIALECT, body)).to.deep.equal({ birthdate: { outcome } });
    });
  }

  it('takes an absent key for not checked', () => {
    const { attributes } = verdictOn(DIALECT, source({ identifiers: { dob: true } }), ['birthdate', 'email']);
    expect(attributes.email).to.deep.equal({ outcome: 'not-checked', reason: 'absent' });
  });

  for (const number of [0, 1, 90, 100]) {
    it(`does not grade the number ${String(number)}, whose scale nobody documents`, () => {
      const body = source({
        name: { firstName: number, lastName: number, nameScore: number },
        address: { addressScore: number, streetNumber: number, distance: number },
      });
      expect(readAttributes(DIALECT, body)).to.deep.equal({});
      expect(readNotes(DIALECT, body)).to.deep.equal([]);
    });
  }

  it('does not take a number for a boolean', () => {
    const body = source({ address: { city: 1 } });
    expect(readAttributes(DIALECT, body)).to.deep.equal({
      locality: { outcome: 'unavailable', reason: 'unknown-word' },
    });
  });

  it('believes two sources that agree, and neither of two that do not', () => {
    expect(readAttributes(DIALECT, PROVE_TWO_SOURCES)).to.deep.equal({
      birthdate: { outcome: 'match' },
      idDocument: { outcome: 'mismatch' },
      locality: { outcome: 'unavailable', reason: 'contradiction' },
    });
    expect(readNotes(DIALECT, PROVE_TWO_SOURCES)).to.deep.equal(['contradiction locality']);
  });

  it('believes no number of which the last four digits alone are right', () => {
    const body = source({ identifiers: { ssn: false, last4: true } });
    expect(readAttributes(DIALECT, body)).to.deep.equal({
      idDocument: { outcome: 'unavailable', reason: 'contradiction' },
    });
  });

  it('reads the sample whole', () => {
    expect(readAttributes(DIALECT, PROVE_COMPLETE)).to.deep.equal({
      streetName: { outcome: 'match' },
      locality: { outcome: 'mismatch' },
      region: { outcome: 'match' },
      postalCode: { outcome: 'match' },
      birthdate: { outcome: 'match' },
      idDocument: { outcome: 'match' },
      email: { outcome: 'unavailable' },
    });
  });

  describe('overall answer', () => {
    const rows: [label: string, body: unknown, value: string][] = [
      ['multiCIPConfidence', PROVE_COMPLETE, 'High'],
      ['success, where there is nothing else', PROVE_TWO_SOURCES, 'false'],
      ['assuranceLevel', PROVE_VERIFY, 'AL2'],
    ];
    for (const [label, body, value] of rows) {
      it(`is ${label}, higher is better`, () => {
        expect(verdictOn(DIALECT, body).provider.decision).to.deep.equal({ value, polarity: 'higher-is-better' });
      });
    }

    it('decides nothing: a step that went well is no comparison', () => {
      for (const body of [PROVE_NO_SOURCES, PROVE_VERIFY]) {
        expect(verdictOn(DIALECT, body).decision).to.equal('inconclusive');
        expect(verdictOn(DIALECT, body, ['birthdate']).decision).to.equal('inconclusive');
      }
    });
  });

  it('takes the zipCode and the other details of Verify for values, not for answers', () => {
    const identity = { ...PROVE_VERIFY.identity, firstName: 'Ada', address: '12 Sample St' };
    expect(readAttributes(DIALECT, { ...PROVE_VERIFY, identity })).to.deep.equal({});
    expect(readNotes(DIALECT, { ...PROVE_VERIFY, identity })).to.deep.equal([]);
  });

  const levels: [sent: unknown, level: number | undefined][] = [
    ['AL-1', -1],
    ['AL0', 0],
    ['al1', 1],
    ['AL2', 2],
    ['AL3', 3],
    [3, 3],
    [-1, -1],
    ['AL4', undefined],
    [4, undefined],
  ];
  for (const [sent, level] of levels) {
    it(`reads the assurance level ${JSON.stringify(sent)} as ${String(level)}`, () => {
      const body = { success: 'true', identity: { assuranceLevel: sent } };
      expect(verdictOn(DIALECT, body).signals.assuranceLevel).to.equal(level);
    });
  }

  const states: [success: unknown, problem: string | undefined][] = [
    ['pending', 'pending'],
    ['possession_required', 'proof-required'],
    ['true', undefined],
    ['false', undefined],
    [true, undefined],
    [false, undefined],
  ];
  for (const [success, problem] of states) {
    it(`answers success ${JSON.stringify(success)} with ${problem ?? 'a verdict'}`, () => {
      const body = { ...PROVE_VERIFY, success };
      expect(normaliseMatch({ dialect: DIALECT, body }).problem?.code).to.equal(problem);
    });
  }

  it('reads success itself, without a look at other places', () => {
    const problems = ['pending', 'possession_required', 'new'].map((success) => {
      const result = proveIdentityReader.read({ ...PROVE_VERIFY, success });
      return result.ok ? undefined : result.problem.code;
    });
    expect(problems).to.deep.equal(['pending', 'proof-required', 'provider-error']);
    for (const success of [null, '', true, 'False'])
      expect(proveIdentityReader.read({ ...PROVE_VERIFY, success }).ok).to.equal(true);
  });

  it('names the request', () => {
    expect(verdictOn(DIALECT, PROVE_VERIFY).provider.requestId).to.equal('prove-1');
  });

  it('has no answer in a step of the flow before the last', () => {
    const body = { success: true, next: { 'v3-challenge': '/v3/challenge' }, phoneNumber: '' };
    expect(normaliseMatch({ dialect: DIALECT, body }).problem?.code).to.equal('protocol');
  });

  testMatchRecognition(DIALECT, {
    'the last step': PROVE_COMPLETE,
    'two sources': PROVE_TWO_SOURCES,
    'no sources': PROVE_NO_SOURCES,
    Verify: PROVE_VERIFY,
  });
});
