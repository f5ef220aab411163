/**
 * What a country's habits mean for a page's form: which rows there are and in which order, what they are called, which may not stay
 * empty, and what is sent of them. The flow is handed these rules and asks them; they come in a file of their own.
 */
import {
  ADDRESS_ATTRIBUTES,
  type AddressFormat,
  type LocalityKind,
  type PostalCodeKind,
  type RegionKind,
} from './address-format.js';
import { formatAddressText } from './address-text.js';
import type { AttributeName } from './attribute.js';
import type { FieldReading } from './field-value.js';
import type { Issue } from './issue.js';
import { isNumericPostalCode, readPostalCode } from './postal-code.js';
import { findRegion, regionValue, type RegionList } from './region.js';
import { failed, ok, type Result } from './result.js';
import { foldDigits } from './digits.js';
import type { splitStreetLine } from './street-line.js';

/** What a row is called where the country says more than the attribute. */
export type AddressLabel =
  | RegionKind
  | LocalityKind
  | PostalCodeKind
  /** Street and number on one line. */
  | 'street-line'
  /** Neighbourhood and block, where there are no streets. */
  | 'block'
  | 'block-number'
  /** The whole address in one box. */
  | 'whole';

/** How a row of the country's form differs from the attribute's usual one. */
export interface AddressRow {
  readonly label?: AddressLabel;
  readonly example?: string;
  readonly isNumeric?: boolean;
}

/** What the page says about addresses. */
export interface AddressOptions {
  /** All attributes of the form. */
  readonly attributes: readonly AttributeName[];
  /** Whether street and number share a line. */
  readonly isJoined: boolean;
  readonly sendRegionAs: 'name' | 'code';
}

export interface AddressRules {
  readonly format: AddressFormat;
  readonly options: AddressOptions;
  /** Null where the region is a text. */
  readonly regions: RegionList | null;
  /**
   * The form's rows: the country first, then the parts in its order, in the place of the first of them.
   * @param isAsked whether a row that is not usually there is wanted now
   */
  rows(names: readonly AttributeName[], isAsked: (name: AttributeName) => boolean): readonly AttributeName[];
  /** What the operator is asked for: what is composed is not, and what another country's addresses have is, while any may be chosen. */
  asked(names: readonly AttributeName[]): readonly AttributeName[];
  row(name: AttributeName): AddressRow;
  /** Whether the country needs the part; undefined for what is no part of an address. */
  needs(name: AttributeName): boolean | undefined;
  /** What is sent of one field's text, or what is wrong with it in this country. */
  read(name: AttributeName, text: string, isOperators: boolean): Result<string, Issue>;
  /** What is sent of the whole: a joined line is split, a free text is composed. */
  complete(reading: FieldReading, required: readonly AttributeName[]): FieldReading;
}

const isPart = (name: AttributeName): boolean => ADDRESS_ATTRIBUTES.includes(name);

export function createAddressRules(
  format: AddressFormat,
  regions: RegionList | null,
  options: AddressOptions,
  splitLine: typeof splitStreetLine | null = null,
): AddressRules {
  const { attributes, isJoined, sendRegionAs } = options;
  const isKnown = format.country !== '';
  const isComposed = attributes.includes('address') && attributes.includes('streetName');
  const isWhole = attributes.filter((name) => isPart(name) && name !== 'houseNumberExtension').length === 1;
  const hasNumberInLine = isJoined && attributes.includes('streetName') && attributes.includes('streetNumber');

  const hasRow = (name: AttributeName, isAsked: (name: AttributeName) => boolean): boolean => {
    if (name === 'address' && isComposed) return false;
    if (name === 'streetNumber' && hasNumberInLine && !isAsked(name)) return false;
    // One box for the whole takes whatever a country's addresses have.
    return !isKnown || format.rows.includes(name) || (name === 'address' && isWhole);
  };

  const isBlock = format.numberPlace === 'block';
  const labels: Readonly<Partial<Record<AttributeName, AddressLabel>>> = {
    ...(isKnown && {
      region: format.regionKind,
      locality: format.localityKind,
      postalCode: format.postalCodeKind,
    }),
    ...(hasNumberInLine && { streetName: 'street-line' }),
    ...(isBlock && { streetName: 'block', streetNumber: 'block-number' }),
    ...(isWhole && { address: 'whole' }),
  };

  function readRegion(list: RegionList, text: string, isOperators: boolean): Result<string, Issue> {
    const region = findRegion(list, text);
    if (!region) return failed({ code: 'missing' });
    // What the operator's records say goes back as they say it.
    return ok(isOperators ? text : regionValue(region, sendRegionAs));
  }

  function split({ values, issues }: FieldReading, required: readonly AttributeName[]): FieldReading {
    if (!hasNumberInLine || values.streetName === undefined || values.streetNumber !== undefined)
      return { values, issues };
    const found = splitLine?.(values.streetName, format.numberPlace, foldDigits);
    const { streetNumber: empty, ...others } = issues;
    if (found && !(found.houseNumberExtension && values.houseNumberExtension))
      return { values: { ...values, ...found }, issues: empty?.code === 'missing' ? others : issues };
    return required.includes('streetNumber')
      ? { values, issues: { streetNumber: { code: 'missing' }, ...issues } }
      : { values, issues };
  }

  const always = (): boolean => true;

  return {
    format,
    options,
    regions,

    asked: (names) =>
      names.includes('country')
        ? names.filter((name) => name !== 'address' || !isComposed)
        : names.filter((name) => !isPart(name) || hasRow(name, always)),

    rows(names, isAsked) {
      const first = names.findIndex((name) => isPart(name) || name === 'country');
      if (first < 0) return names;
      const order = isKnown ? format.rows : names.filter(isPart);
      const parts = [...order, ...(order.includes('address') ? [] : ['address' as const])].filter(
        (name) => names.includes(name) && hasRow(name, isAsked),
      );
      const country = names.filter((name) => name === 'country');
      const others = (part: readonly AttributeName[]) => part.filter((name) => !isPart(name) && name !== 'country');
      return [...others(names.slice(0, first)), ...country, ...parts, ...others(names.slice(first))];
    },

    row(name) {
      const rule = name === 'postalCode' ? format.postalCode : null;
      const called = labels[name];
      return {
        ...(called && { label: called }),
        ...(rule && { example: rule.example, isNumeric: isNumericPostalCode(rule) }),
      };
    },

    needs: (name) => (isPart(name) && isKnown ? format.required.includes(name) : undefined),

    read(name, text, isOperators) {
      // A code of the operator's records is as good as they are: it goes back as it came.
      if (name === 'postalCode') return isOperators ? ok(text) : readPostalCode(text, format.postalCode);
      if (name === 'region' && regions) return readRegion(regions, text, isOperators);
      // Lines are a matter of paper.
      return ok(name === 'address' ? text.replace(/\s*\n\s*/g, ', ') : text);
    },

    complete(reading, required) {
      const { values, issues } = split(reading, required);
      if (!isComposed || values.streetName === undefined) return { values, issues };
      const address = formatAddressText(values, format);
      const isAsked = (name: AttributeName): boolean => name !== 'houseNumberExtension' || attributes.includes(name);
      const asked = Object.fromEntries(Object.entries(values).filter(([name]) => isAsked(name as AttributeName)));
      // A text that is longer than may be sent is not sent in part.
      return { values: [...address].length > 256 ? asked : { ...asked, address }, issues };
    },
  };
}
