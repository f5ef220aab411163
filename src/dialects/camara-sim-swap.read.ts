/**
 * CAMARA SIM Swap 0.x to 2.1, both operations: whether the SIM was changed within the hours that were asked about, or when it was changed last. A `null`
 * date with a monitored period means no change within that period. A new subscription, a new number and a port-in count as changes.
 * Source: sim-swap.yaml 2.1.0; Network as Code (0); Telefónica's mocks, which write `simSwapped` where its own contract says `swapped`.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const camaraSimSwapTable: MatchTable = {
  dialect: 'camara-sim-swap',
  answers: {},
  words: YES_OR_NO,
  signals: {
    simSwapped: ['swapped', 'simSwapped'],
    simChangedAt: 'latestSimChange',
    simMonitoredDays: 'monitoredPeriod',
  },
};

/** Holds signals alone. Has to be named for the answer `swapped`, which Device Swap shares. */
export const camaraSimSwapReader = createMatchReader(camaraSimSwapTable);
