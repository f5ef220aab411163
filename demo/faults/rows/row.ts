/** A row of the fault matrix, and how rows are written down briefly. */
import type { Expected } from '../expected.js';
import { PHASES, type Fault, type Phase, type Variant } from '../fault.js';

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

/** Every phase. */
export const ALL = 'SVPM';

/** Nothing is noticed. */
export const GOES_ON: Expected = {};

/** The person proves their number again. */
export const PROVES_AGAIN = { at: 'phone', drops: 'code' } as const satisfies Expected;

const isByPhase = (expected: Row['expected']): expected is Readonly<Partial<Record<Phase, Expected>>> =>
  PHASES.some((phase) => phase in expected);

/** What comes of a row's fault in a phase. */
export const expectedIn = ({ expected }: Row, phase: Phase): Expected =>
  isByPhase(expected) ? (expected[phase] ?? {}) : expected;
