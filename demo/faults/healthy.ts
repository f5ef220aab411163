/**
 * What the proxy answers when nothing is wrong, in each way to prove a number.
 */
import type { Answer, Reply } from './fault.js';
import { phaseOf, type Phase, type Proof, type Question, type Setup } from './phase.js';
import { CODE, INTERVAL, MASKED, NUMBER, RECORD } from './sample.js';

const HANDLE = 'proof-1';
/** Long enough for any fault that is not about it. */
const EXPIRES_IN = 3600;

/** How the person ended the operator's page, in the words of CAMARA Consent Info. */
export const DECISIONS = ['granted', 'partial_grant', 'denied', 'error', 'timeout'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a visit's proxy knows. */
export interface Visited {
  readonly setup: Setup;
  /** Other members of the answer that sends the person elsewhere. */
  readonly offers: Answer;
  /** The operator's page, whole. */
  readonly operatorPage: string;
  readonly returnState: string;
  /** How the person ended that page; undefined while they have not. */
  readonly decision: Decision | undefined;
}

const CODE_SENT: Answer = { status: 'code', handle: HANDLE, length: CODE.length, resendIn: 0, expiresIn: 600 };

function started({ setup, offers, operatorPage, returnState }: Visited): Answer {
  const elsewhere = { handle: HANDLE, interval: INTERVAL, expiresIn: EXPIRES_IN };
  const page = { ...elsewhere, status: 'open', url: operatorPage, returnState };
  const answers: Readonly<Record<Proof, Answer>> = {
    code: CODE_SENT,
    wait: { ...elsewhere, status: 'wait', ...offers },
    consent: { ...page, reason: 'consent', ...offers },
    network: { ...page, reason: 'network', otherMethods: ['code'], ...offers },
  };
  return answers[setup.proof];
}

/** @param phoneNumber for a page that was loaded anew meanwhile */
const proved = (method: string, phoneNumber?: string): Answer => ({
  status: 'proved',
  method,
  expiresIn: 300,
  ...(phoneNumber !== undefined && { phoneNumber }),
});

const compared = (attributes: object): Answer => ({
  verdict: {
    version: 1,
    decision: 'match',
    attributes: Object.fromEntries(Object.keys(attributes).map((name) => [name, { outcome: 'match' }])),
    signals: {},
    reasons: ['all-required-match'],
    provider: { dialect: 'camara-match' },
    policy: { name: 'default', version: '1' },
    reference: 'ref-1',
    checkedAt: '2026-09-01T09:00:00.000Z',
  },
  final: true,
  token: 'header.payload.signature',
});

const refused = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  json: { code },
});

/** What became of the operator's page. Consent for some of it is consent: what is missing shows in the records. */
const DECIDED: Readonly<Record<Exclude<Decision, 'granted' | 'partial_grant'>, Reply>> = {
  denied: refused(403, 'consent-refused'),
  error: refused(502, 'provider-error'),
  timeout: refused(410, 'expired'),
};

/** The answer that leads on. */
export function healthyAnswer(phase: Phase | 'aside', asked: Question, visited: Visited): Answer {
  switch (phase) {
    case 'S':
    case 'A':
      return asked.method === 'code' ? CODE_SENT : started(visited);
    case 'aside':
      return CODE_SENT;
    case 'V':
      return proved('code');
    case 'W':
      return proved('network');
    case 'N':
      return proved('network', NUMBER);
    case 'C':
      return proved('consent', NUMBER);
    case 'P':
    case 'U':
      return { attributes: RECORD, preview: false };
    case 'Q':
      return { attributes: MASKED, preview: true };
    case 'M':
    case 'R':
      return compared(asked.attributes ?? {});
  }
}

/** What is sent: the answer that leads on, or what the person did on the operator's page. */
export function healthyReply(route: string, asked: Question, visited: Visited): Reply {
  const { setup, decision } = visited;
  const phase = phaseOf(route, asked, setup);
  if (phase === 'C' || phase === 'N') {
    if (decision === undefined) return refused(409, 'pending');
    if (decision !== 'granted' && decision !== 'partial_grant') return DECIDED[decision];
  }
  return { json: healthyAnswer(phase, asked, visited) };
}
