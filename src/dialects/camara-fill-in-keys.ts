/**
 * Keys of CAMARA KYC Fill-in answers, 0.1.0 to 0.4.1, as one table for the reader and for recognition.
 * Only these keys are ever looked up, so the number and the names of all others do not matter.
 */
import type { AttributeName } from '../domain/attribute.js';
import { camaraAttributes } from './camara-attributes.js';
import { isWireObject, ownValue } from './wire-object.js';
import { wireKeys, wireSpellings } from './wire-names.js';

export const PHONE_NUMBER_KEYS = wireSpellings('phoneNumber');

/** The 24 attributes of the newest version with the keys under which each may travel. */
export const CAMARA_FILL_IN_KEYS: readonly { readonly name: AttributeName; readonly keys: readonly string[] }[] =
  camaraAttributes('0.4').map((name) => ({ name, keys: wireKeys(name) }));

const ALL_KEYS = [...PHONE_NUMBER_KEYS, ...CAMARA_FILL_IN_KEYS.flatMap(({ keys }) => keys)];

/** Whether a body looks like a record: it has a known key, or it is the empty object of an operator that may share nothing. */
export const isCamaraFillIn = (body: unknown): boolean =>
  isWireObject(body) && (Object.keys(body).length === 0 || ALL_KEYS.some((key) => ownValue(body, key) !== undefined));
