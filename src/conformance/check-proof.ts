/**
 * The proof of a number: what it takes, and that nobody gets anything without it. Uses one number for the whole visit; the lines that use a
 * number up are in `check-codes.ts`.
 */
import { ownValue } from '../domain/json-object.js';
import { isElsewhere, readProof } from '../protocol/read-answer.js';
import { readElsewhere } from '../protocol/read-elsewhere.js';
import type { LineId } from './lines.js';
import { disguise, type Trial } from './trial.js';
import { CANARY, check, describe, expectRefusal, isLimited, match, record, resend, skipAll, start } from './trial.js';
import type { Exchange, Page, Session } from './page.js';

/** A page whose number is proved. */
export interface ProvedVisit {
  readonly page: Page;
  readonly phoneNumber: string;
}

/** A start that was answered with a handle. */
export interface StartedVisit extends ProvedVisit {
  /** A code was sent, or the person has to do something elsewhere. */
  readonly kind: 'code' | 'wait' | 'open';
  readonly handle: string;
  readonly started: Exchange;
}

const CODE_LINES: readonly LineId[] = ['proof.sends', 'proof.wrong-code', 'proof.checks', 'proof.code-length'];

/** Lines that are tried where a proof began. */
const NEEDS_START: readonly LineId[] = [
  ...CODE_LINES,
  ...(['proof.foreign-handle', 'proof.proved', 'proof.cancelled', 'proof.enumeration', 'proof.handle'] as const),
  ...(['proof.pending', 'proof.return-state'] as const),
];

/** Lines that are tried after a proof. */
export const NEEDS_PROOF: readonly LineId[] = [
  ...(['session.renewed', 'proof.number', 'proof.session', 'record.shape', 'record.asked', 'record.masked'] as const),
  ...(['record.confirmed', 'match.empty', 'match.shape', 'match.reference', 'match.limit', 'token.reissued'] as const),
  ...(['repeating.record', 'repeating.match', 'repeating.parallel', 'repeating.conflict'] as const),
];

/** Nobody has proved anything: no record, and of a match at most the decision. */
export async function checkUnproved(
  trial: Trial,
  page: Page,
  phoneNumber: string,
  ids: { readonly record: LineId; readonly match: LineId },
): Promise<void> {
  const asked = { ...record(phoneNumber, trial.randomId()), name: 'not proved' };
  expectRefusal(trial, ids.record, await page.ask('fill-in', asked), 403, ['proof-required']);
  const question = { ...match(phoneNumber, trial.randomId(), { givenName: CANARY }), name: 'not proved' };
  const matched = await page.ask('match', question);
  if (matched.status !== 200) return expectRefusal(trial, ids.match, matched, 403, ['proof-required']);
  const verdict = matched.body.verdict as { readonly attributes?: object } | undefined;
  const isBare = Object.keys(verdict?.attributes ?? { none: 0 }).length === 0;
  trial.findings.expect(ids.match, isBare, `${matched.name}: 403 proof-required, or a decision alone`, '200 with more');
}

/** Neither a page whose proof is under way gets anything, nor one that nobody knows. */
export async function checkNothingYet(trial: Trial, { page, phoneNumber }: ProvedVisit): Promise<void> {
  for (const unproved of [page, trial.openPage()])
    await checkUnproved(trial, unproved, phoneNumber, { record: 'proof.record-first', match: 'proof.match-first' });
}

export async function checkUnknownHandle(trial: Trial, page: Page): Promise<void> {
  const unknown = trial.randomId();
  for (const question of [
    resend(unknown),
    check(unknown, '000000', 'check of another handle'),
    check(unknown, undefined, 'check without a code'),
  ])
    expectRefusal(trial, 'proof.unknown-handle', await page.ask('proof', question), 410, ['expired', 'code-expired']);
}

/** Starts a proof. Undefined, with the reason in the report, where none begins. */
export async function startVisit(trial: Trial, page: Page, phoneNumber: string): Promise<StartedVisit | undefined> {
  const started = await page.ask('proof', start(phoneNumber));
  const { findings } = trial;
  if (isLimited(started)) {
    findings.skip(
      'proof.start',
      'the proxy said 429 at a first start: run the check again later, or with other numbers',
    );
    return undefined;
  }
  if (started.status === 404 && started.body.code === undefined) {
    skipAll(trial, ['proof.start', ...NEEDS_START, ...NEEDS_PROOF], 'this proxy proves no numbers: 404 without a code');
    return undefined;
  }
  const url = ownValue(started.body, 'url');
  const hosts = typeof url === 'string' && URL.canParse(url) ? [new URL(url).host] : [];
  const read = isElsewhere(started.body) ? readElsewhere(started.body, hosts) : readProof(started.body);
  const isRight = started.status === 200 && read.ok && read.diagnostics.length === 0;
  findings.expect(
    'proof.start',
    isRight,
    `${started.name}: 200 with a status and what belongs to it`,
    describe(started),
  );
  const status = isRight ? read.value.status : undefined;
  if (!isRight || (status !== 'code' && status !== 'wait' && status !== 'open')) {
    skipAll(trial, [...NEEDS_START, ...NEEDS_PROOF], `no proof began: ${describe(started)}`);
    return undefined;
  }
  if (status === 'code') {
    const length = Number(started.body.length);
    findings.expect('proof.code-length', length >= 6, 'length from 6', String(length));
    skipAll(trial, ['proof.pending', 'proof.return-state'], 'the number is proved by a code');
  } else skipAll(trial, CODE_LINES, `no code is sent: ${describe(started)}`);
  if (status === 'wait') skipAll(trial, ['proof.return-state'], 'there is no page of the operator');
  const handle = String(started.body.handle);
  const isRandom = handle.length >= 16 && !handle.includes(phoneNumber.slice(1));
  const expected = 'a handle of 16 characters or more without the number';
  findings.expect('proof.handle', isRandom, expected, 'a shorter one, or the number');
  return { kind: status, page, phoneNumber, handle, started };
}

/** A code of the same length that is not the one that was sent. */
export const wrongCode = (code: string, turn = 0): string => {
  const digit = ((Number(code.at(-1)) || 0) + 1 + (turn % 9)) % 10;
  return `${code.slice(0, -1)}${digit}`;
};

/** From a start to a proof, with all that may not work on the way. `stranger`: a page with a session of its own. */
export async function checkProof(trial: Trial, visit: StartedVisit, stranger: Page): Promise<ProvedVisit | undefined> {
  const { findings } = trial;
  const { page, phoneNumber, handle } = visit;
  const code = await trial.codeOf(phoneNumber);

  await checkUnknownHandle(trial, page);
  if (Number(visit.started.body.resendIn) > 1)
    expectRefusal(trial, 'proof.sends', await page.ask('proof', resend(handle)), 429, ['rate-limited']);
  else findings.explain('proof.sends', 'the answer to the start says that another code may be had at once');

  await checkNothingYet(trial, visit);
  if (code === undefined) {
    skipAll(trial, [...NEEDS_START, ...NEEDS_PROOF], 'nobody named the code that was sent (--code, --code-url)');
    return undefined;
  }
  expectRefusal(trial, 'proof.wrong-code', await page.ask('proof', check(handle, wrongCode(code), 'wrong code')), 422, [
    'code-invalid',
  ]);

  const borrowed = await stranger.ask('proof', check(handle, code, 'somebody else’s handle'));
  findings.expect('proof.foreign-handle', borrowed.status >= 400, `${borrowed.name}: a refusal`, describe(borrowed));

  const before = page.session();
  const proved = await page.ask('proof', check(handle, code, 'right code'));
  return checkProved(trial, visit, { proved, before, stranger });
}

/** What holds once a number is proved, however it was. */
export async function checkProved(
  trial: Trial,
  { page, phoneNumber }: ProvedVisit,
  {
    proved,
    before,
    stranger,
  }: { readonly proved: Exchange; readonly before: Session | undefined; readonly stranger: Page },
): Promise<ProvedVisit | undefined> {
  const { findings } = trial;
  const read = readProof(proved.body);
  const isProved = proved.status === 200 && read.ok && read.diagnostics.length === 0 && read.value.status === 'proved';
  findings.expect('proof.proved', isProved, `${proved.name}: 200 proved`, describe(proved));
  if (!isProved) {
    skipAll(trial, NEEDS_PROOF, 'the number was not proved');
    return undefined;
  }
  const named = proved.body.phoneNumber ?? phoneNumber;
  findings.expect(
    'proof.proved',
    named === phoneNumber,
    `${proved.name}: the number that was started, or none`,
    'another number',
  );

  const isRenewed = before !== undefined && page.session()?.name !== before.name;
  findings.expect('session.renewed', isRenewed, `${proved.name}: a new name for the session`, 'the old one');
  if (before && isRenewed) {
    const old = await disguise(trial.openPage(), before).ask('fill-in', {
      ...record(phoneNumber, trial.randomId()),
      name: 'old session',
    });
    findings.expect('session.renewed', old.status >= 400, `${old.name}: 403 proof-required`, describe(old));
  }
  await checkUnproved(trial, stranger, phoneNumber, { record: 'proof.session', match: 'proof.session' });
  const other = otherNumber(phoneNumber);
  await checkUnproved(trial, page, other, { record: 'proof.number', match: 'proof.number' });
  return { page, phoneNumber };
}

/** A number that differs in its last digit. */
function otherNumber(phoneNumber: string): string {
  return `${phoneNumber.slice(0, -1)}${(Number(phoneNumber.at(-1)) + 1) % 10}`;
}
