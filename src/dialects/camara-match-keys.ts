/**
 * Keys of CAMARA KYC Match answers, 0.1.0 to 0.5.0-rc.1, as one table for the reader and for recognition.
 * Only these keys are ever looked up, so the number and the names of all others do not matter.
 */
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';
import { MISSPELT } from './wire-names.js';

type Keys = Readonly<Record<AttributeName, readonly string[]>>;

const keysOf = (suffix: string, also: Readonly<Partial<Record<AttributeName, string>>> = {}): Keys =>
  Object.fromEntries(
    ATTRIBUTE_NAMES.map((name) => {
      const names = [name, MISSPELT[name]].filter((spelling) => spelling !== undefined);
      const more = also[name];
      return [name, [...names.map((spelling) => spelling + suffix), ...(more === undefined ? [] : [more])]];
    }),
  ) as unknown as Keys;

/** Where the result words are. */
export const CAMARA_MATCH_ANSWERS = keysOf('Match');

/** Where the similarity scores are, also for attributes that must not be scored. KYC Match 0.2.0 and 0.2.1 call one of them differently. */
export const CAMARA_MATCH_SCORES = keysOf('MatchScore', { middleNames: 'middleNamesScore' });
