import { camaraAgeVerificationReader } from '../../src/dialects/camara-age-verification.read.js';
import { readsSignals } from '../support/signal-dialect.js';
import { AGE_0_2, AGE_NOT_AVAILABLE, AGE_SDK } from './samples/camara-age-verification.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>, notes: string[] = []) => ({
  label,
  body,
  signals,
  notes,
  isRecognised: true,
});

describe('camara-age-verification', () => {
  readsSignals(camaraAgeVerificationReader, [
    row('the sample of 0.2, which mixes texts and a boolean', AGE_0_2, {
      ageConfirmed: true,
      ageDocumentVerified: true,
      identityMatchPercent: 90,
      contentLock: false,
      parentalControl: true,
    }),
    row('an operator that does not know', AGE_NOT_AVAILABLE, {}),
    row('booleans, nulls and snake_case', AGE_SDK, { ageConfirmed: false, identityMatchPercent: 0 }),
    ...(['ageCheck', 'contentLock', 'parentalControl'] as const).flatMap((key) =>
      (['true', 'false', 'not_available'] as const).map((word) => {
        const signal = key === 'ageCheck' ? 'ageConfirmed' : key;
        const others = key === 'ageCheck' ? {} : { ageCheck: 'not_available' };
        const signals = word === 'not_available' ? {} : { [signal]: word === 'true' };
        return row(`${key} ${word}`, { ...others, [key]: word }, signals);
      }),
    ),
    row(
      'no document that the law accepts',
      { ageCheck: 'true', verifiedStatus: false },
      { ageConfirmed: true, ageDocumentVerified: false },
    ),
    row('"false"', { ageCheck: 'false' }, { ageConfirmed: false }),
    row('"TRUE"', { ageCheck: 'TRUE' }, { ageConfirmed: true }),
    row('"n/a"', { ageCheck: 'n/a' }, {}),
    row(
      'a text where a boolean should be',
      { ageCheck: 'true', verifiedStatus: 'false' },
      {
        ageConfirmed: true,
        ageDocumentVerified: false,
      },
    ),
    row(
      'a score of 100',
      { ageCheck: 'true', identityMatchScore: 100 },
      {
        ageConfirmed: true,
        identityMatchPercent: 100,
      },
    ),
    row(
      'a float score',
      { ageCheck: 'true', identityMatchScore: 87.5 },
      {
        ageConfirmed: true,
        identityMatchPercent: 88,
      },
    ),
    row('a score of 101, which it drops', { ageCheck: 'true', identityMatchScore: 101 }, { ageConfirmed: true }, [
      'value-dropped identityMatchPercent',
    ]),
    row('a word that nobody defines, which it drops', { ageCheck: 'maybe' }, {}, ['value-dropped ageConfirmed']),
    row('a number as an answer, which it drops', { ageCheck: 18 }, {}, ['value-dropped ageConfirmed']),
  ]);
});
