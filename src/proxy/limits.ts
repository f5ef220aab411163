/**
 * How much anybody may ask, beside what one proof and one code allow: of one network, of one session, and about one number in a day, whoever asks
 * (security A4, A5, A8, H1). Counted in the store, so all proxies on it count together.
 */
import { refuse } from './reply.js';
import type { Vault } from './vault.js';

/** Each is a number of times; `Infinity` for no limit. */
export interface Limits {
  /** Requests of one network (IPv4 /24, IPv6 /64) in a minute, where the proxy knows addresses. Default 600. */
  readonly requestsPerNetwork?: number;
  /** Requests of one session in a minute. Default 120. */
  readonly requestsPerSession?: number;
  /** Codes to one number in a day. Default 10. */
  readonly codesPerNumber?: number;
  /** Codes to numbers that differ in their last three digits alone, in ten minutes. Default 20. */
  readonly codesPerRange?: number;
  /** Matches about one number in a day, in all sessions together: what somebody may guess. Default 5. */
  readonly matchesPerNumber?: number;
  /** Requests that are answered at the same time by this process; more are sent away at once. Default 1000. */
  readonly concurrency?: number;
}

export const DEFAULT_LIMITS: Required<Limits> = {
  requestsPerNetwork: 600,
  requestsPerSession: 120,
  codesPerNumber: 10,
  codesPerRange: 20,
  matchesPerNumber: 5,
  concurrency: 1000,
};

type Refused = ReturnType<typeof refuse>;

const MINUTE = 60_000;
const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

const WAITS_AN_HOUR = 3;
const OPENINGS_AN_HOUR = 10;

/** The part of an address that belongs to one household or company: nobody has a block of them to spare. */
export function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(mapped)) return mapped.split('.').slice(0, 3).join('.');
  const [head = '', tail] = mapped.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Each counts one more, or says why not. */
export interface Limiter {
  admit(address: string | undefined): Promise<Refused | undefined>;
  admitSession(id: string): Promise<Refused | undefined>;
  admitCode(phoneNumber: string): Promise<Refused | undefined>;
  /** A word on somebody's phone: no phone rings more often (security A7). */
  admitWait(phoneNumber: string): Promise<Refused | undefined>;
  admitOpening(phoneNumber: string): Promise<Refused | undefined>;
  /** Given back by `returnMatch` where nothing was learnt. */
  admitMatch(phoneNumber: string): Promise<Refused | undefined>;
  returnMatch(phoneNumber: string): Promise<void>;
}

export function createLimiter(limits: Required<Limits>, vault: Vault): Limiter {
  async function take(kind: string, name: string, most: number, window: number): Promise<Refused | undefined> {
    if (most === Infinity) return undefined;
    const { total, endsIn } = await vault.add(kind, name, 1, window);
    if (total <= most) return undefined;
    return refuse('rate-limited', { retryAfter: Math.ceil(endsIn / 1000) });
  }
  return {
    admit: async (address) =>
      address === undefined ? undefined : take('network', networkOf(address), limits.requestsPerNetwork, MINUTE),
    admitSession: (id) => take('asking', id, limits.requestsPerSession, MINUTE),
    admitCode: async (phoneNumber) =>
      (await take('codes-of-range', phoneNumber.slice(0, -3), limits.codesPerRange, TEN_MINUTES)) ??
      take('codes-of-day', phoneNumber, limits.codesPerNumber, DAY),
    admitWait: (phoneNumber) => take('waits', phoneNumber, WAITS_AN_HOUR, HOUR),
    admitOpening: (phoneNumber) => take('openings', phoneNumber, OPENINGS_AN_HOUR, HOUR),
    admitMatch: (phoneNumber) => take('matches-of-day', phoneNumber, limits.matchesPerNumber, DAY),
    async returnMatch(phoneNumber) {
      if (limits.matchesPerNumber !== Infinity) await vault.add('matches-of-day', phoneNumber, -1, DAY);
    },
  };
}
