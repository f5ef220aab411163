/**
 * The comparison under way, and where its answer leads.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { MatchAnswer } from '../domain/kyc-service.js';
import { DEFAULT_POLICY } from '../domain/policy.js';
import type { Effect } from './effect.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import { pages } from './attributes.js';
import { formHandlers, keepTyped } from './form-handlers.js';
import { announceVerdict, toDone } from './form-moves.js';
import { announceStep, forgetOperator, paced, showProblem, stay, toPhone, voidsProof } from './moves.js';
import type { DetailsState, ManualState, MatchingState } from './state.js';

/** The form again, as it was: with the operator behind it, or by hand. */
function returning(state: MatchingState): readonly [DetailsState | ManualState, readonly Effect[]] {
  const step = state.attempt.isManual ? 'manual' : 'details';
  return [{ ...state, step, task: null }, [announceStep(state, step, state.page)]];
}

/** The verdict when nobody could be asked and nobody could sign it: the person's word alone. */
const unsigned = (at: string): MatchAnswer => ({
  final: true,
  verdict: {
    version: 1,
    decision: 'unverified',
    attributes: {},
    signals: {},
    reasons: ['manual'],
    provider: { dialect: '' },
    policy: { name: DEFAULT_POLICY.name, version: DEFAULT_POLICY.version },
    reference: '',
    checkedAt: at,
  },
});

const pageOfDocument = (state: MatchingState): number =>
  Math.max(
    0,
    pages(state).findIndex((names) => names.includes('idDocument')),
  );

/** The operator compares nothing before it has seen a document number: its field is added to the form. */
function revealDocument(state: MatchingState): MatchingState {
  const wanted: readonly AttributeName[] = ['idDocument'];
  const next = { ...state, revealed: [...new Set([...state.revealed, ...wanted])] };
  return { ...next, page: pageOfDocument(next) };
}

export const matchingStep: Handlers<'matching'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepTyped,
  // The attempt can be repeated: it keeps its number, and is charged once.
  hidden: (state) => {
    const [next, effects] = returning(state);
    return [forgetOperator(next), [{ kind: 'abort' }, ...effects]];
  },
  'details-entered': stay,
  'manual-chosen': stay,
  'back-chosen': stay,
  'task-cancelled': (state) => {
    const [next, effects] = returning(state);
    return [next, [{ kind: 'abort' }, ...effects, { kind: 'say', saying: 'cancelled' }]];
  },
  vetoed: returning,
  matched: (state, { answer }) => {
    if (answer.final) return toDone(state, answer);
    // Where nothing but the document was looked at, only the document can be wrong.
    const page = answer.verdict.reasons.includes('document-gate') ? pageOfDocument(state) : 0;
    const [next, moves] = returning({ ...state, answer, page });
    return [next, [announceVerdict(state, answer), ...moves, { kind: 'focus', target: 'problem' }]];
  },
  failed: (state, { problem, at }) => {
    if (state.attempt.isManual) {
      const [next, effects] = toDone(state, unsigned(at));
      return [next, [{ kind: 'announce', announcement: { type: 'manual-unsigned' } }, ...effects]];
    }
    if (voidsProof(problem)) return toPhone(state, problem);
    const [back, moves] = returning(problem.code === 'document-required' ? revealDocument(state) : state);
    const [next, effects] = showProblem(back, problem);
    return [next, [...moves, ...effects]];
  },
  elapsed: paced,
};
