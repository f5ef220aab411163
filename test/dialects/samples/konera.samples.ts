/**
 * Answers of Konera: the request is CAMARA's, the answer is one boolean. Nobody's data. Fixture 17 of the provider research.
 */

/** Fixture 17. */
export const KONERA_MATCH = { match: true } as const;

/** Fixture 17, the other answer. */
export const KONERA_MISMATCH = { match: false } as const;

/** Fixture 17 as a proxy without types hands it on. */
export const KONERA_TEXT = { match: 'False' } as const;

/** No data. */
export const KONERA_NULL = { match: null } as const;
