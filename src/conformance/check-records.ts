/** The record behind a proved number: only what was asked, masked first where the proxy masks, and the same for the same key. */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { isJsonObject } from '../domain/json-object.js';
import { readFillIn } from '../protocol/read-answer.js';
import { readRawFillIn } from '../protocol/read-raw.js';
import type { ProvedVisit } from './check-proof.js';
import type { Exchange } from './page.js';
import { describe, expectRefusal, isLimited, record, skipAll, type Trial } from './trial.js';

const ASKED: readonly AttributeName[] = ['givenName', 'familyName'];

/** Whether a proxy of its own made this answer, or passed on an operator's. */
export const isOwn = ({ headers, body }: Exchange, key: string): boolean =>
  !headers.has('kyc-dialect') && isJsonObject(body[key]);

/** An answer as the readers of operators' answers take it. */
export const replyOf = ({ status, headers, body }: Exchange) => {
  const dialect = headers.get('kyc-dialect');
  return { status, body, isIdempotent: false, ...(dialect !== null && { dialect }) };
};

/** Equal but for the session, and for the token, which is signed anew each time. */
export function isSameAnswer(one: Exchange, other: Exchange): boolean {
  const told = ({ status, body }: Exchange) => {
    const { session: _session, token: _token, ...rest } = body;
    return JSON.stringify([status, rest]);
  };
  return told(one) === told(other);
}

async function readRecord(exchange: Exchange, phoneNumber: string) {
  return isOwn(exchange, 'attributes')
    ? readFillIn(exchange.body, ASKED)
    : readRawFillIn(replyOf(exchange), ASKED, phoneNumber);
}

/** Asks for the values behind masked ones: more than were shown, those, and those once more. */
async function checkConfirmed(trial: Trial, visit: ProvedVisit, masked: AttributeValues): Promise<AttributeValues> {
  const { findings, randomId } = trial;
  const { page, phoneNumber } = visit;
  const confirm = (name: string, fields?: readonly string[]) => {
    const { body, key } = record(phoneNumber, randomId(), fields);
    return page.ask('fill-in', { name, key, body: { ...body, confirmed: true } });
  };
  const more = await confirm('confirmed, with a field that was not shown', [...ASKED, 'email']);
  const confirmed = more.status === 200 ? more : await confirm('confirmed');
  const read = await readRecord(confirmed, phoneNumber);
  const isRight = confirmed.status === 200 && read.ok && !read.value.preview;
  findings.expect('record.confirmed', isRight, `${confirmed.name}: 200 with the values`, describe(confirmed));
  expectRefusal(trial, 'record.confirmed', await confirm('confirmed again'), 403, ['proof-required']);
  if (!isRight) return {};
  const names = isJsonObject(confirmed.body.attributes) ? Object.keys(confirmed.body.attributes) : [];
  const isShown = names.every((name) => ASKED.some((each) => each === name));
  findings.expect('record.confirmed', isShown, `${confirmed.name}: only what was shown`, 'more');
  const { attributes } = read.value;
  for (const name of ASKED) {
    const [shown, value] = [masked[name], attributes[name]];
    if (shown === undefined || value === undefined || value.length < 3) continue;
    findings.expect('record.masked', !shown.includes(value), 'a masked value without the value', 'the value is in it');
  }
  return attributes;
}

/** Asks for a record, again, and with another body. Gives the values, where there are any. */
export async function checkRecord(trial: Trial, visit: ProvedVisit): Promise<AttributeValues> {
  const { findings, randomId } = trial;
  const { page, phoneNumber } = visit;
  const key = randomId();
  const asked = record(phoneNumber, key, ASKED);
  const first = await page.ask('fill-in', asked);
  if (first.status !== 200) {
    const why = `this proxy has no record of the number: ${describe(first)}`;
    if (isLimited(first) || [403, 404, 422].includes(first.status))
      skipAll(trial, ['record.shape', 'record.asked', 'record.masked', 'record.confirmed', 'repeating.record'], why);
    else findings.expect('record.shape', false, `${first.name}: 200, or a refusal of this number`, describe(first));
    return {};
  }
  const read = await readRecord(first, phoneNumber);
  const isRight =
    read.ok && !read.diagnostics.some(({ code }) => code === 'answer-unusable' || code === 'value-dropped');
  findings.expect('record.shape', isRight, `${first.name}: attributes, or an operator’s body`, 'another shape');

  if (isOwn(first, 'attributes')) {
    const names = Object.keys(first.body.attributes as object);
    const more = names.filter((name) => !ASKED.some((each) => each === name)).length;
    findings.expect('record.asked', more === 0, `${first.name}: only what was asked`, `${more} attributes more`);
  } else skipAll(trial, ['record.asked'], 'the operator’s answer is passed on as it is');

  const again = await page.ask('fill-in', { ...asked, name: 'same key' });
  findings.expect('repeating.record', isSameAnswer(first, again), `${again.name}: the same answer`, describe(again));
  const other = await page.ask('fill-in', { ...record(phoneNumber, key, ['email']), name: 'same key, other fields' });
  expectRefusal(trial, 'repeating.conflict', other, 422, ['invalid-input']);

  if (!read.ok) return {};
  if (read.value.preview) return checkConfirmed(trial, visit, read.value.attributes);
  skipAll(trial, ['record.masked', 'record.confirmed'], 'this proxy masks nothing');
  return read.value.attributes;
}
