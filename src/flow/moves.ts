/**
 * The moves that all steps share: starting a request, going back to the number, answering a failure. What leads further is in
 * `form-moves.ts`, which the first screen does without.
 */
import { hasOperators, withoutOperator } from '../domain/entries.js';
import type { FieldIssues } from '../domain/issue.js';
import type { Problem } from '../domain/problem.js';
import type { Effect, Request } from './effect.js';
import type { EventOf } from './event.js';
import type { FlowState, MatchingState, PhoneState, Task } from './state.js';

export type Next = readonly [FlowState, readonly Effect[]];

/** Nothing to do for this event in this step. */
export const stay = (state: FlowState): Next => [state, []];

const BUSY_AFTER = 1;
const SLOW_AFTER = 4;

/** The state with a numbered task and the request for it, about which nothing is said. The caller builds the request with the number. */
export function beginQuietly<S extends FlowState>(
  state: S,
  request: (call: number) => Request,
  more: Partial<Pick<Task, 'leadsTo' | 'captureResult'>> = {},
): readonly [S & { task: Task }, readonly Effect[]] {
  const call = state.calls + 1;
  const effect = request(call);
  const next = { ...state, calls: call, task: { kind: effect.kind, call, pace: 'quick', ...more } as const };
  return [next, [effect]];
}

/** The same for a request that a person waits for: they are told when it takes long, and what was wrong before goes. */
export function begin<S extends FlowState>(
  state: S,
  request: (call: number) => Request,
  more: Partial<Pick<Task, 'leadsTo' | 'captureResult'>> = {},
): readonly [S & { task: Task }, readonly Effect[]] {
  const [next, effects] = beginQuietly({ ...state, problem: null, issues: {} }, request, more);
  return [
    next,
    [
      ...effects,
      { kind: 'timer', timer: 'busy', seconds: BUSY_AFTER },
      { kind: 'timer', timer: 'slow', seconds: SLOW_AFTER },
    ],
  ];
}

/** Fetches what a step needs that is not there yet, and then goes there. */
export const prepare = (state: FlowState, leadsTo: NonNullable<Task['leadsTo']>): Next =>
  begin(state, (call) => ({ kind: 'prepare', call }), { leadsTo });

/** What every step knows, without what belongs to the step being left. */
export const common = (state: FlowState) => {
  const { config, entries, phoneNumber, consent, capabilities, calls, attempts, revealed, address } = state;
  return {
    config,
    entries,
    phoneNumber,
    consent,
    capabilities,
    calls,
    attempts,
    revealed,
    address,
    task: null,
    problem: null,
    issues: {},
  };
};

/** The effects of entering a step: the page is told, and focus goes to the new heading. */
export const entering = (from: FlowState, step: FlowState['step']): readonly Effect[] =>
  from.step === step ? [] : [announceStep(from, step), { kind: 'focus', target: 'heading' }];

/** Tells the page where the person is now, and what they agreed to if that is what they come from. */
export const announceStep = (from: FlowState, step: FlowState['step'], page?: number): Effect => ({
  kind: 'announce',
  announcement: {
    type: 'step',
    step,
    previous: from.step,
    ...(page !== undefined && { page }),
    ...(from.step === 'consent' && from.consent && { consent: from.consent }),
  },
});

export const abortion = (state: FlowState): readonly Effect[] => (state.task ? [{ kind: 'abort' }] : []);

/** Back to the number. What the operator said belongs to the number and stays only while the number does. */
export function toPhone(state: FlowState, problem: Problem | null = null): Next {
  const entries = problem?.code === 'subject-mismatch' ? withoutOperator(state.entries) : state.entries;
  const next: PhoneState = { ...common(state), entries, capabilities: null, step: 'phone', problem };
  if (!problem) return [next, [...entering(state, 'phone'), ...abortion(state)]];
  // The heading has the focus, and the message stands below it.
  return [next, [...entering(state, 'phone'), ...reporting(problem, 'phone'), { kind: 'say', saying: 'problem' }]];
}

/** The state with what is wrong in its fields, and the person led to the summary. */
export function invalid<S extends FlowState>(state: S, issues: FieldIssues): readonly [S, readonly Effect[]] {
  return [
    { ...state, issues, problem: null },
    [
      { kind: 'announce', announcement: { type: 'field-invalid', issues } },
      { kind: 'focus', target: 'summary' },
    ],
  ];
}

/** Tells the page about a failure, and starts the wait where one was asked for. */
export const reporting = (problem: Problem, step: FlowState['step']): readonly Effect[] => [
  { kind: 'announce', announcement: { type: 'error', problem, step } },
  ...(problem.retryAfter === undefined
    ? []
    : [{ kind: 'timer', timer: 'retry', seconds: problem.retryAfter } as const]),
];

/** Whether a wait that the proxy asked for still runs: pressing again would only be refused again. */
export const mustWait = (state: FlowState): boolean => state.problem?.retryAfter !== undefined;

/** Failures after which the number has to be proved again, or another number given. */
export const voidsProof = ({ code }: Problem): boolean =>
  code === 'proof-required' || code === 'expired' || code === 'subject-mismatch';

/** The failure shown in the same step, with the person led to it; nothing typed changes. */
export function showProblem<S extends FlowState>(state: S, problem: Problem): readonly [S, readonly Effect[]] {
  return [{ ...state, task: null, problem }, [...reporting(problem, state.step), { kind: 'focus', target: 'problem' }]];
}

/** What the person waited for is given up. */
export const giveUp = (state: Exclude<FlowState, MatchingState>): Next =>
  state.task ? [{ ...state, task: null }, [{ kind: 'abort' }, { kind: 'say', saying: 'cancelled' }]] : stay(state);

/** Nothing of the operator's stands in the form any more; what the person typed or changed does. */
export function forgetOperator<S extends FlowState>(state: S): S {
  const isKnown = hasOperators(state.entries);
  const entries = isKnown ? withoutOperator(state.entries) : state.entries;
  if (!('clearedEntries' in state)) return isKnown ? { ...state, entries } : state;
  if (!isKnown && !state.clearedEntries) return state;
  return { ...state, entries, clearedEntries: null, filled: 0, prefill: 'forgotten' };
}

/** A request took longer than a second or than four, a wait is over, or nobody did anything for long. */
export function paced(state: FlowState, { timer }: EventOf<'elapsed'>): Next {
  if (timer === 'retry' && mustWait(state)) return [{ ...state, problem: null }, [{ kind: 'say', saying: 'retry' }]];
  if (timer === 'idle') {
    const next = forgetOperator(state);
    return next === state ? stay(state) : [next, [{ kind: 'say', saying: 'forgotten' }]];
  }
  if (!state.task || (timer !== 'busy' && timer !== 'slow')) return stay(state);
  return [{ ...state, task: { ...state.task, pace: timer } }, [{ kind: 'say', saying: timer }]];
}
