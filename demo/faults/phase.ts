/**
 * Where a sign-up stands when a fault comes: every question that the widget asks, and what the page and the proxy have to be like so
 * that it is asked at all.
 */
import type { At } from './expected.js';

/** Letters of the list of faults, and of the ways to ask that it counts among them. */
export type Phase = 'S' | 'A' | 'V' | 'C' | 'W' | 'N' | 'P' | 'Q' | 'U' | 'M' | 'R';

/** In the order in which they come, as far as they come in one sign-up. */
export const PHASES: readonly Phase[] = ['S', 'A', 'V', 'C', 'W', 'N', 'P', 'Q', 'U', 'M', 'R'];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  S: 'start of the proof',
  A: 'start, once agreed',
  V: 'code',
  C: 'consent page, asking about it',
  W: 'confirmation on the phone, asking about it',
  N: 'network check, asking about it',
  P: 'records',
  Q: 'records, masked',
  U: 'records, once confirmed',
  M: 'comparison',
  R: 'comparison, after a review',
};

/** How a number is proved. */
export type Proof = 'code' | 'wait' | 'consent' | 'network';

export interface Setup {
  readonly proof: Proof;
  /** The page asks whether the operator may be asked. */
  readonly hasConsent: boolean;
  /** The proxy masks the records until the person calls them theirs. */
  readonly isMasked: boolean;
  /** The page shows everything once more. */
  readonly hasReview: boolean;
}

const PROOFS: Readonly<Partial<Record<Phase, Proof>>> = { C: 'consent', W: 'wait', N: 'network' };

/** What brings a sign-up to the phase. */
export const setupFor = (phase: Phase): Setup => ({
  proof: PROOFS[phase] ?? 'code',
  hasConsent: phase === 'A',
  isMasked: phase === 'Q' || phase === 'U',
  hasReview: phase === 'R',
});

/** A question's members, as far as they tell its phase. */
export interface Question {
  readonly action?: unknown;
  readonly code?: unknown;
  readonly consent?: unknown;
  readonly confirmed?: unknown;
  readonly method?: unknown;
  readonly returnState?: unknown;
  readonly captureResult?: unknown;
  readonly attempt?: number;
  readonly attributes?: object;
}

const POLLS: Readonly<Record<Proof, Phase | 'aside'>> = { code: 'aside', wait: 'W', consent: 'C', network: 'N' };

/** The phase in which a question is asked; `aside` is one that belongs to none, such as another code. */
export function phaseOf(route: string, asked: Question, { proof, isMasked, hasReview }: Setup): Phase | 'aside' {
  if (route === 'fill-in') return asked.confirmed === true ? 'U' : isMasked ? 'Q' : 'P';
  if (route === 'match') return hasReview ? 'R' : 'M';
  if (route !== 'proof') return 'aside';
  if (asked.action === 'start') return asked.consent === undefined ? 'S' : 'A';
  if (asked.action !== 'check') return 'aside';
  return asked.code === undefined ? POLLS[proof] : 'V';
}

/** The phase whose answer leads to this one's question. */
export const BEFORE: Readonly<Record<Phase, Phase | undefined>> = {
  S: undefined,
  A: undefined,
  V: 'S',
  C: 'S',
  W: 'S',
  N: 'S',
  P: 'V',
  Q: 'V',
  U: 'Q',
  M: 'P',
  R: 'P',
};

/** Where the person stands while the question is asked, and after a failure. */
export const STEP: Readonly<Record<Phase, At>> = {
  S: 'phone',
  A: 'consent',
  V: 'proof',
  C: 'open',
  W: 'wait',
  N: 'open',
  P: 'details',
  Q: 'details',
  U: 'details',
  M: 'details',
  R: 'details',
};

/** Where they stand after a success. */
export const NEXT: Readonly<Record<Phase, At>> = {
  S: 'proof',
  A: 'proof',
  V: 'details',
  C: 'details',
  W: 'details',
  N: 'details',
  P: 'details',
  Q: 'preview',
  U: 'details',
  M: 'done',
  R: 'done',
};

/** Asked again and again, without anybody's doing, about a proof that is given elsewhere. */
export const isPolled = (phase: Phase): boolean => phase === 'C' || phase === 'W' || phase === 'N';

/** The operator's records. */
export const isAboutRecords = (phase: Phase): boolean => phase === 'P' || phase === 'Q' || phase === 'U';

export const isComparison = (phase: Phase): boolean => phase === 'M' || phase === 'R';

/** Records and comparisons carry a key, and the proxy promised to answer a key once. */
export const isSafe = (phase: Phase): boolean => isAboutRecords(phase) || isComparison(phase);
