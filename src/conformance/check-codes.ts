/** Lines that use a number up each: the code that was tried too often, the proof that was cancelled, the number that nobody knows. */
import { readShape } from '../protocol/shape.js';
import { session } from '../protocol/messages.js';
import type { Exchange } from './page.js';
import { startVisit, wrongCode, type StartedVisit } from './check-proof.js';
import { cancel, check, describe, isLimited, skipAll, start, type Trial } from './trial.js';

/** So often a code may be tried at most: the checklist says few, and a five-figure number of codes must not fall. */
const MOST_CHECKS = 10;

/** Tries a code until it is over; then the right one is of no use any more. */
export async function checkAttempts(trial: Trial, { page, handle, phoneNumber }: StartedVisit): Promise<void> {
  const code = await trial.codeOf(phoneNumber);
  if (code === undefined) return trial.findings.explain('proof.checks', 'nobody named the code that was sent');
  for (let turn = 0; turn < MOST_CHECKS; turn++) {
    const tried = await page.ask('proof', check(handle, wrongCode(code, turn), 'wrong code again'));
    if (tried.status === 410 || isLimited(tried)) break;
  }
  const right = await page.ask('proof', check(handle, code, `right code after ${MOST_CHECKS} wrong ones`));
  trial.findings.expect('proof.checks', right.status >= 400, `${right.name}: a refusal`, describe(right));
}

/** A page of a listed origin where there is one: its session is looked at as well. */
export async function checkCancelled(trial: Trial, phoneNumber: string): Promise<void> {
  const cross = trial.openCrossPage();
  const visit = await startVisit(trial, cross ?? trial.openPage(), phoneNumber);
  if (!visit) return;
  const { page, handle, started, kind } = visit;
  if (cross) {
    const isHanded = readShape(session, started.body) !== undefined;
    const expected = `${started.name}, from a listed origin: "session" with 16 to 512 characters`;
    trial.findings.expect('origins.session', isHanded, expected, 'none, or another one');
  }
  const code = kind === 'code' ? await trial.codeOf(phoneNumber) : undefined;
  if (kind === 'code' && code === undefined)
    return trial.findings.explain('proof.cancelled', 'nobody named the code that was sent');
  const cancelled = await page.ask('proof', cancel(handle));
  trial.findings.expect('proof.cancelled', cancelled.status === 200, `${cancelled.name}: 200`, describe(cancelled));
  const late = await page.ask('proof', check(handle, code, 'check after cancel'));
  const isOver = late.status >= 400 && late.body.code !== 'pending';
  trial.findings.expect('proof.cancelled', isOver, `${late.name}: a refusal`, describe(late));
}

/** Headers that the connection has, and not the answer. */
const TRANSPORT = ['date', 'content-length', 'transfer-encoding', 'keep-alive', 'connection'];

/** Members that are made anew each time; how long they are is told too. */
const RANDOM = ['handle', 'session', 'returnState', 'url'];

/** What an answer to a start tells anybody: all but its random names. */
function shapeOf({ status, headers, body }: Exchange): string {
  const names = [...headers.keys()].filter((name) => !TRANSPORT.includes(name));
  const told = Object.entries(body).map(([key, value]) =>
    RANDOM.includes(key) ? [key, String(value).length] : [key, value],
  );
  return JSON.stringify([status, names.sort(), told.sort()]);
}

/** A number that the operator does not know is answered like one that it knows, at the start and at a wrong code. */
export async function checkEnumeration(trial: Trial, known: StartedVisit): Promise<void> {
  const { unknownNumber, findings } = trial;
  if (unknownNumber === undefined)
    return findings.explain(
      'proof.enumeration',
      'no number that the operator does not know was named (--unknown-phone)',
    );
  const page = trial.openPage();
  const started = await page.ask('proof', { ...start(unknownNumber), name: 'start of an unknown number' });
  if (isLimited(started)) return findings.skip('proof.enumeration', 'the proxy said 429 at a first start');
  const isSame = shapeOf(started) === shapeOf(known.started);
  findings.expect('proof.enumeration', isSame, `${started.name}: what a known number gets`, describe(started));
  if (!isSame) return;
  const code = (await trial.codeOf(known.phoneNumber)) ?? '000000';
  const unknown = await page.ask(
    'proof',
    check(started.body.handle, wrongCode(code), 'wrong code of an unknown number'),
  );
  const same = await known.page.ask('proof', check(known.handle, wrongCode(code), 'wrong code of a known number'));
  findings.expect(
    'proof.enumeration',
    describe(unknown) === describe(same),
    `${unknown.name}: ${describe(same)}, as for a known number`,
    describe(unknown),
  );
}

/** A cookie that somebody else put into the browser before the first visit does not become the session. */
export async function checkPlanted(
  trial: Trial,
  phoneNumber: string,
  like: StartedVisit,
): Promise<StartedVisit | undefined> {
  const known = like.page.session();
  const page = trial.openPage();
  if (known?.kind !== 'cookie') {
    skipAll(trial, ['session.planted'], 'the session is no cookie');
    return startVisit(trial, page, phoneNumber);
  }
  const planted = 'planted-by-somebody-else-0123456789';
  const question = {
    ...start(phoneNumber),
    name: 'start, planted cookie',
    headers: { cookie: `${known.key}=${planted}` },
  };
  const started = await page.ask('proof', question);
  if (isLimited(started)) {
    trial.findings.skip('session.planted', 'the proxy said 429 at a first start');
    return undefined;
  }
  const name = page.session()?.name;
  const isNew = started.status === 200 && name !== undefined && name !== planted;
  trial.findings.expect(
    'session.planted',
    isNew,
    `${started.name}: a session with a name of its own`,
    'the planted one, or none',
  );
  return like.kind === started.body.status && typeof started.body.handle === 'string'
    ? { kind: like.kind, page, phoneNumber, handle: started.body.handle, started }
    : undefined;
}
