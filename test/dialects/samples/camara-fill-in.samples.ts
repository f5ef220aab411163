/**
 * Records in the shapes that operators and gateways really send. Invented people of fiction.
 */

/** Fixtures "numeric postal code" and "lower-case gender": the sample answers up to 0.3.0. */
export const RECORD_0_1 = {
  phoneNumber: '+99999991000',
  giventName: 'Alice',
  familyName: 'Liddell',
  streetNumber: 4,
  postalCode: 1028460,
  houseNumberExtension: 36,
  gender: 'male',
} as const;

/** Fixture 25: Network as Code's SDK in Python, snake_case with explicit nulls, blanks and `Male`. */
export const RECORD_SNAKE_CASE = {
  phone_number: '+99999991000',
  id_document: null,
  id_document_type: 'passport',
  id_document_expiry_date: '2030-01-31',
  given_name: 'Sherlock',
  family_name: 'Holmes',
  family_name_at_birth: null,
  street_name: 'Baker Street',
  street_number: '221B',
  house_number_extension: '',
  country: 'GB',
  gender: 'Male',
  city_of_birth: '   ',
  country_of_birth: 'gb',
} as const;

/** Network as Code's SDK 7: every value that is the text of a boolean became one. */
export const RECORD_BOOLEANS = { givenName: true, familyName: 'Holmes' } as const;

/** Fixture "null values". */
export const RECORD_NULLS = { givenName: null, familyName: 'Holmes', email: null, birthdate: null } as const;

/** Fixture "timestamp as birthdate". */
export const RECORD_TIMESTAMP = { birthdate: '1854-01-06T00:00:00Z' } as const;

/** Fixture 25: a date as Go prints it. */
export const RECORD_GO_TIME = { birthdate: '1854-01-06 00:00:00 +0000 UTC' } as const;

/** Fixture "unknown document type". */
export const RECORD_UNKNOWN_DOCUMENT = { idDocument: 'X-1', idDocumentType: 'library_card' } as const;

/** Fixture "foreign `phoneNumber`": not the line that was asked about. */
export const RECORD_FOREIGN = { phoneNumber: '+99999991001', givenName: 'Irene' } as const;

/** A record that holds the number alone: CAMARA Number Verification, `device-phone-number`. */
export const RECORD_DEVICE = { devicePhoneNumber: '+99999991000' } as const;
