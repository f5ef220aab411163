import { expect } from 'chai';
import * as fc from 'fast-check';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from '../../src/domain/attribute.js';
import { decide } from '../../src/domain/decide.js';
import type { AttributeOutcomes, Outcome } from '../../src/domain/outcome.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.js';
import type { Decision } from '../../src/domain/verdict.js';
import { anyOutcomes, anyPolicy, anySignals, CHECKED_AT } from './any-policy.js';

const of = (outcomes: Partial<Record<AttributeName, Outcome | [Outcome, number]>>): AttributeOutcomes =>
  Object.fromEntries(
    Object.entries(outcomes).map(([name, value]) => [
      name,
      Array.isArray(value) ? { outcome: value[0], score: value[1] } : { outcome: value },
    ]),
  );

type Row = readonly [
  name: string,
  attributes: AttributeOutcomes,
  policy: Partial<Policy>,
  decision: Decision,
  reasons: readonly string[],
];

function promise(rows: readonly Row[]): void {
  for (const [name, attributes, policy, decision, reasons] of rows) {
    it(`${name}: ${decision}`, () => {
      const decided = decide(attributes, { ...DEFAULT_POLICY, ...policy });
      expect(decided.decision).to.equal(decision);
      expect(decided.reasons).to.deep.equal(reasons);
      expect(decided).to.not.have.property('rules');
    });
  }
}

describe('decide', () => {
  promise([
    // 1. any required mismatch
    ['any mismatch', of({ givenName: 'match', birthdate: 'mismatch' }), {}, 'mismatch', ['required-mismatch']],
    [
      'mismatch before partial',
      of({ givenName: 'partial', birthdate: 'mismatch' }),
      {},
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'mismatch before no answer',
      of({ givenName: 'unavailable', email: 'not-checked', birthdate: 'mismatch' }),
      {},
      'mismatch',
      ['required-mismatch'],
    ],
    // 2. any required partial
    ['any partial', of({ givenName: 'partial', birthdate: 'match' }), {}, 'partial', ['required-partial']],
    [
      'partial before unavailable',
      of({ givenName: 'partial', birthdate: 'unavailable' }),
      {},
      'partial',
      ['required-partial'],
    ],
    // 3. all match
    ['all match', of({ givenName: 'match', birthdate: 'match' }), {}, 'match', ['all-required-match']],
    [
      'a mismatch that is not required',
      of({ givenName: 'match', email: 'mismatch' }),
      { required: ['givenName'] },
      'match',
      ['all-required-match'],
    ],
    // 4. some without an answer
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
      'match, unavailable and not checked',
      of({ givenName: 'match', birthdate: 'not-checked', email: 'unavailable' }),
      {},
      'inconclusive',
      ['required-unavailable', 'required-not-checked'],
    ],
    [
      'a required one never asked',
      of({ givenName: 'match' }),
      { required: ['givenName', 'birthdate'] },
      'inconclusive',
      ['required-not-checked'],
    ],
    [
      'a detail that fits another identity',
      { givenName: { outcome: 'match' }, idDocument: { outcome: 'match', reason: 'other-identity' } },
      {},
      'inconclusive',
      ['required-unavailable'],
    ],
    [
      'a detail that nearly fits another identity',
      { idDocument: { outcome: 'partial', reason: 'other-identity' } },
      {},
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable'],
    ],
    [
      'a detail that fits nobody',
      { givenName: { outcome: 'match' }, idDocument: { outcome: 'mismatch', reason: 'other-identity' } },
      {},
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'a detail of another identity that is wanted if available',
      { givenName: { outcome: 'match' }, idDocument: { outcome: 'match', reason: 'other-identity' } },
      { ifAvailable: ['idDocument'] },
      'match',
      ['all-required-match', 'optional-unavailable'],
    ],
    // 5. nothing evaluated
    [
      'all unavailable',
      of({ givenName: 'unavailable' }),
      {},
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable'],
    ],
    [
      'no answer in two ways',
      of({ givenName: 'unavailable', email: 'not-checked' }),
      {},
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable', 'required-not-checked'],
    ],
    ['nothing asked', of({}), {}, 'inconclusive', ['nothing-required']],
    ['nothing required', of({ givenName: 'match' }), { required: [] }, 'inconclusive', ['nothing-required']],
  ]);

  const email = (score: number) => of({ email: ['mismatch', score] });
  const name = (score: number) => of({ familyName: ['mismatch', score] });
  promise([
    ['a name below its threshold', name(84), {}, 'mismatch', ['required-mismatch']],
    ['a name at its threshold', name(85), {}, 'partial', ['required-partial']],
    ['a name above its threshold', name(86), {}, 'partial', ['required-partial']],
    ['100 beside a mismatch', name(100), {}, 'partial', ['required-partial']],
    ['a missing score', of({ familyName: 'mismatch' }), {}, 'mismatch', ['required-mismatch']],
    ['a high score without a threshold', email(100), {}, 'mismatch', ['required-mismatch']],
    [
      'a score below a threshold of the policy',
      email(89),
      { thresholds: { email: 90 } },
      'mismatch',
      ['required-mismatch'],
    ],
    ['a score at a threshold of the policy', email(90), { thresholds: { email: 90 } }, 'partial', ['required-partial']],
    ['a policy without thresholds', name(100), { thresholds: {} }, 'mismatch', ['required-mismatch']],
    ['a threshold of 0', name(0), { thresholds: { familyName: 0 } }, 'partial', ['required-partial']],
    [
      'a threshold that is no number',
      name(100),
      { thresholds: { familyName: NaN } },
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'a threshold that JSON made null',
      name(100),
      JSON.parse('{ "thresholds": { "familyName": null } }') as Partial<Policy>,
      'mismatch',
      ['required-mismatch'],
    ],
    ['a partial with a low score', of({ familyName: ['partial', 3] }), {}, 'partial', ['required-partial']],
    [
      'a low score beside no answer',
      of({ familyName: ['unavailable', 99] }),
      {},
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable'],
    ],
  ]);

  describe('with attributes that are wanted if available', () => {
    const ifAvailable = ['email'] as const;
    const required = ['givenName'] as const;
    promise([
      [
        'unavailable does not stand in the way',
        of({ givenName: 'match', email: 'unavailable' }),
        { ifAvailable },
        'match',
        ['all-required-match', 'optional-unavailable'],
      ],
      [
        'not checked neither',
        of({ givenName: 'match', email: 'not-checked' }),
        { required, ifAvailable },
        'match',
        ['all-required-match', 'optional-unavailable'],
      ],
      ['a match counts', of({ givenName: 'match', email: 'match' }), { ifAvailable }, 'match', ['all-required-match']],
      ['one never asked is nothing', of({ givenName: 'match' }), { ifAvailable }, 'match', ['all-required-match']],
      [
        'a mismatch counts',
        of({ givenName: 'match', email: 'mismatch' }),
        { required, ifAvailable },
        'mismatch',
        ['required-mismatch'],
      ],
      [
        'a partial counts',
        of({ givenName: 'match', email: 'partial' }),
        { required, ifAvailable },
        'partial',
        ['required-partial'],
      ],
      [
        'a score is graded',
        of({ givenName: 'match', email: ['mismatch', 95] }),
        { ifAvailable, thresholds: { email: 90 } },
        'partial',
        ['required-partial'],
      ],
      [
        'a required one without an answer still stands in the way',
        of({ givenName: 'unavailable', email: 'unavailable' }),
        { ifAvailable },
        'inconclusive',
        ['nothing-evaluated', 'required-unavailable', 'optional-unavailable'],
      ],
      [
        'an answer to it alone leaves the required ones open',
        of({ givenName: 'not-checked', email: 'match' }),
        { ifAvailable },
        'inconclusive',
        ['required-not-checked'],
      ],
      [
        'nothing else and no answer',
        of({ email: 'unavailable' }),
        { ifAvailable },
        'inconclusive',
        ['nothing-evaluated', 'optional-unavailable'],
      ],
      ['nothing else and an answer', of({ email: 'match' }), { ifAvailable }, 'match', ['all-required-match']],
      [
        'a mismatch keeps the note',
        of({ givenName: 'mismatch', email: 'unavailable' }),
        { ifAvailable },
        'mismatch',
        ['required-mismatch', 'optional-unavailable'],
      ],
      [
        'one that is also required is required',
        of({ givenName: 'match', email: 'unavailable' }),
        { required: ['givenName', 'email'], ifAvailable },
        'inconclusive',
        ['required-unavailable'],
      ],
    ]);
  });

  // Jaro-Winkler of pairs that differ as people's details do: other people reach what typing errors reach, so only names are graded.
  const similar: [difference: string, name: AttributeName, score: number, decision: Decision][] = [
    ['a silent letter left out', 'familyName', 96, 'partial'],
    ['another house in the same street', 'address', 96, 'mismatch'],
    ['another mailbox', 'email', 95, 'mismatch'],
    ['another last consonant', 'familyName', 93, 'partial'],
    ['another last vowel, which is another name', 'givenName', 92, 'partial'],
    ['one of two surnames', 'familyName', 90, 'partial'],
    ['two letters changed round', 'givenName', 88, 'partial'],
    ['an accent', 'givenName', 88, 'partial'],
    ['an umlaut spelt out', 'familyName', 80, 'mismatch'],
    ['another name with the same first syllable', 'familyName', 73, 'mismatch'],
    ['the name of another language', 'givenName', 70, 'mismatch'],
    ['a longer spelling of the same sound', 'familyName', 70, 'mismatch'],
    ['one address in another order', 'address', 66, 'mismatch'],
    ['another surname', 'familyName', 54, 'mismatch'],
    ['a short form', 'givenName', 50, 'mismatch'],
    ['another given name', 'givenName', 47, 'mismatch'],
    ['another street', 'address', 43, 'mismatch'],
    ['nothing in common', 'familyName', 0, 'mismatch'],
  ];
  for (const [difference, name, score, decision] of similar) {
    it(`takes ${difference} (${score}) for ${decision} by default`, () => {
      expect(decide({ [name]: { outcome: 'mismatch', score } }).decision).to.equal(decision);
    });
  }

  for (const name of ['email', 'idDocument', 'postalCode', 'birthdate'] as const) {
    it(`never calls ${name} close by default, however similar it is`, () => {
      expect(decide({ [name]: { outcome: 'mismatch', score: 100 } }).decision).to.equal('mismatch');
    });
  }

  it('grades what it reports, and only that', () => {
    const attributes = of({ familyName: ['mismatch', 93], givenName: ['mismatch', 84], email: ['mismatch', 93] });
    expect(decide(attributes).attributes).to.deep.equal({
      ...attributes,
      familyName: { outcome: 'partial', score: 93 },
    });
    expect(attributes.familyName?.outcome).to.equal('mismatch');
  });

  it('grades attributes that do not decide too', () => {
    const decided = decide(of({ familyName: ['mismatch', 93] }), { ...DEFAULT_POLICY, required: [] });
    expect(decided.attributes.familyName?.outcome).to.equal('partial');
  });

  it('has a threshold for names alone by default', () => {
    for (const each of ATTRIBUTE_NAMES) {
      const { decision } = decide({ [each]: { outcome: 'mismatch', score: 99 } });
      expect(decision).to.equal(attributeSpec(each).isName ? 'partial' : 'mismatch');
    }
  });
});

describe('a decision by any policy', () => {
  const check = (promised: (attributes: AttributeOutcomes, policy: Policy) => boolean | void): void =>
    fc.assert(fc.property(anyOutcomes, anyPolicy, promised), { numRuns: 1000 });
  const STRENGTH = ['mismatch', 'inconclusive', 'partial', 'match'];

  it('is match only where every required attribute matched, and none that is wanted differs', () => {
    fc.assert(
      fc.property(anyOutcomes, anyPolicy, anySignals, (attributes, policy, signals) => {
        const { decision } = decide(attributes, policy, { signals, checkedAt: CHECKED_AT });
        if (decision !== 'match') return;
        const { ifAvailable = [] } = policy;
        const asked = Object.keys(attributes) as AttributeName[];
        const required = policy.required ?? asked.filter((name) => !ifAvailable.includes(name));
        for (const name of required) expect(attributes[name]?.outcome).to.equal('match');
        const deciding = [...required, ...ifAvailable].map((name) => attributes[name]?.outcome);
        expect(deciding).to.include('match');
        expect(deciding).to.not.include('mismatch').and.not.include('partial');
      }),
      { numRuns: 2000 },
    );
  });

  it('always has a reason', () => {
    check((attributes, policy) => decide(attributes, policy).reasons.length > 0);
  });

  it('never gets better by a mismatch', () => {
    check((attributes, policy) => {
      const before = STRENGTH.indexOf(decide(attributes, policy).decision);
      for (const name of Object.keys(attributes) as AttributeName[]) {
        const worse = decide({ ...attributes, [name]: { outcome: 'mismatch' } }, policy);
        const decides = policy.required?.includes(name) ?? true;
        // One that does not decide changes nothing; one that does, or would if it were answered, lowers.
        expect(STRENGTH.indexOf(worse.decision)).to.be.at.most(before);
        if (decides) expect(worse.decision).to.equal('mismatch');
      }
    });
  });

  it('is the same every time and changes nothing that it is given', () => {
    check((attributes, policy) => {
      const given = JSON.stringify([attributes, policy]);
      expect(decide(attributes, policy)).to.deep.equal(decide(attributes, policy));
      expect(JSON.stringify([attributes, policy])).to.equal(given);
    });
  });
});
