/**
 * The shape of a step: one handler per event. A forgotten one does not compile.
 */
import { typed, withoutOperator } from '../domain/entries.js';
import type { EventOf, EventType } from './event.js';
import { initialState, type FlowState, type StateOf, type Step } from './state.js';
import { stay, toPhone, type Next } from './moves.js';

export type Handlers<S extends Step> = {
  readonly [E in EventType]: (state: StateOf<S>, event: EventOf<E>) => Next;
};

/** What the page does is answered the same way in every step. */
export const pageHandlers = {
  configured: (state: FlowState, { config }: EventOf<'configured'>): Next => [{ ...state, config }, []],
  reset: (state: FlowState): Next => {
    const fresh = { ...initialState(state.config), calls: state.calls, attempts: state.attempts };
    const wasElsewhere = state.step !== 'phone';
    return [
      fresh,
      [
        ...(state.task ? [{ kind: 'abort' } as const] : []),
        ...(wasElsewhere
          ? [{ kind: 'announce', announcement: { type: 'step', step: 'phone', previous: state.step } } as const]
          : []),
      ],
    ];
  },
  abandoned: (state: FlowState): Next => {
    const [next, effects] = toPhone({ ...state, entries: withoutOperator(state.entries) });
    return [next, [...effects, { kind: 'announce', announcement: { type: 'cancel', step: state.step } }]];
  },
};

/** A text in any field of any step is kept; that alone changes nothing else. */
export const keepTyped = (state: FlowState, { name, text, source }: EventOf<'typed'>): Next => {
  const entries = typed(state.entries, name, text, source);
  return entries === state.entries ? stay(state) : [{ ...state, entries }, []];
};

/** Answers that cannot come in a step: their call was never made there, or is no longer waited for. */
export const noAnswers = { 'proof-answered': stay, 'filled-in': stay, matched: stay, failed: stay };
