/**
 * The shape of a step: one handler per event. A forgotten one does not compile.
 */
import { typed, withoutDocument, withoutOperator } from '../domain/entries.js';
import type { EventOf, EventType } from './event.js';
import { abortion, announceStep, forgetOperator, stay, toPhone, type Next } from './moves.js';
import { initialState, type FlowState, type MatchingState, type StateOf, type Step } from './state.js';

export type Handlers<S extends Step> = {
  readonly [E in EventType]: (state: StateOf<S>, event: EventOf<E>) => Next;
};

/** What a step does, for those steps whose files are there. */
export type Steps = { readonly [S in Step]?: Handlers<S> };

/** What the page does is answered the same way in every step. */
export const pageHandlers = {
  configured: (state: FlowState, { config }: EventOf<'configured'>): Next => [{ ...state, config }, []],
  'address-format': (state: FlowState, { rules }: EventOf<'address-format'>): Next => [
    { ...state, address: rules },
    [],
  ],
  reset: (state: FlowState): Next => {
    const fresh = {
      ...initialState(state.config),
      address: state.address,
      calls: state.calls,
      attempts: state.attempts,
    };
    return [fresh, [...abortion(state), ...(state.step === 'phone' ? [] : [announceStep(state, 'phone')])]];
  },
  removed: (state: FlowState): Next => {
    const entries = withoutDocument(state.entries);
    if (entries === state.entries) return stay(state);
    return [
      state.step === 'done'
        ? { ...state, entries, attributes: withoutDocument(state.attributes) }
        : { ...state, entries },
      [],
    ];
  },
  abandoned: (state: FlowState): Next => {
    const [next, effects] = toPhone({ ...state, entries: withoutOperator(state.entries) });
    return [next, [...effects, { kind: 'announce', announcement: { type: 'cancel', step: state.step } }]];
  },
  hidden: (state: Exclude<FlowState, MatchingState>): Next => {
    const next = forgetOperator(state);
    return [next.task ? { ...next, task: null } : next, abortion(next)];
  },
};

/** A text in a field of a step that has no form. */
export function keepText<S extends FlowState>(
  state: S,
  { name, text, source }: EventOf<'typed'>,
): readonly [S, readonly never[]] {
  const entries = typed(state.entries, name, text, source);
  return [entries === state.entries ? state : { ...state, entries }, []];
}

/** Answers that cannot come in a step: their call was never made there, or is no longer waited for. */
export const noAnswers = {
  prepared: stay,
  vetoed: stay,
  'proof-answered': stay,
  'filled-in': stay,
  matched: stay,
  failed: stay,
};

/** What a person does on the way to a proved number, in steps that are not on it. */
export const noProof = {
  resumed: stay,
  'phone-entered': stay,
  'consent-given': stay,
  'yes-covered': stay,
  'code-entered': stay,
  'resend-asked': stay,
  'proof-asked': stay,
  opened: stay,
  returned: stay,
};

/** What a person does with the operator's values, in steps that show none. */
export const noValues = {
  'prefill-asked': stay,
  'prefill-confirmed': stay,
  'prefill-refused': stay,
  'prefill-cleared': stay,
  'prefill-uncleared': stay,
  'value-restored': stay,
  'value-contested': stay,
  'change-chosen': stay,
};
