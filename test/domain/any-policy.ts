/**
 * Any well-formed policy, any outcomes and any signals, for tests that promise something about all of them.
 */
import * as fc from 'fast-check';
import { MATCH_DIALECTS } from '../../src/dialects/dialect.js';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from '../../src/domain/attribute.js';
import { OUTCOMES, type AttributeOutcomes } from '../../src/domain/outcome.js';
import { CORRECTABLE, type Policy } from '../../src/domain/policy.js';
import { LOWERED } from '../../src/domain/signal-rule.js';
import type { Signals } from '../../src/domain/signal.js';

const SCORED = ATTRIBUTE_NAMES.filter((name) => attributeSpec(name).scored);
/** Few, so that rules and outcomes meet. */
const SOME: readonly AttributeName[] = ['givenName', 'familyName', 'birthdate', 'email'];

const score = fc.integer({ min: 0, max: 100 });
const boundary = fc.constantFrom(0, 84, 85, 86, 100);
const hours = fc.integer({ min: 1, max: 200 });
const fewNames = fc.uniqueArray(fc.constantFrom(...SOME));

/** Outcome and score of some attributes. */
export const anyOutcomes: fc.Arbitrary<AttributeOutcomes> = fc.dictionary(
  fc.constantFrom(...SOME),
  fc.record({ outcome: fc.constantFrom(...OUTCOMES), score: boundary }, { requiredKeys: ['outcome'] }),
);

export const CHECKED_AT = '2026-05-04T10:00:00Z';
const moments = fc.constantFrom('2026-05-04T09:00:00Z', '2026-05-03T10:00:00+02:00', '2020-01-01T00:00:00.123456789Z');

export const anySignals: fc.Arbitrary<Signals> = fc.record(
  {
    numberVerified: fc.boolean(),
    simChangedAt: fc.option(moments),
    lastPortedOn: fc.constantFrom('2026-05-04', '2026-05-01', '2010-01-01'),
    activityPercent: score,
    lineType: fc.constantFrom('Mobile', 'voip'),
    callForwarding: fc.array(fc.constantFrom('inactive', 'unconditional'), { maxLength: 2 }),
    phoneRisk: fc.constantFrom('low', 'very-high'),
    contractType: fc.constantFrom('prepaid', 'business'),
  },
  { requiredKeys: [] },
);

const condition = fc.oneof(
  fc.record({ signal: fc.constant('numberVerified'), is: fc.boolean() }),
  fc.record({ signal: fc.constant('numberVerified'), isMissing: fc.constant(true) }),
  fc.record({ signal: fc.constant('simChangedAt'), is: fc.constant(null) }),
  fc.record({ signal: fc.constant('simChangedAt'), isNot: fc.constant(null) }),
  fc.record({ signal: fc.constantFrom('simChangedAt', 'lastPortedOn'), withinHours: hours }),
  fc.record({ signal: fc.constantFrom('simChangedAt', 'lastPortedOn'), withinDays: hours }),
  fc.record({ signal: fc.constant('activityPercent'), atLeast: score }),
  fc.record({ signal: fc.constant('activityPercent'), atMost: score }),
  fc.record({ signal: fc.constantFrom('lineType', 'callForwarding'), is: fc.constantFrom('VOIP', 'unconditional') }),
  fc.record({ signal: fc.constant('phoneRisk'), isNot: fc.constantFrom('low', 'high') }),
  fc.record({ signal: fc.constant('contractType'), is: fc.constantFrom('prepaid', 'postpaid') }),
);

/** The names are numbered, because no two rules share one. */
const anySignalRules = fc
  .array(fc.tuple(condition, fc.constantFrom(...LOWERED)), { maxLength: 4 })
  .map((rules) => rules.map(([each, then], index) => ({ name: `rule-${index}`, ...each, then })));

const anyProviderRules = fc.array(
  fc
    .tuple(
      fc.record({
        dialect: fc.constantFrom(...MATCH_DIALECTS),
        decision: fc.constantFrom('match', 'partial', 'mismatch', 'inconclusive'),
      }),
      fc.oneof(fc.constant({}), fc.record({ value: fc.constantFrom('low', 'HIGH') }), fc.record({ atLeast: score })),
    )
    .map(([rule, fits]) => ({ ...rule, ...fits })),
  { maxLength: 3 },
);

/** Policies without rules over providers' answers. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record(
    {
      name: fc.constant('any'),
      version: fc.constant('1'),
      thresholds: fc.dictionary(fc.constantFrom(...SCORED), boundary, { maxKeys: 3 }),
      required: fewNames,
      ifAvailable: fewNames,
      signals: anySignalRules,
    },
    { requiredKeys: ['name', 'version', 'thresholds'] },
  )
  .map((policy) => ({
    ...policy,
    ...(policy.ifAvailable && { ifAvailable: policy.ifAvailable.filter((name) => !policy.required?.includes(name)) }),
  }));

/** Policies with all there is. */
export const anyWholePolicy: fc.Arbitrary<Policy> = fc
  .tuple(anyPolicy, fc.option(anyProviderRules), fc.option(fc.uniqueArray(fc.constantFrom(...CORRECTABLE))))
  .map(([policy, provider, corrections]) => ({
    ...policy,
    ...(provider && { provider }),
    ...(corrections && { corrections }),
  }));
