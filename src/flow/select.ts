/**
 * What a screen may know of the state. Elements draw these projections and nothing else.
 */
import type { AddressRow } from '../domain/address-rules.js';
import { isEdited, type Entry } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import type { FieldOptions } from '../domain/field-options.js';
import type { Issue } from '../domain/issue.js';
import { pageAttributes, pages, requiredAttributes, shownAttributes } from './moves.js';
import type { FlowState } from './state.js';

export { pageAttributes, requiredAttributes, shownAttributes };

/** Which screen a step is drawn on: while values are compared, and by hand, it is the same form. */
export type Screen = 'phone' | 'proof' | 'form' | 'done';

const SCREENS = {
  phone: 'phone',
  proof: 'proof',
  details: 'form',
  matching: 'form',
  manual: 'form',
  done: 'done',
} as const;

export const screen = ({ step }: FlowState): Screen => SCREENS[step];

/** Place of a screen in the sequence a person walks through; the result has none. */
export const position = (state: FlowState): { readonly index: number; readonly total: number } => ({
  index: { phone: 1, proof: 2, form: 3, done: 3 }[screen(state)] + pageOf(state),
  total: 2 + pages(state).length,
});

/** Which page of the form is on the screen, from 0. */
export const pageOf = (state: FlowState): number => ('page' in state ? state.page : 0);

/** Whether the main button's own request is under way. Records on their way do not keep anybody from typing. */
export const isBusy = ({ task }: FlowState): boolean => task !== null && task.kind !== 'fill-in';

/** Whether a request has taken so long that a way out is offered. */
export const canCancel = ({ task }: FlowState): boolean => task?.pace === 'slow';

/** Whether the form is filled in without an operator behind it. */
export const isByHand = (state: FlowState): boolean =>
  state.step === 'manual' || (state.step === 'matching' && state.attempt.isManual);

/** Whether going on without the operator is offered: after any failure, and always while a code is awaited. */
export const canGoByHand = (state: FlowState): boolean =>
  state.step === 'proof' ||
  (state.problem !== null && (state.step === 'phone' ? state.phoneNumber !== null : state.step === 'details'));

/** Whether a verdict came that the person may still improve. */
export const isCorrection = (state: FlowState): boolean =>
  'answer' in state && state.answer !== null && !state.answer.final;

export interface FieldView {
  readonly text: string;
  readonly issue: Issue | null;
  /** Whose value it is, where the operator had one. */
  readonly provenance: 'operator' | 'edited' | null;
  readonly wantsCheck: boolean;
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

/** One field as a screen shows it. */
export function fieldView(state: FlowState, name: FieldName): FieldView {
  const entry = state.entries[name];
  return {
    text: entry?.text ?? '',
    issue: state.issues[name] ?? null,
    provenance: provenance(entry),
    wantsCheck: entry?.check === true && entry.source === 'operator',
    isRequired: name === 'phoneNumber' || requiredAttributes(state).includes(name),
    options: state.config.options[name] ?? {},
    row: (name !== 'phoneNumber' && state.address?.row(name)) || {},
  };
}

/** How many fields the operator's records filled in. */
export const filledCount = (state: FlowState): number => ('filled' in state ? state.filled : 0);
