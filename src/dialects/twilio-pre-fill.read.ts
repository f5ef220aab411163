/**
 * Twilio Lookup v2 with the package Pre-fill, for one number or the first of a batch. There is no town, no birth date and no mail address. Errors are
 * inside answers with status 200; 60623 says that no successful verification of the number was found.
 * Source: twilio-oai `twilio_lookups_v2`, twilio-node 5 (`lookups/v2/query`), Twilio documentation "Identity Pre-fill".
 */
import { createFillInReader } from './create-fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';

export const twilioPreFillTable: FillInTable = {
  dialect: 'twilio-pre-fill',
  at: ['preFill', 'phoneNumbers/0/preFill'],
  values: {
    givenName: 'firstName',
    familyName: 'lastName',
    address: 'addressLine',
    postalCode: 'postalCode',
    region: 'state',
    country: 'countryCode',
  },
  problem: {
    at: ['preFill/errorCode', 'phoneNumbers/0/preFill/errorCode', 'phoneNumbers/0/twilioErrorCode'],
    fine: ['null', ''],
    codes: { 60614: 'config', 60619: 'config' },
  },
};

export const twilioPreFillReader = createFillInReader(twilioPreFillTable);
