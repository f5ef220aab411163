/**
 * Keys of CAMARA KYC Match answers, 0.1.0 to 0.5.0-rc.1, as one table for the reader and for recognition.
 * Only these keys are ever looked up, so the number and the names of all others do not matter.
 */
import { ATTRIBUTE_NAMES } from '../domain/attribute.js';
import type { PathsOfAttributes } from './match-table.js';
import { camaraKeys } from './wire-names.js';

const keysOf = (suffix: string): PathsOfAttributes =>
  Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, camaraKeys(name, suffix)]));

/** Where the result words are. */
export const CAMARA_MATCH_ANSWERS = keysOf('Match');

/** Where the similarity scores are, also for attributes that must not be scored. KYC Match 0.2.0 and 0.2.1 call one of them differently. */
export const CAMARA_MATCH_SCORES: PathsOfAttributes = {
  ...keysOf('MatchScore'),
  middleNames: [...camaraKeys('middleNames', 'MatchScore'), 'middleNamesScore'],
};
