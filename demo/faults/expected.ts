/**
 * What comes of a fault, as data and in words: where the person then stands, which event the page gets, which sentence is read.
 */
import type { en } from 'kyc-onboarding/locales/en';
import type { ProblemCode, Verdict } from 'kyc-onboarding/proxy';
import { isComparison, NEXT, STEP, type Phase } from './phase.js';

/** Words of rare steps that are expected here; the package hands none of them out, so whoever has no others goes without. */
interface RareWords {
  readonly codeInstead: string;
  readonly timeLeft: (minutes: number, seconds: number) => string;
}

/** A catalogue of the widget's texts. */
export type Words = typeof en & Partial<RareWords>;

/** The widget's steps. */
export type At =
  'phone' | 'consent' | 'proof' | 'wait' | 'open' | 'preview' | 'details' | 'review' | 'matching' | 'manual' | 'done';

/** What comes of a fault. An empty one: the phase ends as if nothing had been. */
export interface Expected {
  /** Code of the one `kyc-error`, whose message is on the screen. */
  readonly code?: ProblemCode;
  /** The wait that it asks for. */
  readonly seconds?: number;
  /** Of the one `kyc-verdict`. */
  readonly verdict?: Verdict['decision'];
  readonly isFinal?: boolean;
  /** Neither a failure nor an end: the question was given up. */
  readonly isGivenUp?: boolean;
  /** Nothing is told: the widget goes on waiting, and asks again by itself. */
  readonly isWaiting?: boolean;
  /** After so many seconds. */
  readonly asksIn?: number;
  /** The person is not asked to try once more: only other ways are left. */
  readonly isEnd?: boolean;
  /** Whether there is a link to a page of the operator. */
  readonly isLinkThere?: boolean;
  /** Where the person stands; else on the phase's own step after a failure, and on the next one after a success. */
  readonly at?: At;
  /** What is on the screen, where it is no problem's message: one of these. */
  readonly says?: (words: Words) => string | readonly string[] | undefined;
  /** What the person gave up themselves, or the page: everything, or the code. */
  readonly drops?: 'everything' | 'code';
  /** How many fields the operator's records filled in. */
  readonly filled?: number;
  /** What a field then holds. */
  readonly holds?: readonly [control: string, text: string];
  /** Subject, where there is one, and code of notes for the developer. */
  readonly notes?: readonly string[];
}

const isFailure = ({ code, isGivenUp }: Expected): boolean => code !== undefined || isGivenUp === true;

/** Where the person stands after the fault. */
export function stepAfter(phase: Phase, expected: Expected): At {
  if (expected.at) return expected.at;
  if (isFailure(expected) || expected.isWaiting || expected.isFinal === false) return STEP[phase];
  return NEXT[phase];
}

/** A text as it is read, whatever its blanks. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The sentences one of which the person reads: a wait runs down meanwhile. */
export function messagesFor(
  { code, seconds, says, verdict, isFinal }: Expected,
  words: Words,
  shown = 8,
): readonly string[] {
  if (says) return [says(words) ?? []].flat().map(flat);
  if (code) {
    const write = words.problem[code];
    return seconds === undefined
      ? [flat(write(undefined))]
      : Array.from({ length: Math.min(seconds, shown) }, (_, passed) => flat(write(seconds - passed)));
  }
  return verdict && isFinal !== false ? [flat(words.resultText[verdict])] : [];
}

const verdictOf = (phase: Phase, expected: Expected): Verdict['decision'] | undefined =>
  expected.verdict ?? (isComparison(phase) && !isFailure(expected) && expected.at === undefined ? 'match' : undefined);

/** Terminal and error events of one attempt, as the page should get them. */
export function eventsFor(phase: Phase, expected: Expected): readonly string[] {
  const verdict = verdictOf(phase, expected);
  if (expected.code) return [`kyc-error ${expected.code}`];
  return verdict ? [`kyc-verdict ${verdict}`] : [];
}

/** A note for the developer, as it is written down here. */
export const noteOf = ({ subject, code }: { readonly subject?: unknown; readonly code?: unknown }): string =>
  [subject, code].filter(Boolean).join(' ');
