import { expect } from 'chai';
import * as fc from 'fast-check';
import type { AttributeName } from '../../src/domain/attribute.js';
import { decide } from '../../src/domain/decide.js';
import { OUTCOMES, type AttributeOutcomes, type Outcome } from '../../src/domain/outcome.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.js';

const of = (outcomes: Partial<Record<AttributeName, Outcome | [Outcome, number]>>): AttributeOutcomes =>
  Object.fromEntries(
    Object.entries(outcomes).map(([name, value]) => [
      name,
      Array.isArray(value) ? { outcome: value[0], score: value[1] } : { outcome: value },
    ]),
  );

describe('decide', () => {
  const rows: readonly [string, AttributeOutcomes, Partial<Policy>, string, readonly string[]][] = [
    ['all match', of({ givenName: 'match', birthdate: 'match' }), {}, 'match', ['all-required-match']],
    ['any mismatch', of({ givenName: 'match', birthdate: 'mismatch' }), {}, 'mismatch', ['required-mismatch']],
    [
      'mismatch before partial',
      of({ givenName: 'partial', birthdate: 'mismatch' }),
      {},
      'mismatch',
      ['required-mismatch'],
    ],
    ['any partial', of({ givenName: 'partial', birthdate: 'match' }), {}, 'partial', ['required-partial']],
    [
      'partial before unavailable',
      of({ givenName: 'partial', birthdate: 'unavailable' }),
      {},
      'partial',
      ['required-partial'],
    ],
    [
      'match and unavailable',
      of({ givenName: 'match', birthdate: 'unavailable' }),
      {},
      'inconclusive',
      ['required-unavailable'],
    ],
    [
      'match and not checked',
      of({ givenName: 'match', birthdate: 'not-checked' }),
      {},
      'inconclusive',
      ['required-not-checked'],
    ],
    [
      'all unavailable',
      of({ givenName: 'unavailable' }),
      {},
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable'],
    ],
    ['nothing asked', of({}), {}, 'inconclusive', ['nothing-required']],
    ['nothing required', of({ givenName: 'match' }), { required: [] }, 'inconclusive', ['nothing-required']],
    [
      'a mismatch that is not required',
      of({ givenName: 'match', email: 'mismatch' }),
      { required: ['givenName'] },
      'match',
      ['all-required-match'],
    ],
    [
      'a required one never asked',
      of({ givenName: 'match' }),
      { required: ['givenName', 'birthdate'] },
      'inconclusive',
      ['required-not-checked'],
    ],
    ['a name at its threshold', of({ familyName: ['mismatch', 85] }), {}, 'partial', ['required-partial']],
    ['a name below its threshold', of({ familyName: ['mismatch', 84] }), {}, 'mismatch', ['required-mismatch']],
    ['100 beside a mismatch', of({ familyName: ['mismatch', 100] }), {}, 'partial', ['required-partial']],
    ['a high score without a threshold', of({ email: ['mismatch', 99] }), {}, 'mismatch', ['required-mismatch']],
    [
      'a threshold of the page',
      of({ email: ['mismatch', 91] }),
      { thresholds: { email: 90 } },
      'partial',
      ['required-partial'],
    ],
    ['a missing score', of({ familyName: 'mismatch' }), {}, 'mismatch', ['required-mismatch']],
  ];
  for (const [name, attributes, policy, decision, reasons] of rows) {
    it(`${name}: ${decision}`, () => {
      const decided = decide(attributes, { ...DEFAULT_POLICY, ...policy });
      expect(decided.decision).to.equal(decision);
      expect(decided.reasons).to.deep.equal(reasons);
    });
  }

  it('grades what it reports', () => {
    expect(decide(of({ familyName: ['mismatch', 93] })).attributes).to.deep.equal(of({ familyName: ['partial', 93] }));
  });

  it('never says match unless every required attribute matched', () => {
    const names: readonly AttributeName[] = ['givenName', 'familyName', 'birthdate', 'email'];
    const outcomes = fc.dictionary(
      fc.constantFrom(...names),
      fc.record({ outcome: fc.constantFrom(...OUTCOMES) }, { requiredKeys: ['outcome'] }),
    );
    fc.assert(
      fc.property(outcomes, fc.uniqueArray(fc.constantFrom(...names)), (attributes, required) => {
        const { decision } = decide(attributes, { ...DEFAULT_POLICY, required });
        const all = required.length > 0 && required.every((name) => attributes[name]?.outcome === 'match');
        return (decision === 'match') === all;
      }),
      { numRuns: 2000 },
    );
  });
});
