/**
 * The shape of a step: one handler per event. A forgotten one does not compile.
 */
import { typed, withoutOperator } from '../domain/entries.js';
import { readFields } from '../domain/field-value.js';
import type { EventOf, EventType } from './event.js';
import { initialState, type FlowState, type StateOf, type Step } from './state.js';
import { pages, rulesOf, stay, toPhone, type Next } from './moves.js';

export type Handlers<S extends Step> = {
  readonly [E in EventType]: (state: StateOf<S>, event: EventOf<E>) => Next;
};

/** What the page does is answered the same way in every step. */
export const pageHandlers = {
  configured: (state: FlowState, { config }: EventOf<'configured'>): Next => {
    const next = { ...state, config };
    return ['page' in next ? { ...next, page: Math.min(next.page, pages(next).length - 1) } : next, []];
  },
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

/** A text in any field of any step is kept. What was wrong with it is judged again, or forgotten where that takes more than its text. */
export function keepTyped<S extends FlowState>(
  state: S,
  { name, text, source }: EventOf<'typed'>,
): readonly [S, readonly never[]] {
  const entries = typed(state.entries, name, text, source);
  if (entries === state.entries) return [state, []];
  const issues = { ...state.issues };
  const today = 'today' in state ? state.today : null;
  if (issues[name]) {
    const again =
      name === 'phoneNumber' || today === null ? {} : readFields(entries, [name], rulesOf(state, today)).issues;
    delete issues[name];
    Object.assign(issues, again);
  }
  return [{ ...state, entries, issues }, []];
}

/** Answers that cannot come in a step: their call was never made there, or is no longer waited for. */
export const noAnswers = { 'proof-answered': stay, 'filled-in': stay, matched: stay, failed: stay };
