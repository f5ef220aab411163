/**
 * Masked values above the form: whose they are is said by a press, and until then nothing else of the record is known here (security A11).
 */
import { detailsStep } from './details-step.js';
import { refuseCovered } from './detour-moves.js';
import { formHandlers, keepTyped } from './form-handlers.js';
import { askPrefill, toManual } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { noAnswers, noProof, noValues } from './handlers.js';
import { announceStep, paced, stay, toPhone, type Next } from './moves.js';
import { goOn } from './submit.js';
import type { DetailsState, PreviewState } from './state.js';

const formOf = ({ masked: _, ...state }: PreviewState): DetailsState => ({ ...state, step: 'details' });

/** On without an answer to the question: as in the form itself. */
const onwards = (state: PreviewState, [next, effects]: Next): Next => [
  next,
  [...(next.step === 'details' ? [announceStep(state, 'details')] : []), ...effects],
];

export const previewStep: Handlers<'preview'> = {
  ...formHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepTyped,
  hidden: (state) => onwards(state, [{ ...formOf(state), prefill: 'forgotten' }, []]),
  'prefill-confirmed': (state) => {
    const [next, effects] = askPrefill(formOf(state), true);
    return onwards(state, [next, effects]);
  },
  'yes-covered': refuseCovered,
  'prefill-refused': (state) => toManual(state, state.phoneNumber),
  'details-entered': (state, { today }) => onwards(state, goOn(formOf(state), today, false)),
  'manual-chosen': (state, event) => detailsStep['manual-chosen'](formOf(state), event),
  'back-chosen': (state) => toPhone(state),
  'task-cancelled': stay,
  elapsed: (state, event) =>
    event.timer === 'idle'
      ? onwards(state, [{ ...formOf(state), prefill: 'forgotten' }, [{ kind: 'say', saying: 'forgotten' }]])
      : paced(state, event),
};
