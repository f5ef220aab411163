/** The match: its shape, its key, its limits, and the names by which others find its verdict. */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { DEFAULT_POLICY } from '../domain/policy.js';
import { readMatch } from '../protocol/read-answer.js';
import { readRawMatch } from '../protocol/read-raw.js';
import type { LineId } from './lines.js';
import { isOwn, isSameAnswer, replyOf } from './check-records.js';
import type { ProvedVisit } from './check-proof.js';
import type { Exchange, Page } from './page.js';
import { CANARY, describe, expectRefusal, isLimited, LIMITED, match, RECEIPT, skipAll, type Trial } from './trial.js';

/** So many matches are tried at most until one is refused; each may cost something. */
const MOST_MATCHES = 8;

const AT_ONCE = 5;

const NEEDS_VERDICT: readonly LineId[] = [
  ...(['match.reference', 'match.limit', 'repeating.match', 'repeating.parallel', 'token.reissued'] as const),
];

async function readVerdict(exchange: Exchange, attributes: Readonly<Record<string, string>>) {
  const asked = Object.keys(attributes) as AttributeName[];
  return isOwn(exchange, 'verdict')
    ? readMatch(exchange.body, asked)
    : readRawMatch(replyOf(exchange), { asked, policy: DEFAULT_POLICY, now: RECEIPT.at });
}

/** The verdict's signed form: three parts of base64url. */
const isSigned = (token: unknown): token is string =>
  typeof token === 'string' && token.length <= 4096 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

async function checkToken(trial: Trial, page: Page, matched: Exchange, reference: string): Promise<void> {
  const { findings } = trial;
  if (matched.body.token === undefined) return skipAll(trial, ['token.reissued'], 'this proxy signs no verdicts');
  const again = await page.ask('token', { body: { reference } });
  const isRight = again.status === 200 && isSigned(again.body.token);
  findings.expect('token.reissued', isRight, `${again.name}: 200 with a token of three parts`, describe(again));
  const stranger = await trial.openPage().ask('token', { name: 'somebody else', body: { reference } });
  findings.expect('token.reissued', stranger.status >= 400, `${stranger.name}: a refusal`, describe(stranger));
}

/** The keys with which tokens are verified are for everybody, and hold nothing that signs. */
export async function checkKeys(trial: Trial): Promise<void> {
  const answer = await trial.openPage().ask('jwks.json', { method: 'GET', isOrdinary: false });
  const { keys } = answer.body;
  if (answer.status !== 200 || !Array.isArray(keys) || keys.length === 0)
    return skipAll(trial, ['token.keys'], `this proxy publishes no keys: ${describe(answer)}`);
  const isPublic = keys.every(
    (key: unknown) =>
      typeof key === 'object' && key !== null && !['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].some((part) => part in key),
  );
  trial.findings.expect('token.keys', isPublic, `${answer.name}: public keys`, 'a part that is secret');
}

/** Nobody is asked, and nothing needs to be proved. */
export async function checkManual(trial: Trial): Promise<void> {
  const page = trial.openPage();
  const attributes = { givenName: CANARY };
  const body = { attributes, attempt: 1, manual: true, consent: RECEIPT };
  const answer = await page.ask('match', { name: 'by hand', key: trial.randomId(), body });
  if (answer.status !== 200)
    return skipAll(trial, ['match.manual'], `this proxy does not record it: ${describe(answer)}`);
  const read = readMatch(answer.body, ['givenName']);
  const isRight = read.ok && read.value.verdict.decision === 'unverified' && read.value.final;
  trial.findings.expect('match.manual', isRight, `${answer.name}: a final verdict, unverified`, 'another answer');
}

/** Many at once: one answer for all. */
async function checkParallel(trial: Trial, page: Page, question: ReturnType<typeof match>): Promise<void> {
  const all = await Promise.all(
    Array.from({ length: AT_ONCE }, () => page.ask('match', { ...question, name: `${AT_ONCE} at once` })),
  );
  const [first, ...others] = all;
  if (!first) return;
  if (isLimited(first)) return trial.findings.skip('repeating.parallel', 'a second match was refused with 429');
  const differing = others.filter((other) => !isSameAnswer(first, other)).length;
  const came = `${differing} of ${AT_ONCE} differ`;
  trial.findings.expect('repeating.parallel', differing === 0, `${first.name}: the same answer`, came);
}

/** Until one is refused: whoever may ask for ever finds out every value. */
async function checkLimit(trial: Trial, { page, phoneNumber }: ProvedVisit): Promise<void> {
  for (let turn = 0; turn < MOST_MATCHES; turn++) {
    const attributes = { givenName: `${CANARY}${turn}`, familyName: CANARY };
    const answer = await page.ask('match', { ...match(phoneNumber, trial.randomId(), attributes), name: 'one more' });
    if (answer.status !== 200) return expectRefusal(trial, 'match.limit', answer, 429, ['rate-limited']);
  }
  trial.findings.expect('match.limit', false, `429 rate-limited within ${MOST_MATCHES} more matches`, 'no limit');
}

/** @param values of the record, where there are any: then the match is one, and uses up no patience */
export async function checkMatch(trial: Trial, visit: ProvedVisit, values: AttributeValues): Promise<void> {
  const { findings, randomId } = trial;
  const { page, phoneNumber } = visit;
  const attributes = { givenName: values.givenName ?? CANARY, familyName: values.familyName ?? CANARY };
  const empty = { ...match(phoneNumber, randomId(), {}), name: 'of nothing' };
  expectRefusal(trial, 'match.empty', await page.ask('match', empty), 422, ['nothing-to-check']);

  const key = randomId();
  const question = match(phoneNumber, key, attributes);
  const first = await page.ask('match', question);
  if (first.status !== 200 && first.body.code !== 'ID_DOCUMENT_MISMATCH') {
    if (isLimited(first)) findings.skip('match.shape', LIMITED);
    else findings.expect('match.shape', false, `${first.name}: 200 with a verdict`, describe(first));
    return skipAll(trial, NEEDS_VERDICT, 'there was no verdict');
  }
  const read = await readVerdict(first, attributes);
  const isRight = read.ok && !read.diagnostics.some(({ code }) => code === 'answer-unusable');
  findings.expect('match.shape', isRight, `${first.name}: a verdict, or an operator’s body`, 'another shape');
  const reference = isOwn(first, 'verdict') && read.ok ? read.value.verdict.reference : undefined;
  if (reference === undefined)
    skipAll(
      trial,
      ['match.reference', 'token.reissued'],
      'the operator’s answer is passed on as it is: nobody vouches for it',
    );
  else {
    const isLong = reference.length >= 16 && !reference.includes(phoneNumber.slice(1));
    findings.expect('match.reference', isLong, '16 characters or more without the number', 'fewer, or the number');
    await checkToken(trial, page, first, reference);
  }

  const again = await page.ask('match', { ...question, name: 'same key' });
  findings.expect('repeating.match', isSameAnswer(first, again), `${again.name}: the same answer`, describe(again));
  const changed = {
    ...match(phoneNumber, key, { ...attributes, givenName: `${CANARY}n` }),
    name: 'same key, other value',
  };
  expectRefusal(trial, 'repeating.conflict', await page.ask('match', changed), 422, ['invalid-input']);
  await checkParallel(trial, page, match(phoneNumber, randomId(), { ...attributes, familyName: `${CANARY}s` }));
  await checkLimit(trial, visit);
}
