/**
 * CAMARA Device Swap 0.1 to 1.0, both operations: whether the SIM moved to another phone within the hours that were asked about, or when it did last.
 * The shapes are those of SIM Swap.
 * Source: device-swap.yaml 1.0.0.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraDeviceSwapTable: MatchTable = {
  dialect: 'camara-device-swap',
  answers: {},
  words: YES_OR_NO,
  signals: {
    deviceSwapped: 'swapped',
    deviceChangedAt: 'latestDeviceChange',
    deviceMonitoredDays: 'monitoredPeriod',
  },
};

/** Holds signals alone. Has to be named for the answer `swapped`, which SIM Swap shares. */
export const camaraDeviceSwapReader = createMatchReader(camaraDeviceSwapTable);
