/**
 * From a reading to a verdict: what was asked is compared with what was answered, and the policy decides.
 * The one place that knows both; readers know only the answer.
 */
import { isAttributeName, type AttributeName } from '../domain/attribute.js';
import { decide, type Decided } from '../domain/decide.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, AttributeOutcomes } from '../domain/outcome.js';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchReading } from './match-reader.js';

/** What the caller knows about the check. */
export interface MatchContext {
  /** Attributes that were sent. Absent: every attribute that was answered counts, and none can be missing. */
  readonly asked?: readonly AttributeName[] | undefined;
  /** Defaults to {@link DEFAULT_POLICY}. */
  readonly policy?: Policy | undefined;
  /** When the answer came, ISO 8601 with zone. */
  readonly now: string;
  /** Opaque name of this check; empty by default. */
  readonly reference?: string | undefined;
  /** The correlation id under which the operator can find the request. */
  readonly requestId?: string | undefined;
  readonly operator?: string | undefined;
}

export interface DecidedVerdict {
  readonly verdict: Verdict;
  readonly diagnostics: readonly Diagnostic[];
}

const ABSENT: AttributeOutcome = { outcome: 'not-checked', reason: 'absent' };

/** Callers from JavaScript may hand in the whole field list with the number in it. */
const attributesOf = (asked: readonly AttributeName[] | undefined): readonly AttributeName[] =>
  (asked ?? []).filter(isAttributeName);

/** Every attribute that was asked, and only those: what the answer leaves out is `absent`, what nobody asked is ignored. */
function settle(answered: AttributeOutcomes, asked: readonly AttributeName[] | undefined): AttributeOutcomes {
  if (!asked) return answered;
  return Object.fromEntries(attributesOf(asked).map((name) => [name, answered[name] ?? ABSENT]));
}

function decideReading(reading: MatchReading, asked: readonly AttributeName[] | undefined, policy: Policy): Decided {
  const unanswered = settle({}, asked ?? []);
  switch (reading.kind) {
    case 'attributes':
      return decide(settle(reading.attributes, asked), policy);
    case 'aggregate':
      return { decision: reading.decision, attributes: unanswered, reasons: ['aggregate'] };
    case 'document-gate':
      return {
        decision: 'mismatch',
        attributes: { ...unanswered, idDocument: { outcome: 'mismatch' } },
        reasons: ['document-gate'],
      };
  }
}

/** Notes about attributes nobody asked for are replaced with one that says so. */
function notes(reading: MatchReading, asked: readonly AttributeName[] | undefined): readonly Diagnostic[] {
  if (!asked || reading.kind !== 'attributes') return reading.diagnostics;
  const unasked = (Object.keys(reading.attributes) as AttributeName[]).filter((name) => !asked.includes(name));
  const isAboutUnasked = ({ subject = '' }: Diagnostic): boolean =>
    isAttributeName(subject) && !asked.includes(subject);
  return [
    ...reading.diagnostics.filter((note) => !isAboutUnasked(note)),
    ...unasked.map((subject): Diagnostic => ({ code: 'attribute-not-asked', subject })),
  ];
}

/**
 * Decides a reading.
 * @param dialect which dialect was read, for the verdict's provider
 * @returns the verdict, and the reading's notes as far as they concern what was asked
 */
export function createVerdict(reading: MatchReading, dialect: string, context: MatchContext): DecidedVerdict {
  const policy = context.policy ?? DEFAULT_POLICY;
  const { decision, attributes, reasons } = decideReading(reading, context.asked, policy);
  const operator = context.operator ?? reading.operator;
  const requestId = context.requestId ?? reading.requestId;
  const verdict: Verdict = {
    version: 1,
    decision,
    attributes,
    signals: reading.signals ?? {},
    reasons,
    provider: {
      dialect,
      ...(operator !== undefined && { operator }),
      ...(requestId !== undefined && { requestId }),
      ...(reading.providerDecision && { decision: reading.providerDecision }),
    },
    policy: { name: policy.name, version: policy.version },
    reference: context.reference ?? '',
    checkedAt: context.now,
  };
  return { verdict, diagnostics: notes(reading, context.asked) };
}
