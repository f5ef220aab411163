import { expect } from 'chai';
import * as fc from 'fast-check';
import { decide, type DecisionContext } from '../../src/domain/decide.js';
import type { AttributeOutcomes, Outcome } from '../../src/domain/outcome.js';
import { DEFAULT_POLICY, type Policy, type ProviderRule } from '../../src/domain/policy.js';
import type { SignalRule } from '../../src/domain/signal-rule.js';
import type { Signals } from '../../src/domain/signal.js';
import type { Decision } from '../../src/domain/verdict.js';
import { anyOutcomes, anyPolicy, anySignals, CHECKED_AT } from './any-policy.js';

const given = (outcome: Outcome): AttributeOutcomes => ({ givenName: { outcome } });
const MATCH = given('match');

const HEAD = { name: 'rule', then: 'partial' } as const;
/** What the type already refuses. */
const REFUSED: readonly SignalRule[] = [
  // @ts-expect-error no condition
  { ...HEAD, signal: 'simSwapped' },
  // @ts-expect-error two conditions
  { ...HEAD, signal: 'activityPercent', atLeast: 1, atMost: 2 },
  // @ts-expect-error a flag is not a number
  { ...HEAD, signal: 'simSwapped', atLeast: 1 },
  // @ts-expect-error a number is not a text
  { ...HEAD, signal: 'activityPercent', is: '1' },
  // @ts-expect-error no such level
  { ...HEAD, signal: 'phoneRisk', is: 'highest' },
  // @ts-expect-error no such signal
  { ...HEAD, signal: 'simSwaped', is: true },
  // @ts-expect-error a rule never raises
  { name: 'rule', signal: 'simSwapped', is: true, then: 'match' },
];

const withSignals = (...signals: SignalRule[]): Policy => ({ ...DEFAULT_POLICY, signals });
const withProvider = (...provider: ProviderRule[]): Policy => ({ ...DEFAULT_POLICY, provider });

describe('a rule over a signal', () => {
  const head = { name: 'rule', then: 'mismatch' } as const;
  const sim = (condition: { withinHours: number } | { withinDays: number }) =>
    ({ ...head, signal: 'simChangedAt', ...condition }) as SignalRule;
  const ported = (days: number): SignalRule => ({ ...head, signal: 'lastPortedOn', withinDays: days });
  const at = (simChangedAt: string | null): Signals => ({ simChangedAt });
  const rows: readonly [name: string, rule: SignalRule, signals: Signals, isMet: boolean][] = [
    ['is: the same', { ...head, signal: 'simSwapped', is: true }, { simSwapped: true }, true],
    ['is: another', { ...head, signal: 'simSwapped', is: true }, { simSwapped: false }, false],
    ['is: false', { ...head, signal: 'numberVerified', is: false }, { numberVerified: false }, true],
    ['is: missing', { ...head, signal: 'numberVerified', is: false }, {}, false],
    ['is: a number', { ...head, signal: 'assuranceLevel', is: 0 }, { assuranceLevel: 0 }, true],
    ['is: another number', { ...head, signal: 'assuranceLevel', is: 0 }, { assuranceLevel: -1 }, false],
    ['is: a text in other case', { ...head, signal: 'lineType', is: 'voip' }, { lineType: 'VoIP' }, true],
    ['is: another text', { ...head, signal: 'lineType', is: 'voip' }, { lineType: 'mobile' }, false],
    ['is: a level', { ...head, signal: 'phoneRisk', is: 'high' }, { phoneRisk: 'high' }, true],
    ['is: a higher level', { ...head, signal: 'phoneRisk', is: 'high' }, { phoneRisk: 'very-high' }, false],
    ['is: a contract', { ...head, signal: 'contractType', is: 'prepaid' }, { contractType: 'prepaid' }, true],
    ['is: among words', { ...head, signal: 'callForwarding', is: 'b' }, { callForwarding: ['a', 'B'] }, true],
    ['is: not among words', { ...head, signal: 'callForwarding', is: 'c' }, { callForwarding: ['a', 'b'] }, false],
    ['is: null', { ...head, signal: 'simChangedAt', is: null }, at(null), true],
    ['is: null and a moment', { ...head, signal: 'simChangedAt', is: null }, at(CHECKED_AT), false],
    ['is: null and missing', { ...head, signal: 'simChangedAt', is: null }, {}, false],
    ['isNot: another', { ...head, signal: 'lineType', isNot: 'mobile' }, { lineType: 'voip' }, true],
    ['isNot: the same', { ...head, signal: 'lineType', isNot: 'mobile' }, { lineType: 'Mobile' }, false],
    ['isNot: missing', { ...head, signal: 'lineType', isNot: 'mobile' }, {}, false],
    ['isNot: null', { ...head, signal: 'simChangedAt', isNot: null }, at(CHECKED_AT), true],
    ['isNot: not among words', { ...head, signal: 'callForwarding', isNot: 'a' }, { callForwarding: ['b'] }, true],
    ['isNot: among words', { ...head, signal: 'callForwarding', isNot: 'a' }, { callForwarding: ['b', 'a'] }, false],
    ['atLeast: below', { ...head, signal: 'activityPercent', atLeast: 50 }, { activityPercent: 49 }, false],
    ['atLeast: at', { ...head, signal: 'activityPercent', atLeast: 50 }, { activityPercent: 50 }, true],
    ['atLeast: above', { ...head, signal: 'activityPercent', atLeast: 50 }, { activityPercent: 51 }, true],
    ['atLeast: zero', { ...head, signal: 'activityPercent', atLeast: 0 }, { activityPercent: 0 }, true],
    ['atLeast: missing', { ...head, signal: 'activityPercent', atLeast: 0 }, {}, false],
    ['atMost: below', { ...head, signal: 'activityPercent', atMost: 50 }, { activityPercent: 49 }, true],
    ['atMost: at', { ...head, signal: 'activityPercent', atMost: 50 }, { activityPercent: 50 }, true],
    ['atMost: above', { ...head, signal: 'activityPercent', atMost: 50 }, { activityPercent: 51 }, false],
    ['atMost: missing', { ...head, signal: 'activityPercent', atMost: 100 }, {}, false],
    ['withinHours: younger', sim({ withinHours: 24 }), at('2026-05-03T10:00:01Z'), true],
    ['withinHours: younger by a fraction', sim({ withinHours: 24 }), at('2026-05-03T10:00:00.001999999Z'), true],
    ['withinHours: just as old', sim({ withinHours: 24 }), at('2026-05-03T10:00:00Z'), false],
    ['withinHours: older', sim({ withinHours: 24 }), at('2026-05-03T09:59:59Z'), false],
    ['withinHours: younger in another zone', sim({ withinHours: 24 }), at('2026-05-03T12:00:01+02:00'), true],
    ['withinHours: just as old in another zone', sim({ withinHours: 24 }), at('2026-05-03T08:00:00-02:00'), false],
    ['withinHours: older in an eastern zone', sim({ withinHours: 24 }), at('2026-05-03T11:59:59+02:00'), false],
    ['withinHours: younger in a western zone', sim({ withinHours: 24 }), at('2026-05-03T08:00:01-02:00'), true],
    ['withinHours: older in a zone with minutes', sim({ withinHours: 24 }), at('2026-05-03T15:29:59+05:30'), false],
    ['withinHours: younger in a zone with minutes', sim({ withinHours: 24 }), at('2026-05-03T15:30:01+05:30'), true],
    ['withinHours: in small letters', sim({ withinHours: 24 }), at('2026-05-03t10:00:00z'), false],
    ['withinHours: in the future', sim({ withinHours: 24 }), at('2026-05-04T10:05:00Z'), true],
    ['withinHours: unreadable', sim({ withinHours: 24 }), at('yesterday'), true],
    ['withinHours: null', sim({ withinHours: 24 }), at(null), false],
    ['withinHours: missing', sim({ withinHours: 24 }), {}, false],
    ['withinDays: younger', sim({ withinDays: 30 }), at('2026-04-04T10:00:01Z'), true],
    ['withinDays: just as old', sim({ withinDays: 30 }), at('2026-04-04T10:00:00Z'), false],
    ['withinDays: younger across a February', sim({ withinDays: 90 }), at('2026-02-04T10:00:00Z'), true],
    ['withinDays: just as old across a February', sim({ withinDays: 89 }), at('2026-02-04T10:00:00Z'), false],
    ['withinDays: a day', ported(30), { lastPortedOn: '2026-04-05' }, true],
    ['withinDays: a day before', ported(30), { lastPortedOn: '2026-04-04' }, false],
    ['withinDays: missing', ported(30), {}, false],
    ['isMissing: missing', { ...head, signal: 'numberVerified', isMissing: true }, { simSwapped: false }, true],
    ['isMissing: false', { ...head, signal: 'numberVerified', isMissing: true }, { numberVerified: false }, false],
    ['isMissing: null', { ...head, signal: 'simChangedAt', isMissing: true }, at(null), false],
  ];
  for (const [name, rule, signals, isMet] of rows) {
    it(`${name}: ${isMet ? 'met' : 'not met'}`, () => {
      const decided = decide(MATCH, withSignals(rule), { signals, checkedAt: CHECKED_AT });
      expect(decided.decision).to.equal(isMet ? 'mismatch' : 'match');
      expect(decided.reasons).to.deep.equal(['all-required-match', ...(isMet ? ['signal-rule'] : [])]);
      expect(decided.rules).to.deep.equal(isMet ? ['rule'] : undefined);
    });
  }

  it('takes what it cannot date for recent', () => {
    const signals: Signals = { simChangedAt: '2000-01-01T00:00:00Z' };
    for (const context of [{ signals }, { signals, checkedAt: 'now' }])
      expect(decide(MATCH, withSignals(sim({ withinHours: 1 })), context).decision).to.equal('mismatch');
  });

  it('without any signals meets those that ask for a missing one', () => {
    const rule: SignalRule = { ...head, signal: 'simSwapped', isMissing: true };
    expect(decide(MATCH, withSignals(rule)).rules).to.deep.equal(['rule']);
  });

  it('is refused by its type where it makes no sense', () => {
    expect(REFUSED).to.have.lengthOf(7);
  });

  it('knows no inherited signals', () => {
    const rule = { ...head, signal: 'constructor', isNot: 'x' } as unknown as SignalRule;
    expect(decide(MATCH, withSignals(rule), { signals: {} }).decision).to.equal('match');
  });

  const LADDER: readonly [Outcome, Decision][] = [
    ['match', 'match'],
    ['partial', 'partial'],
    ['unavailable', 'inconclusive'],
    ['mismatch', 'mismatch'],
  ];
  for (const [place, then] of (['partial', 'inconclusive', 'mismatch'] as const).entries())
    for (const [level, [outcome, before]] of LADDER.entries()) {
      const after = level <= place ? then : before;
      it(`to ${then} makes ${after} of ${before}`, () => {
        const rule: SignalRule = { name: 'rule', signal: 'simSwapped', is: true, then };
        const decided = decide(given(outcome), withSignals(rule), { signals: { simSwapped: true } });
        expect(decided.decision).to.equal(after);
        expect(decided.rules).to.deep.equal(['rule']);
      });
    }

  it('joins others that are met: the lowest counts, all are named, in the order of the policy', () => {
    const policy = withSignals(
      { name: 'c', signal: 'simSwapped', is: true, then: 'inconclusive' },
      { name: 'unmet', signal: 'simSwapped', is: false, then: 'mismatch' },
      { name: 'a', signal: 'deviceSwapped', is: true, then: 'partial' },
    );
    const decided = decide(MATCH, policy, { signals: { simSwapped: true, deviceSwapped: true } });
    expect(decided).to.deep.include({
      decision: 'inconclusive',
      reasons: ['all-required-match', 'signal-rule'],
      rules: ['c', 'a'],
    });
  });

  it('never raises a decision', () => {
    const STRENGTH = ['mismatch', 'inconclusive', 'partial', 'match'];
    fc.assert(
      fc.property(anyOutcomes, anyPolicy, anySignals, (attributes, policy, signals) => {
        const { signals: rules, ...plain } = policy;
        const context = { signals, checkedAt: CHECKED_AT };
        const [without, decided] = [decide(attributes, plain, context), decide(attributes, policy, context)];
        expect(STRENGTH.indexOf(decided.decision)).to.be.at.most(STRENGTH.indexOf(without.decision));
        expect(decided.attributes).to.deep.equal(without.attributes);
        expect(decided.reasons.includes('signal-rule')).to.equal(decided.rules !== undefined);
        expect(decided.reasons).to.include.members([...without.reasons]);
        if (!rules?.length) expect(decided).to.deep.equal(without);
        if (decided.decision !== without.decision) expect(decided.rules).to.have.length.above(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a rule over a provider’s own answer', () => {
  const LOW = { value: 'low', polarity: 'higher-is-riskier' } as const;
  const incode = (value = 'low'): DecisionContext => ({
    providerDecision: { ...LOW, value },
    dialect: 'incode-ekyc',
  });
  const low: ProviderRule = { dialect: 'incode-ekyc', value: 'low', decision: 'match' };
  const rest: ProviderRule = { dialect: 'incode-ekyc', decision: 'mismatch' };
  const score = (atLeast: number): ProviderRule => ({ dialect: 'incode-ekyc', atLeast, decision: 'match' });

  const rows: readonly [name: string, rules: ProviderRule[], context: DecisionContext, decision: Decision | null][] = [
    ['its value', [low], incode(), 'match'],
    ['its value in other case', [low], incode(' Low '), 'match'],
    ['its value where the policy has space around it', [{ ...low, value: ' LOW ' }], incode(), 'match'],
    ['another value', [low], incode('high'), null],
    ['another dialect', [low], { ...incode(), dialect: 'glide-match' }, null],
    ['no dialect', [low], { providerDecision: LOW }, null],
    ['no answer', [rest], { dialect: 'incode-ekyc' }, null],
    ['nothing at all', [low, rest], {}, null],
    ['any answer', [rest], incode('?'), 'mismatch'],
    ['the first of two that fit', [low, rest], incode(), 'match'],
    ['the second where the first does not fit', [low, rest], incode('medium'), 'mismatch'],
    ['a number below', [score(80)], incode('79'), null],
    ['a number at', [score(80)], incode('80'), 'match'],
    ['a number above', [score(80)], incode('80.5'), 'match'],
    ['a negative number', [score(-1)], incode('-1'), 'match'],
    ['no number where one is asked for', [score(0)], incode('low'), null],
    ['an empty text where a number is asked for', [score(0)], incode(''), null],
    ['hexadecimal where a number is asked for', [score(0)], incode('0x50'), null],
  ];
  for (const [name, rules, context, decision] of rows) {
    it(`${decision ? 'decides' : 'leaves the decision to the attributes'}: ${name}`, () => {
      const decided = decide(given('unavailable'), withProvider(...rules), context);
      expect(decided.decision).to.equal(decision ?? 'inconclusive');
      expect(decided.reasons).to.deep.equal(
        decision ? ['provider-decision'] : ['nothing-evaluated', 'required-unavailable'],
      );
      expect(decided.attributes).to.deep.equal(given('unavailable'));
    });
  }

  it('is the only way in which such an answer decides', () => {
    expect(decide(MATCH, DEFAULT_POLICY, incode('high')).decision).to.equal('match');
    expect(decide(given('mismatch'), DEFAULT_POLICY, incode()).decision).to.equal('mismatch');
  });

  it('comes before the rules over signals', () => {
    const policy: Policy = {
      ...withProvider(low),
      signals: [{ name: 'swap', signal: 'simSwapped', is: true, then: 'inconclusive' }],
    };
    expect(decide(given('mismatch'), policy, { ...incode(), signals: { simSwapped: true } })).to.deep.include({
      decision: 'inconclusive',
      reasons: ['provider-decision', 'signal-rule'],
      rules: ['swap'],
    });
  });
});
