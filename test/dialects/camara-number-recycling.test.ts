import { camaraNumberRecyclingReader } from '../../src/dialects/camara-number-recycling.read.js';
import { readsSignals } from '../support/signal-dialect.js';
import { NUMBER_KEPT, NUMBER_RECYCLED } from './samples/camara-number-recycling.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>) => ({
  label,
  body,
  signals,
  isRecognised: true,
});

describe('camara-number-recycling', () => {
  readsSignals(camaraNumberRecyclingReader, [
    row('another holder', NUMBER_RECYCLED, { numberRecycled: true }),
    row('snake_case', NUMBER_KEPT, { numberRecycled: false }),
    row('a boolean as text', { phoneNumberRecycled: 'true' }, { numberRecycled: true }),
  ]);
});
