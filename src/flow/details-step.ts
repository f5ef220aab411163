/**
 * The form: the operator's records come in beside what the person types, and the whole goes out for comparison.
 */
import { prefilled } from '../domain/entries.js';
import type { FieldName } from '../domain/field.js';
import type { Handlers } from './handlers.js';
import { keepTyped, noAnswers, pageHandlers } from './handlers.js';
import {
  askedAttributes,
  askPrefill,
  mustWait,
  paced,
  reporting,
  stay,
  toManual,
  toPage,
  toPhone,
  voidsProof,
  type Next,
} from './moves.js';
import { goOn, submit } from './submit.js';
import type { DetailsState } from './state.js';

/** Stops asking for the records: the person did not want to wait for them. */
const stopPrefill = (state: DetailsState): Next => [
  { ...state, prefill: 'off', task: null },
  [{ kind: 'abort' }, { kind: 'say', saying: 'cancelled' }],
];

export const detailsStep: Handlers<'details'> = {
  ...pageHandlers,
  ...noAnswers,
  typed: keepTyped,
  'phone-entered': stay,
  'code-entered': stay,
  'resend-asked': stay,
  'prefill-asked': (state) =>
    state.task || state.prefill !== 'failed' ? stay(state) : askPrefill({ ...state, problem: null }),
  'details-entered': (state, { today }) => (mustWait(state) ? stay(state) : goOn(state, today, false)),
  // What was compared already goes out again as it is; a form that was never sent is filled in first.
  'manual-chosen': (state, { today }) =>
    state.attempt ? submit(state, today, true) : toManual(state, state.phoneNumber),
  'back-chosen': (state) => (state.page > 0 ? toPage(state, state.page - 1) : toPhone(state)),
  'task-cancelled': (state) => (state.task ? stopPrefill(state) : stay(state)),
  'filled-in': (state, { answer }) => {
    const asked = askedAttributes(state);
    const values = Object.fromEntries(
      asked.flatMap((name) => (answer.attributes[name] === undefined ? [] : [[name, answer.attributes[name]]])),
    );
    const entries = prefilled(state.entries, values, answer.check);
    const fields = asked.filter((name): name is FieldName & typeof name => entries[name]?.source === 'operator');
    const hasSome = fields.length > 0;
    return [
      { ...state, entries, task: null, prefill: hasSome ? 'some' : 'none', filled: fields.length },
      [
        { kind: 'announce', announcement: { type: 'prefill', fields } },
        { kind: 'say', saying: hasSome ? 'prefilled' : 'prefill-none' },
      ],
    ];
  },
  // The form is usable without the records, so nobody is led away from the field they are in.
  failed: (state, { problem }) =>
    voidsProof(problem)
      ? toPhone(state, problem)
      : [
          { ...state, task: null, problem, prefill: 'failed' },
          [...reporting(problem, 'details'), { kind: 'say', saying: 'problem' }],
        ],
  elapsed: paced,
};
