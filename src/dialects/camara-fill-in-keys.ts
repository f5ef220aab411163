/**
 * Keys of CAMARA KYC Fill-in answers, 0.1.0 to 0.4.1, as one table for the reader and for recognition.
 * Only these keys are ever looked up, so the number and the names of all others do not matter.
 */
import { camaraAttributes } from './camara-attributes.js';
import type { PathsOfAttributes } from './match-table.js';
import { camaraKeys } from './wire-names.js';

/** The 24 attributes of the newest version with the keys under which each may travel. */
export const CAMARA_FILL_IN_VALUES: PathsOfAttributes = Object.fromEntries(
  camaraAttributes('0.4').map((name) => [name, camaraKeys(name)]),
);
