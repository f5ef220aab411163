/**
 * The moves that several steps share: starting a request, entering a step, answering a failure.
 */
import type { AttributeName } from '../domain/attribute.js';
import { reportFields, withoutOperator, type Entries } from '../domain/entries.js';
import type { FieldIssues } from '../domain/issue.js';
import type { CodeSent, MatchAnswer, ProofAnswer } from '../domain/kyc-service.js';
import type { Problem } from '../domain/problem.js';
import type { FormRules } from '../domain/field-value.js';
import { formPages } from '../domain/form-pages.js';
import type { Effect, Request } from './effect.js';
import type { EventOf } from './event.js';
import type { DetailsState, FlowState, ManualState, MatchingState, PhoneState, ProofState, Task } from './state.js';

export type Next = readonly [FlowState, readonly Effect[]];

/** Nothing to do for this event in this step. */
export const stay = (state: FlowState): Next => [state, []];

const BUSY_AFTER = 1;
const SLOW_AFTER = 4;

/** The state with a numbered task and the effects that start it. The caller builds the request with the number. */
export function begin<S extends FlowState>(
  state: S,
  request: (call: number) => Request,
): readonly [S & { task: Task }, readonly Effect[]] {
  const call = state.calls + 1;
  const effect = request(call);
  const next = {
    ...state,
    calls: call,
    task: { kind: effect.kind, call, pace: 'quick' } as const,
    problem: null,
    issues: {},
  };
  return [
    next,
    [
      effect,
      { kind: 'timer', timer: 'busy', seconds: BUSY_AFTER },
      { kind: 'timer', timer: 'slow', seconds: SLOW_AFTER },
    ],
  ];
}

/** What every step knows, without what belongs to the step being left. */
const common = ({ config, entries, phoneNumber, calls, attempts, revealed, address }: FlowState) => ({
  config,
  entries,
  phoneNumber,
  calls,
  attempts,
  revealed,
  address,
  task: null,
  problem: null,
  issues: {},
});

/** The effects of entering a step: the page is told, and focus goes to the new heading. */
const entering = (from: FlowState, step: FlowState['step']): readonly Effect[] =>
  from.step === step
    ? []
    : [
        { kind: 'announce', announcement: { type: 'step', step, previous: from.step } },
        { kind: 'focus', target: 'heading' },
      ];

/** Another page of the form. The step is the same; the page is told, and the person is led to the heading. */
export const toPage = <S extends DetailsState | ManualState>(
  state: S,
  page: number,
): readonly [S, readonly Effect[]] => [
  { ...state, page, issues: {}, problem: null },
  [
    { kind: 'announce', announcement: { type: 'step', step: state.step, previous: state.step, page } },
    { kind: 'focus', target: 'heading' },
  ],
];

export const abortion = (state: FlowState): readonly Effect[] => (state.task ? [{ kind: 'abort' }] : []);

/** Back to the number. What the operator said belongs to the number and stays only while the number does. */
export function toPhone(state: FlowState, problem: Problem | null = null): Next {
  const entries = problem?.code === 'subject-mismatch' ? withoutOperator(state.entries) : state.entries;
  const next: PhoneState = { ...common(state), entries, step: 'phone', problem };
  if (!problem) return [next, [...entering(state, 'phone'), ...abortion(state)]];
  // The heading has the focus, and the message stands below it.
  return [next, [...entering(state, 'phone'), ...reporting(problem, 'phone'), { kind: 'say', saying: 'problem' }]];
}

function toProof(state: FlowState, code: CodeSent, phoneNumber: string): Next {
  const next: ProofState = {
    ...common(state),
    step: 'proof',
    phoneNumber,
    handle: code.handle,
    length: code.length,
    resendIn: code.resendIn,
    canResend: code.resendIn === 0,
    sent: state.step === 'proof' ? state.sent + 1 : 1,
  };
  return [
    next,
    [
      ...entering(state, 'proof'),
      { kind: 'timer', timer: 'resend', seconds: code.resendIn },
      { kind: 'timer', timer: 'code', seconds: code.expiresIn },
      // Who comes to the step is led to its heading; who stays there is told.
      ...(state.step === 'proof' ? [{ kind: 'say', saying: 'code-sent' } as const] : []),
    ],
  ];
}

/** The form, with the operator's records on their way where the number was proved and the page wants them. */
export function toDetails(state: FlowState, phoneNumber: string, isProved: boolean): Next {
  const next: DetailsState = {
    ...common(state),
    step: 'details',
    page: 0,
    phoneNumber,
    prefill: 'off',
    filled: 0,
    attempt: null,
    answer: null,
    today: null,
  };
  const effects = entering(state, 'details');
  if (!isProved || !state.config.prefill || state.config.attributes.length === 0) return [next, effects];
  const [asking, requests] = askPrefill(next);
  return [asking, [...effects, ...requests]];
}

export function askPrefill(state: DetailsState): Next {
  const fields = askedAttributes(state);
  return begin({ ...state, prefill: 'asking' }, (call) => ({
    kind: 'fill-in',
    call,
    phoneNumber: state.phoneNumber,
    fields,
  }));
}

/** The form without an operator. Why it came to that was said before; its advice would only be repeated. */
export function toManual(state: FlowState, phoneNumber: string): Next {
  const next: ManualState = {
    ...common(state),
    entries: withoutOperator(state.entries),
    step: 'manual',
    page: 0,
    phoneNumber,
    prefill: 'off',
    filled: 0,
    attempt: null,
    answer: null,
    today: null,
  };
  return [next, [...abortion(state), ...entering(state, 'manual')]];
}

/** Where an answer about a number leads: the same for the number's step and the code's. */
export function afterProof(state: PhoneState | ProofState, phoneNumber: string, answer: ProofAnswer): Next {
  switch (answer.status) {
    case 'code':
      return toProof(state, answer, phoneNumber);
    case 'proved':
      return toDetails(state, phoneNumber, true);
    case 'elsewhere':
      return toDetails(state, phoneNumber, false);
    case 'unavailable':
      return toManual({ ...state, task: null }, phoneNumber);
  }
}

/** The page's attributes and those that the operator asked for. */
const allAttributes = ({ config, revealed }: FlowState): readonly AttributeName[] => [
  ...config.attributes,
  ...revealed.filter((name) => !config.attributes.includes(name)),
];

/** What the operator is asked for. */
export const askedAttributes = (state: FlowState): readonly AttributeName[] => {
  const all = allAttributes(state);
  return state.address?.asked(all) ?? all;
};

/** The form's rows, as the address's country has them. */
export const shownAttributes = (state: FlowState): readonly AttributeName[] => {
  const all = allAttributes(state);
  const isAsked = (name: AttributeName): boolean => Boolean(state.issues[name] ?? state.entries[name]?.text.trim());
  return state.address?.rows(all, isAsked) ?? all;
};

/** The attributes that may not stay empty. */
export const requiredAttributes = ({ config, revealed, address }: FlowState): readonly AttributeName[] => [
  ...config.attributes.filter((name) => {
    const isNeeded =
      config.hasOwnRequired || config.options[name]?.required !== undefined ? undefined : address?.needs(name);
    return isNeeded ?? config.required.includes(name);
  }),
  ...revealed,
];

/** The form's pages, each with its attributes. */
export const pages = (state: FlowState): readonly (readonly AttributeName[])[] => formPages(shownAttributes(state));

/** The attributes of the page that the person sees; all of them on screens without pages. */
export const pageAttributes = (state: FlowState): readonly AttributeName[] =>
  ('page' in state && pages(state)[state.page]) || shownAttributes(state);

/** What the form's fields are read by. */
export const rulesOf = (state: FlowState, today: string): FormRules => ({
  required: requiredAttributes(state),
  options: state.config.options,
  address: state.address,
  today,
});

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

/** A request took longer than a second or than four. */
export function paced(state: FlowState, { timer }: EventOf<'elapsed'>): Next {
  if (timer === 'retry' && mustWait(state)) return [{ ...state, problem: null }, [{ kind: 'say', saying: 'retry' }]];
  if (!state.task || (timer !== 'busy' && timer !== 'slow')) return stay(state);
  return [{ ...state, task: { ...state.task, pace: timer } }, [{ kind: 'say', saying: timer }]];
}
