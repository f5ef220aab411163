/**
 * The operator's page where a person allows or refuses (Consent Info, `captureUrl`). It knows the person, as an operator does; whoever follows the link
 * says how it ends, and is led back with `capture_result` and the `state` that the link had.
 */
import { CAPTURE_RESULTS, type CaptureResult, type Consents } from '../consents.js';
import { redirect, writeButton, writePage } from '../page.js';
import { createRefusal, type Refusal } from './error.js';
import type { Claims } from './line-api.js';

interface Capture {
  readonly phoneNumber: string;
  readonly scopes: readonly string[];
  readonly callbackUrl: string | undefined;
}

export interface Captures {
  /** Opens a page and notes that the person is being asked. @returns its address */
  open(capture: Capture): string;
  /** Whether a line was asked too often. */
  findFault(claims: Claims, now: number): Refusal | undefined;
  /** Answers the browser; nothing for any other path. `path`: below the operator's root. */
  answer(request: Request, path: string): Promise<Response> | undefined;
}

const BUTTONS: Readonly<Record<CaptureResult, string>> = {
  granted: 'Allow',
  partial_grant: 'Allow all but the last',
  denied: 'Refuse',
  error: 'Fail',
  timeout: 'Be too late',
};

const PATH = '/consent-capture/';
const WINDOW_MS = 10 * 60_000;
/** Pages for one line within the window; one more is too many. */
const MAX_CAPTURES = 10;

const leave = (): Response => writePage('Demo Mobile', '<p>That is all. Close this tab, and go back to the form.</p>');

function show(scopes: readonly string[]): Response {
  // Names of scopes are ours, and hold nothing that HTML would read.
  const list = scopes.map((scope) => `<li>${scope.replace(/[^\w:.-]/g, '')}</li>`).join('');
  const buttons = CAPTURE_RESULTS.map((result) => writeButton('capture_result', result, BUTTONS[result])).join('');
  return writePage('Demo Mobile', `<p>Demo Bank asks for:</p><ul>${list}</ul><form method="post">${buttons}</form>`);
}

/**
 * Creates the pages of one operator.
 * @param root address of the operator as browsers see it
 */
export function createCaptures({
  consents,
  root,
  now,
}: {
  readonly consents: Consents;
  readonly root: () => string;
  readonly now: () => number;
}): Captures {
  const captures = new Map<string, Capture & { readonly at: number }>();

  async function decide(
    request: Request,
    id: string,
    { phoneNumber, scopes, callbackUrl }: Capture,
  ): Promise<Response> {
    const chosen = new URLSearchParams(await request.text()).get('capture_result');
    const result = CAPTURE_RESULTS.find((each) => each === chosen);
    if (!result) return writePage('No such choice', '<p>Go back, and choose again.</p>', 400);
    captures.delete(id);
    consents.settle(phoneNumber, scopes, result);
    const state = new URL(request.url).searchParams.get('state') ?? undefined;
    return callbackUrl === undefined ? leave() : redirect(callbackUrl, { capture_result: result, state });
  }

  return {
    open(capture) {
      for (const [id, { at }] of captures) if (now() - at > WINDOW_MS) captures.delete(id);
      const id = crypto.randomUUID();
      captures.set(id, { ...capture, at: now() });
      consents.request(capture.phoneNumber, capture.scopes);
      return `${root()}${PATH}${id}`;
    },
    findFault({ phoneNumber, requestCaptureUrl }, time) {
      if (requestCaptureUrl !== true) return undefined;
      const recent = [...captures.values()].filter(
        (each) => each.phoneNumber === phoneNumber && time - each.at <= WINDOW_MS,
      );
      return recent.length >= MAX_CAPTURES ? createRefusal(403, 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED') : undefined;
    },
    answer(request, path) {
      if (!path.startsWith(PATH)) return undefined;
      const id = path.slice(PATH.length);
      const capture = captures.get(id);
      if (!capture) return Promise.resolve(writePage('This page is over', '<p>Go back to the form.</p>', 410));
      if (request.method === 'POST') return decide(request, id, capture);
      return Promise.resolve(show(capture.scopes));
    },
  };
}
