import { expect } from 'chai';
import { camaraDevicePhoneNumberReader } from '../../src/dialects/camara-device-phone-number.read.js';
import { camaraNumberVerificationReader } from '../../src/dialects/camara-number-verification.read.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { readsSignals } from '../support/signal-dialect.js';
import { RECORD_DEVICE } from './samples/camara-fill-in.samples.js';
import { NUMBER_NOT_VERIFIED, NUMBER_VERIFIED } from './samples/camara-number-verification.samples.js';

const row = (label: string, body: unknown, signals: Record<string, unknown>, notes: string[] = []) => ({
  label,
  body,
  signals,
  notes,
  isRecognised: true,
});

describe('camara-number-verification', () => {
  describe('verify', () => {
    readsSignals(camaraNumberVerificationReader, [
      row('a number that is verified', NUMBER_VERIFIED, { numberVerified: true }),
      row('snake_case', NUMBER_NOT_VERIFIED, { numberVerified: false }),
      row('a boolean as text', { devicePhoneNumberVerified: 'false' }, { numberVerified: false }),
      row('null', { devicePhoneNumberVerified: null }, {}),
      row('a number instead of an answer, which it drops', { devicePhoneNumberVerified: 1 }, {}, [
        'value-dropped numberVerified',
      ]),
    ]);
  });

  describe('device-phone-number', () => {
    const expected = { attributes: {}, check: [], phoneNumber: '+99999991000' };

    it('reads the number, named and unnamed, in both spellings', () => {
      for (const body of [RECORD_DEVICE, { device_phone_number: '+99999991000' }]) {
        expect(camaraDevicePhoneNumberReader.read(body)).to.deep.equal({
          ok: true,
          value: { ...expected, diagnostics: [] },
        });
        const named = normaliseFillIn({ dialect: 'camara-number-verification', status: 200, body });
        expect(named).to.deep.equal({ ...expected, dialect: 'camara-number-verification', diagnostics: [] });
        const recognised = [{ code: 'dialect-recognised', subject: 'camara-number-verification' }];
        expect(normaliseFillIn({ body })).to.deep.include({ ...expected, diagnostics: recognised });
      }
    });

    it('drops what is no number', () => {
      for (const devicePhoneNumber of ['99999991000', 99999991000, true, 'none']) {
        const { phoneNumber, diagnostics } = normaliseFillIn({
          dialect: 'camara-number-verification',
          body: { devicePhoneNumber },
        });
        expect([phoneNumber, diagnostics]).to.deep.equal([
          undefined,
          [{ code: 'value-dropped', subject: 'phoneNumber' }],
        ]);
      }
    });

    it('hands over no values of a record beside it', () => {
      const { attributes } = normaliseFillIn({
        dialect: 'camara-number-verification',
        body: { ...RECORD_DEVICE, givenName: 'Irene' },
      });
      expect(attributes).to.deep.equal({});
    });

    it('asks for a proof where the phone is not on the mobile network', () => {
      const body = { status: 403, code: 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK', message: '' };
      for (const dialect of ['camara-number-verification', undefined])
        expect(normaliseFillIn({ dialect, status: 403, body }).problem?.code).to.equal('proof-required');
    });
  });
});
