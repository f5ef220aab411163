/**
 * The names of the dialects this version reads, per kind of answer. A new provider is added here first: the registries, the
 * loaders and the recognition table then refuse to compile until they know it.
 */

/** Ways in which a match is answered. */
export const MATCH_DIALECTS = ['camara-match'] as const;
export type MatchDialect = (typeof MATCH_DIALECTS)[number];

/** Ways in which an operator's record is handed over. */
export const FILL_IN_DIALECTS = ['camara-fill-in'] as const;
export type FillInDialect = (typeof FILL_IN_DIALECTS)[number];
