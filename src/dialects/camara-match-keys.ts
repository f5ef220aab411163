/**
 * Keys of CAMARA KYC Match answers, 0.1.0 to 0.5.0-rc.1, as one table for the reader and for recognition.
 * Only these keys are ever looked up, so the number and the names of all others do not matter.
 */
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';
import { isWireObject, ownValue } from './wire-object.js';
import { wireKeys, wireSpellings } from './wire-names.js';

export interface MatchKeys {
  readonly name: AttributeName;
  /** Where the result word is. */
  readonly result: readonly string[];
  /** Where the similarity score is, also for attributes that must not be scored. */
  readonly score: readonly string[];
}

/** KYC Match 0.2.0 and 0.2.1 call this one score differently. */
const LEGACY_SCORE: Readonly<Partial<Record<AttributeName, string>>> = { middleNames: 'middleNamesScore' };

const legacyScoreKeys = (name: AttributeName): readonly string[] => {
  const key = LEGACY_SCORE[name];
  return key === undefined ? [] : wireSpellings(key);
};

export const CAMARA_MATCH_KEYS: readonly MatchKeys[] = ATTRIBUTE_NAMES.map((name) => ({
  name,
  result: wireKeys(name, 'Match'),
  score: [...wireKeys(name, 'MatchScore'), ...legacyScoreKeys(name)],
}));

const RESULT_KEYS = CAMARA_MATCH_KEYS.flatMap(({ result }) => result);

/** Whether a body answers for at least one attribute in CAMARA's way. */
export const hasCamaraMatchKeys = (body: unknown): boolean =>
  isWireObject(body) && RESULT_KEYS.some((key) => ownValue(body, key) !== undefined);

/** Whether a body is one answer for everything: `{ match, confidence? }`, as a platform labelled "CAMARA v0.3" sends it. */
export const isCamaraAggregate = (body: unknown): boolean =>
  isWireObject(body) && ['boolean', 'string'].includes(typeof ownValue(body, 'match')) && !hasCamaraMatchKeys(body);
