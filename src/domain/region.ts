/**
 * The regions of a country, read from a generated table, and which of them a text means.
 */

export interface Region {
  /** ISO 3166-2 without the country; empty where there is none. */
  readonly code: string;
  /** In the country's own script. */
  readonly name: string;
  /** The name in Latin letters, where the other is not. */
  readonly latin?: string;
}

export interface RegionList {
  readonly country: string;
  /** Language of names that are not in Latin letters; else empty. */
  readonly language: string;
  readonly regions: readonly Region[];
}

/** Reads one country's row of a table; null where it has none. */
export function readRegions(table: string, country: string): RegionList | null {
  const row = table.split('\n').find((line) => line.startsWith(`${country};`));
  if (row === undefined) return null;
  const [, language = '', entries = ''] = row.split(';');
  const regions = entries.split('|').map((entry): Region => {
    const [code = '', name = '', latin] = entry.split('=');
    return latin === undefined ? { code, name } : { code, name, latin };
  });
  return { country, language, regions };
}

/** What a page is sent of a region: its name, or its code where it has one. */
export const regionValue = ({ code, name, latin }: Region, sendAs: 'name' | 'code'): string =>
  sendAs === 'code' ? code || (latin ?? name) : name;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** A name without the word for what it names: `Tokyo-to`, `Kyoto Prefecture`, `County Kildare`, `東京`. */
const core = (text: string): string =>
  fold(
    text
      .replace(
        /[\s-](?:prefecture|province|state|county|oblast|governorate|emirate|parish|district|region|ken|fu|to|do|si)$/iu,
        '',
      )
      .replace(/^(?:county|co\.|province of|state of|emirate of|provincia d[ei]|estado de|provincia|місто|г\.) ?/iu, '')
      .replace(/(?<=..)(?:[都府県省市縣]|自治区)$/u, ''),
  );

/**
 * The region that a text means: its code with or without the country, or its name in either script, whatever the case and the accents.
 * @returns undefined for a text that means none of them
 */
export function findRegion({ country, regions }: RegionList, text: string): Region | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  const names = ({ name, latin = name }: Region): readonly string[] => [name, latin];
  const code = wanted.startsWith(country.toLowerCase()) && /^[A-Z]{2}-/i.test(text) ? wanted.slice(2) : wanted;
  return (
    regions.find((region) => region.code !== '' && fold(region.code) === code) ??
    regions.find((region) => names(region).some((name) => fold(name) === wanted)) ??
    regions.find((region) => names(region).some((name) => core(name) === core(text)))
  );
}
