/**
 * A transition in one line, so that a table of all of them can be read: next step, what changed in it, and the effects.
 */
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import type { Effect } from '../../src/flow/effect.js';
import type { FlowEvent } from '../../src/flow/event.js';
import type { FlowState } from '../../src/flow/state.js';
import { addressRules, answerOf, AT, codeSent, config, RECEIPT, TODAY } from './states.js';

/** One event of every type, and more where an event's content decides. Answers belong to call 7, which is under way where one is. */
export const EVENTS = {
  configured: { type: 'configured', config: { ...config, required: [] } },
  'address-format': { type: 'address-format', rules: addressRules },
  abandoned: { type: 'abandoned' },
  removed: { type: 'removed' },
  reset: { type: 'reset' },
  hidden: { type: 'hidden' },
  resumed: { type: 'resumed', proof: { handle: 'h3', returnState: 's3', captureResult: 'granted' } },
  'resumed with another state': { type: 'resumed', proof: null },
  typed: { type: 'typed', name: 'givenName', text: 'Grace' },
  'typed number': { type: 'typed', name: 'phoneNumber', text: '06' },
  'phone-entered': { type: 'phone-entered', phone: ok({ number: '+33639980002' }) },
  'phone-entered unread': { type: 'phone-entered', phone: failed(createProblem('network')) },
  'phone-entered wrong': { type: 'phone-entered', phone: failed({ code: 'phone-too-short' }) },
  'code-entered': { type: 'code-entered', code: '123 456' },
  'code-entered short': { type: 'code-entered', code: '123' },
  'resend-asked': { type: 'resend-asked' },
  'consent-given': { type: 'consent-given', receipt: RECEIPT },
  'yes-covered': { type: 'yes-covered' },
  'proof-asked': { type: 'proof-asked' },
  'proof-asked by code': { type: 'proof-asked', method: 'code' },
  opened: { type: 'opened' },
  returned: { type: 'returned' },
  'prefill-asked': { type: 'prefill-asked' },
  'prefill-confirmed': { type: 'prefill-confirmed' },
  'prefill-refused': { type: 'prefill-refused' },
  'prefill-cleared': { type: 'prefill-cleared' },
  'prefill-uncleared': { type: 'prefill-uncleared' },
  'value-restored': { type: 'value-restored', name: 'givenName' },
  'value-contested': { type: 'value-contested', name: 'birthdate' },
  'change-chosen': { type: 'change-chosen', name: 'givenName' },
  'change-chosen of nothing': { type: 'change-chosen', name: 'email' },
  'details-entered': { type: 'details-entered', today: TODAY },
  'manual-chosen': { type: 'manual-chosen', today: TODAY },
  'back-chosen': { type: 'back-chosen' },
  'task-cancelled': { type: 'task-cancelled' },
  'proof-answered code': { type: 'proof-answered', call: 7, answer: codeSent },
  'proof-answered proved': {
    type: 'proof-answered',
    call: 7,
    answer: { status: 'proved', method: 'code', expiresIn: 300 },
  },
  'proof-answered about another number': {
    type: 'proof-answered',
    call: 7,
    answer: { status: 'proved', method: 'code', expiresIn: 300, phoneNumber: '+33639980009' },
  },
  'proof-answered wait': {
    type: 'proof-answered',
    call: 7,
    answer: { status: 'wait', handle: 'h2', interval: 8, expiresIn: 60 },
  },
  'proof-answered open': {
    type: 'proof-answered',
    call: 7,
    answer: { status: 'open', handle: 'h2', url: 'https://a.example/', returnState: 's2', reason: 'consent' },
  },
  prepared: { type: 'prepared', call: 7 },
  vetoed: { type: 'vetoed', call: 7 },
  'proof-answered unavailable': { type: 'proof-answered', call: 7, answer: { status: 'unavailable' } },
  'proof-answered elsewhere': { type: 'proof-answered', call: 7, answer: { status: 'elsewhere' } },
  'filled-in': {
    type: 'filled-in',
    call: 7,
    answer: { attributes: { birthdate: '1978-08-22', email: 'unasked@example.com' }, check: [], preview: false },
  },
  'filled-in masked': {
    type: 'filled-in',
    call: 7,
    answer: { attributes: { birthdate: '19••-••-••' }, check: [], preview: true },
  },
  'filled-in nothing': { type: 'filled-in', call: 7, answer: { attributes: {}, check: [], preview: false } },
  'matched finally': { type: 'matched', call: 7, answer: answerOf('match', true) },
  'matched not finally': { type: 'matched', call: 7, answer: answerOf('mismatch', false) },
  'failed retryably': { type: 'failed', call: 7, problem: createProblem('network'), at: AT },
  'failed with a wait': { type: 'failed', call: 7, problem: createProblem('rate-limited', { retryAfter: 20 }), at: AT },
  'failed for want of proof': { type: 'failed', call: 7, problem: createProblem('expired'), at: AT },
  'failed on the code': { type: 'failed', call: 7, problem: createProblem('code-invalid'), at: AT },
  'failed for want of a document': { type: 'failed', call: 7, problem: createProblem('document-required'), at: AT },
  'failed as refused': { type: 'failed', call: 7, problem: createProblem('consent-refused'), at: AT },
  'failed as pending': { type: 'failed', call: 7, problem: createProblem('pending'), at: AT },
  'failed as not supported': { type: 'failed', call: 7, problem: createProblem('not-supported'), at: AT },
  'elapsed busy': { type: 'elapsed', timer: 'busy' },
  'elapsed resend': { type: 'elapsed', timer: 'resend' },
  'elapsed code': { type: 'elapsed', timer: 'code' },
  'elapsed retry': { type: 'elapsed', timer: 'retry' },
  'elapsed poll': { type: 'elapsed', timer: 'poll' },
  'elapsed idle': { type: 'elapsed', timer: 'idle' },
} as const satisfies Record<string, FlowEvent>;

const effectText = (effect: Effect): string => {
  switch (effect.kind) {
    case 'timer':
      return `timer:${effect.timer}`;
    case 'announce':
      return effect.announcement.type === 'step'
        ? `step>${effect.announcement.step}`
        : `announce:${effect.announcement.type}`;
    case 'say':
      return `say:${effect.saying}`;
    case 'focus':
      return `focus:${effect.target}`;
    default:
      return effect.kind;
  }
};

/** For example `proof problem=code-invalid | announce:error focus:code`; `-` where nothing happens. */
export function summary([next, effects]: readonly [FlowState, readonly Effect[]], before: FlowState): string {
  if (next === before && effects.length === 0) return '-';
  const marks = [
    next.task ? `task=${next.task.kind}${next.task.pace === 'quick' ? '' : `/${next.task.pace}`}` : '',
    next.problem ? `problem=${next.problem.code}` : '',
    ...Object.entries(next.issues).map(([name, issue]) => `issue=${name}:${issue.code}`),
    'page' in next && next.page > 0 ? `page=${next.page}` : '',
    'interval' in next && next.interval !== 5 ? `interval=${next.interval}` : '',
    'isOver' in next && next.isOver ? 'over' : '',
    'isOpened' in next && next.isOpened ? 'opened' : '',
    'unanswered' in next && next.unanswered.length > 0 ? `unanswered=${next.unanswered.length}` : '',
    'isInstead' in next && next.isInstead ? 'instead' : '',
    next.consent ? 'agreed' : '',
    'changing' in next && next.changing ? `changing=${next.changing}` : '',
    'clearedEntries' in next && next.clearedEntries ? 'undoable' : '',
    'contested' in next && next.contested.length > 0 ? `contested=${next.contested.join()}` : '',
    'prefill' in next && next.prefill !== 'off' ? `prefill=${next.prefill}` : '',
    next.revealed.length > 0 ? `revealed=${next.revealed.join()}` : '',
    Object.keys(next.entries).length > 0 ? `entries=${Object.keys(next.entries).join()}` : '',
  ];
  const text = [next.step, ...marks.filter(Boolean)].join(' ');
  return effects.length > 0 ? `${text} | ${effects.map(effectText).join(' ')}` : text;
}
