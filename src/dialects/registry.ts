/**
 * All readers at once, for the door `kyc-onboarding/normalise` and for servers. The widget uses `load-reader.ts` instead.
 */
import { camaraFillInReader } from './camara-fill-in.read.js';
import { camaraMatchReader } from './camara-match.read.js';
import type { FillInDialect, MatchDialect } from './dialect.js';
import type { FillInReader } from './fill-in-reader.js';
import type { MatchReader } from './match-reader.js';

export const MATCH_READERS: Readonly<Record<MatchDialect, MatchReader>> = { 'camara-match': camaraMatchReader };

export const FILL_IN_READERS: Readonly<Record<FillInDialect, FillInReader>> = { 'camara-fill-in': camaraFillInReader };
