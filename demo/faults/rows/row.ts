/** A row of the fault matrix, and how rows are written down briefly. */
import type { Expected } from '../expected.js';
import type { Fault, Variant } from '../fault.js';
import { isPolled, PHASES, type Phase } from '../phase.js';
import { INTERVAL } from '../sample.js';

export interface Row {
  readonly number: number;
  readonly fault: string;
  readonly phases: readonly Phase[];
  readonly variants: Readonly<Record<string, Variant>>;
  /** For every phase, or by phase. */
  readonly expected: Expected | Readonly<Partial<Record<Phase, Expected>>>;
  /** Whether the widget asks again by itself where a key makes that safe: twice. */
  readonly isRepeated?: boolean;
}

type Ways = Fault | Variant | Readonly<Record<string, Fault | Variant>>;

const variant = (way: Fault | Variant): Variant => ('fault' in way ? way : { fault: way });

function variants(ways: Ways): Row['variants'] {
  if ('kind' in ways || 'fault' in ways) return { '': variant(ways as Fault | Variant) };
  return Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, variant(way)]));
}

/** @param phases letters of the phases, for example `PM` */
export const row = (
  number: number,
  fault: string,
  phases: string,
  ways: Ways,
  expected: Row['expected'],
  more: Pick<Row, 'isRepeated'> = {},
): Row => ({
  number,
  fault,
  phases: PHASES.filter((phase) => phases.includes(phase)),
  variants: variants(ways),
  expected,
  ...more,
});

/** Every phase that the list of faults has. */
export const ALL = 'SVCPM';

/** Every way in which anything is asked: faults that stand for all of their kind. */
export const EVERY = 'SAVCWNPQUMR';

/** Nothing is noticed. */
export const GOES_ON: Expected = {};

/** The person proves their number again. */
export const PROVES_AGAIN = { at: 'phone', drops: 'code' } as const satisfies Expected;

const isByPhase = (expected: Row['expected']): expected is Readonly<Partial<Record<Phase, Expected>>> =>
  PHASES.some((phase) => phase in expected);

/** Failures after which the widget asks again about a proof that is given elsewhere: nothing was decided. */
const PASSING: readonly Expected['code'][] = [
  'network',
  'offline',
  'timeout',
  'provider-error',
  'protocol',
  'internal',
];

/** CIBA Core 11: who is asked too fast is asked so many seconds later from then on. */
const SLOWER = 5;

/** What a failure is while somebody waits for a proof from elsewhere: a code that another phase tells about may be none there. */
function whileWaiting(phase: Phase, expected: Expected): Expected {
  const { code, seconds = 0 } = expected;
  if (PASSING.includes(code)) return { isWaiting: true };
  if (code === 'pending') return { isWaiting: true, asksIn: Math.max(INTERVAL, seconds) };
  const isTooFast = code === 'rate-limited' && phase === 'W';
  return isTooFast ? { isWaiting: true, asksIn: Math.max(INTERVAL + SLOWER, seconds) } : expected;
}

/** What comes of a row's fault in a phase. */
export const expectedIn = ({ expected }: Row, phase: Phase): Expected => {
  if (isByPhase(expected)) return expected[phase] ?? {};
  return isPolled(phase) ? whileWaiting(phase, expected) : expected;
};
