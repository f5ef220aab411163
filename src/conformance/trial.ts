/**
 * What all checks share: pages to ask from, the numbers of the test setup, and how an answer is compared with what was expected.
 */
import { isProblemCode } from '../domain/problem.js';
import type { LineId } from './lines.js';
import type { Exchange, Page, Session } from './page.js';
import { showSession } from './page.js';
import type { Findings } from './report.js';

/** One run over one proxy. */
export interface Trial {
  readonly findings: Findings;
  /** The page's own origin, and another one that the proxy lists, if the caller named one. */
  readonly origin: string;
  readonly crossOrigin: string | undefined;
  /** A page that nobody knows yet. */
  openPage(): Page;
  openCrossPage(): Page | undefined;
  openForeignPage(origin: string | undefined): Page;
  /** Numbers that get a code. */
  readonly phoneNumbers: readonly string[];
  /** A number that the operator does not know. */
  readonly unknownNumber: string | undefined;
  /** The code that was sent to a number. */
  readonly codeOf: (phoneNumber: string) => Promise<string | undefined>;
  /** Resolves when a person says that they confirmed elsewhere; absent where there is nobody. */
  readonly confirm: ((asked: Elsewhere) => Promise<unknown>) | undefined;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly randomId: () => string;
}

/** What somebody has to do who proves a number elsewhere: on the phone, or on this page. */
export interface Elsewhere {
  readonly phoneNumber: string;
  readonly url?: string;
}

/** The page's receipt of what was agreed to: a proxy that needs one has it, and another one ignores it. */
export const RECEIPT = {
  textHash: '0'.repeat(64),
  locale: 'en',
  version: 'conformance',
  at: '2026-01-01T00:00:00.000Z',
} as const;

/** A value that nobody is called, to be found again where it does not belong. */
export const CANARY = 'Quoxelbrandt';

/** What came, in words that hold no value of a person. */
export function describe({ status, body }: Pick<Exchange, 'status' | 'body'>): string {
  if (status === 0) return 'no answer';
  const word = status === 200 ? body.status : body.code;
  if (typeof word !== 'string') return `${status}${status === 200 ? '' : ' without a code'}`;
  return `${status} ${/^[\w.:-]{1,64}$/.test(word) ? word : 'with a code that is none'}`;
}

/** Whether an answer says that limits of the setup are in the way of the check. */
export const isLimited = ({ status }: Exchange): boolean => status === 429;

export const LIMITED = 'the proxy said 429: run the check against a setup with wider limits, or wait and run it again';

/**
 * Expects a refusal with this status and one of these codes. A code of a provider's own is not compared: whether the widget knows it is
 * another line.
 */
export function expectRefusal(
  { findings }: Pick<Trial, 'findings'>,
  id: LineId,
  exchange: Exchange,
  status: number,
  codes: readonly string[],
): void {
  if (isLimited(exchange) && status !== 429) return findings.skip(id, LIMITED);
  const { code } = exchange.body;
  const isRight = exchange.status === status && (!isProblemCode(code) || codes.includes(code));
  findings.expect(id, isRight, `${exchange.name}: ${status} ${codes.join(' or ')}`, describe(exchange));
}

/** Says of several lines why they were not tried. */
export function skipAll({ findings }: Pick<Trial, 'findings'>, ids: readonly LineId[], why: string): void {
  for (const id of ids) findings.explain(id, why);
}

/** A page that shows somebody else's session. */
export const disguise = (page: Page, session: Session): Page => ({
  ...page,
  ask: (path, question = {}) =>
    page.ask(path, { ...question, headers: { ...showSession(session), ...question.headers } }),
});

export const start = (phoneNumber: string) => ({
  name: 'start',
  body: {
    action: 'start',
    phoneNumber,
    fields: ['givenName', 'familyName'],
    locale: 'en',
    method: 'code',
    consent: RECEIPT,
  },
});
export const check = (handle: unknown, code: string | undefined, name = 'check') => ({
  name,
  body: { action: 'check', handle, code },
});
export const resend = (handle: unknown) => ({ name: 'resend', body: { action: 'resend', handle, locale: 'en' } });
export const cancel = (handle: unknown) => ({ name: 'cancel', body: { action: 'cancel', handle } });

/** Asks for a record. */
export const record = (phoneNumber: string, key: string, fields: readonly string[] = ['givenName', 'familyName']) => ({
  key,
  body: { fields, phoneNumber, consent: RECEIPT },
});
/** Asks for a match. */
export const match = (phoneNumber: string, key: string, attributes: Readonly<Record<string, string>>) => ({
  key,
  body: { attributes, phoneNumber, attempt: 1, consent: RECEIPT },
});
