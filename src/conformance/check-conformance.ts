/**
 * Asks a proxy everything that the protocol lets anybody see from outside, and reports line by line what came. The proxy has to be a test
 * setup: messages are sent to the numbers, and the operator is asked for real.
 */
import type { Fetch } from '../protocol/transport.js';
import { checkAnswers } from './check-answers.js';
import { checkAttempts, checkCancelled, checkEnumeration, checkPlanted } from './check-codes.js';
import { checkLeaks } from './check-leaks.js';
import { checkElsewhere } from './check-elsewhere.js';
import { checkKeys, checkManual, checkMatch } from './check-matches.js';
import { checkListed, checkOrigins } from './check-origins.js';
import { checkProof, startVisit } from './check-proof.js';
import { checkRecord } from './check-records.js';
import { checkRequests } from './check-requests.js';
import { checkSession } from './check-session.js';
import { LINE_IDS } from './lines.js';
import { createPage, type Exchange } from './page.js';
import { createFindings, type ConformanceReport } from './report.js';
import { cancel, skipAll, type Elsewhere, type Trial } from './trial.js';

/** @experimental may change in any minor version before 1.0 */
export interface ConformanceOptions {
  /** Where the proxy's routes are, such as `https://test.bank.example/api/kyc`. */
  readonly url: string;
  /** Origin of the sign-up page. Default: that of `url`. */
  readonly origin?: string;
  /**
   * Whether browsers would call page and proxy one origin. Default: whether `origin` is that of `url`. `true` where `url` is an inner address
   * behind a gateway.
   */
  readonly isSameOrigin?: boolean;
  /** Another origin that the proxy lists. Without it, the lines about such pages are not checked. */
  readonly crossOrigin?: string;
  /** Numbers in E.164 that get a code, best three: each is sent one code. Their owners know of it. */
  readonly phoneNumbers: readonly string[];
  /** A number that the operator does not know. */
  readonly unknownNumber?: string;
  /** The code that the setup always sends, or who finds out which one was sent. */
  readonly code?: string | ((phoneNumber: string) => Promise<string | undefined>);
  /**
   * For proxies that send no codes: resolves when somebody has confirmed on the phone, or has finished the operator's page. Without it, what
   * comes after a proof is not checked there.
   */
  readonly confirm?: (asked: Elsewhere) => Promise<unknown>;
  /** Milliseconds for one question. Default 15 s. */
  readonly timeout?: number;
  readonly fetch?: Fetch;
  readonly randomId?: () => string;
}

function createTrial(options: ConformanceOptions, log: (exchange: Exchange) => void): Trial {
  const url = options.url.replace(/\/+$/, '');
  const own = new URL(url).origin;
  const { origin = own, isSameOrigin = origin === own, code, unknownNumber } = options;
  const crossOrigin = options.crossOrigin ?? (isSameOrigin ? undefined : origin);
  const { fetch: send = (address, init) => fetch(address, init), randomId = () => crypto.randomUUID() } = options;
  const settings = { url, fetch: send, randomId, timeout: options.timeout ?? 15_000, log };
  const site = isSameOrigin ? 'same-origin' : 'cross-site';
  // One code for a number, however often it is asked for.
  const codes = new Map<string, Promise<string | undefined>>();
  return {
    findings: createFindings(),
    origin,
    crossOrigin,
    openPage: () => createPage(settings, origin, site),
    openCrossPage: () => (crossOrigin === undefined ? undefined : createPage(settings, crossOrigin, 'cross-site')),
    openForeignPage: (foreign) => createPage(settings, foreign, 'cross-site'),
    phoneNumbers: options.phoneNumbers,
    unknownNumber,
    codeOf(phoneNumber) {
      const known = codes.get(phoneNumber) ?? Promise.resolve(typeof code === 'function' ? code(phoneNumber) : code);
      codes.set(phoneNumber, known);
      return known;
    },
    confirm: options.confirm,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    randomId,
  };
}

const MORE_NUMBERS = 'more numbers of the test setup are needed: this line uses one up';

/** The lines that need a number, as far as there are numbers. */
async function checkVisits(trial: Trial): Promise<void> {
  const [first, second, third] = trial.phoneNumbers;
  if (first === undefined) return skipAll(trial, LINE_IDS, 'no number of the test setup was named (--phone)');
  const home = await startVisit(trial, trial.openPage(), first);
  if (!home) return;
  checkSession(trial, home);
  const other = second === undefined ? undefined : await checkPlanted(trial, second, home);
  if (second === undefined) skipAll(trial, ['session.planted', 'proof.checks'], MORE_NUMBERS);
  await checkEnumeration(trial, other ?? home);
  const stranger = other?.page ?? trial.openPage();
  const proved = await (home.kind === 'code' ? checkProof : checkElsewhere)(trial, home, stranger);
  if (other?.kind === 'code') await checkAttempts(trial, other);
  if (third === undefined) skipAll(trial, ['proof.cancelled', 'origins.session'], MORE_NUMBERS);
  else await checkCancelled(trial, third);
  if (proved) await checkMatch(trial, proved, await checkRecord(trial, proved));
}

/** What nobody sees from outside. */
function explainUnseen(trial: Trial): void {
  skipAll(trial, ['proof.timing'], 'a handful of questions says nothing about times: measure it yourself');
  skipAll(trial, ['repeating.calls'], 'what reaches the operator is not seen from outside: count it there');
  skipAll(trial, ['leaks.logs'], 'logs are not seen from outside: search yours for the numbers of this check');
}

/**
 * Checks a proxy. Never rejects for what a proxy does: a proxy that cannot be reached is a report in which nothing else was checked.
 * @throws TypeError for a `url` that is none
 */
export async function checkConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const exchanges: Exchange[] = [];
  const trial = createTrial(options, (exchange) => exchanges.push(exchange));
  const { findings, origin } = trial;
  const first = await trial.openPage().ask('proof', { ...cancel('none'), name: 'a first question' });
  if (first.status === 0) {
    findings.expect('answers.reachable', false, 'an answer', 'none: is the address right, and does the proxy run?');
    skipAll(trial, LINE_IDS, 'the proxy could not be reached');
    return findings.write({ url: options.url, origin });
  }
  await checkRequests(trial);
  await checkOrigins(trial);
  await checkManual(trial);
  await checkKeys(trial);
  explainUnseen(trial);
  await checkVisits(trial);
  checkAnswers(trial, exchanges);
  checkListed(trial, exchanges);
  checkLeaks(trial, exchanges);
  return findings.write({ url: options.url, origin });
}
