/**
 * Everything once more. Where the person came from there to change something, they are led back to that line.
 */
import { announceStep, type Next } from './moves.js';
import type { DetailsState, ManualState, ReviewState } from './state.js';

export function toReview(state: DetailsState | ManualState, isManual: boolean): Next {
  const { changing } = state;
  const next: ReviewState = { ...state, step: 'review', isManual, task: null, changing: null };
  return [
    next,
    [announceStep(state, 'review'), { kind: 'focus', target: changing === null ? 'heading' : `change ${changing}` }],
  ];
}
