/**
 * What may happen in a schedule: something a person does, an answer or a failure, time, something the page does. Each takes what is on the
 * screen at that moment; where it does not apply, nothing happens.
 */
import * as fc from 'fast-check';
import { PROBLEMS, type ProblemCode } from '../../src/domain/problem.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, proved, verdict, type Question } from '../support/fake-service.js';
import { brokenBy } from './invariants.js';
import { CANARY, type SignUp } from './sign-up.js';

/** A model would only repeat what `SignUp` keeps: what was typed. */
type Model = Readonly<Record<string, never>>;
type Command = fc.AsyncCommand<Model, SignUp>;

const command = (name: string, run: (signUp: SignUp) => Promise<unknown>): Command => ({
  check: () => true,
  toString: () => name,
  async run(_, signUp) {
    await run(signUp);
    await signUp.person.settled();
    const broken = brokenBy(signUp);
    if (broken.length > 0) throw new Error(`after ${name}:\n${broken.join('\n')}`);
  },
});

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

const NUMBERS = ['06 39 98 00 01', '06 39 98 00 02', '+33 6 39 98 00 03', '06 39', ''];
const DAYS: Readonly<Record<string, readonly string[]>> = {
  day: ['14', '31', '4'],
  month: ['2', '12'],
  year: ['1987', '87'],
};

const textFor = (key: string, choice: number): string => {
  if (key === 'phoneNumber') return at(NUMBERS, choice) ?? '';
  const part = key.split('-')[1];
  if (part) return at(DAYS[part] ?? [], choice) ?? '';
  return choice % 7 === 0 ? '' : `${CANARY}${key}${choice % 3}`;
};

const type = fc.record({ which: fc.nat(20), choice: fc.nat(20) }).map(({ which, choice }) =>
  command(`type ${which} ${choice}`, async (signUp) => {
    const box = at(signUp.boxes(), which);
    if (box) await signUp.type(box, textFor(box.key, choice));
  }),
);

const press = fc.nat(20).map((which) =>
  command(`press ${which}`, async (signUp) => {
    const button = at(signUp.buttons(), which);
    if (button) await signUp.press(button);
  }),
);

const goOn = fc.constant(
  command('go on', async (signUp) => {
    const code = signUp.person.root.querySelector<HTMLInputElement>('input.kyc-code');
    if (code && !code.disabled) code.value = '123456';
    const button = signUp.primary();
    if (button && !button.matches(':disabled')) await signUp.press(button);
  }),
);

/** A press and another at once, and the Enter key's submit. */
const hurry = fc.constant(
  command('press twice', async (signUp) => {
    const button = signUp.primary();
    if (!button || button.matches(':disabled')) return;
    button.click();
    button.click();
    void signUp.widget.next();
  }),
);

const WAIT = { status: 'wait', handle: 'h2', interval: 5, expiresIn: 120, otherMethods: ['code'] } as const;
const OPEN = {
  status: 'open',
  handle: 'h3',
  url: 'https://operator.example/consent',
  returnState: 's1',
  reason: 'consent',
} as const;
const PROOFS = [
  proved,
  proved,
  codeSent,
  codeSent,
  WAIT,
  OPEN,
  { ...OPEN, reason: 'network', otherMethods: ['code'] },
  { status: 'unavailable' },
  { status: 'elsewhere' },
  { ...proved, capabilities: { match: ['givenName', 'birthdate'] } },
];
const RECORD = { givenName: `${CANARY}operator`, familyName: `${CANARY}record`, birthdate: '1978-08-22' };
const RECORDS = [
  { attributes: RECORD, check: ['familyName'], preview: false },
  { attributes: { givenName: `${CANARY}operator` }, check: [], preview: false },
  { attributes: {}, check: [], preview: false },
  { attributes: { givenName: 'X•••', birthdate: '19••' }, check: [], preview: true },
];
const VERDICTS = [
  verdict('match'),
  verdict('mismatch', false, { attemptsLeft: 2 }),
  verdict('partial', false),
  verdict('inconclusive'),
];

const goodAnswers = ({ method }: Question): readonly unknown[] => {
  if (method === 'fillIn') return RECORDS;
  return method === 'match' ? VERDICTS : PROOFS;
};

const answer = fc.record({ which: fc.nat(3), choice: fc.nat(30) }).map(({ which, choice }) =>
  command(`answer ${which} ${choice}`, async (signUp) => {
    const question = at(signUp.open(), which);
    if (!question) return;
    const before = signUp.person.count('kyc-error') + signUp.person.count('kyc-verdict');
    const isLate = question.signal.aborted;
    signUp.settledWith(question);
    await question.answer(at(goodAnswers(question), choice));
    await signUp.person.settled();
    const told = signUp.person.count('kyc-error') + signUp.person.count('kyc-verdict') - before;
    if (told > (isLate ? 0 : 1)) signUp.faults.push(`I3: ${told} ends of one question`);
  }),
);

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const refuse = fc
  .record({ which: fc.nat(3), code: fc.constantFrom(...CODES), waits: fc.boolean() })
  .map(({ which, code, waits }) =>
    command(`refuse ${which} ${code}${waits ? ' with a wait' : ''}`, async (signUp) => {
      const question = at(signUp.open(), which);
      if (!question) return;
      const before = signUp.person.count('kyc-error') + signUp.person.count('kyc-verdict');
      const isLate = question.signal.aborted;
      signUp.settledWith(question);
      await question.refuse(code, waits ? { retryAfter: 20 } : {});
      await signUp.person.settled();
      const told = signUp.person.count('kyc-error') + signUp.person.count('kyc-verdict') - before;
      if (told > (isLate ? 0 : 1)) signUp.faults.push(`I3: ${told} ends of one question`);
    }),
  );

const wait = fc
  .constantFrom(200, 1100, 4100, 6000, 31_000, 125_000, 601_000)
  .map((milliseconds) => command(`wait ${milliseconds}`, (signUp) => signUp.person.wait(milliseconds)));

type Change = Partial<
  Pick<KycOnboarding, 'fields' | 'consent' | 'review' | 'feedback' | 'lockPrefilled' | 'prefill' | 'lang'>
>;

const CHANGES: readonly Change[] = [
  { fields: 'givenName familyName birthdate' },
  { fields: 'familyName givenName email birthdate' },
  { fields: 'givenName' },
  { consent: 'ask' },
  { consent: 'off' },
  { review: 'on' },
  { review: 'off' },
  { feedback: 'fields' },
  { lockPrefilled: 'givenName birthdate' },
  { lockPrefilled: '' },
  { prefill: 'off' },
  { lang: 'fr' },
  { lang: 'en' },
];

const configure = fc.constantFrom(...CHANGES).map((change) =>
  command(`set ${JSON.stringify(change)}`, async ({ widget, person }) => {
    Object.assign(widget, change);
    await person.settled();
  }),
);

const DEEDS: Readonly<Record<string, (signUp: SignUp) => unknown>> = {
  move: ({ widget }) => {
    const place = document.createElement('section');
    widget.parentElement?.append(place);
    place.append(widget);
  },
  'take out and put back': async ({ widget, person }) => {
    const { parentElement: place } = widget;
    widget.remove();
    await person.settled();
    place?.append(widget);
  },
  'leave and come back': () => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  },
  'look again': () => document.dispatchEvent(new Event('visibilitychange')),
  disable: ({ widget }) => (widget.disabled = true),
  enable: ({ widget }) => (widget.disabled = false),
  cancel: ({ widget }) => widget.cancel(),
  back: ({ widget }) => widget.back(),
  reset: ({ widget, typed }) => {
    typed.clear();
    widget.reset();
  },
};

const deed = fc.constantFrom(...Object.keys(DEEDS)).map((name) =>
  command(name, async (signUp) => {
    await DEEDS[name]?.(signUp);
  }),
);

/** Mostly a person who goes on and answers that come, so that schedules get somewhere. */
export const COMMANDS = [
  type,
  type,
  goOn,
  goOn,
  goOn,
  answer,
  answer,
  answer,
  press,
  refuse,
  wait,
  configure,
  deed,
  hurry,
];
