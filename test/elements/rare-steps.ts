/**
 * A page on which rare steps can come at once: their file and their words are there, so that a test waits for nobody.
 */
import type { Opening, Waiting } from '../../src/domain/kyc-service.js';
import { loadDetours } from '../../src/elements/load-detours.js';
import { loadDetourMessages, loadMessages } from '../../src/locales/load.js';
import type { Question } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

/** The proxy has asked the operator, and the person confirms on their phone. */
export const waiting: Waiting = { status: 'wait', handle: 'w1', interval: 5, expiresIn: 120 };

/** The person has to open a page of their operator. */
export const opening: Opening = {
  status: 'open',
  handle: 'o1',
  url: 'https://consent.operator.example/ask?id=1',
  returnState: 'state-1',
  reason: 'consent',
  interval: 3,
  expiresIn: 600,
};

/** A family name and a birth day that pass; for forms of which a test needs no more than that they can be sent. */
export const WHOLE = { givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' } as const;

export async function openRarePage(setup: Parameters<typeof openPage>[0] = {}, languages = ['en']): Promise<Person> {
  await loadDetours();
  for (const language of languages) await Promise.all([loadMessages(language), loadDetourMessages(language)]);
  return openPage(setup);
}

type Method = 'startProof' | 'checkProof' | 'checkCode' | 'fillIn' | 'match';

const answered = new WeakSet<Question>();

/** The newest question of a kind, once it is asked: some questions wait for a file first. */
async function question(person: Person, method: Method): Promise<Question> {
  const find = (): Question | undefined =>
    person.service.questions.findLast((each) => each.method === method && !answered.has(each));
  for (const end = performance.now() + 5000; !find() && performance.now() < end;) await person.settled();
  const found = find() ?? person.service.last(method);
  answered.add(found);
  return found;
}

/** Answers it, and lets the page follow. */
export async function answer(person: Person, method: Method, value: unknown): Promise<void> {
  await (await question(person, method)).answer(value);
  await person.settled();
}

export async function refuse(
  person: Person,
  method: Method,
  ...problem: Parameters<Question['refuse']>
): Promise<void> {
  await (await question(person, method)).refuse(...problem);
  await person.settled();
}

/** What has the focus: its id without the widget's own beginning, else its text. */
export const focusAt = (person: Person): string => {
  const focused = person.focused();
  return focused ? focused.id.replace(/^kyc\d+-/, '') || focused.textContent.trim() : 'nowhere';
};

/** The texts that describe a control, in the order in which they are read. */
export const descriptionOf = (person: Person, control: Element): readonly string[] =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => person.root.querySelector(`#${id}`)?.textContent.replace(/\s+/g, ' ').trim() ?? `nothing: ${id}`);

/** What a browser tells a page that it keeps as it is, and one that it shows again. */
export async function leaveAndReturn(person: Person): Promise<void> {
  for (const type of ['pagehide', 'pageshow']) window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  await person.settled();
}
