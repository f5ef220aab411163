/**
 * The moves that lead to the rare steps.
 */
import type { Opening, ProofAnswer, Waiting } from '../domain/kyc-service.js';
import { createProblem } from '../domain/problem.js';
import { afterProof } from './form-moves.js';
import { common, entering, mustWait, showProblem, stay, type Next } from './moves.js';
import type { ConsentState, FlowState, OpenState, PreviewState, WaitState } from './state.js';

export const toConsent = (state: FlowState, phoneNumber: string): Next => {
  const next: ConsentState = { ...common(state), step: 'consent', phoneNumber };
  return [next, entering(state, 'consent')];
};

/** CIBA Core 7.3: the interval where nobody names one. */
const DEFAULT_INTERVAL = 5;
/** How long somebody may take on a page of the operator, where nobody says. */
const DEFAULT_EXPIRY = 600;

const elsewhere = (
  state: FlowState,
  phoneNumber: string,
  { handle, interval = DEFAULT_INTERVAL, expiresIn = DEFAULT_EXPIRY, otherMethods = [] }: Waiting | Opening,
) => ({
  ...common(state),
  phoneNumber,
  handle,
  interval,
  expiresIn,
  otherMethods,
  since: state.calls,
  unanswered: [],
  isOver: false,
});

export function toWait(state: FlowState, answer: Waiting, phoneNumber: string): Next {
  const next: WaitState = { ...elsewhere(state, phoneNumber, answer), step: 'wait' };
  return [
    next,
    [
      ...entering(state, 'wait'),
      { kind: 'timer', timer: 'poll', seconds: next.interval },
      { kind: 'timer', timer: 'code', seconds: next.expiresIn },
    ],
  ];
}

export function toOpen(state: FlowState, answer: Opening, phoneNumber: string): Next {
  const { url, returnState, reason } = answer;
  // The same page still: the link was followed, and time goes on where the proxy names none.
  const before = state.step === 'open' && state.handle === answer.handle ? state : null;
  const goesOn = before !== null && answer.expiresIn === undefined;
  const isOpened = before?.isOpened ?? false;
  const next: OpenState = {
    ...elsewhere(state, phoneNumber, answer),
    ...(goesOn && { expiresIn: before.expiresIn, since: before.since }),
    step: 'open',
    url,
    returnState,
    reason,
    isOpened,
  };
  return [
    next,
    [
      ...entering(state, 'open'),
      ...(isOpened ? [{ kind: 'timer', timer: 'poll', seconds: next.interval } as const] : []),
      ...(goesOn ? [] : [{ kind: 'timer', timer: 'code', seconds: next.expiresIn } as const]),
    ],
  ];
}

/** Where an answer about a number leads, once the rare steps are there too. */
export function afterAnyProof(state: FlowState, known: string | null, answer: ProofAnswer): Next {
  if (answer.status === 'wait') return toWait(state, answer, known ?? '');
  return answer.status === 'open' ? toOpen(state, answer, known ?? '') : afterProof(state, known, answer);
}

/**
 * A yes that something lies over is not taken. The person sees the button and the page does not know why it is covered: so both are told,
 * and the other ways on are beside it.
 */
export const refuseCovered = (state: ConsentState | PreviewState): Next =>
  state.task || mustWait(state) ? stay(state) : showProblem(state, createProblem('config'));
