/**
 * One state of each kind that a step can be in, with invented people; shared by the flow's tests.
 */
import { codeSent, verdict } from '../support/fake-service.js';
import { addressFormat } from '../support/address-format.js';
import { createAddressRules } from '../../src/domain/address-rules.js';
import { createProblem } from '../../src/domain/problem.js';
import { initialState, type FlowConfig, type FlowState, type StateOf, type Task } from '../../src/flow/state.js';

export const NUMBER = '+33639980001';
export const TODAY = '2026-11-21';
export const AT = '2026-11-21T10:00:00.000Z';

export const config: FlowConfig = {
  attributes: ['givenName', 'birthdate'],
  required: ['givenName'],
  hasOwnRequired: false,
  prefill: true,
  consent: false,
  review: false,
  feedback: false,
  locked: [],
  options: {},
};

/** A form so long that the document has a page of its own. */
export const longConfig: FlowConfig = {
  attributes: [
    'givenName',
    'familyName',
    'birthdate',
    'email',
    'streetName',
    'postalCode',
    'locality',
    'country',
    'idDocument',
  ],
  required: ['givenName', 'idDocument'],
  hasOwnRequired: true,
  prefill: true,
  consent: false,
  review: false,
  feedback: false,
  locked: [],
  options: {},
};
/** Of a country that has no postal codes: rows of the long form go. */
export const addressRules = createAddressRules(addressFormat('AE'), null, {
  attributes: longConfig.attributes,
  isJoined: false,
  sendRegionAs: 'name',
});
export { codeSent };
export const answerOf = verdict;

export const task = (kind: Task['kind'], call = 7): Task => ({ kind, call, pace: 'quick' });

const typedName = { givenName: { text: 'Ada', source: 'user' } } as const;
const base = { ...initialState(config), calls: 7, phoneNumber: NUMBER, entries: typedName };
const form = {
  prefill: 'off',
  filled: 0,
  clearedEntries: null,
  isPartial: false,
  contested: [],
  changing: null,
  attempt: null,
  answer: null,
  today: null,
  page: 0,
} as const;
const attempt = { number: 1, attributes: { givenName: 'Ada' }, isManual: false } as const;

export const phone: StateOf<'phone'> = { ...initialState(config), calls: 7 };
export const proof: StateOf<'proof'> = {
  ...base,
  step: 'proof',
  phoneNumber: NUMBER,
  handle: 'h1',
  length: 6,
  resendIn: 30,
  canResend: false,
  sent: 1,
  isInstead: false,
};
const elsewhere = {
  phoneNumber: NUMBER,
  handle: 'h2',
  interval: 5,
  expiresIn: 120,
  otherMethods: ['code'],
  since: 6,
  unanswered: [],
  isOver: false,
} as const;
export const wait: StateOf<'wait'> = { ...base, ...elsewhere, step: 'wait' };
export const open: StateOf<'open'> = {
  ...base,
  ...elsewhere,
  step: 'open',
  url: 'https://consent.example.com/capture',
  returnState: 's1',
  reason: 'consent',
  isOpened: false,
};
export const consent: StateOf<'consent'> = { ...base, step: 'consent', phoneNumber: NUMBER };
export const RECEIPT = { textHash: '', locale: 'en', version: '1', at: AT } as const;
export const details: StateOf<'details'> = { ...base, ...form, step: 'details', phoneNumber: NUMBER };
/** What the operator filled in, beside what the person typed. */
export const filledEntries = {
  givenName: { text: 'Ada', source: 'user', operatorText: 'Augusta' },
  birthdate: { text: '1978-08-22', source: 'operator', operatorText: '1978-08-22' },
} as const;
export const filled: StateOf<'details'> = { ...details, entries: filledEntries, prefill: 'some', filled: 1 };
export const preview: StateOf<'preview'> = { ...details, step: 'preview', masked: { birthdate: '19••-••-••' } };
export const review: StateOf<'review'> = {
  ...details,
  config: { ...config, review: true },
  step: 'review',
  isManual: false,
  today: TODAY,
};
export const matching: StateOf<'matching'> = {
  ...details,
  step: 'matching',
  from: 'details',
  attempt,
  attempts: 1,
  task: task('match'),
};
export const manual: StateOf<'manual'> = { ...base, ...form, step: 'manual', phoneNumber: NUMBER };
export const done: StateOf<'done'> = {
  ...base,
  step: 'done',
  phoneNumber: NUMBER,
  attributes: { givenName: 'Ada' },
  answer: answerOf('match', true),
};

/** Every situation of every step that answers events differently. */
export const SITUATIONS = {
  phone: phone,
  'phone, asking': { ...base, step: 'phone', task: task('start-proof') },
  'phone, wants consent': { ...base, config: { ...config, consent: true }, step: 'phone' },
  'phone, preparing consent': {
    ...base,
    config: { ...config, consent: true },
    step: 'phone',
    task: { ...task('prepare'), leadsTo: 'consent' },
  },
  'phone, back from the operator': {
    ...base,
    phoneNumber: null,
    entries: {},
    step: 'phone',
    task: task('check-proof'),
  },
  'phone, refused': { ...base, step: 'phone', problem: createProblem('not-supported') },
  'phone, told to wait': { ...base, step: 'phone', problem: createProblem('rate-limited', { retryAfter: 20 }) },
  consent: consent,
  'consent, asking': { ...consent, consent: RECEIPT, task: task('start-proof') },
  proof: proof,
  'proof, may resend': { ...proof, canResend: true },
  'proof, checking': { ...proof, task: task('check-code') },
  wait: wait,
  'wait, asking': { ...wait, task: task('check-proof') },
  'wait, unanswered': {
    ...wait,
    unanswered: [createProblem('network'), createProblem('network'), createProblem('network')],
  },
  'wait, over': { ...wait, isOver: true, problem: createProblem('expired') },
  'wait, starting again': { ...wait, isOver: true, task: task('start-proof') },
  open: open,
  'open, opened': { ...open, isOpened: true },
  'open, asking': { ...open, isOpened: true, task: task('check-proof') },
  'open for the network, asking': { ...open, reason: 'network', isOpened: true, task: task('check-proof') },
  preview: preview,
  details: details,
  'details, filled in': filled,
  'details, filled in and locked': { ...filled, config: { ...config, locked: ['birthdate'] } },
  'details, cleared': { ...details, prefill: 'cleared', clearedEntries: filledEntries },
  'details, forgotten': { ...details, prefill: 'forgotten' },
  'details, with a review': { ...details, config: { ...config, review: true } },
  'details, preparing the review': {
    ...details,
    config: { ...config, review: true },
    task: { ...task('prepare'), leadsTo: 'review' },
  },
  'details, changing something': {
    ...details,
    config: { ...config, review: true },
    changing: 'givenName',
    task: { ...task('prepare'), leadsTo: 'review' },
  },
  'details, prefilling': { ...details, prefill: 'asking', task: task('fill-in') },
  'details, prefill failed': { ...details, prefill: 'failed', problem: createProblem('provider-error') },
  'details, empty': { ...details, entries: {} },
  'details, first of two pages': { ...details, config: longConfig },
  'details, first of two pages, empty': { ...details, config: longConfig, entries: {} },
  'details, second of two pages': { ...details, config: longConfig, page: 1 },
  review: review,
  'review by hand': { ...review, isManual: true },
  matching: matching,
  'matching, filled in': { ...matching, entries: filledEntries, prefill: 'some', filled: 1 },
  'matching by hand': { ...matching, attempt: { ...attempt, isManual: true } },
  manual: manual,
  'manual, second of two pages': { ...manual, config: longConfig, page: 1 },
  done: done,
} as const satisfies Record<string, FlowState>;
