/**
 * Whether a number looks like a mobile one. A guess for a warning, never a reason to refuse: new ranges open all the time.
 */
import { callingCodeOf } from './calling-code.js';
import type { PhonePlan } from './phone-plan.js';

/**
 * Whether a number begins as no mobile number of its country does. Countries without ranges of their own for mobile lines are never suspected.
 * @param number E.164 with plus
 */
export function isUnlikelyMobile(
  number: string,
  { metadata, mobile }: Pick<PhonePlan, 'metadata' | 'mobile'>,
): boolean {
  const digits = number.slice(1);
  const code = callingCodeOf(digits, metadata);
  const start = code && mobile[code];
  return Boolean(start) && !new RegExp(`^(?:${start})`).test(digits.slice(code?.length));
}
