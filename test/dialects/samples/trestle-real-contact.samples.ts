/**
 * Answers of Trestle Real Contact. Nobody's data: outcomes only. Fixture 18 of the provider research.
 */

/** Fixture 18: flat keys with a dot, as they are on the wire. */
export const TRESTLE_WIRE = {
  'phone.is_valid': true,
  'phone.activity_score': 85,
  'phone.linetype': 'Mobile',
  'phone.name_match': true,
  'phone.contact_grade': 'A',
  'email.is_valid': true,
  'email.name_match': false,
  'email.contact_grade': 'F',
  'address.is_valid': true,
  'address.name_match': null,
  add_ons: null,
  warnings: [],
  error: null,
} as const;

/** The key of the line's type as the documentation spells it. */
export const TRESTLE_DOCUMENTED = {
  'phone.is_valid': false,
  'phone.activity_score': 101,
  'phone.line_type': 'NonFixedVOIP',
  'phone.name_match': null,
  'phone.contact_grade': null,
} as const;
