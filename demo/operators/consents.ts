/**
 * Who allowed what: consents to data processing by line, as one operator keeps them. In memory; the simulator's own capture page and nobody else
 * changes them.
 */
import { findLine } from './lines.js';

/** How a capture ended, in the words of Consent Info 0.2. */
export const CAPTURE_RESULTS = ['granted', 'partial_grant', 'denied', 'error', 'timeout'] as const;
export type CaptureResult = (typeof CAPTURE_RESULTS)[number];

export type ConsentReason = 'PENDING' | 'REQUESTED' | 'DENIED' | 'EXPIRED' | 'OBJECTED';

export interface Consents {
  /** Why one scope may not be used; undefined where it may. */
  reasonAgainst(phoneNumber: string, scope: string): ConsentReason | undefined;
  areGranted(phoneNumber: string, scopes: readonly string[]): boolean;
  /** Notes that the person is being asked. */
  request(phoneNumber: string, scopes: readonly string[]): void;
  /** Notes how it ended. `partial_grant` grants every scope but the last; of a single one it grants nothing. */
  settle(phoneNumber: string, scopes: readonly string[], result: CaptureResult): void;
}

/** Scopes that are about no data of a person. */
const NEUTRAL: readonly string[] = ['openid'];

/** Creates a memory in which nobody has said anything but what the table of lines says. */
export function createConsents(): Consents {
  const states = new Map<string, ConsentReason | 'GRANTED'>();
  const keyOf = (phoneNumber: string, scope: string): string => `${phoneNumber} ${scope}`;
  const note = (phoneNumber: string, scopes: readonly string[], state: ConsentReason | 'GRANTED'): void => {
    for (const scope of scopes) states.set(keyOf(phoneNumber, scope), state);
  };

  function reasonAgainst(phoneNumber: string, scope: string): ConsentReason | undefined {
    if (NEUTRAL.includes(scope)) return undefined;
    const state = states.get(keyOf(phoneNumber, scope)) ?? findLine(phoneNumber).consent ?? 'PENDING';
    return state === 'GRANTED' ? undefined : state;
  }

  return {
    reasonAgainst,
    areGranted: (phoneNumber, scopes) => scopes.every((scope) => reasonAgainst(phoneNumber, scope) === undefined),
    request(phoneNumber, scopes) {
      const open = scopes.filter((scope) => reasonAgainst(phoneNumber, scope) === 'PENDING');
      note(phoneNumber, open, 'REQUESTED');
    },
    settle(phoneNumber, scopes, result) {
      if (result === 'granted') note(phoneNumber, scopes, 'GRANTED');
      if (result === 'denied') note(phoneNumber, scopes, 'DENIED');
      if (result !== 'partial_grant') return;
      note(phoneNumber, scopes.slice(0, -1), 'GRANTED');
      note(phoneNumber, scopes.slice(-1), 'DENIED');
    },
  };
}
