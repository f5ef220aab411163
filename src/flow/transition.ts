/**
 * One step of the machine: a state and an event in, the next state and what should be done out. Pure.
 */
import type { Effect } from './effect.js';
import type { EventType, FlowEvent } from './event.js';
import type { Steps } from './handlers.js';
import type { FlowState, Step } from './state.js';

/** The table says which handler fits which pair; the compiler cannot follow that through two look-ups, so this is its one cast. */
type AnyHandler = (state: FlowState, event: FlowEvent) => readonly [FlowState, readonly Effect[]];
const handlerOf = (steps: Steps, step: Step, type: EventType): AnyHandler | undefined =>
  steps[step]?.[type] as AnyHandler | undefined;

/** Whether an answer belongs to a call that nobody waits for any more. */
const isLate = (state: FlowState, event: FlowEvent): boolean => 'call' in event && event.call !== state.task?.call;

/**
 * What follows from an event.
 * @param steps what the steps do; in one whose file is not there nothing happens
 * @returns the next state (the same object where nothing changes) and the effects, in the order in which they are to be done
 */
export function transition(state: FlowState, event: FlowEvent, steps: Steps): readonly [FlowState, readonly Effect[]] {
  if (isLate(state, event)) return [state, []];
  return handlerOf(steps, state.step, event.type)?.(state, event) ?? [state, []];
}
