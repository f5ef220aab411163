/**
 * The one-time code: entering, sending again, running out.
 */
import { createProblem } from '../domain/problem.js';
import { afterProof, toManual } from './form-moves.js';
import type { Handlers } from './handlers.js';
import { keepText, noAnswers, noProof, noValues, pageHandlers } from './handlers.js';
import { begin, giveUp, invalid, mustWait, paced, reporting, showProblem, stay, toPhone, voidsProof } from './moves.js';

/** Codes may hold letters and are pasted with blanks and hyphens between the groups. */
const cleanCode = (text: string): string => text.replace(/[\s-]/g, '');

export const proofStep: Handlers<'proof'> = {
  ...pageHandlers,
  ...noAnswers,
  ...noProof,
  ...noValues,
  typed: keepText,
  'code-entered': (state, { code }) => {
    if (state.task || mustWait(state)) return stay(state);
    const clean = cleanCode(code);
    if (clean === '') return invalid(state, { code: { code: 'missing' } });
    if (clean.length !== state.length) return invalid(state, { code: { code: 'code-length', length: state.length } });
    return begin(state, (call) => ({ kind: 'check-code', call, handle: state.handle, code: clean }));
  },
  'resend-asked': (state) =>
    state.task || !state.canResend
      ? stay(state)
      : begin(state, (call) => ({ kind: 'resend-code', call, handle: state.handle })),
  'details-entered': stay,
  'manual-chosen': (state) => {
    const [next, effects] = toManual(state, state.phoneNumber);
    return [next, [...effects, { kind: 'cancel-proof', handle: state.handle }]];
  },
  'back-chosen': (state) => {
    const [next, effects] = toPhone(state);
    return [next, [...effects, { kind: 'cancel-proof', handle: state.handle }]];
  },
  'task-cancelled': giveUp,
  'proof-answered': (state, { answer }) => afterProof(state, state.phoneNumber, answer),
  failed: (state, { problem }) => {
    if (voidsProof(problem)) return toPhone(state, problem);
    const hasRunOut = problem.code === 'code-expired';
    const [next, effects] = showProblem({ ...state, canResend: hasRunOut || state.canResend }, problem);
    const isAboutCode = problem.code === 'code-invalid' || hasRunOut;
    return [
      next,
      isAboutCode ? [...effects.filter(({ kind }) => kind !== 'focus'), { kind: 'focus', target: 'code' }] : effects,
    ];
  },
  elapsed: (state, event) => {
    if (event.timer === 'resend') return [{ ...state, canResend: true }, []];
    if (event.timer === 'code' && !state.task) {
      const problem = createProblem('code-expired');
      // Said, not focused: the person may be in the middle of typing.
      return [
        { ...state, canResend: true, problem },
        [...reporting(problem, 'proof'), { kind: 'say', saying: 'code-expired' }],
      ];
    }
    return paced(state, event);
  },
};
