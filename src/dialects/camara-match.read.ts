/**
 * Reads answers of CAMARA KYC Match 0.1.0 to 0.5.0-rc.1, which are one family: the later ones only add keys. Tolerates what
 * deployments do beside the specification: booleans and nulls, snake_case, old score keys, one aggregate answer.
 * Source: kyc-match.yaml 0.1.1, 0.2.1, 0.3.0, 0.4.0, 0.5.0-rc.1; SDKs and portals named in the provider research.
 */
import { attributeSpec, type AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { AttributeOutcome, Outcome } from '../domain/outcome.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { CAMARA_MATCH_KEYS, hasCamaraMatchKeys, isCamaraAggregate, type MatchKeys } from './camara-match-keys.js';
import type { MatchReader, MatchReading } from './match-reader.js';
import { mergeOutcomes } from './merge-outcomes.js';
import { isWireObject, MAX_VALUE_LENGTH, ownValue, type WireObject } from './wire-object.js';

type Answered = Extract<Outcome, 'match' | 'mismatch' | 'unavailable'>;

/** CAMARA's three words and what gateways write instead of the third. Words of other providers are not CAMARA's. */
const WORDS: ReadonlyMap<string, Answered> = new Map([
  ['true', 'match'],
  ['false', 'mismatch'],
  ['not_available', 'unavailable'],
  ['not available', 'unavailable'],
  ['n/a', 'unavailable'],
  ['unknown', 'unavailable'],
  ['', 'unavailable'],
]);

/** The outcome of one value; `undefined` for a word or a type that no version defines. */
function readWord(value: unknown): Answered | undefined {
  if (value === null) return 'unavailable';
  if (typeof value === 'boolean') return value ? 'match' : 'mismatch';
  const isWord = typeof value === 'string' && value.length <= MAX_VALUE_LENGTH;
  return isWord ? WORDS.get(value.trim().toLowerCase()) : undefined;
}

/** A score as a whole number from 0 to 100; `undefined` for anything else. Floats are announced for CAMARA, texts are seen in the wild. */
function readScore(value: unknown): number | undefined {
  const isNumeric = typeof value === 'string' && /^\d{1,3}(\.\d{1,20})?$/.test(value.trim());
  const score = isNumeric ? Number(value) : value;
  if (typeof score !== 'number' || !(score >= 0 && score <= 100)) return undefined;
  return Math.round(score) + 0; // + 0 turns -0 into 0
}

const firstOf = (body: WireObject, keys: readonly string[]): unknown =>
  keys.map((key) => ownValue(body, key)).find((value) => value !== undefined && value !== null);

function readResult(body: WireObject, keys: readonly string[]): AttributeOutcome | undefined {
  const statements = keys
    .map((key) => ownValue(body, key))
    .filter((value) => value !== undefined)
    .map((value): AttributeOutcome => {
      const outcome = readWord(value);
      return outcome === undefined ? { outcome: 'unavailable', reason: 'unknown-word' } : { outcome };
    });
  return mergeOutcomes(statements);
}

function readAttribute(body: WireObject, keys: MatchKeys, diagnostics: Diagnostic[]): AttributeOutcome | undefined {
  const { name } = keys;
  const result = readResult(body, keys.result);
  if (result?.reason === 'unknown-word') diagnostics.push({ code: 'word-unknown', subject: name });
  if (result?.reason === 'contradiction') diagnostics.push({ code: 'contradiction', subject: name });

  const sent = firstOf(body, keys.score);
  if (sent === undefined) return result;
  const score = readScore(sent);
  // A score on a document number or a birth date would let somebody guess it digit by digit.
  if (result?.outcome === 'mismatch' && score !== undefined && attributeSpec(name).scored) return { ...result, score };
  diagnostics.push({ code: 'score-dropped', subject: name });
  return result;
}

const AGGREGATE = { match: 'match', mismatch: 'mismatch', unavailable: 'inconclusive' } as const;

function readAggregate(body: WireObject): MatchReading {
  const outcome = readWord(ownValue(body, 'match'));
  if (outcome === undefined) {
    return { kind: 'aggregate', decision: 'inconclusive', diagnostics: [{ code: 'word-unknown', subject: 'match' }] };
  }
  return {
    kind: 'aggregate',
    decision: AGGREGATE[outcome],
    ...(outcome !== 'unavailable' && {
      providerDecision: { value: String(outcome === 'match'), polarity: 'higher-is-better' as const },
    }),
    diagnostics: [],
  };
}

function read(body: unknown): Result<MatchReading> {
  if (!isWireObject(body)) return failed(createProblem('protocol'));
  if (isCamaraAggregate(body)) return ok(readAggregate(body));
  const attributes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const keys of CAMARA_MATCH_KEYS) {
    const result = readAttribute(body, keys, diagnostics);
    if (result) attributes[keys.name] = result;
  }
  return ok({ kind: 'attributes', attributes, diagnostics });
}

/** Reader of the whole version family. An object without any known key is an answer that mentions nothing. */
export const camaraMatchReader: MatchReader = { dialect: 'camara-match', hasAnswers: hasCamaraMatchKeys, read };
