/**
 * The numbering plan and the code that reads it: the heaviest part of the widget, in one file that is only loaded when it is wanted.
 */
import metadata from 'libphonenumber-js/min/metadata';
import { callingCodes, formatPhone, readPhone, type Phone } from '../domain/phone.js';
import type { Issue } from '../domain/issue.js';
import type { Result } from '../domain/result.js';

export interface PhoneLibrary {
  read(text: string, country: string | undefined, testNumbers: readonly string[]): Result<Phone, Issue>;
  format(number: string): string;
  readonly callingCodes: readonly { readonly country: string; readonly callingCode: string }[];
}

export const phoneLibrary: PhoneLibrary = {
  read: (text, country, testNumbers) => readPhone(text, { country, metadata, testNumbers }),
  format: (number) => formatPhone(number, metadata),
  callingCodes: callingCodes(metadata),
};
