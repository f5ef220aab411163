/**
 * The 25 identity attributes, with their CAMARA camelCase names: the widest set any provider speaks.
 * Source: CAMARA KYC Match 0.4.0 and 0.5.0-rc.1 (`bankAccountNumber`, lengths), KYC Fill-in 0.4.1.
 * How an attribute is asked for on a page is `elements`' business; what it is called there is `locales`'.
 */

/** What kind of value an attribute holds; decides how it is read and which control asks for it. */
export type AttributeKind = 'text' | 'kana' | 'email' | 'date' | 'country' | 'gender' | 'document-type';

export interface AttributeSpec {
  readonly kind: AttributeKind;
  /** Longest value in code points that CAMARA Match 0.5.0-rc.1 accepts. A soft limit: answered with a message, never cut. */
  readonly maxLength: number;
  /** Whether an operator may put a similarity score beside a `false`. Scores on the others are a guessing oracle and are dropped. */
  readonly scored: boolean;
  /** Whether it is a part of the person's name: only names have a default threshold for "close". */
  readonly isName: boolean;
}

const text = (maxLength: number, scored = false): AttributeSpec => ({ kind: 'text', maxLength, scored, isName: false });
const personName = (maxLength: number): AttributeSpec => ({ kind: 'text', maxLength, scored: true, isName: true });
const coded = (kind: AttributeKind, maxLength: number): AttributeSpec => ({
  kind,
  maxLength,
  scored: false,
  isName: false,
});

/** Every attribute in CAMARA's order. The table from which the type of their names is taken. */
export const ATTRIBUTES = {
  idDocument: text(50),
  idDocumentType: coded('document-type', 50),
  idDocumentExpiryDate: coded('date', 10),
  bankAccountNumber: text(50),
  name: personName(256),
  givenName: personName(100),
  familyName: personName(150),
  nameKanaHankaku: { ...personName(256), kind: 'kana' },
  nameKanaZenkaku: { ...personName(256), kind: 'kana' },
  middleNames: personName(100),
  familyNameAtBirth: personName(150),
  address: text(256, true),
  streetName: text(150, true),
  streetNumber: text(20, true),
  postalCode: text(20),
  region: text(100, true),
  locality: text(100, true),
  country: coded('country', 2),
  houseNumberExtension: text(20),
  birthdate: coded('date', 10),
  email: { kind: 'email', maxLength: 254, scored: true, isName: false },
  gender: coded('gender', 6),
  cityOfBirth: text(100, true),
  countryOfBirth: coded('country', 2),
  nationality: coded('country', 2),
} as const satisfies Record<string, AttributeSpec>;

export type AttributeName = keyof typeof ATTRIBUTES;

export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as readonly AttributeName[];

/** Whether a text is the name of an attribute. Inherited keys such as `constructor` are not. */
export const isAttributeName = (name: string): name is AttributeName => Object.hasOwn(ATTRIBUTES, name);

/** The widened specification of one attribute. */
export const attributeSpec = (name: AttributeName): AttributeSpec => ATTRIBUTES[name];

/** Values of `gender` in CAMARA KYC Match. */
export const GENDERS = ['FEMALE', 'MALE', 'OTHER'] as const;
export type Gender = (typeof GENDERS)[number];

/** What stands in the field of somebody who prefers not to say: an answer, so nobody fills in another, but no value to send. */
export const GENDER_UNSAID = 'UNSAID';

/** Values of `idDocumentType` in CAMARA KYC Match 0.4.0. */
export const DOCUMENT_TYPES = [
  'passport',
  'national_id_card',
  'residence_permit',
  'diplomatic_id',
  'driver_licence',
  'social_security_id',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Attribute values as they travel: text only, an absent value is an absent key. */
export type AttributeValues = Readonly<Partial<Record<AttributeName, string>>>;
