/**
 * Several answers to one question become one reading, for proxies that ask more than one source about a person.
 */
import { ATTRIBUTE_NAMES } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { MatchReading } from './match-reader.js';
import { mergeByAttribute } from './merge-outcomes.js';

type AttributesReading = Extract<MatchReading, { kind: 'attributes' }>;
type AggregateReading = Extract<MatchReading, { kind: 'aggregate' }>;

function mergeAttributes(readings: readonly AttributesReading[]): AttributesReading {
  const diagnostics: Diagnostic[] = [];
  const attributes = mergeByAttribute(
    ATTRIBUTE_NAMES,
    (name) => readings.flatMap((reading) => reading.attributes[name] ?? []),
    diagnostics,
  );
  return { kind: 'attributes', attributes, diagnostics };
}

function mergeAggregates([head, ...rest]: readonly [AggregateReading, ...AggregateReading[]]): AggregateReading {
  const disagrees = rest.some(({ decision }) => decision !== head.decision);
  return {
    kind: 'aggregate',
    decision: disagrees ? 'inconclusive' : head.decision,
    diagnostics: disagrees ? [{ code: 'contradiction', subject: 'match' }] : [],
  };
}

function mergeKinds(readings: readonly MatchReading[]): MatchReading {
  const gate = readings.find(({ kind }) => kind === 'document-gate');
  if (gate) return { kind: 'document-gate', diagnostics: [] };
  const detailed = readings.filter((reading) => reading.kind === 'attributes');
  const [head, ...rest] = readings.filter((reading) => reading.kind === 'aggregate');
  // An answer that holds nothing but signals answers for no attribute.
  const isDetailed = detailed.some(({ attributes }) => Object.keys(attributes).length > 0);
  return isDetailed || !head ? mergeAttributes(detailed) : mergeAggregates([head, ...rest]);
}

/**
 * Merges readings in the order of trust. A document gate outweighs everything, single attributes outweigh an aggregate; on one
 * attribute the first statement that is not `not-checked` wins, and statements that decide differently become `unavailable` with
 * reason `contradiction` and a diagnostic. Operator, request, each signal and the provider's own decision are those of the first that has them;
 * single answers for everything that disagree leave no decision of a provider.
 */
export function mergeMatchReadings(readings: readonly MatchReading[]): MatchReading {
  const [only, second] = readings;
  if (only && !second) return only;
  const merged = mergeKinds(readings);
  const operator = readings.find((reading) => reading.operator !== undefined)?.operator;
  const requestId = readings.find((reading) => reading.requestId !== undefined)?.requestId;
  // Overall answers that disagree are nobody's: a policy's provider rules must not take the first for all.
  const isDisputed = merged.kind === 'aggregate' && merged.diagnostics.length > 0;
  const decider = isDisputed ? undefined : readings.find((reading) => reading.providerDecision);
  return {
    ...merged,
    signals: Object.assign({}, ...readings.map(({ signals }) => signals).reverse()) as NonNullable<
      MatchReading['signals']
    >,
    ...(operator !== undefined && { operator }),
    ...(requestId !== undefined && { requestId }),
    ...(decider?.providerDecision && { providerDecision: decider.providerDecision }),
    diagnostics: [...readings.flatMap(({ diagnostics }) => diagnostics), ...merged.diagnostics],
  };
}
