/**
 * CAMARA KYC Fill-in 0.1.0 to 0.4.1: a flat object of optional values, where anything without consent, scope or data is simply missing. One family,
 * because later versions only add keys; Nokia Network as Code spells them in snake_case in Python and answers explicit nulls.
 * Source: kyc-fill-in.yaml 0.1.1, 0.2.0, 0.3.0, 0.4.1; Network as Code documentation.
 */
import { CAMARA_FILL_IN_VALUES } from './camara-fill-in-keys.js';
import { createFillInReader } from './create-fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';

export const camaraFillInTable: FillInTable = {
  dialect: 'camara-fill-in',
  values: CAMARA_FILL_IN_VALUES,
  phoneNumber: 'phoneNumber',
};

/** Reader of the whole version family. An empty object is a record with nothing in it. */
export const camaraFillInReader = createFillInReader(camaraFillInTable);
