import { expect } from 'chai';
import { normaliseSignals } from '../../src/dialects/normalise-signals.js';

describe('normaliseSignals', () => {
  it('reads an answer that holds nothing but signals', () => {
    const body = { latestSimChange: null, monitoredPeriod: 120 };
    expect(normaliseSignals({ dialect: 'camara-sim-swap', status: 200, body })).to.deep.equal({
      signals: { simChangedAt: null, simMonitoredDays: 120 },
      dialect: 'camara-sim-swap',
      diagnostics: [],
    });
  });

  it('recognises its shape, and says so', () => {
    expect(normaliseSignals({ body: '{"phoneNumberRecycled":true}' })).to.deep.equal({
      signals: { numberRecycled: true },
      dialect: 'camara-number-recycling',
      diagnostics: [{ code: 'dialect-recognised', subject: 'camara-number-recycling' }],
    });
  });

  it('reads those beside a match, and none where there are none', () => {
    const incode = { kyc: [{ key: 'phoneCarrier', status: 'A' }] };
    expect(normaliseSignals({ dialect: 'incode-ekyc', body: incode }).signals).to.deep.equal({ carrier: 'A' });
    expect(normaliseSignals({ body: { emailMatch: 'true' } }).signals).to.deep.equal({});
  });

  const failures: [label: string, input: Parameters<typeof normaliseSignals>[0], code: string][] = [
    [
      'an error',
      { status: 404, body: { status: 404, code: 'IDENTIFIER_NOT_FOUND', message: '' } },
      'subscriber-not-found',
    ],
    ['an error under status 200', { status: 200, body: { code: 'INTERNAL', message: '' } }, 'provider-error'],
    ['a body that nobody knows', { status: 200, body: { x: 1 } }, 'protocol'],
    ['an answer without its signal', { dialect: 'camara-tenure', status: 200, body: { x: 1 } }, 'protocol'],
    ['the refusal of a document', { status: 403, body: { code: 'ID_DOCUMENT_MISMATCH' } }, 'document-required'],
  ];
  for (const [label, input, code] of failures) {
    it(`answers ${label} with ${code}`, () => {
      const { problem, signals, dialect } = normaliseSignals(input);
      expect(dialect).to.equal(input.dialect ?? '');
      expect(problem?.code).to.equal(code);
      expect(signals).to.equal(undefined);
    });
  }
});
