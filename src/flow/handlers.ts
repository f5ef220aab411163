/**
 * The shape of a step: one handler per event. A forgotten one does not compile.
 */
import { isAttributeName } from '../domain/attribute.js';
import { typed, withoutDocument, withoutOperator } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import { readFields } from '../domain/field-value.js';
import type { EventOf, EventType } from './event.js';
import { initialState, type FlowState, type StateOf, type Step } from './state.js';
import { pages, rulesOf, shownAttributes, stay, toPhone, type Next } from './moves.js';

export type Handlers<S extends Step> = {
  readonly [E in EventType]: (state: StateOf<S>, event: EventOf<E>) => Next;
};

/** The page of the form that a person was on, or the last one where there are fewer now. */
const onPage = <S extends FlowState>(state: S): S =>
  'page' in state ? { ...state, page: Math.min(state.page, pages(state).length - 1) } : state;

/** What is wrong with the named fields, judged again by what stands in them; forgotten where that takes more than their texts. */
function judged<S extends FlowState>(state: S, names: readonly (FieldName | 'code')[]): S {
  const wrong = names.filter((name) => state.issues[name]);
  if (wrong.length === 0) return state;
  const today = 'today' in state ? state.today : null;
  const shown = shownAttributes(state).filter((name) => names.includes(name));
  const again = today === null ? {} : readFields(state.entries, shown, rulesOf(state, today)).issues;
  const issues = { ...state.issues };
  for (const name of wrong) {
    const issue = again[name];
    if (issue) issues[name] = issue;
    else delete issues[name];
  }
  return { ...state, issues };
}

/** What the page does is answered the same way in every step. */
export const pageHandlers = {
  configured: (state: FlowState, { config }: EventOf<'configured'>): Next => [onPage({ ...state, config }), []],
  'address-format': (state: FlowState, { rules }: EventOf<'address-format'>): Next => {
    const next = onPage({ ...state, address: rules });
    // Of the number and the code no address knows anything: what is wrong with them stays.
    return [judged(next, Object.keys(next.issues).filter(isAttributeName)), []];
  },
  reset: (state: FlowState): Next => {
    const fresh = {
      ...initialState(state.config),
      address: state.address,
      calls: state.calls,
      attempts: state.attempts,
    };
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
};

/** A text in any field of any step is kept. What was wrong with it is judged again, or forgotten where that takes more than its text. */
export function keepTyped<S extends FlowState>(
  state: S,
  { name, text, source }: EventOf<'typed'>,
): readonly [S, readonly never[]] {
  const entries = typed(state.entries, name, text, source);
  if (entries === state.entries) return [state, []];
  // A number that was missing may stand in the street's line now.
  return [judged({ ...state, entries }, name === 'streetName' ? [name, 'streetNumber'] : [name]), []];
}

/** Answers that cannot come in a step: their call was never made there, or is no longer waited for. */
export const noAnswers = { 'proof-answered': stay, 'filled-in': stay, matched: stay, failed: stay };
