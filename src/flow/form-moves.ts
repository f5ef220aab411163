/**
 * The moves that lead to the steps after the number, and from one to the next.
 */
import { reportFields, withoutOperator, type Entries } from '../domain/entries.js';
import type { FormRules } from '../domain/field-value.js';
import type { CodeSent, MatchAnswer, ProofAnswer, Proved } from '../domain/kyc-service.js';
import { createProblem } from '../domain/problem.js';
import { askedAttributes, requiredAttributes, shownAttributes } from './attributes.js';
import type { Effect } from './effect.js';
import { abortion, announceStep, begin, common, entering, showProblem, stay, type Next } from './moves.js';
import type { DetailsState, FlowState, ManualState, MatchingState, ProofState } from './state.js';

/** Another page of the form. The step is the same; the page is told, and the person is led to the heading. */
export const toPage = <S extends DetailsState | ManualState>(
  state: S,
  page: number,
): readonly [S, readonly Effect[]] => [
  { ...state, page, issues: {}, problem: null },
  [announceStep(state, state.step, page), { kind: 'focus', target: 'heading' }],
];

/** @param isInstead whether the network could not say whose line this is */
export function toProof(state: FlowState, code: CodeSent, phoneNumber: string, isInstead = false): Next {
  const isThere = state.step === 'proof';
  const next: ProofState = {
    ...common(state),
    step: 'proof',
    phoneNumber,
    handle: code.handle,
    length: code.length,
    resendIn: code.resendIn,
    canResend: code.resendIn === 0,
    sent: isThere ? state.sent + 1 : 1,
    isInstead: isThere ? state.isInstead : isInstead,
  };
  return [
    next,
    [
      ...entering(state, 'proof'),
      { kind: 'timer', timer: 'resend', seconds: code.resendIn },
      { kind: 'timer', timer: 'code', seconds: code.expiresIn },
      // Who comes to the step is led to its heading; who stays there is told.
      ...(isThere ? [{ kind: 'say', saying: 'code-sent' } as const] : []),
    ],
  ];
}

/** The empty form. */
const FORM = {
  page: 0,
  prefill: 'off',
  filled: 0,
  clearedEntries: null,
  isPartial: false,
  contested: [],
  changing: null,
  attempt: null,
  answer: null,
  today: null,
} as const;

/** The form, with the operator's records on their way where the number was proved and the page wants them. */
export function toDetails(state: FlowState, phoneNumber: string, proof: Proved | null): Next {
  const capabilities = proof?.capabilities ?? null;
  const next: DetailsState = { ...common(state), capabilities, phoneNumber, ...FORM, step: 'details' };
  const effects = entering(state, 'details');
  if (!proof || !state.config.prefill || state.config.attributes.length === 0) return [next, effects];
  const [asking, requests] = askPrefill(next);
  return [asking, [...effects, ...requests]];
}

/** @param isConfirmed whether the person has called the masked values theirs */
export function askPrefill(state: DetailsState, isConfirmed = false): Next {
  const fields = askedAttributes(state);
  return begin({ ...state, prefill: 'asking' }, (call) => ({
    kind: 'fill-in',
    call,
    phoneNumber: state.phoneNumber,
    fields,
    ...(isConfirmed && { isConfirmed }),
  }));
}

/**
 * The form without an operator. Why it came to that was said before; its advice would only be repeated.
 * @param isAnswered whether the question under way is the one whose answer leads there
 */
export function toManual(state: FlowState, phoneNumber: string, isAnswered = false): Next {
  const next: ManualState = {
    ...common(state),
    entries: withoutOperator(state.entries),
    capabilities: null,
    phoneNumber,
    ...FORM,
    step: 'manual',
  };
  return [next, [...(isAnswered ? [] : abortion(state)), ...entering(state, 'manual')]];
}

/** Where an answer about a number leads: the same for every step in which it can come. */
export function afterProof(state: FlowState, known: string | null, answer: ProofAnswer): Next {
  const phoneNumber = known ?? '';
  switch (answer.status) {
    case 'code':
      return toProof(state, answer, phoneNumber);
    case 'wait':
    case 'open':
      // Those steps come with their own answers, in `detour-steps.ts`.
      return stay(state);
    case 'proved': {
      const isOther = known !== null && answer.phoneNumber !== undefined && answer.phoneNumber !== known;
      // Whose number that is is nobody's business here.
      if (isOther) return showProblem(state, createProblem('protocol'));
      const number = known ?? answer.phoneNumber ?? '';
      return toDetails({ ...state, phoneNumber: number }, number, answer);
    }
    case 'elsewhere':
      return toDetails(state, phoneNumber, null);
    case 'unavailable':
      return toManual(state, phoneNumber, true);
  }
}

/** What the form's fields are read by. */
export const rulesOf = (state: FlowState, today: string): FormRules => ({
  required: requiredAttributes(state),
  options: state.config.options,
  address: state.address,
  today,
});

/** Operator originals are needed no longer; the texts stay for the page's own form. */
const settled = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).map(([name, { text, source }]) => [name, { text, source }]));

/** Tells the page about a verdict: names, outcomes and marks, never a value. */
export function announceVerdict(state: MatchingState, answer: MatchAnswer): Effect {
  const fields = reportFields(state.entries, ['phoneNumber', ...shownAttributes(state)]);
  return { kind: 'announce', announcement: { type: 'verdict', answer, fields } };
}

export function toDone(state: MatchingState, answer: MatchAnswer): Next {
  return [
    {
      ...common(state),
      entries: settled(state.entries),
      step: 'done',
      phoneNumber: state.phoneNumber,
      attributes: state.attempt.attributes,
      answer,
    },
    [announceVerdict(state, answer), ...entering(state, 'done')],
  ];
}
