/**
 * A proof that the person gives elsewhere: on the phone, or on a page of their operator. The proxy is asked about it again and again, as
 * often as it allows, until it is given, refused or too late.
 */
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import type { OtherMethod } from '../domain/kyc-service.js';
import { shownAttributes } from './attributes.js';
import type { Effect, Request } from './effect.js';
import { afterAnyProof } from './detour-moves.js';
import { toManual, toProof } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { keepText, noAnswers, noProof, noValues, pageHandlers } from './handlers.js';
import {
  abortion,
  begin,
  beginQuietly,
  giveUp,
  mustWait,
  paced,
  showProblem,
  stay,
  toPhone,
  type Next,
} from './moves.js';
import type { OpenState, WaitState } from './state.js';

type Elsewhere = WaitState | OpenState;

/** Failures in which nothing was decided: the next question may be answered. */
const PASSING: readonly ProblemCode[] = ['network', 'offline', 'timeout', 'provider-error', 'protocol', 'internal'];

/** So many questions without an answer are the reason when the time is over; fewer are chance. */
const UNANSWERED = 3;

const isNetworkCheck = (state: Elsewhere): state is OpenState => state.step === 'open' && state.reason === 'network';

const cancelling = ({ handle }: Elsewhere): Effect => ({ kind: 'cancel-proof', handle });

const checkOf =
  (state: Elsewhere) =>
  (call: number): Request => ({
    kind: 'check-proof',
    call,
    handle: state.handle,
    ...(state.step === 'open' && { returnState: state.returnState }),
  });

/** Asks now, unless a question is under way, or nothing more is to be expected. */
const ask = (state: Elsewhere): Next =>
  state.task || state.isOver || (state.step === 'open' && !state.isOpened)
    ? stay(state)
    : beginQuietly(state, checkOf(state));

const later = (seconds: number): Effect => ({ kind: 'timer', timer: 'poll', seconds });

/** The end of it, with the reason on the screen. */
function over(state: Elsewhere, problem: Problem): Next {
  const [next, effects] = showProblem({ ...state, isOver: true }, problem);
  return [next, [...abortion(state), ...effects]];
}

/** Once more from the beginning, or in another way. */
const startOver = (state: Elsewhere, method?: OtherMethod): Next => {
  const { phoneNumber } = state;
  const [next, effects] = begin({ ...state, isOver: true }, (call) => ({
    kind: 'start-proof',
    call,
    phoneNumber,
    fields: shownAttributes(state),
    ...(method && { method }),
  }));
  return [next, [...abortion(state), ...effects]];
};

/** A question about the proof failed. */
function unanswered(state: Elsewhere, problem: Problem): Next {
  const { code } = problem;
  if (PASSING.includes(code))
    return [
      { ...state, task: null, unanswered: [...state.unanswered, problem] },
      [later(Math.max(state.interval, problem.retryAfter ?? 0))],
    ];
  // CIBA Core 11: `slow_down` makes the interval five seconds longer, for good.
  const isTooFast = code === 'rate-limited' && state.step === 'wait';
  if (code === 'pending' || isTooFast) {
    const interval = state.interval + (isTooFast ? 5 : 0);
    return [{ ...state, task: null, interval, unanswered: [] }, [later(Math.max(interval, problem.retryAfter ?? 0))]];
  }
  if (code === 'subject-mismatch' || code === 'proof-required') return toPhone(state, problem);
  const [method] = state.otherMethods;
  // Wi-Fi, a computer, a VPN: nothing that the person did wrong, and nothing that they could mend.
  if (code === 'not-supported' && isNetworkCheck(state) && method) return startOver({ ...state, task: null }, method);
  return over({ ...state, task: null }, problem);
}

/** The time is over. Where nobody could be asked, that is why. */
const expired = (state: Elsewhere): Problem =>
  (state.unanswered.length >= UNANSWERED ? state.unanswered.at(-1) : undefined) ?? createProblem('expired');

const shared = {
  ...pageHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepText,
  // The person confirms elsewhere: what is under way there goes on, and is asked about on the way back.
  hidden: (state: Elsewhere): Next =>
    state.task ? [{ ...state, task: null }, [{ kind: 'abort' }, later(state.interval)]] : stay(state),
  returned: ask,
  'details-entered': stay,
  'proof-asked': (state: Elsewhere, { method }: { readonly method?: OtherMethod }): Next => {
    const isBusy = state.task?.kind === 'start-proof';
    const isOffered = method === undefined ? state.isOver : state.otherMethods.includes(method);
    if (isBusy || mustWait(state) || !isOffered || state.phoneNumber === '') return stay(state);
    const [next, effects] = startOver(state, method);
    return [next, state.isOver ? effects : [...effects, cancelling(state)]];
  },
  'manual-chosen': (state: Elsewhere): Next => {
    const [next, effects] = toManual(state, state.phoneNumber);
    return [next, [...effects, cancelling(state)]];
  },
  'back-chosen': (state: Elsewhere): Next => {
    const [next, effects] = toPhone(state);
    return [next, [...effects, cancelling(state)]];
  },
  'task-cancelled': (state: Elsewhere): Next => (state.task?.kind === 'start-proof' ? giveUp(state) : stay(state)),
  'proof-answered': (state: Elsewhere, { answer }: Parameters<Handlers<'wait'>['proof-answered']>[1]): Next => {
    const { phoneNumber } = state;
    // The network could not say whose line this is: then a code is asked for, and why is said.
    if (answer.status === 'code') return toProof(state, answer, phoneNumber, isNetworkCheck(state));
    const [next, effects] = afterAnyProof(state, phoneNumber === '' ? null : phoneNumber, answer);
    // An answer that cannot be believed ends it: nobody would be asked about it any more.
    return next.problem ? over({ ...state, task: null }, next.problem) : [next, effects];
  },
  failed: (state: Elsewhere, { problem }: { readonly problem: Problem }): Next =>
    state.task?.kind === 'start-proof' ? showProblem(state, problem) : unanswered(state, problem),
  elapsed: (state: Elsewhere, event: Parameters<Handlers<'wait'>['elapsed']>[1]): Next => {
    if (event.timer === 'poll') return ask(state);
    if (event.timer !== 'code') return paced(state, event);
    return state.isOver ? stay(state) : over(state, expired(state));
  },
};

export const waitStep: Handlers<'wait'> = shared;

export const openStep: Handlers<'open'> = {
  ...shared,
  opened: (state) =>
    state.isOpened || state.isOver ? stay(state) : [{ ...state, isOpened: true }, [later(state.interval)]],
};
