/** What every answer has, whatever was asked: looked at over all of them, when everything was asked. */
import { readRetryAfter } from '../dialects/retry-after.js';
import { isErrorBody } from '../dialects/problem.read.js';
import { isProblemCode, PROBLEMS, type ProblemCode } from '../domain/problem.js';
import { isJson } from '../protocol/body.js';
import { CORRELATOR } from '../protocol/messages.js';
import type { Exchange } from './page.js';
import { describe, type Trial } from './trial.js';

/** Headers of answers that the widget reads, beside those that every page may read. */
export const RESPONSE_HEADERS = ['KYC-Dialect', 'KYC-Idempotency', 'Retry-After', 'x-correlator'] as const;

/** Statuses with which a code may be said beside its own. */
const OTHER_STATUSES: Partial<Record<ProblemCode, readonly number[]>> = {
  'invalid-input': [413, 414, 415, 422, 431],
  config: [403, 404, 405, 406, 413, 415],
  'rate-limited': [503],
  'provider-error': [500, 503],
  timeout: [408, 503],
  'not-authorised': [401],
  'code-expired': [422],
};

const isOperators = ({ headers }: Exchange): boolean => headers.has('kyc-dialect');

function checkProblem({ findings }: Trial, exchange: Exchange): void {
  const { name, status, body } = exchange;
  const { code } = body;
  if (!isProblemCode(code) || PROBLEMS[code].status === 0) {
    const isKnown = code !== undefined && isErrorBody(body);
    return findings.expect('answers.problem', isKnown, `${name}: a code that the widget knows`, describe(exchange));
  }
  const statuses = [PROBLEMS[code].status, ...(OTHER_STATUSES[code] ?? [])];
  findings.expect(
    'answers.problem',
    statuses.includes(status),
    `${name}: ${statuses[0]} for ${code}`,
    describe(exchange),
  );
  const isSame = body.status === undefined || body.status === status;
  findings.expect('answers.problem', isSame, `${name}: the status ${status} in the body too`, 'another one');
}

function checkWait({ findings }: Trial, { name, headers, body }: Exchange): void {
  const header = headers.get('retry-after');
  if (header !== null) {
    const seconds = readRetryAfter(header, headers.get('date') ?? undefined);
    findings.expect('answers.wait', seconds !== undefined, `${name}: Retry-After in seconds, or a date`, 'neither');
  }
  if (body.retryAfter === undefined) return;
  const isNumber = typeof body.retryAfter === 'number' && body.retryAfter > 0;
  findings.expect('answers.wait', isNumber, `${name}: retryAfter in seconds`, 'no number of them');
}

function checkHeaders({ findings }: Trial, { name, headers, correlator }: Exchange): void {
  const noStore = /(?:^|[\s,])no-store(?:$|[\s,])/i.test(headers.get('cache-control') ?? '');
  findings.expect('answers.no-store', noStore, `${name}: Cache-Control: no-store`, 'not there');
  for (const validator of ['ETag', 'Last-Modified'])
    findings.expect('answers.validators', !headers.has(validator), `${name}: no ${validator}`, 'there is one');
  const echoed = headers.get('x-correlator');
  const isEchoed = echoed === null || (CORRELATOR.test(correlator) ? echoed === correlator : echoed !== correlator);
  const expected = CORRELATOR.test(correlator) ? 'the request’s x-correlator' : 'no x-correlator that may not be one';
  findings.expect('answers.correlator', isEchoed, `${name}: ${expected}`, 'another one');
  const isOurs = headers.get('kyc-protocol') === '1';
  findings.expect(
    'answers.protocol',
    isOurs,
    `${name}: KYC-Protocol: 1`,
    headers.has('kyc-protocol') ? 'another version' : 'not there',
  );
}

export function checkAnswers(trial: Trial, exchanges: readonly Exchange[]): void {
  const { findings } = trial;
  for (const exchange of exchanges) {
    const { name, status, headers } = exchange;
    findings.expect('answers.reachable', status !== 0, `${name}: an answer`, 'none in time');
    if (status === 0) continue;
    findings.expect('answers.redirect', status < 300 || status >= 400, `${name}: no redirect`, String(status));
    if (!exchange.isOrdinary) continue;
    const type = headers.get('content-type');
    const isRefusal = status >= 400 && !isOperators(exchange);
    const isTyped = isRefusal ? /^application\/problem\+json\s*(?:;|$)/i.test(type ?? '') : isJson(type);
    const wanted = isRefusal ? 'application/problem+json' : 'application/json';
    findings.expect(
      'answers.content-type',
      isTyped,
      `${name}: ${wanted}`,
      type === null ? 'no Content-Type' : 'another type',
    );
    if (isRefusal) checkProblem(trial, exchange);
    checkWait(trial, exchange);
    checkHeaders(trial, exchange);
    const promise = headers.get('kyc-idempotency');
    if (promise !== null)
      findings.expect('repeating.promise', promise === 'yes', `${name}: KYC-Idempotency: yes, or none`, 'another word');
  }
  findings.explain('repeating.promise', 'nothing was promised: the widget repeats nothing by itself');
  findings.explain('answers.wait', 'no answer named a time to wait');
}
