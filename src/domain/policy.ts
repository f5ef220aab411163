/**
 * The risk officer's rules as data: what must match, from which score a difference counts as close, what a missing answer means, and what
 * signals and a provider's own overall answer do to the decision. `decide.ts` applies it, `check-policy.ts` checks one that was written by hand.
 */
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from './attribute.js';
import type { SignalRule } from './signal-rule.js';
import type { Decision } from './verdict.js';

/**
 * What a provider's own overall answer decides. Without `value` and `atLeast`: any answer of that dialect, for the end of a list.
 * Read the provider's documentation first: Incode's `low` is good, Twilio's score is no percentage.
 */
export type ProviderRule = {
  /** Whose overall answer it is, for example `incode-ekyc`. */
  readonly dialect: string;
  /** The decision, whatever the attributes say. Signal rules may still lower it; a refused document number stays a mismatch. */
  readonly decision: Exclude<Decision, 'unverified'>;
} & (
  | {
      /** The answer itself, without regard to case. */
      readonly value?: string;
      readonly atLeast?: never;
    }
  | {
      /** Lowest number that fits, for providers that answer with one. */
      readonly atLeast: number;
      readonly value?: never;
    }
);

/** Decisions after which the person may be let correct what they wrote. */
export const CORRECTABLE = ['mismatch', 'partial'] as const satisfies readonly Decision[];

/** Rules for one decision. Can be kept as JSON: `policy.schema.json` helps an editor to write it, `checkPolicy` finds its mistakes. */
export interface Policy {
  /** Shown in the verdict, so that a decision can be traced to the rules that made it. */
  readonly name: string;
  /** Changes with every change of the rules. */
  readonly version: string;
  /** Attributes that decide. Absent: every attribute that was asked, without those of `ifAvailable`. */
  readonly required?: readonly AttributeName[];
  /**
   * Attributes that decide only where the source answered about them: `unavailable` and `not-checked` do not stand in the way, a mismatch or a
   * partial counts like that of a required attribute. One that is also required is required.
   */
  readonly ifAvailable?: readonly AttributeName[];
  /** Lowest score (0–100) at which `mismatch` becomes `partial`. An attribute without an entry has no such score. */
  readonly thresholds: Readonly<Partial<Record<AttributeName, number>>>;
  /** Rules over signals. Each that is met lowers the decision, none raises it. Absent: signals decide nothing. */
  readonly signals?: readonly SignalRule[];
  /** What providers' own overall answers decide; the first that fits. Absent: they decide nothing. */
  readonly provider?: readonly ProviderRule[];
  /** Decisions after which the person may correct what they wrote and be compared again, while they have attempts. Absent: both. */
  readonly corrections?: readonly (typeof CORRECTABLE)[number][];
}

/** Default threshold of the name attributes. Jaro-Winkler is generous: other attributes reach 95 for another mailbox or house. */
export const NAME_THRESHOLD = 85;

/** The policy when none is given: every attribute asked is required, names are close from 85. */
export const DEFAULT_POLICY: Policy = {
  name: 'default',
  version: '1',
  thresholds: Object.fromEntries(
    ATTRIBUTE_NAMES.filter((name) => attributeSpec(name).isName).map((name) => [name, NAME_THRESHOLD]),
  ),
};

/** Whether the person may correct what they wrote after this decision. */
export const mayCorrect = ({ corrections = CORRECTABLE }: Policy, decision: Decision): boolean =>
  corrections.some((each) => each === decision);
