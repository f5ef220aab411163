/**
 * How the parts of an address share lines on a wide screen: what stands together in the country's order stands on one line.
 */
import type { AttributeName } from '../domain/attribute.js';

const PLACE: readonly AttributeName[] = ['locality', 'region', 'postalCode'];

/** The names of a kind right around one of them. */
function together(names: readonly AttributeName[], at: number): readonly AttributeName[] {
  let [from, to] = [at, at];
  const isPlace = (index: number): boolean => PLACE.includes(names[index] as AttributeName);
  while (isPlace(from - 1)) from--;
  while (isPlace(to + 1)) to++;
  return names.slice(from, to + 1);
}

/** @returns the width of a part in sixths of the line; undefined for what is no part of an address */
export function addressSpan(name: AttributeName, names: readonly AttributeName[]): 2 | 3 | 4 | 6 | undefined {
  if (name === 'streetNumber') return 2;
  if (name === 'streetName') return names.includes('streetNumber') ? 4 : 6;
  if (!PLACE.includes(name)) return undefined;
  const line = together(names, names.indexOf(name));
  if (line.length === 3) return 2;
  if (!line.includes('postalCode')) return line.length === 2 ? 3 : 6;
  return name === 'postalCode' ? 2 : 4;
}
