/**
 * What holds after every command of every schedule. The numbers are those of the project's list of faults.
 */
import { STEPS } from '../../src/flow/state.js';
import { CANARY, type SignUp } from './sign-up.js';

/** Blanks and hyphens are ours to move in a number; digits are not. */
const bare = (key: string, text: string): string => (key === 'phoneNumber' ? text.replace(/[^+\d]/g, '') : text);

/** A real day is kept as one (`formatDateText`): where its boxes are drawn anew, day and month have two digits. Of an unfinished one nothing is ours. */
function isSameDay(key: string, kept: string, text: string, day: string | undefined): boolean {
  const part = key.split('-')[1];
  const [year, month, date] = /^\d{4}-\d\d-\d\d$/.exec(day ?? '')?.[0].split('-') ?? [];
  const shown = { year, month, day: date }[part ?? ''];
  return shown !== undefined && kept === shown && text.padStart(2, '0') === shown;
}

function lostValues(signUp: SignUp): readonly string[] {
  const boxes = new Map(signUp.boxes().map(({ key, control }) => [key, control.value]));
  const values = new Map(Object.entries(signUp.widget.values));
  return [...signUp.typed].flatMap(([key, text]) => {
    const shown = boxes.get(key);
    const kept = shown ?? (key.includes('-') ? text : (values.get(key) ?? ''));
    const isKept =
      bare(key, kept) === bare(key, text) || isSameDay(key, kept, text, values.get(key.split('-')[0] ?? ''));
    return isKept ? [] : [`I1: ${key} is lost in ${signUp.step}`];
  });
}

function deadEnd(signUp: SignUp): readonly string[] {
  if (!(STEPS as readonly string[]).includes(signUp.widget.step))
    return [`I2: no step is called ${signUp.widget.step}`];
  if (signUp.widget.step === 'done' || signUp.widget.isDisabled) return [];
  return signUp.buttons().length > 0 ? [] : [`I2: nothing to press in ${signUp.widget.step}`];
}

function doubleMatches(signUp: SignUp): readonly string[] {
  const matches = signUp.person.service.questions.filter(({ method }) => method === 'match');
  const live = signUp.live().filter(({ method }) => method === 'match');
  const byKey = new Map<unknown, string>();
  const broken = live.length > 1 ? ['I6: two comparisons at once'] : [];
  for (const { request } of matches) {
    const sent = JSON.stringify([request.attributes, request.phoneNumber, request.manual]);
    const before = byKey.get(request.key) ?? sent;
    if (before !== sent) broken.push('I6: one key for two comparisons');
    byKey.set(request.key, before);
  }
  return broken;
}

/** Everything that a page or its visitors could read of the widget from outside. */
function leaks(signUp: SignUp): readonly string[] {
  const { person, widget } = signUp;
  const outside = [
    JSON.stringify(person.events),
    ...[...widget.attributes].map(({ value }) => value),
    location.href,
    document.title,
    ...[sessionStorage, localStorage].map((storage) => JSON.stringify({ ...storage })),
  ];
  return outside.some((text) => text.includes(CANARY)) ? ['I7: a value outside the fields'] : [];
}

/** @returns what is broken, a line each */
export const brokenBy = (signUp: SignUp): readonly string[] => [
  ...signUp.faults,
  ...lostValues(signUp),
  ...deadEnd(signUp),
  ...doubleMatches(signUp),
  ...leaks(signUp),
];
