/**
 * Formats of addresses with the whole table, which the widget fetches when it needs it.
 */
import { addressFormat as readAddressFormat, type AddressFormat } from '../../src/domain/address-format.js';
import * as table from '../../src/domain/address-formats.generated.js';

/** The format of a country's addresses. */
export const addressFormat = (country: string): AddressFormat => readAddressFormat(country, table);
