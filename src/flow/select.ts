/**
 * What a screen may know of the state. Elements draw these projections and nothing else.
 */
import type { AddressRow } from '../domain/address-rules.js';
import { isEdited, type Entry } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import type { FieldOptions } from '../domain/field-options.js';
import type { Issue } from '../domain/issue.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { askedAttributes, pageAttributes, pages, requiredAttributes, shownAttributes } from './attributes.js';
import type { FlowState } from './state.js';

export { askedAttributes, pageAttributes, requiredAttributes, shownAttributes };

/** Which screen a step is drawn on: with masked values above it, by hand, and while values are compared that came from it, it is the form. */
export type Screen = 'phone' | 'consent' | 'proof' | 'wait' | 'open' | 'form' | 'review' | 'done';

const SCREENS = {
  phone: 'phone',
  consent: 'consent',
  proof: 'proof',
  wait: 'wait',
  open: 'open',
  preview: 'form',
  details: 'form',
  review: 'review',
  matching: 'form',
  manual: 'form',
  done: 'done',
} as const;

export const screen = (state: FlowState): Screen =>
  state.step === 'matching' && state.from === 'review' ? 'review' : SCREENS[state.step];

/** Place of a screen in the sequence a person walks through; the result has none. */
export function position(state: FlowState): { readonly index: number; readonly total: number } {
  const { consent, review } = state.config;
  const beforeForm = consent ? 3 : 2;
  const total = beforeForm + pages(state).length + (review ? 1 : 0);
  switch (screen(state)) {
    case 'phone':
      return { index: 1, total };
    case 'consent':
      return { index: 2, total };
    case 'form':
      return { index: beforeForm + 1 + pageOf(state), total };
    case 'review':
    case 'done':
      return { index: total, total };
    case 'proof':
    case 'wait':
    case 'open':
      return { index: beforeForm, total };
  }
}

/** Which page of the form is on the screen, from 0. */
export const pageOf = (state: FlowState): number => ('page' in state ? state.page : 0);

/**
 * Whether the main button's own request is under way. Records on their way do not keep anybody from typing, and a proof given elsewhere is
 * asked about in silence. On the way back from the operator's page that question is what the person waits for, and shows after a second.
 */
export const isBusy = ({ step, task }: FlowState): boolean =>
  task !== null &&
  task.kind !== 'fill-in' &&
  (task.kind !== 'check-proof' || (step === 'phone' && task.pace !== 'quick'));

/** Whether a request has taken so long that a way out is offered. */
export const canCancel = ({ task }: FlowState): boolean => task?.pace === 'slow';

/** Whether the form is filled in without an operator behind it. */
export const isByHand = (state: FlowState): boolean =>
  state.step === 'manual' ||
  (state.step === 'review' && state.isManual) ||
  (state.step === 'matching' && state.attempt.isManual);

/** Whether the person has to do something for the operator: there the way by hand is offered whatever happens. */
export const hasWayOut = ({ step }: FlowState): boolean => ['consent', 'proof', 'wait', 'open'].includes(step);

/** Whether going on without the operator is offered: after any failure, and always while the person has to do something for it. */
export const canGoByHand = (state: FlowState): boolean =>
  hasWayOut(state) ||
  (state.problem !== null && (state.step === 'phone' ? state.phoneNumber !== null : state.step === 'details'));

/** Whether a verdict came that the person may still improve, and the form is before them. */
export const isCorrection = (state: FlowState): boolean =>
  screen(state) === 'form' && 'answer' in state && state.answer !== null && !state.answer.final;

export interface FieldView {
  readonly name: FieldName | 'code';
  readonly text: string;
  readonly issue: Issue | null;
  /** Whose value it is, where the operator had one. */
  readonly provenance: 'operator' | 'edited' | null;
  readonly wantsCheck: boolean;
  /** Whether the operator's value stays until the person says that it is wrong. */
  readonly isLocked: boolean;
  /** Whether the text can only be read. */
  readonly isReadonly: boolean;
  /** Whether the operator holds something else, where the person may know. */
  readonly differs: boolean;
  readonly isRequired: boolean;
  /** What the page says about the field. */
  readonly options: FieldOptions;
  /** What the address's country says about it. */
  readonly row: AddressRow;
}

const provenance = (entry: Entry | undefined): FieldView['provenance'] => {
  if (entry?.operatorText === undefined) return null;
  return isEdited(entry) ? 'edited' : 'operator';
};

/** Whether the operator's value is kept from being changed by chance. */
const isLocked = (state: FlowState, name: FieldName): boolean =>
  name !== 'phoneNumber' &&
  state.entries[name]?.source === 'operator' &&
  state.config.locked.includes(name) &&
  !('contested' in state && state.contested.includes(name));

/** Whether the newest answer said that the operator holds something else, and the page lets that be said. */
function differs(state: FlowState, name: FieldName): boolean {
  if (!state.config.feedback || name === 'phoneNumber' || !('answer' in state) || !isCorrection(state)) return false;
  const outcome = state.answer?.verdict.attributes[name]?.outcome;
  return outcome === 'mismatch' || outcome === 'partial';
}

/** One field as a screen shows it. */
export function fieldView(state: FlowState, name: FieldName): FieldView {
  const entry = state.entries[name];
  const options = state.config.options[name] ?? {};
  const locked = isLocked(state, name);
  return {
    name,
    text: entry?.text ?? '',
    issue: state.issues[name] ?? null,
    provenance: provenance(entry),
    wantsCheck: entry?.check === true && entry.source === 'operator',
    isLocked: locked,
    isReadonly: options.readonly === true || locked,
    differs: differs(state, name),
    isRequired: name === 'phoneNumber' || requiredAttributes(state).includes(name),
    options,
    row: (name !== 'phoneNumber' && state.address?.row(name)) || {},
  };
}

/** How many fields the operator's records filled in. */
export const filledCount = (state: FlowState): number => ('filled' in state ? state.filled : 0);

/** Names of the attributes that have a value. */
export const attributesIn = (values: AttributeValues): readonly AttributeName[] =>
  Object.keys(values) as AttributeName[];

/** How many more comparisons the proxy accepts; undefined where it does not say. */
export const attemptsLeft = (state: FlowState): number | undefined =>
  'answer' in state && state.answer ? state.answer.attemptsLeft : undefined;
