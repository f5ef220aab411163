/**
 * The end of every schedule: whatever happened, a person who goes on gets a verdict, without loading the page again (I9), and nothing is left
 * over when the element goes (I8).
 */
import { proved, verdict } from '../support/fake-service.js';
import type { SignUp } from './sign-up.js';

const PATIENCE = 40;

const RIGHT: Readonly<Record<string, string>> = {
  phoneNumber: '06 39 98 00 01',
  'birthdate-day': '14',
  'birthdate-month': '2',
  'birthdate-year': '1987',
  email: 'a@example.com',
};

async function fillIn(signUp: SignUp): Promise<void> {
  for (const box of signUp.boxes()) {
    const right = RIGHT[box.key] ?? 'Ada';
    const isWrong = box.control.ariaInvalid === 'true' || box.control.value === '' || box.key in RIGHT;
    if (isWrong && box.control.value !== right) await signUp.type(box, right);
  }
}

/** One thing that a person who wants to get on would do now. */
async function goOn(signUp: SignUp): Promise<void> {
  const { person } = signUp;
  const [question] = signUp.live();
  if (question) {
    signUp.settledWith(question);
    if (question.method === 'match') return question.answer(verdict('match'));
    return question.answer(question.method === 'fillIn' ? { attributes: {}, check: [], preview: false } : proved);
  }
  await fillIn(signUp);
  const code = person.root.querySelector<HTMLInputElement>('input.kyc-code');
  if (code) code.value = '123456';
  const link = person.root.querySelector<HTMLElement>('a.kyc-primary');
  const button = signUp.primary() ?? link;
  if (button) await signUp.press(button);
  // Waiting for the phone, for the operator's page, or because the proxy said so.
  if (signUp.live().length === 0) await person.wait(6000);
  // Where nothing can be repeated, the way by hand is left.
  if (!signUp.primary() && !link && signUp.live().length === 0) {
    const byHand = signUp.buttons().find((each) => each.textContent?.trim() === signUp.widget.catalogue?.goByHand);
    if (byHand) await signUp.press(byHand);
  }
}

export async function checkRecovery(signUp: SignUp): Promise<readonly string[]> {
  const { person, widget } = signUp;
  widget.disabled = false;
  await person.wait(301_000);
  for (let turn = 0; turn < PATIENCE && widget.step !== 'done'; turn++) {
    await goOn(signUp);
    await person.settled();
  }
  const broken = widget.step === 'done' ? [] : [`I9: no verdict, but ${widget.step}: ${person.text().slice(0, 300)}`];
  widget.remove();
  await person.settled();
  if (signUp.live().length > 0) broken.push('I8: somebody waits for an answer still');
  if (person.clock.waiting > 0) broken.push(`I8: ${person.clock.waiting} timers left over`);
  return [...broken, ...signUp.faults];
}
