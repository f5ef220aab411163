/**
 * The code that reads phone numbers and the index of calling codes, in one file that is only loaded when it is wanted. The numbering plan
 * itself comes by world zone, as numbers need it.
 */
import { followCode } from '../domain/calling-code.js';
import type { Issue } from '../domain/issue.js';
import { formatPhone, readPhone, type Phone } from '../domain/phone.js';
import { groupPhone, groupTyped } from '../domain/phone-grouping.js';
import { isUnlikelyMobile } from '../domain/phone-mobile.js';
import { createPhonePlan } from '../domain/phone-plan.js';
import { loadZonesFor } from '../domain/phone-plan/load-zone.js';
import type { Result } from '../domain/result.js';
import { PhoneTyping, type PhoneField } from './phone-typing.js';

const plan = createPhonePlan();
const { metadata } = plan;
const isHere = (text: string, country?: string): boolean => plan.missing(text, country).length === 0;

type NumberContext = Pick<PhoneField, 'country' | 'countries' | 'testNumbers' | 'picker'>;

export const phoneLibrary = {
  /** Every country with its calling code. */
  callingCodes: plan.callingCodes,

  codeOf: (country: string): string | undefined =>
    plan.callingCodes.find((each) => each.country === country)?.callingCode,

  /** Takes care of a field while it is used. */
  attend: (field: PhoneField): PhoneTyping => new PhoneTyping(field, phoneLibrary),

  /** Fetches the zones that a text needs, ahead of time. Rejects where a file cannot be had. */
  prepare: (text: string, country?: string): Promise<void> => loadZonesFor(plan, text, country),

  /** Reads a number as a field's page takes it. Rejects where its zone cannot be had. */
  async read(text: string, { country, countries, testNumbers, picker }: NumberContext): Promise<Result<Phone, Issue>> {
    const context = { country: picker === 'none' ? undefined : country || undefined, countries, testNumbers };
    await loadZonesFor(plan, text, context.country);
    return readPhone(text, { ...context, metadata });
  },

  /** Groups a number for reading, if its zone is here. */
  format: (number: string): string => (isHere(number) ? formatPhone(number, metadata) : number),

  /** Where the code at the beginning of a text leads: see `followCode`. */
  follow: (text: string, chosen: string, countries: readonly string[]): string | null | undefined =>
    followCode(text, chosen, metadata, countries),

  /** Blanks and hyphens after a key at the end of the box, as far as the plan is here. */
  groupTyped: (text: string, country: string): string => groupTyped(text, country, metadata),

  /** Blanks and hyphens when the person is done, as far as the plan is here. */
  group: (text: string, country: string): string =>
    isHere(text, country) ? groupPhone(text, country, metadata) : text,

  /** Whether a number that has been read looks like a landline. */
  isUnlikelyMobile: (number: string): boolean => isUnlikelyMobile(number, plan),
};

export type PhoneLibrary = typeof phoneLibrary;
