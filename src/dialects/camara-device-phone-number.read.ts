/**
 * CAMARA Number Verification 0.x to 2.1, operation `device-phone-number`: the number of the phone's own connection, which is a record that holds
 * nothing else.
 * Source: number-verification.yaml 2.1.0; Network as Code (0 and 2).
 */
import { createFillInReader } from './create-fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';

export const camaraDevicePhoneNumberTable: FillInTable = {
  dialect: 'camara-number-verification',
  values: {},
  phoneNumber: 'devicePhoneNumber',
};

export const camaraDevicePhoneNumberReader = createFillInReader(camaraDevicePhoneNumberTable);
