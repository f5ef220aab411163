/**
 * Readers one by one, each in a file of its own that a browser fetches when the first answer in that dialect arrives.
 * The promise rejects when the file cannot be fetched; what that means is the caller's business.
 */
import type { FillInDialect, MatchDialect } from './dialect.js';
import type { FillInReader } from './fill-in-reader.js';
import type { MatchReader } from './match-reader.js';

const matchLoaders: Readonly<Record<MatchDialect, () => Promise<MatchReader>>> = {
  'camara-match': async () => (await import('./camara-match.read.js')).camaraMatchReader,
};

const fillInLoaders: Readonly<Record<FillInDialect, () => Promise<FillInReader>>> = {
  'camara-fill-in': async () => (await import('./camara-fill-in.read.js')).camaraFillInReader,
};

/** Fetches the reader of match answers in one dialect. */
export const loadMatchReader = (dialect: MatchDialect): Promise<MatchReader> => matchLoaders[dialect]();

/** Fetches the reader of records in one dialect. */
export const loadFillInReader = (dialect: FillInDialect): Promise<FillInReader> => fillInLoaders[dialect]();
