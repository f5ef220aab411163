import { expect } from 'chai';
import { camaraSimSwapReader } from '../../src/dialects/camara-sim-swap.read.js';
import { readsSignals } from '../support/signal-dialect.js';
import {
  SIM_CHECK,
  SIM_CHECK_TELEFONICA,
  SIM_DATE,
  SIM_DATE_NONE,
  SIM_DATE_NULL,
} from './samples/camara-sim-swap.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>, notes: string[] = []) => ({
  label,
  body,
  signals,
  notes,
  isRecognised: true,
});
const named = (...of: Parameters<typeof row>) => ({ ...row(...of), isRecognised: false });

describe('camara-sim-swap', () => {
  readsSignals(camaraSimSwapReader, [
    named('a change', SIM_CHECK, { simSwapped: true }),
    named('no change', { swapped: false }, { simSwapped: false }),
    named('a change that an SDK does not know', { swapped: null }, {}),
    row('8.6 Telefónica: simSwapped in the mocks, swapped in the contract', SIM_CHECK_TELEFONICA, {
      simSwapped: false,
    }),
    row('the date of the sample, with a space', SIM_DATE, { simChangedAt: '2024-09-18T07:37:53.471829+00:00' }),
    row(
      'a date',
      { latestSimChange: '2023-07-03T14:27:08.312+02:00' },
      {
        simChangedAt: '2023-07-03T14:27:08.312+02:00',
      },
    ),
    row(
      'a date in UTC with nine digits',
      { latestSimChange: '2023-07-03T12:27:08.123456789Z' },
      {
        simChangedAt: '2023-07-03T12:27:08.123456789Z',
      },
    ),
    row('snake_case', { latest_sim_change: null, monitored_period: 30 }, { simChangedAt: null, simMonitoredDays: 30 }),
    row('no date within a period', SIM_DATE_NONE, { simChangedAt: null, simMonitoredDays: 120 }),
    row('no date and no period, as before 2.0', SIM_DATE_NULL, { simChangedAt: null }),
    row('a date without zone, which it drops', { latestSimChange: '2023-07-03T14:27:08' }, {}, [
      'value-dropped simChangedAt',
    ]),
    row('a day alone, which it drops', { latestSimChange: '2023-07-03' }, {}, ['value-dropped simChangedAt']),
    row('seconds since 1970, which it drops', { latestSimChange: 1688386028 }, {}, ['value-dropped simChangedAt']),
  ]);

  it('refuses a list', () => {
    const result = camaraSimSwapReader.read([SIM_CHECK]);
    expect(result.ok ? 'read' : result.problem.code).to.equal('protocol');
  });
});
