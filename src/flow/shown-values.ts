/**
 * What would go out if the form were sent as it is.
 */
import type { AttributeValues } from '../domain/attribute.js';
import { readFields } from '../domain/field-value.js';
import { shownAttributes } from './attributes.js';
import { rulesOf } from './form-moves.js';
import type { MatchingState, ReviewState } from './state.js';

export const shownValues = (state: ReviewState | MatchingState): AttributeValues =>
  readFields(state.entries, shownAttributes(state), rulesOf(state, state.today ?? '')).values;
