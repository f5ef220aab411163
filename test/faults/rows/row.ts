/** Writes rows down briefly. */
import type { Expected, Row } from '../rows.js';
import { PHASES, type Fault, type Phase, type Variant } from '../support/fault.js';

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

export const isByPhase = (expected: Row['expected']): expected is Readonly<Partial<Record<Phase, Expected>>> =>
  PHASES.some((phase) => phase in expected);
