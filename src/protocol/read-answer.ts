/**
 * Reads what our own proxy answered: any JSON in, the domain's value or a protocol problem out.
 * Bodies that a thin proxy passed on from an operator are read in `read-raw.ts`.
 */
import { isJsonObject } from '../domain/json-object.js';
import { ATTRIBUTE_NAMES, attributeSpec, isAttributeName, type AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Answer, FillInAnswer, MatchAnswer, ProofAnswer } from '../domain/kyc-service.js';
import { OUTCOME_REASONS, type AttributeOutcome, type Outcome } from '../domain/outcome.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok } from '../domain/result.js';
import type { Signals } from '../domain/signal.js';
import { REASON_CODES, type Verdict } from '../domain/verdict.js';
import { codeSent, filled, matched, proofStatus, proved, type Route } from './messages.js';
import { list, readShape, text } from './shape.js';

const unusable = (route: Route): { readonly diagnostics: readonly Diagnostic[] } => ({
  diagnostics: [{ code: 'answer-unusable', subject: route }],
});

/** The refusal for an answer whose shape this version does not know. */
export const unreadable = (route: Route) => ({ ...failed(createProblem('protocol')), ...unusable(route) });

const knownNames = (names: readonly string[] | undefined): readonly AttributeName[] | undefined =>
  names?.filter(isAttributeName);

/** The value of an answer, or the refusal where it has not the shape. */
export const noted = <T>(answer: T | undefined): Answer<T> =>
  answer === undefined ? unreadable('proof') : { ...ok(answer), diagnostics: [] };

/** Whether a proof is given elsewhere than in the widget: few are, and `read-elsewhere.ts` reads their answers. */
export const isElsewhere = (body: unknown): boolean => {
  const status = readShape(proofStatus, body)?.status;
  return status === 'wait' || status === 'open';
};

/** Reads every other answer to `/proof`. A status that this version does not know means going on by hand: `unavailable`. */
export function readProof(body: unknown): Answer<ProofAnswer> {
  const status = readShape(proofStatus, body)?.status;
  switch (status) {
    case undefined:
      return unreadable('proof');
    case 'proved': {
      const answer = readShape(proved, body);
      if (!answer) return unreadable('proof');
      const { capabilities, ...rest } = answer;
      const [fillIn, match] = [knownNames(capabilities?.fillIn), knownNames(capabilities?.match)];
      return noted({
        ...rest,
        ...(capabilities && { capabilities: { ...(fillIn && { fillIn }), ...(match && { match }) } }),
      });
    }
    case 'code':
      return noted(readShape(codeSent, body));
    case 'unavailable':
      return noted<ProofAnswer>({ status });
    default:
      return { ...ok({ status: 'unavailable' }), ...unusable('proof') };
  }
}

/**
 * Reads our own proxy's answer to `/fill-in`. A value that is not a text of at most 512 characters leaves its field empty.
 * Masked values (`preview`) are for reading alone and are as long as the proxy writes them.
 */
export function readFillIn(body: unknown, asked: readonly AttributeName[]): Answer<FillInAnswer> {
  const answer = readShape(filled, body);
  if (!answer) return unreadable('fill-in');
  const { attributes, preview, check, operator } = answer;
  const source = { ...(operator !== undefined && { operator }) };
  const values: Partial<Record<AttributeName, string>> = {};
  const marked = new Set(knownNames(check));
  const diagnostics: Diagnostic[] = [];
  for (const name of ATTRIBUTE_NAMES) {
    const value = attributes[name];
    if (value === undefined) continue;
    const known = readShape(text(), value);
    if (!asked.includes(name)) diagnostics.push({ code: 'attribute-not-asked', subject: name });
    else if (known === undefined) diagnostics.push({ code: 'value-dropped', subject: name });
    else {
      values[name] = known;
      if ([...known].length > attributeSpec(name).maxLength) marked.add(name);
    }
  }
  const toCheck = [...marked].filter((name) => values[name] !== undefined);
  return { ...ok({ attributes: values, check: toCheck, preview, ...source }), diagnostics };
}

function isScore(score: unknown, outcome: Outcome): score is number {
  const isInRange = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100;
  return isInRange && (outcome === 'mismatch' || outcome === 'partial');
}

const fact = text(100);
const facts = list(fact);

/**
 * What has the shape of a signal: a flag, a number, `null`, a short text or a list of such, under a plain name. Which names there are is the
 * proxy's business.
 */
const isSignal = ([name, value]: [string, unknown]): boolean =>
  /^[a-z][a-z\d]{0,39}$/i.test(name) &&
  (value === null ||
    typeof value === 'boolean' ||
    Number.isFinite(value) ||
    readShape(fact, value) !== undefined ||
    readShape(facts, value) !== undefined);

const readSignals = (signals: unknown): Signals =>
  Object.fromEntries(isJsonObject(signals) ? Object.entries(signals).filter(isSignal).slice(0, 40) : []);

/**
 * Reads our own proxy's answer to `/match`. Strict where it decides: an unknown decision or outcome is a protocol problem,
 * never a match. Attributes that were not asked and scores out of place are dropped with a diagnostic.
 */
export function readMatch(body: unknown, asked: readonly AttributeName[]): Answer<MatchAnswer> {
  const answer = readShape(matched, body);
  if (!answer) return unreadable('match');
  const { verdict, final, attemptsLeft, token } = answer;
  const attributes: Partial<Record<AttributeName, AttributeOutcome>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const name of ATTRIBUTE_NAMES) {
    const read = verdict.attributes[name];
    if (!read) continue;
    const reason = OUTCOME_REASONS.find((known) => known === read.reason);
    const score = read.score;
    if (!asked.includes(name)) {
      diagnostics.push({ code: 'attribute-not-asked', subject: name });
      continue;
    }
    if (score !== undefined && !isScore(score, read.outcome))
      diagnostics.push({ code: 'score-dropped', subject: name });
    attributes[name] = {
      outcome: read.outcome,
      ...(isScore(score, read.outcome) && { score }),
      ...(reason && { reason }),
    };
  }
  const { signals, provider } = verdict;
  const known: Verdict = {
    ...verdict,
    attributes,
    signals: readSignals(signals),
    reasons: REASON_CODES.filter((code) => verdict.reasons.includes(code)),
    provider: {
      dialect: provider.dialect,
      ...(provider.operator !== undefined && { operator: provider.operator }),
      ...(provider.requestId !== undefined && { requestId: provider.requestId }),
      ...(provider.decision && { decision: provider.decision }),
    },
  };
  const rest = { ...(attemptsLeft !== undefined && { attemptsLeft }), ...(token !== undefined && { token }) };
  return { ...ok({ verdict: known, final, ...rest }), diagnostics };
}
