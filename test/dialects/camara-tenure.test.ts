import { camaraTenureReader } from '../../src/dialects/camara-tenure.read.js';
import { readsSignals } from '../support/signal-dialect.js';
import { TENURE_0_2, TENURE_SNAKE_CASE } from './samples/camara-tenure.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>, notes: string[] = []) => ({
  label,
  body,
  signals,
  notes,
  isRecognised: true,
});

describe('camara-tenure', () => {
  readsSignals(camaraTenureReader, [
    row('a contract', TENURE_0_2, { tenureConfirmed: true, contractType: 'postpaid' }),
    row('snake_case and a business', TENURE_SNAKE_CASE, { tenureConfirmed: false, contractType: 'business' }),
    row(
      'pay as you go',
      { tenureDateCheck: true, contractType: 'PAYG' },
      {
        tenureConfirmed: true,
        contractType: 'prepaid',
      },
    ),
    row(
      'another case of a word',
      { tenureDateCheck: true, contractType: 'BUSINESS' },
      {
        tenureConfirmed: true,
        contractType: 'business',
      },
    ),
    row('an answer without a contract', { tenureDateCheck: false }, { tenureConfirmed: false }),
    row('a boolean as text', { tenureDateCheck: 'true' }, { tenureConfirmed: true }),
    row('null', { tenureDateCheck: null, contractType: null }, {}),
    row(
      'an unknown contract, which it drops',
      { tenureDateCheck: true, contractType: 'HYBRID' },
      { tenureConfirmed: true },
      ['value-dropped contractType'],
    ),
  ]);
});
