/**
 * How a country writes its addresses: which parts there are, in which order, what they are called, and what a postal code looks like.
 * The table is handed in: it is loaded by pages that ask for an address.
 */
import type { AttributeName } from './attribute.js';
import type * as addressFormats from './address-formats.generated.js';

/** The generated table with its keys. */
export type AddressTable = typeof addressFormats;

export type RegionKind = AddressTable['REGION_KINDS'][number];
export type LocalityKind = AddressTable['LOCALITY_KINDS'][number];
export type PostalCodeKind = AddressTable['POSTAL_CODE_KINDS'][number];
export type RegionGroup = AddressTable['REGION_GROUPS'][number];

/** Where the house number is written: in front of the street, behind it, behind it after a comma, or as blocks without a street. */
export type NumberPlace = 'first' | 'last' | 'comma' | 'block';

/** What a country's postal codes look like. */
export interface PostalCodeRule {
  /** Groups of a written code: `#` a digit, `@` a letter, `_` a blank, `~` a hyphen; `/` separates alternatives. */
  readonly groups: string;
  /** A code as it is written. */
  readonly example: string;
  /** Letters that people put in front and that are sent without; may be empty. */
  readonly prefix: string;
}

export interface AddressFormat {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Order as written: `A` street, `C` locality, `S` region, `Z` postal code, `^` a new line; the rest stands for itself. */
  readonly order: string;
  /** Attributes of an address in that order; `address` stands where the street does. */
  readonly rows: readonly AttributeName[];
  /** Those without which nothing arrives. */
  readonly required: readonly AttributeName[];
  readonly regionKind: RegionKind;
  readonly localityKind: LocalityKind;
  readonly postalCodeKind: PostalCodeKind;
  readonly numberPlace: NumberPlace;
  /** The file with the country's regions; null where a region is a text. */
  readonly regionGroup: RegionGroup | null;
  /** Null where nobody knows a rule: then any code is right. */
  readonly postalCode: PostalCodeRule | null;
}

/** Attributes whose rows depend on the country. */
export const ADDRESS_ATTRIBUTES: readonly AttributeName[] = [
  'streetName',
  'streetNumber',
  'houseNumberExtension',
  'address',
  'locality',
  'region',
  'postalCode',
];

const NUMBER_PLACES: Readonly<Record<string, NumberPlace>> = { '1': 'first', ',': 'comma', b: 'block' };
const PARTS: Readonly<Record<string, AttributeName>> = { C: 'locality', S: 'region', Z: 'postalCode' };

const rowsOf = (letters: string, isNumberFirst: boolean): readonly AttributeName[] =>
  [...letters].flatMap((letter): readonly AttributeName[] => {
    const part = PARTS[letter];
    if (part) return [part];
    if (letter !== 'A') return [];
    const [first, second] = isNumberFirst
      ? (['streetNumber', 'streetName'] as const)
      : (['streetName', 'streetNumber'] as const);
    return [first, second, 'houseNumberExtension', 'address'];
  });

const kindOf = <K>(kinds: readonly [K, ...K[]], digit: string | undefined): K =>
  kinds[Number.parseInt(digit ?? '0', 36)] ?? kinds[0];

/**
 * The format of a country's addresses.
 * @param country ISO 3166-1 alpha-2, or XK; an unknown one is like most that have no postal codes: street and locality
 * @param table of all countries
 */
export function addressFormat(country: string, table: AddressTable): AddressFormat {
  const { ADDRESS_FORMATS, LOCALITY_KINDS, POSTAL_CODE_KINDS, REGION_GROUPS, REGION_KINDS } = table;
  const at = /^[A-Z]{2}$/.test(country) ? ADDRESS_FORMATS.indexOf(`\n${country};`) : -1;
  const row = at < 0 ? '' : ADDRESS_FORMATS.slice(at + 4, ADDRESS_FORMATS.indexOf('\n', at + 1));
  const [order = '', required = '', kinds = '', street = '', group = '', groups = '', example = '', prefix = ''] =
    row.split(';');
  const numberPlace = NUMBER_PLACES[street] ?? 'last';
  const isNumberFirst = numberPlace === 'first';
  return {
    country,
    order: order || 'A^C',
    rows: rowsOf(order || 'A^C', isNumberFirst),
    required: rowsOf(required || 'AC', isNumberFirst).filter((name) => name !== 'houseNumberExtension'),
    regionKind: kindOf(REGION_KINDS, kinds[0]),
    localityKind: kindOf(LOCALITY_KINDS, kinds[1]),
    postalCodeKind: kindOf(POSTAL_CODE_KINDS, kinds[2]),
    numberPlace,
    regionGroup: group === '' ? null : (REGION_GROUPS[Number(group)] ?? null),
    postalCode: groups === '' ? null : { groups, example, prefix },
  };
}
