/**
 * From a reading to a verdict: what was asked is compared with what was answered, and the policy decides.
 * The one place that knows both; readers know only the answer.
 */
import { isAttributeName, type AttributeName } from '../domain/attribute.js';
import {
  applyProviderRules,
  applySignalRules,
  decideAbout,
  type Decided,
  type DecisionContext,
} from '../domain/decide.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, AttributeOutcomes } from '../domain/outcome.js';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.js';
import type { Signals } from '../domain/signal.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchReading } from './match-reader.js';

/** What the caller knows about the check. */
export interface MatchContext {
  /** Attributes that were sent. Absent: every attribute that was answered counts, and none can be missing. */
  readonly asked?: readonly AttributeName[] | undefined;
  /** Defaults to {@link DEFAULT_POLICY}. */
  readonly policy?: Policy | undefined;
  /** What the caller knows itself, for example `numberVerified`. Outweighs what the answer says, and the policy's rules see it. */
  readonly signals?: Signals | undefined;
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

/** What was asked, beside what was answered. */
interface Settled {
  readonly names: readonly AttributeName[];
  readonly attributes: AttributeOutcomes;
  /** Answered, and nobody asked. */
  readonly unasked: readonly AttributeName[];
}

const NONE: readonly AttributeName[] = [];

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name, index) => name === others[index]);

/** Every attribute that was asked, and only those: what the answer leaves out is `absent`, what nobody asked is ignored. */
function settle(answered: AttributeOutcomes, asked: readonly AttributeName[] | undefined): Settled {
  const answeredNames = Object.keys(answered) as AttributeName[];
  // The usual case, in which nothing has to be copied.
  if (!asked || isSame(answeredNames, asked)) return { names: answeredNames, attributes: answered, unasked: NONE };
  const names: AttributeName[] = [];
  const attributes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  for (const name of asked) {
    // Callers from JavaScript may hand in the whole field list with the number in it.
    if (!isAttributeName(name) || attributes[name]) continue;
    attributes[name] = answered[name] ?? ABSENT;
    names.push(name);
  }
  return { names, attributes, unasked: answeredNames.filter((name) => !attributes[name]) };
}

function decideReading(
  reading: MatchReading,
  settled: Settled,
  policy: Policy,
  context: DecisionContext,
  isAskedKnown: boolean,
): Decided {
  const { names, attributes } = settled;
  switch (reading.kind) {
    case 'attributes':
      return decideAbout(names, attributes, policy, context);
    case 'aggregate': {
      // One answer for everything that was sent says nothing about what was not: `match` takes everything required.
      const isMatch = reading.decision === 'match';
      const isUnsent = isMatch && isAskedKnown && policy.required?.some((name) => !attributes[name]);
      const decided: Decided = isUnsent
        ? { decision: 'inconclusive', attributes, reasons: ['aggregate', 'required-not-checked'] }
        : { decision: reading.decision, attributes, reasons: ['aggregate'] };
      return applySignalRules(applyProviderRules(decided, policy, context), policy, context);
    }
    case 'document-gate': {
      const refused: AttributeOutcomes = { ...attributes, idDocument: { outcome: 'mismatch' } };
      return applySignalRules(
        { decision: 'mismatch', attributes: refused, reasons: ['document-gate'] },
        policy,
        context,
      );
    }
  }
}

/** Notes about attributes nobody asked for are replaced with one that says so. */
function notes({ diagnostics }: MatchReading, { attributes, unasked }: Settled): readonly Diagnostic[] {
  if (unasked.length === 0 && diagnostics.length === 0) return diagnostics;
  return [
    ...diagnostics.filter(({ subject = '' }) => !isAttributeName(subject) || attributes[subject]),
    ...unasked.map((subject): Diagnostic => ({ code: 'attribute-not-asked', subject })),
  ];
}

function describeProvider(reading: MatchReading, dialect: string, context: MatchContext): Verdict['provider'] {
  const operator = context.operator ?? reading.operator;
  const requestId = context.requestId ?? reading.requestId;
  const { providerDecision: decision } = reading;
  // Most answers say nothing of this, and putting together what is not there costs as much as deciding.
  if (operator === undefined && requestId === undefined && !decision) return { dialect };
  return {
    dialect,
    ...(operator !== undefined && { operator }),
    ...(requestId !== undefined && { requestId }),
    ...(decision && { decision }),
  };
}

/**
 * Decides a reading.
 * @param dialect which dialect was read, for the verdict's provider
 * @param decisionDialect whose overall answer the reading holds, where several were read
 * @returns the verdict, and the reading's notes as far as they concern what was asked
 */
export function createVerdict(
  reading: MatchReading,
  dialect: string,
  context: MatchContext,
  decisionDialect = dialect,
): DecidedVerdict {
  const { asked, policy = DEFAULT_POLICY, now } = context;
  const { providerDecision } = reading;
  const signals: Signals = context.signals ? { ...reading.signals, ...context.signals } : (reading.signals ?? {});
  const settled = settle(reading.kind === 'attributes' ? reading.attributes : {}, asked);
  const decided = decideReading(
    reading,
    settled,
    policy,
    { signals, providerDecision, dialect: decisionDialect, checkedAt: now },
    asked !== undefined,
  );
  const { decision, attributes, reasons, rules } = decided;
  const verdict: Verdict = {
    version: 1,
    decision,
    attributes,
    signals,
    reasons,
    provider: describeProvider(reading, dialect, context),
    policy: { name: policy.name, version: policy.version },
    reference: context.reference ?? '',
    checkedAt: now,
  };
  const isAboutAttributes = asked !== undefined && reading.kind === 'attributes';
  return {
    verdict: rules ? { ...verdict, rules } : verdict,
    diagnostics: isAboutAttributes ? notes(reading, settled) : reading.diagnostics,
  };
}
