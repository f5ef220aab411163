/**
 * What different sign-up pages ask for. One of them asks for everything, which no page should.
 */
import type { FieldName } from 'kyc-onboarding';

interface Form {
  readonly country: string;
  readonly fields: readonly FieldName[];
}

export const FORMS: Readonly<Record<string, Form>> = {
  account: {
    country: 'FR',
    fields: ['givenName', 'familyName', 'birthdate', 'gender', 'address', 'postalCode', 'locality', 'country', 'email'],
  },
  everything: {
    country: 'FR',
    fields: [
      'givenName',
      'middleNames',
      'familyName',
      'familyNameAtBirth',
      'birthdate',
      'cityOfBirth',
      'countryOfBirth',
      'nationality',
      'gender',
      'email',
      'country',
      'streetName',
      'streetNumber',
      'houseNumberExtension',
      'postalCode',
      'locality',
      'region',
      'idDocumentType',
      'idDocument',
      'idDocumentExpiryDate',
      // Operators compare it from KYC Match 0.5 on: those of before are not asked, and neither is the person.
      'bankAccountNumber',
    ],
  },
  japan: {
    country: 'JP',
    fields: [
      'familyName',
      'givenName',
      'nameKanaZenkaku',
      'nameKanaHankaku',
      'birthdate',
      'country',
      'postalCode',
      'region',
      'locality',
      'address',
      'email',
    ],
  },
};
