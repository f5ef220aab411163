/**
 * A policy's rules over signals: what they may ask of each kind of signal, and whether one is met. What a met rule does is in `decide.ts`;
 * whether a rule from outside is well formed is in `check-policy.ts`.
 */
import type { ContractType, RiskLevel, SignalKind, SignalName, Signals, SIGNALS, SignalValue } from './signal.js';

/** What may be asked of each kind of signal. The table from which the type of the rules is taken. */
export const CONDITIONS = {
  flag: ['is', 'isNot', 'isMissing'],
  number: ['is', 'isNot', 'atLeast', 'atMost', 'isMissing'],
  text: ['is', 'isNot', 'isMissing'],
  words: ['is', 'isNot', 'isMissing'],
  day: ['withinHours', 'withinDays', 'isMissing'],
  moment: ['is', 'isNot', 'withinHours', 'withinDays', 'isMissing'],
  level: ['is', 'isNot', 'isMissing'],
  contract: ['is', 'isNot', 'isMissing'],
} as const satisfies Record<SignalKind, readonly ConditionName[]>;

export type ConditionName = 'is' | 'isNot' | 'atLeast' | 'atMost' | 'withinHours' | 'withinDays' | 'isMissing';

/** What a met rule lowers the decision to. */
export const LOWERED = ['partial', 'inconclusive', 'mismatch'] as const;

/** What a signal's value is compared with; of a moment nothing but `null` can be known beforehand. */
interface Comparable {
  readonly flag: boolean;
  readonly number: number;
  readonly text: string;
  readonly words: string;
  readonly day: never;
  readonly moment: null;
  readonly level: RiskLevel;
  readonly contract: ContractType;
}

type Operand<Kind extends SignalKind, Condition extends ConditionName> = Condition extends 'is' | 'isNot'
  ? Comparable[Kind]
  : Condition extends 'isMissing'
    ? true
    : number;

/** One condition and none of the others. */
type Only<Condition extends ConditionName, Value> = { readonly [Name in Condition]: Value } & {
  readonly [Name in Exclude<ConditionName, Condition>]?: never;
};

type SignalNameOf<Kind extends SignalKind> = {
  [Name in SignalName]: (typeof SIGNALS)[Name] extends { readonly kind: Kind } ? Name : never;
}[SignalName];

interface Named {
  /** Reported in the verdict's `rules` where the rule is met; so it says what happened, for example `recent-sim-swap`. */
  readonly name: string;
  /** The decision is lowered to this. A decision that is this low already stays. */
  readonly then: (typeof LOWERED)[number];
}

type RuleAbout<Kind extends SignalKind> = Named & { readonly signal: SignalNameOf<Kind> } & {
    [Condition in (typeof CONDITIONS)[Kind][number]]: Only<Condition, Operand<Kind, Condition>>;
  }[(typeof CONDITIONS)[Kind][number]];

/**
 * One condition over one signal.
 * - `is`, `isNot`: equality. Texts are compared without regard to case; of a list of words, whether it holds this one.
 * - `atLeast`, `atMost`: of numbers, both ends included.
 * - `withinHours`, `withinDays`: younger than that at `checkedAt`. A day begins at midnight UTC.
 * - `isMissing`: nobody spoke about the signal. No other condition is met by a missing signal.
 *
 * `null` is an answer: nothing within the days that the source can see, which another signal tells (`simMonitoredDays`).
 */
export type SignalRule = { [Kind in SignalKind]: RuleAbout<Kind> }[SignalKind];

const HOUR = 3_600_000;

/** Parts of a day or of a moment with zone. Read by hand: engines disagree about long fractions, small letters and leap seconds. */
const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:Z|([+-])(\d\d):(\d\d)))?$/i;

/** Milliseconds since 1970; NaN for anything else than a day or a moment. */
function readTime(value: unknown): number {
  const parts = typeof value === 'string' ? TIME.exec(value) : null;
  if (!parts) return NaN;
  const [, year, month, day, hour = 0, minute = 0, second = 0, sign, zoneHour = 0, zoneMinute = 0] = parts;
  const local =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) + Number(second) * 1000;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return sign === '-' ? local + offset : local - offset;
}

/** What is not certainly old enough counts as young: a rule that cannot be worked out must not let anybody pass. */
const isYounger = (value: SignalValue, hours: number, checkedAt: string | undefined): boolean =>
  value !== null && !(readTime(checkedAt) - readTime(value) >= hours * HOUR);

function isEqual(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((word) => isEqual(word, wanted));
  return typeof value === 'string' && typeof wanted === 'string'
    ? value.toLowerCase() === wanted.toLowerCase()
    : value === wanted;
}

const isNumber = (value: SignalValue): value is number => typeof value === 'number';

function isConditionMet(rule: SignalRule, value: SignalValue, checkedAt: string | undefined): boolean {
  if (rule.is !== undefined) return isEqual(value, rule.is);
  if (rule.isNot !== undefined) return !isEqual(value, rule.isNot);
  if (rule.atLeast !== undefined) return isNumber(value) && value >= rule.atLeast;
  if (rule.atMost !== undefined) return isNumber(value) && value <= rule.atMost;
  if (rule.withinHours !== undefined) return isYounger(value, rule.withinHours, checkedAt);
  if (rule.withinDays !== undefined) return isYounger(value, rule.withinDays * 24, checkedAt);
  return false;
}

/**
 * Whether a rule is met.
 * @param checkedAt ISO 8601 with zone. Without it every moment and every day counts as young
 */
export function isRuleMet(rule: SignalRule, signals: Signals, checkedAt: string | undefined): boolean {
  const value: SignalValue | undefined = Object.hasOwn(signals, rule.signal) ? signals[rule.signal] : undefined;
  return value === undefined ? rule.isMissing === true : isConditionMet(rule, value, checkedAt);
}
