/** Proofs with nothing to type: the person confirms on the phone, or on a page of the operator, and the page asks until it is known. */
import type { Exchange, Page } from './page.js';
import {
  checkNothingYet,
  checkProved,
  checkUnknownHandle,
  NEEDS_PROOF,
  type ProvedVisit,
  type StartedVisit,
} from './check-proof.js';
import { describe, expectRefusal, skipAll, type Trial } from './trial.js';

/** So often it is asked after somebody said that they had confirmed. */
const MOST_QUESTIONS = 10;

const question = ({ handle, started }: StartedVisit, name: string, state = started.body.returnState) => ({
  name,
  body: { action: 'check', handle, ...(typeof state === 'string' && { returnState: state }) },
});

/** Asks as a page does, with the pause that it was told to make. */
async function poll(trial: Trial, visit: StartedVisit): Promise<Exchange> {
  const interval = Number(visit.started.body.interval ?? 5);
  for (let turn = 1; ; turn++) {
    const answer = await visit.page.ask('proof', question(visit, 'confirmed'));
    const isWaiting = answer.status === 409 || answer.status === 429;
    if (!isWaiting || turn === MOST_QUESTIONS) return answer;
    const { retryAfter } = answer.body;
    await trial.pause(Math.max(interval, typeof retryAfter === 'number' ? retryAfter : 0) * 1000);
  }
}

/** From a start to a proof. `stranger`: a page with a session of its own. */
export async function checkElsewhere(
  trial: Trial,
  visit: StartedVisit,
  stranger: Page,
): Promise<ProvedVisit | undefined> {
  const { findings, confirm } = trial;
  const { page, phoneNumber, kind, started } = visit;
  await checkUnknownHandle(trial, page);
  expectRefusal(trial, 'proof.pending', await page.ask('proof', question(visit, 'not confirmed yet')), 409, [
    'pending',
  ]);
  await checkNothingYet(trial, visit);
  if (kind === 'open') {
    const other = await page.ask('proof', question(visit, 'another state', trial.randomId()));
    expectRefusal(trial, 'proof.return-state', other, 410, ['expired']);
  }
  const borrowed = await stranger.ask('proof', question(visit, 'somebody else’s handle'));
  const isRefused = borrowed.status >= 400 && borrowed.body.code !== 'pending';
  findings.expect('proof.foreign-handle', isRefused, `${borrowed.name}: a refusal`, describe(borrowed));
  if (!confirm) {
    const why = 'somebody has to confirm elsewhere, and there is nobody to tell so';
    skipAll(trial, ['proof.proved', ...NEEDS_PROOF], why);
    return undefined;
  }
  const { url } = started.body;
  await confirm({ phoneNumber, ...(typeof url === 'string' && { url }) });
  const before = page.session();
  return checkProved(trial, visit, { proved: await poll(trial, visit), before, stranger });
}
