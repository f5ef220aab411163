import { expect } from 'chai';
import { camaraDeviceSwapReader } from '../../src/dialects/camara-device-swap.read.js';
import { camaraSimSwapReader } from '../../src/dialects/camara-sim-swap.read.js';
import { readsSignals } from '../support/signal-dialect.js';
import { DEVICE_CHECK, DEVICE_DATE, DEVICE_DATE_NONE } from './samples/camara-device-swap.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>) => ({
  label,
  body,
  signals,
  isRecognised: true,
});

describe('camara-device-swap', () => {
  readsSignals(camaraDeviceSwapReader, [
    { ...row('no change', DEVICE_CHECK, { deviceSwapped: false }), isRecognised: false },
    row('the date of the sample, with a space', DEVICE_DATE, {
      deviceChangedAt: '2024-09-18T07:37:53.471829+00:00',
    }),
    row('no date within a period', DEVICE_DATE_NONE, { deviceChangedAt: null, deviceMonitoredDays: 120 }),
    row('snake_case', { latest_device_change: null }, { deviceChangedAt: null }),
  ]);

  it('shares its words with SIM Swap, so the name decides what they are about', () => {
    const signals = [camaraSimSwapReader, camaraDeviceSwapReader].map((reader) => {
      const result = reader.read({ swapped: true, monitoredPeriod: 9 });
      return result.ok && result.value.signals;
    });
    expect(signals).to.deep.equal([
      { simSwapped: true, simMonitoredDays: 9 },
      { deviceSwapped: true, deviceMonitoredDays: 9 },
    ]);
  });
});
