/**
 * One step of the machine: a state and an event in, the next state and what should be done out. Pure.
 */
import type { Effect } from './effect.js';
import type { EventType, FlowEvent } from './event.js';
import { detailsStep } from './details-step.js';
import { doneStep } from './done-step.js';
import type { Handlers } from './handlers.js';
import { manualStep } from './manual-step.js';
import { matchingStep } from './matching-step.js';
import { phoneStep } from './phone-step.js';
import { proofStep } from './proof-step.js';
import type { FlowState, Step } from './state.js';

const HANDLERS: { readonly [S in Step]: Handlers<S> } = {
  phone: phoneStep,
  proof: proofStep,
  details: detailsStep,
  matching: matchingStep,
  manual: manualStep,
  done: doneStep,
};

/** The table says which handler fits which pair; the compiler cannot follow that through two look-ups, so this is its one cast. */
type AnyHandler = (state: FlowState, event: FlowEvent) => readonly [FlowState, readonly Effect[]];
const handlerOf = (step: Step, type: EventType): AnyHandler => HANDLERS[step][type] as unknown as AnyHandler;

/** Whether an answer belongs to a call that nobody waits for any more. */
const isLate = (state: FlowState, event: FlowEvent): boolean => 'call' in event && event.call !== state.task?.call;

/**
 * What follows from an event.
 * @returns the next state (the same object where nothing changes) and the effects, in the order in which they are to be done
 */
export function transition(state: FlowState, event: FlowEvent): readonly [FlowState, readonly Effect[]] {
  return isLate(state, event) ? [state, []] : handlerOf(state.step, event.type)(state, event);
}
