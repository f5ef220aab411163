/**
 * The risk officer's rules as data: what must match, and from which score a difference counts as close.
 */
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from './attribute.js';

export interface Policy {
  /** Shown in the verdict, so that a decision can be traced to the rules that made it. */
  readonly name: string;
  readonly version: string;
  /** Attributes that decide. Absent: every attribute that was asked. */
  readonly required?: readonly AttributeName[];
  /** Lowest score (0–100) at which `mismatch` becomes `partial`. An attribute without an entry has no such score. */
  readonly thresholds: Readonly<Partial<Record<AttributeName, number>>>;
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
