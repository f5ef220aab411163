/**
 * What a visitor of the faults types, and what the proxy and the operator behind them answer when nothing is wrong.
 */

/** By the names of the controls; what nobody but the proxy may get to know. */
export const TYPED = {
  tel: '06 39 98 00 04',
  'given-name': 'Zéphyrine',
  'family-name': 'Quatrebarbes',
  'bday-day': '23',
  'bday-month': '8',
  'bday-year': '1971',
  email: 'zephyrine@quatrebarbes.example',
  'doc-number': 'X4RTBPFW4',
} as const;

/** The number, as the proxy is asked about it. */
export const NUMBER = '+33639980004';

/** What the page asks for. */
export const FIELDS = 'givenName familyName birthdate email';

/** In letters that no random name has: six digits are found by chance in one of a thousand runs. */
export const CODE = 'QZKXWV';

/** What the operator holds; the person types another given name meanwhile. */
export const RECORD = { givenName: 'Operatrice', email: 'held@operator.example' } as const;

/** The same, before the person called it theirs. */
export const MASKED = { givenName: 'O••••••', email: 'h••••••@••••••.example' } as const;

/** Seconds between two questions about a proof that is given elsewhere: so many that nobody asks twice by chance. */
export const INTERVAL = 60;
