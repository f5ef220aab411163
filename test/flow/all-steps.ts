/**
 * The machine with all its steps, as a page has it once every file is there.
 */
import type { Effect } from '../../src/flow/effect.js';
import type { FlowEvent } from '../../src/flow/event.js';
import { DETOUR_STEPS } from '../../src/flow/detour-steps.js';
import { LATER_STEPS } from '../../src/flow/later-steps.js';
import type { FlowState } from '../../src/flow/state.js';
import { transition as transitionWith } from '../../src/flow/transition.js';

export const ALL_STEPS = { ...LATER_STEPS, ...DETOUR_STEPS };

export const transition = (state: FlowState, event: FlowEvent): readonly [FlowState, readonly Effect[]] =>
  transitionWith(state, event, ALL_STEPS);
