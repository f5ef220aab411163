/**
 * What the steps with a form have in common: texts are judged again as they change, and there are pages.
 */
import { isAttributeName } from '../domain/attribute.js';
import type { FieldName } from '../domain/field.js';
import { readFields } from '../domain/field-value.js';
import { pages, shownAttributes } from './attributes.js';
import type { EventOf } from './event.js';
import { rulesOf } from './form-moves.js';
import { keepText, pageHandlers } from './handlers.js';
import type { Next } from './moves.js';
import type { FlowState } from './state.js';

/** The page of the form that a person was on, or the last one where there are fewer now. */
const onPage = <S extends FlowState>(state: S): S =>
  'page' in state ? { ...state, page: Math.min(state.page, pages(state).length - 1) } : state;

/** What is wrong with the named fields, judged again by what stands in them; forgotten where that takes more than their texts. */
export function judged<S extends FlowState>(state: S, names: readonly (FieldName | 'code')[]): S {
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

export const formHandlers = {
  ...pageHandlers,
  configured: (state: FlowState, { config }: EventOf<'configured'>): Next => [onPage({ ...state, config }), []],
  'address-format': (state: FlowState, { rules }: EventOf<'address-format'>): Next => {
    const next = onPage({ ...state, address: rules });
    // Of the number and the code no address knows anything: what is wrong with them stays.
    return [judged(next, Object.keys(next.issues).filter(isAttributeName)), []];
  },
};

/** A text in any field is kept. What was wrong with it is judged again, or forgotten where that takes more than its text. */
export function keepTyped<S extends FlowState>(state: S, event: EventOf<'typed'>): readonly [S, readonly never[]] {
  const { name } = event;
  const [next] = keepText(state, event);
  if (next === state) return [state, []];
  // A number that was missing may stand in the street's line now.
  return [judged(next, name === 'streetName' ? [name, 'streetNumber'] : [name]), []];
}
