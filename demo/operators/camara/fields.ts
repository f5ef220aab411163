/**
 * The attributes of KYC Match and KYC Fill-in, with what each version says about them. Written from the specification files and not from the
 * package's own table of attributes, so that the two check each other.
 */
import type { Person } from 'kyc-onboarding/sandbox';

type AttributeName = keyof Person['record'];

export interface RequestField {
  readonly name: AttributeName;
  readonly format: 'text' | 'date' | 'email' | 'country' | 'gender' | 'document-type' | 'bank-account';
  /** Longest value in 0.5; earlier versions have no lengths. */
  readonly maxLength: number;
  readonly scored: boolean;
  /** First version that has the field. */
  readonly since: '0.1' | '0.4' | '0.5';
}

const field = (
  name: AttributeName,
  maxLength: number,
  rest: Partial<Omit<RequestField, 'name' | 'maxLength'>> = {},
): RequestField => ({ name, maxLength, format: 'text', scored: false, since: '0.1', ...rest });

const FIELDS: readonly RequestField[] = [
  field('idDocument', 50),
  field('idDocumentType', 50, { format: 'document-type', since: '0.4' }),
  field('idDocumentExpiryDate', 10, { format: 'date', since: '0.4' }),
  field('bankAccountNumber', 50, { format: 'bank-account', since: '0.5' }),
  field('name', 256, { scored: true }),
  field('givenName', 100, { scored: true }),
  field('familyName', 150, { scored: true }),
  field('nameKanaHankaku', 256, { scored: true }),
  field('nameKanaZenkaku', 256, { scored: true }),
  field('middleNames', 100, { scored: true }),
  field('familyNameAtBirth', 150, { scored: true }),
  field('address', 256, { scored: true }),
  field('streetName', 150, { scored: true }),
  field('streetNumber', 20, { scored: true }),
  field('postalCode', 20),
  field('region', 100, { scored: true }),
  field('locality', 100, { scored: true }),
  field('country', 2, { format: 'country' }),
  field('houseNumberExtension', 20),
  field('birthdate', 10, { format: 'date' }),
  field('email', 254, { format: 'email', scored: true }),
  field('gender', 6, { format: 'gender' }),
  field('cityOfBirth', 100, { scored: true, since: '0.4' }),
  field('countryOfBirth', 2, { format: 'country', since: '0.4' }),
  field('nationality', 2, { format: 'country', since: '0.4' }),
];

/** The fields that a version has. */
export const upTo = (version: RequestField['since']): readonly RequestField[] =>
  FIELDS.filter(({ since }) => since <= version);
