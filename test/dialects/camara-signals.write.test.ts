import { expect } from 'chai';
import { writeCamaraAgeVerification } from '../../src/dialects/camara-age-verification.write.js';
import { writeCamaraDeviceSwap } from '../../src/dialects/camara-device-swap.write.js';
import { writeCamaraNumberRecycling } from '../../src/dialects/camara-number-recycling.write.js';
import {
  writeCamaraDevicePhoneNumber,
  writeCamaraNumberVerification,
} from '../../src/dialects/camara-number-verification.write.js';
import { writeCamaraSimSwap } from '../../src/dialects/camara-sim-swap.write.js';
import { writeCamaraTenure } from '../../src/dialects/camara-tenure.write.js';
import { ATTRIBUTE_NAMES, type AttributeValues } from '../../src/domain/attribute.js';

const PHONE = '+99999991000';

interface Written {
  readonly path: string;
  readonly scope: string;
  readonly body?: object;
}

describe('writers of CAMARA signals', () => {
  const rows: [label: string, request: Written, path: string, scope: string, body: object][] = [
    [
      'age, with a number',
      writeCamaraAgeVerification({ version: '0.2', ageThreshold: 18, phoneNumber: PHONE }),
      '/kyc-age-verification/v0.2/verify',
      'kyc-age-verification:verify',
      { ageThreshold: 18, phoneNumber: PHONE },
    ],
    [
      'age, with identity and locks',
      writeCamaraAgeVerification({
        version: '0.3',
        ageThreshold: 0,
        attributes: { givenName: 'Ana', birthdate: '2000-02-29', familyName: '' },
        locks: true,
      }),
      '/kyc-age-verification/v0.3rc1/verify',
      'kyc-age-verification:verify',
      {
        ageThreshold: 0,
        givenName: 'Ana',
        birthdate: '2000-02-29',
        includeContentLock: true,
        includeParentalControl: true,
      },
    ],
    [
      'age at Nokia',
      writeCamaraAgeVerification({ version: '0.1', deployment: 'nokia', ageThreshold: 120 }),
      '/passthrough/camara/v1/kyc-age-verification/kyc-age-verification/v0.1/verify',
      'kyc-age-verification:verify',
      { ageThreshold: 120 },
    ],
    [
      'tenure',
      writeCamaraTenure({ version: '0.2', tenureDate: '2023-07-03', phoneNumber: PHONE }),
      '/kyc-tenure/v0.2/check-tenure',
      'kyc-tenure:check-tenure',
      { tenureDate: '2023-07-03', phoneNumber: PHONE },
    ],
    [
      'tenure of the candidate, with a three-legged token',
      writeCamaraTenure({ version: '0.3', tenureDate: '2023-07-03', phoneNumber: '' }),
      '/kyc-tenure/v0.3rc1/check-tenure',
      'kyc-tenure:check-tenure',
      { tenureDate: '2023-07-03' },
    ],
    [
      'tenure at Nokia',
      writeCamaraTenure({ version: '0.1', deployment: 'nokia', tenureDate: '2023-07-03' }),
      '/passthrough/camara/v1/kyc-tenure/kyc-tenure/v0.1/check-tenure',
      'kyc-tenure:check-tenure',
      { tenureDate: '2023-07-03' },
    ],
    [
      'a number',
      writeCamaraNumberVerification({ version: '2', phoneNumber: PHONE }),
      '/number-verification/v2/verify',
      'number-verification:verify',
      { phoneNumber: PHONE },
    ],
    [
      'a hashed number',
      writeCamaraNumberVerification({ version: '1', hashedPhoneNumber: 'ab'.repeat(32) }),
      '/number-verification/v1/verify',
      'number-verification:verify',
      { hashedPhoneNumber: 'ab'.repeat(32) },
    ],
    [
      'a number at Nokia, with nothing in the address',
      writeCamaraNumberVerification({ version: '0', deployment: 'nokia', phoneNumber: PHONE }),
      '/passthrough/camara/v1/number-verification/number-verification/v0/verify',
      'number-verification:verify',
      { phoneNumber: PHONE },
    ],
    [
      'a change of SIM',
      writeCamaraSimSwap({ version: '2', operation: 'check', phoneNumber: PHONE, maxAge: 240 }),
      '/sim-swap/v2/check',
      'sim-swap:check',
      { phoneNumber: PHONE, maxAge: 240 },
    ],
    [
      'the date of a change of SIM, which has no age',
      writeCamaraSimSwap({ version: '1', operation: 'retrieve-date', maxAge: 240 }),
      '/sim-swap/v1/retrieve-date',
      'sim-swap:retrieve-date',
      {},
    ],
    [
      'a change of SIM at Nokia',
      writeCamaraSimSwap({ version: '0', deployment: 'nokia', operation: 'check' }),
      '/passthrough/camara/v1/sim-swap/sim-swap/v0/check',
      'sim-swap:check',
      {},
    ],
    [
      'a change of SIM at Telef\u00f3nica',
      writeCamaraSimSwap({ version: '0', deployment: 'telefonica', operation: 'check' }),
      '/sim-swap/v0/check',
      'dpv:FraudPreventionAndDetection#sim-swap:check',
      {},
    ],
    [
      'a change of SIM within an hour',
      writeCamaraSimSwap({ version: '2', operation: 'check', maxAge: 1 }),
      '/sim-swap/v2/check',
      'sim-swap:check',
      { maxAge: 1 },
    ],
    [
      'a change of phone',
      writeCamaraDeviceSwap({ version: '1', operation: 'check', maxAge: 2400 }),
      '/device-swap/v1/check',
      'device-swap:check',
      { maxAge: 2400 },
    ],
    [
      'the date of a change of phone',
      writeCamaraDeviceSwap({ version: '0.2', operation: 'retrieve-date', phoneNumber: PHONE }),
      '/device-swap/v0.2/retrieve-date',
      'device-swap:retrieve-date',
      { phoneNumber: PHONE },
    ],
    [
      'another holder',
      writeCamaraNumberRecycling({ version: '0.2', specifiedDate: '2024-10-31', phoneNumber: PHONE }),
      '/number-recycling/v0.2/check',
      'number-recycling:check',
      { specifiedDate: '2024-10-31', phoneNumber: PHONE },
    ],
    [
      'another holder at Nokia',
      writeCamaraNumberRecycling({ version: '0.2', deployment: 'nokia', specifiedDate: '2024-10-31' }),
      '/passthrough/camara/v1/number-recycling/number-recycling/v0.2/check',
      'number-recycling:check',
      { specifiedDate: '2024-10-31' },
    ],
  ];
  for (const [label, request, path, scope, body] of rows) {
    it(`asks about ${label}`, () => {
      expect([request.path, request.scope, { ...request.body }]).to.deep.equal([path, scope, body]);
      expect(Object.getPrototypeOf(request.body)).to.equal(null);
    });
  }

  it('asks for the number of the connection with GET and nothing else', () => {
    expect(writeCamaraDevicePhoneNumber({ version: '2' })).to.deep.equal({
      path: '/number-verification/v2/device-phone-number',
      scope: 'number-verification:device-phone-number:read',
      method: 'GET',
    });
    expect(writeCamaraDevicePhoneNumber({ version: '0', deployment: 'nokia' }).path).to.equal(
      '/passthrough/camara/v1/number-verification/number-verification/v0/device-phone-number',
    );
  });

  it('sends the hash alone where both are handed in: two would be refused', () => {
    const both = { phoneNumber: PHONE, hashedPhoneNumber: 'ab'.repeat(32) } as never;
    const { body } = writeCamaraNumberVerification(Object.assign({ version: '2' as const }, both));
    expect({ ...body }).to.deep.equal({ hashedPhoneNumber: 'ab'.repeat(32) });
  });

  it('asks about age with the eight attributes that the API knows, and says what it leaves out', () => {
    const attributes = Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, '0\u00e9'])) as AttributeValues;
    const { body, dropped } = writeCamaraAgeVerification({ version: '0.2', ageThreshold: 18, attributes });
    const known = [
      'idDocument',
      'name',
      'givenName',
      'familyName',
      'middleNames',
      'familyNameAtBirth',
      'birthdate',
      'email',
    ];
    expect({ ...body }).to.deep.equal({
      ageThreshold: 18,
      ...Object.fromEntries(known.map((name) => [name, '0\u00e9'])),
    });
    expect([...dropped]).to.deep.equal(ATTRIBUTE_NAMES.filter((name) => !known.includes(name)));
  });

  it('never sends what is not a filled text of a known attribute', () => {
    const attributes = JSON.parse(
      '{"givenName":null,"familyName":7,"email":" ","phoneNumber":"+1","__proto__":{"name":"x"},"constructor":"y"}',
    ) as AttributeValues;
    const { body, dropped } = writeCamaraAgeVerification({ version: '0.2', ageThreshold: 18, attributes });
    expect([{ ...body }, dropped]).to.deep.equal([{ ageThreshold: 18 }, []]);
  });

  for (const ageThreshold of [-1, 121, 17.5, Number.NaN, '18' as never]) {
    it(`refuses to ask whether somebody is ${ageThreshold}`, () => {
      expect(() => writeCamaraAgeVerification({ version: '0.2', ageThreshold })).to.throw(RangeError);
    });
  }

  for (const maxAge of [0, 2401, 1.5, Number.NaN]) {
    it(`refuses to ask about a change within ${maxAge} hours`, () => {
      expect(() => writeCamaraSimSwap({ version: '2', operation: 'check', maxAge })).to.throw(RangeError);
      expect(() => writeCamaraDeviceSwap({ version: '1', operation: 'retrieve-date', maxAge })).to.throw(RangeError);
    });
  }
});
