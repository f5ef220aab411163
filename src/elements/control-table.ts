/**
 * How each attribute is asked for in HTML: autofill token, keyboard, owner form. DOM names are token-like and never the attribute's own
 * name, because browsers guess from names and guess wrong.
 */
import type { AttributeName } from '../domain/attribute.js';

export interface ControlSpec {
  /** The control's DOM name. */
  readonly name: string;
  /** Autofill detail token (HTML, autofill field names); absent where none exists. */
  readonly token?: string;
  /** Whether the control belongs to the second form, which keeps browsers from guessing values into it. */
  readonly isApart?: true;
  readonly type?: 'email';
  readonly inputMode?: 'email';
  readonly autocapitalize?: 'words' | 'characters';
  /** Left to right whatever the page's direction: codes and numbers. */
  readonly isCode?: true;
  /** Whether password managers are asked to leave it alone: they would keep it, or put a login into it. */
  readonly isUnsaved?: true;
}

const words = { autocapitalize: 'words' } as const;
const apart = { isApart: true } as const;
const secret = { isApart: true, isUnsaved: true, autocapitalize: 'characters', isCode: true } as const;

export const CONTROLS: Readonly<Record<AttributeName, ControlSpec>> = {
  name: { name: 'name', token: 'name', ...words },
  givenName: { name: 'given-name', token: 'given-name', ...words },
  familyName: { name: 'family-name', token: 'family-name', ...words },
  middleNames: { name: 'additional-name', token: 'additional-name', ...words },
  familyNameAtBirth: { name: 'birth-name', ...apart, ...words },
  nameKanaZenkaku: { name: 'name-kana', ...apart },
  nameKanaHankaku: { name: 'name-kana', ...apart },
  email: { name: 'email', token: 'email', type: 'email', inputMode: 'email', isCode: true },
  country: { name: 'country', token: 'country' },
  region: { name: 'address-level1', token: 'address-level1', ...words },
  locality: { name: 'address-level2', token: 'address-level2', ...words },
  postalCode: { name: 'postal-code', token: 'postal-code', autocapitalize: 'characters', isCode: true },
  address: { name: 'street-address', token: 'street-address', ...words },
  streetName: { name: 'address-line1', token: 'address-line1', ...words },
  streetNumber: { name: 'house-number', autocapitalize: 'characters', isCode: true },
  houseNumberExtension: { name: 'address-line2', token: 'address-line2', autocapitalize: 'characters' },
  birthdate: { name: 'bday', token: 'bday' },
  gender: { name: 'sex', ...apart },
  cityOfBirth: { name: 'birth-place', ...apart, ...words },
  countryOfBirth: { name: 'birth-country', ...apart },
  nationality: { name: 'citizenship', ...apart },
  idDocumentType: { name: 'doc-type', ...apart },
  idDocument: { name: 'doc-number', ...secret },
  idDocumentExpiryDate: { name: 'doc-exp', isUnsaved: true, ...apart },
  bankAccountNumber: { name: 'account-ref', ...secret },
};
