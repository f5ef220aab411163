/**
 * The invariants I1 to I10 that every cell keeps, each as sentences about what is broken; none where all is well.
 */
import { PROBLEMS } from '../../../src/domain/problem.js';
import { eventsFor, flat, messagesFor, noteOf, stepAfter, type Expected } from '../../../demo/faults/expected.js';
import type { Call } from '../../../demo/faults/fault-visit.js';
import { isPolled, isSafe, setupFor, type Phase } from '../../../demo/faults/phase.js';
import { CODE, MASKED, RECORD, TYPED } from '../../../demo/faults/sample.js';
import { NUMBER, type Look } from './page.js';
import { words } from './words.js';

/** All that must not be seen, in every spelling that a program might make of it. */
const CANARIES = [
  ...Object.values(TYPED).filter((text) => text.length > 4),
  ...[
    ...Object.values(MASKED),
    NUMBER,
    NUMBER.slice(1),
    '0639980004',
    '6 39 98 00 04',
    '1971-08-23',
    '23/08/1971',
    CODE,
    RECORD.email,
  ],
].flatMap((text) => [text, encodeURIComponent(text)]);

/** What of it is in a text. */
export const canariesIn = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary));

/** Terminal and error events that the page got. */
export const terminal = ({ events }: Look): readonly string[] =>
  events.flatMap(({ name, detail }) => {
    if (name === 'kyc-error') return [`${name} ${String(detail.code)}`];
    return name === 'kyc-verdict' ? [`${name} ${(detail.verdict as { decision: string }).decision}`] : [];
  });

const ERROR_KEYS = ['code', 'step', 'retryable', 'retryAfter', 'supportId'];

/** I3, the form of a `kyc-error`. */
function badDetails({ events }: Look, { seconds }: Expected): readonly string[] {
  return events
    .filter(({ name }) => name === 'kyc-error')
    .flatMap(({ detail }) => [
      ...Object.keys(detail).filter((key) => !ERROR_KEYS.includes(key)),
      ...(detail.retryable === PROBLEMS[detail.code as keyof typeof PROBLEMS].retryable ? [] : ['retryable']),
      ...(detail.retryAfter === seconds ? [] : [`a wait of ${String(detail.retryAfter)}`]),
    ])
    .map((what) => `I3: the event has the wrong ${what}`);
}

/** I1: what was typed and is not there any more. `code` is given up where it is worth nothing. */
function lost(before: Look, after: Look, { drops }: Expected): readonly string[] {
  if (drops === 'everything')
    return Object.keys(after.entries).length > 0 ? ['I1: something is left after a reset'] : [];
  const isTyped = (name: string, text: string): boolean =>
    text !== '' &&
    ![...Object.values<string>(RECORD), ...Object.values<string>(MASKED)].includes(text) &&
    name !== 'search';
  const names = Object.entries(before.entries)
    .filter(([name, text]) => isTyped(name, text) && after.entries[name] !== text)
    .map(([name]) => name);
  const controls =
    before.step === after.step || (before.step === 'matching' && after.step === 'details')
      ? Object.entries(before.controls)
          .filter(([name, text]) => isTyped(name, text) && after.controls[name] !== text)
          .map(([name]) => name)
          .filter((name) => drops !== 'code' || name !== 'one-time-code')
      : [];
  return [...names, ...controls].map((name) => `I1: lost ${name}`);
}

export interface Seen {
  readonly phase: Phase;
  readonly expected: Expected;
  readonly before: Look;
  readonly after: Look;
  /** Whether the person left a field to press a button. */
  readonly isAskedAgain: boolean;
  /** Whether the number could be read: without one nobody goes on by hand. */
  readonly isNumberRead: boolean;
}

/** What is wrong right after the fault was told. */
export function checkAfter({ phase, expected, before, after, isAskedAgain, isNumberRead }: Seen): readonly string[] {
  const broken: string[] = [...lost(before, after, expected)];
  const at = stepAfter(phase, expected);
  const tell = (isWrong: boolean, text: string): void => void (isWrong && broken.push(text));
  if ((phase === 'P' || phase === 'Q') && at !== 'phone' && before.focus === 'given-name' && !isAskedAgain)
    tell(
      after.focus !== before.focus || after.caret !== before.caret,
      `I1: the caret went to ${after.focus} ${after.caret}`,
    );

  tell(after.step !== at, `I2: at ${after.step}, not at ${at}`);
  tell(after.isBusy, 'I2: still busy');
  const isLeftToOthers = expected.isWaiting === true || expected.isEnd === true;
  tell(at !== 'done' && !isLeftToOthers && !after.canGoOn, 'I2: no button to go on');
  const isStuck = expected.code !== undefined || expected.isWaiting === true;
  const wantsWayOut = isStuck && (at !== 'phone' || (phase === 'S' && isNumberRead));
  const byHand = at === 'consent' ? words.decline : words.goByHand;
  tell(wantsWayOut && !after.buttons.includes(byHand), 'I2: no way by hand');
  const canRepeat = after.buttons.includes(words.startAgain);
  tell(isPolled(phase) && isLeftToOthers && canRepeat, 'I2: the person is asked once more');
  tell(
    isPolled(phase) && at !== 'phone' && expected.code !== undefined && !isLeftToOthers && !canRepeat,
    'I2: no second try',
  );
  if (expected.isLinkThere !== undefined)
    tell(after.links.length > 0 !== expected.isLinkThere, `I2: ${after.links.length} links to the operator`);

  const told = terminal(after).join();
  tell(told !== eventsFor(phase, expected).join(), `I3: ${told || 'no event'}`);
  broken.push(...badDetails(after, expected));
  const verdict = after.events.find(({ name }) => name === 'kyc-verdict');
  tell(verdict !== undefined && verdict.detail.final !== (expected.isFinal ?? true), 'I3: wrong about being final');

  const messages = messagesFor(expected, words);
  const shown = messages.filter((text) => after.text.includes(text)).length;
  tell(messages.length > 0 && shown !== 1, 'I4: the message is not on the screen');
  if (expected.code !== undefined || expected.isFinal === false) {
    const heard = after.said.filter((text) => messages.includes(flat(text))).length;
    const led = after.led.length;
    tell(heard + led !== 1, `I4: announced ${heard + led} times`);
  }

  const prefill = after.events.filter(({ name }) => name === 'kyc-prefill');
  if (expected.filled !== undefined)
    tell(
      (prefill[0]?.detail.fields as readonly string[] | undefined)?.length !== expected.filled,
      'prefill: other fields were filled in',
    );
  if (expected.holds)
    tell(after.controls[expected.holds[0]] !== expected.holds[1], 'prefill: the field holds something else');
  const notes = after.events.filter(({ name }) => name === 'kyc-diagnostic').map(({ detail }) => noteOf(detail));
  for (const note of expected.notes ?? []) tell(!notes.includes(note), `note: no ${note}`);
  return broken;
}

/** What is wrong at the end of the cell, after the next try. */
export function checkEnd(phase: Phase, look: Look, calls: readonly Call[], open: number): readonly string[] {
  const broken = look.mistakes.map((text) => `I5: ${text}`);
  const keys = new Map<string, Set<string>>();
  for (const { phase: asked, key, attempt, isCharged } of calls) {
    if (!isCharged || asked === 'aside' || !isSafe(asked)) continue;
    const name = `${asked} ${attempt ?? ''}`;
    keys.set(name, (keys.get(name) ?? new Set()).add(key ?? `none ${String(keys.size)}`));
  }
  for (const [name, used] of keys) if (used.size > 1) broken.push(`I6: ${used.size} keys for ${name}`);
  const places = [look.places, ...look.submitted, ...calls.map(({ head }) => head)].join('\n');
  broken.push(...canariesIn(places).map(() => 'I7: a typed value is outside the form'));
  if (look.isPolluted) broken.push('I7: a prototype was changed');
  const isAgreed = ({ body }: Call): boolean => /"consent":\{"textHash":"[0-9a-f]{64}"/.test(body);
  const needsConsent = (call: Call): boolean => call.phase === 'A' || call.phase === 'P' || call.phase === 'M';
  const isAsked = setupFor(phase).hasConsent;
  if (calls.some((call) => (isAsked ? needsConsent(call) && !isAgreed(call) : isAgreed(call))))
    broken.push('the receipt of the consent is not where it should be');
  if (open > 0) broken.push(`I8: ${open} questions are still open`);
  if (look.submitted.length !== 1 || !look.submitted[0]?.includes('"nickname","Own"'))
    broken.push('I10: the page’s own form');
  return broken;
}
