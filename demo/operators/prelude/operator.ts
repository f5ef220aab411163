/**
 * Prelude v2 Intel: KYC match for three French operators. The number is in the path, everything is in snake_case, a key is all the authorisation.
 * Source: Prelude documentation, "KYC Match" (seed 003) and "Errors"; its SDKs.
 */
import { findSubject, type Sleep } from '../camara/behaviour.js';
import { createRefusal, writeRefusal } from '../camara/error.js';
import { isPhoneNumber } from '../camara/validate.js';
import { rewriteRefusal } from '../rewrite.js';
import { compareAll, findCarrier, readQuestion } from './match.js';

export interface PreludeOperatorOptions {
  /** Waits for slow lines. Default: the real clock. */
  readonly sleep?: Sleep;
  /** What comes before `/v2/…` in the path. Default: nothing. */
  readonly basePath?: string;
  /** Default `sandbox-prelude-key`. */
  readonly key?: string;
  /** The status of `unsupported_operator` and `invalid_line_type`, which is not documented. Default 400. */
  readonly uncoveredStatus?: number;
}

const PATH = /^\/v2\/intel\/kyc\/match\/([^/]+)$/;
/** The key of an account without money. */
const EMPTY_ACCOUNT = 'sandbox-prelude-empty';

const realSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Prelude's errors are in small letters; a `param` says which part of the request is meant. */
const refuse = (status: number, code: string, message: string, param?: string): Response =>
  Response.json({ code, message, ...(param !== undefined && { param }) }, { status });

/** Time-ordered ids are Prelude's; ours only look like them. */
const createRequestId = (): string => `01${crypto.randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase()}`;

function readPhone(part: string): string | undefined {
  try {
    const phone = decodeURIComponent(part);
    return isPhoneNumber(phone) ? phone : undefined;
  } catch {
    return undefined;
  }
}

/** Creates the aggregator. It remembers nothing. */
export function createPreludeOperator(options: PreludeOperatorOptions = {}): (request: Request) => Promise<Response> {
  const { sleep = realSleep, basePath = '', key = 'sandbox-prelude-key', uncoveredStatus = 400 } = options;
  const uncovered = createRefusal(
    uncoveredStatus,
    'unsupported_operator',
    'The operator of this number is not supported.',
  );
  const refusals = {
    unknownNumber: uncovered,
    notApplicable: createRefusal(
      uncoveredStatus,
      'invalid_line_type',
      'The line type of this number is not supported.',
    ),
  };

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const part = pathname.startsWith(basePath) ? PATH.exec(pathname.slice(basePath.length))?.[1] : undefined;
    if (part === undefined) return new Response(null, { status: 404 });
    if (request.method !== 'POST') return refuse(405, 'method_not_allowed', 'Use POST.');
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (bearer === EMPTY_ACCOUNT) return refuse(402, 'insufficient_balance', 'Your balance is too low.');
    if (bearer !== key) return refuse(401, 'invalid_api_token', 'The token is missing or invalid.');
    const phone = readPhone(part);
    if (phone === undefined) return refuse(400, 'invalid_phone_number', 'The phone number is invalid.', 'phone');
    const question = readQuestion(await request.text());
    if (!question.ok) return refuse(400, 'invalid_request', 'The request is invalid.', question.param);
    const carrier = findCarrier(phone);
    if (!carrier) return writeRefusal(uncovered);
    const subject = await findSubject(phone, refusals, sleep);
    if (subject.kind === 'answer') return subject.response;
    return Response.json({
      request_id: createRequestId(),
      phone_number: phone,
      country_code: 'FR',
      operator: carrier.slug,
      ...compareAll(question.asked, subject.person, carrier),
    });
  }

  return async (request) => {
    const response = await answer(request);
    response.headers.set('Cache-Control', 'no-store');
    return rewriteRefusal(response, ({ code, message }) => ({ code: code.toLowerCase(), message }));
  };
}
