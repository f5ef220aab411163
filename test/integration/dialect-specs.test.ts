/**
 * The dialects against the published CAMARA definitions, which are data beside the repository and may be absent.
 * Node only: reads files. Checks the tables, the sample answers, and that written requests are valid.
 */
import { expect } from 'chai';
import { writeCamaraAgeVerification } from '../../src/dialects/camara-age-verification.write.js';
import {
  camaraAttributes,
  type CamaraFillInVersion,
  type CamaraMatchVersion,
} from '../../src/dialects/camara-attributes.js';
import { readConsentInfo } from '../../src/dialects/camara-consent-info.read.js';
import { writeCamaraConsentInfo } from '../../src/dialects/camara-consent-info.write.js';
import { writeCamaraDeviceSwap } from '../../src/dialects/camara-device-swap.write.js';
import { writeCamaraFillIn } from '../../src/dialects/camara-fill-in.write.js';
import { CAMARA_MATCH_ANSWERS, CAMARA_MATCH_SCORES } from '../../src/dialects/camara-match-keys.js';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';
import { writeCamaraNumberRecycling } from '../../src/dialects/camara-number-recycling.write.js';
import {
  writeCamaraDevicePhoneNumber,
  writeCamaraNumberVerification,
} from '../../src/dialects/camara-number-verification.write.js';
import { readSendCode, readValidateCode } from '../../src/dialects/camara-one-time-password.read.js';
import { writeSendCode, writeValidateCode } from '../../src/dialects/camara-one-time-password.write.js';
import { writeCamaraSimSwap } from '../../src/dialects/camara-sim-swap.write.js';
import { writeCamaraTenure } from '../../src/dialects/camara-tenure.write.js';
import type { MatchDialect } from '../../src/dialects/dialect.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readFailure } from '../../src/dialects/problem.read.js';
import { listPaths } from '../../src/dialects/wire-path.js';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeValues } from '../../src/domain/attribute.js';
import {
  answerSchemaOf,
  bodiesOf,
  examplesOf,
  hasSpecs,
  operationOf,
  pathOf,
  readSpec,
  requestSchemaOf,
  schemaOf,
  scopesOf,
  validator,
} from './support/camara-specs.js';

const FILLED: AttributeValues = {
  ...Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, 'x'])),
  idDocumentType: 'passport',
  idDocumentExpiryDate: '2030-01-31',
  bankAccountNumber: 'IBAN:XX00',
  country: 'FR',
  birthdate: '2000-02-29',
  email: 'x@example.com',
  gender: 'OTHER',
  countryOfBirth: 'FR',
  nationality: 'FR',
};
const PHONE = '+99999991000';

const MATCH: readonly (readonly [file: string, version: CamaraMatchVersion])[] = [
  ['older/kyc-match-0.1.1.yaml', '0.1'],
  ['older/kyc-match-0.2.1.yaml', '0.2'],
  ['older/kyc-match-0.3.0.yaml', '0.3'],
  ['kyc-match.yaml', '0.4'],
  ['next/kyc-match-0.5.0-rc.1.yaml', '0.5'],
];
const FILL_IN: readonly (readonly [file: string, version: CamaraFillInVersion])[] = [
  ['older/kyc-fill-in-0.1.1.yaml', '0.1'],
  ['older/kyc-fill-in-0.2.0.yaml', '0.2'],
  ['older/kyc-fill-in-0.3.0.yaml', '0.3'],
  ['kyc-fill-in.yaml', '0.4'],
];

interface Written {
  readonly path: string;
  readonly scope: string;
  readonly body: object;
}

/** Everything that can be asked, once with a number and once without. */
const SIGNALS: readonly (readonly [
  file: string,
  operation: string,
  dialect: MatchDialect,
  write: (phoneNumber: string | undefined) => Written,
])[] = [
  ...(['0.2', '0.3'] as const).map(
    (version) =>
      [
        version === '0.2' ? 'kyc-age-verification.yaml' : 'next/kyc-age-verification-0.3.0-rc.1.yaml',
        '/verify',
        'camara-age-verification',
        (phoneNumber: string | undefined) =>
          writeCamaraAgeVerification({ version, ageThreshold: 18, attributes: FILLED, phoneNumber, locks: true }),
      ] as const,
  ),
  ...(['0.2', '0.3'] as const).map(
    (version) =>
      [
        version === '0.2' ? 'kyc-tenure.yaml' : 'next/kyc-tenure-0.3.0-rc.1.yaml',
        '/check-tenure',
        'camara-tenure',
        (phoneNumber: string | undefined) => writeCamaraTenure({ version, tenureDate: '2023-07-03', phoneNumber }),
      ] as const,
  ),
  ...(['check', 'retrieve-date'] as const).flatMap(
    (operation) =>
      [
        [
          'sim-swap.yaml',
          `/${operation}`,
          'camara-sim-swap',
          (phoneNumber: string | undefined) =>
            writeCamaraSimSwap({ version: '2', operation, phoneNumber, maxAge: 2400 }),
        ],
        [
          'device-swap.yaml',
          `/${operation}`,
          'camara-device-swap',
          (phoneNumber: string | undefined) =>
            writeCamaraDeviceSwap({ version: '1', operation, phoneNumber, maxAge: 1 }),
        ],
      ] as const,
  ),
  [
    'number-recycling.yaml',
    '/check',
    'camara-number-recycling',
    (phoneNumber) => writeCamaraNumberRecycling({ version: '0.2', specifiedDate: '2024-10-31', phoneNumber }),
  ],
  [
    'number-verification.yaml',
    '/verify',
    'camara-number-verification',
    (phoneNumber) =>
      writeCamaraNumberVerification({
        version: '2',
        ...(phoneNumber === undefined ? { hashedPhoneNumber: 'a0'.repeat(32) } : { phoneNumber }),
      }),
  ],
];

const CONSENT = [
  ['older/consent-info-0.1.0.yaml', '0.1'],
  ['consent-info.yaml', '0.2'],
] as const;

const problemOf = (result: ReturnType<typeof readSendCode | typeof readValidateCode>) =>
  result.ok ? '' : result.problem.code;

describe('dialects against the CAMARA definitions', function () {
  before(function () {
    if (hasSpecs()) return;
    console.log('skipped: no CAMARA definitions beside the repository (../shared/specs/camara)');
    this.skip();
  });

  for (const [file, version] of MATCH) {
    describe(file, () => {
      it('has the attributes, result keys and score keys of our tables', () => {
        const spec = readSpec(file);
        const names = camaraAttributes(version);
        expect(schemaOf(spec, 'KYC_MatchRequestBody')).to.deep.equal(['phoneNumber', ...names].sort());
        const answer = schemaOf(spec, 'KYC_MatchResponse');
        expect(answer.filter((key) => key.endsWith('Match'))).to.deep.equal(names.map((name) => `${name}Match`).sort());
        const known = [CAMARA_MATCH_ANSWERS, CAMARA_MATCH_SCORES].flatMap((keys) =>
          Object.values(keys).flatMap(listPaths),
        );
        expect(answer.filter((key) => !known.includes(key))).to.deep.equal([]);
        const scored = ATTRIBUTE_NAMES.filter((name) =>
          listPaths(CAMARA_MATCH_SCORES[name]).some((key) => answer.includes(key)),
        );
        const expected = version === '0.1' ? [] : names.filter((name) => attributeSpec(name).scored);
        expect(scored).to.deep.equal(expected);
      });

      it('has the path and the scope that we write', () => {
        const spec = readSpec(file);
        const request = writeCamaraMatch({ version, attributes: {} });
        expect(request.path).to.equal(pathOf(spec, '/match'));
        expect(scopesOf(operationOf(spec, '/match'))).to.include(request.scope);
      });

      it('accepts what we write, strictly', () => {
        const { body, dropped } = writeCamaraMatch({ version, attributes: FILLED, phoneNumber: PHONE });
        expect(validator(readSpec(file), 'KYC_MatchRequestBody')(body)).to.deep.equal([]);
        expect(Object.keys(body)).to.have.lengthOf(1 + ATTRIBUTE_NAMES.length - dropped.length);
      });

      it('has sample answers that make a verdict without a note', () => {
        const spec = readSpec(file);
        const samples = examplesOf(spec, operationOf(spec, '/match').responses['200']);
        expect(samples).not.to.deep.equal([]);
        for (const body of samples) {
          const { verdict, diagnostics } = normaliseMatch({
            dialect: 'camara-match',
            body,
            asked: camaraAttributes(version),
          });
          expect(verdict?.decision).to.equal('mismatch');
          expect(diagnostics).to.deep.equal([]);
          const absent = Object.values(verdict?.attributes ?? {}).filter(({ reason }) => reason === 'absent');
          expect(absent).to.deep.equal([]);
        }
      });
    });
  }

  for (const [file, version] of FILL_IN) {
    describe(file, () => {
      it('has the attributes of our table', () => {
        expect(schemaOf(readSpec(file), 'KYC_FillinResponse')).to.deep.equal(
          ['phoneNumber', ...camaraAttributes(version)].sort(),
        );
      });

      it('has the path, the scopes and the body that we write', () => {
        const spec = readSpec(file);
        const operation = operationOf(spec, '/fill-in');
        const request = writeCamaraFillIn({ version, fields: ['phoneNumber', ...ATTRIBUTE_NAMES], phoneNumber: PHONE });
        expect(request.path).to.equal(pathOf(spec, '/fill-in'));
        const scopes = scopesOf(operation).filter((scope) => !scope.endsWith(':set-all'));
        expect([...request.scopes].sort()).to.deep.equal([...scopes].sort());
        expect(request.body === undefined).to.equal(operation.requestBody === undefined);
        if (request.body) expect(validator(spec, 'KYC_FillinRequest')(request.body)).to.deep.equal([]);
      });

      it('has sample answers that are read whole', () => {
        const spec = readSpec(file);
        const samples = examplesOf(spec, operationOf(spec, '/fill-in').responses['200']);
        expect(samples).not.to.deep.equal([]);
        for (const body of samples) {
          const record = normaliseFillIn({ dialect: 'camara-fill-in', body });
          expect(Object.keys(record.attributes ?? {}).sort()).to.deep.equal([...camaraAttributes(version)].sort());
          expect(record.phoneNumber).to.be.a('string');
          expect(record.diagnostics.map(({ code }) => code)).not.to.include('value-dropped');
        }
      });
    });
  }

  for (const [file, operation, dialect, write] of SIGNALS) {
    describe(`${file} ${operation}`, () => {
      it('has the path and the scope that we write', () => {
        const spec = readSpec(file);
        expect(write(PHONE).path).to.equal(pathOf(spec, operation));
        expect(scopesOf(operationOf(spec, operation))).to.include(write(PHONE).scope);
      });

      it('accepts what we write, strictly, with a number and without', () => {
        const spec = readSpec(file);
        const check = validator(spec, requestSchemaOf(spec, operation));
        expect(check(write(PHONE).body)).to.deep.equal([]);
        expect(check(write(undefined).body)).to.deep.equal([]);
        expect(Object.keys(write(PHONE).body)).to.include('phoneNumber');
        expect(Object.keys(write(undefined).body)).not.to.include('phoneNumber');
      });

      it('has properties and sample answers that are read without a note', () => {
        const spec = readSpec(file);
        const properties = bodiesOf(spec, answerSchemaOf(spec, operation));
        expect(properties).not.to.deep.equal([]);
        for (const body of [...properties, ...examplesOf(spec, operationOf(spec, operation).responses['200'])]) {
          const { verdict, diagnostics } = normaliseMatch({ dialect, status: 200, body });
          expect(diagnostics, JSON.stringify(body)).to.deep.equal([]);
          const isSilent = Object.values(body as object).every((value) => value === 'not_available');
          expect(Object.keys(verdict?.signals ?? {}), JSON.stringify(body)).to.have.lengthOf(
            isSilent ? 0 : Object.keys(body as object).length,
          );
        }
      });
    });
  }

  describe('number-verification.yaml /device-phone-number', () => {
    it('has the method, the path and the scope that we write, and a sample that is read', () => {
      const spec = readSpec('number-verification.yaml');
      const request = writeCamaraDevicePhoneNumber({ version: '2' });
      expect(spec.paths['/device-phone-number']?.get).not.to.equal(undefined);
      expect(request.path).to.equal(pathOf(spec, '/device-phone-number'));
      expect(scopesOf(operationOf(spec, '/device-phone-number'))).to.deep.equal([request.scope]);
      const [body] = bodiesOf(spec, answerSchemaOf(spec, '/device-phone-number'));
      const record = normaliseFillIn({ dialect: 'camara-number-verification', body });
      expect([record.phoneNumber, record.diagnostics]).to.deep.equal([Object.values(body ?? {})[0], []]);
    });
  });

  for (const [file, version] of CONSENT) {
    describe(file, () => {
      const request = {
        version,
        scopes: ['kyc-match:match'],
        purpose: 'FraudPreventionAndDetection',
        requestCaptureUrl: true,
        callbackUrl: 'https://example.com/back',
      };

      it('has the path and the scope that we write', () => {
        const spec = readSpec(file);
        const { path, scope } = writeCamaraConsentInfo(request);
        expect(path).to.equal(pathOf(spec, '/retrieve'));
        expect(scopesOf(operationOf(spec, '/retrieve'))).to.deep.equal([scope]);
      });

      it('accepts what we write, strictly, with a number and without', () => {
        const spec = readSpec(file);
        const check = validator(spec, requestSchemaOf(spec, '/retrieve'));
        for (const phoneNumber of [PHONE, undefined])
          expect(check(writeCamaraConsentInfo({ ...request, phoneNumber }).body)).to.deep.equal([]);
      });

      it('has sample answers and reasons that are read without a note', () => {
        const spec = readSpec(file);
        const samples = examplesOf(spec, operationOf(spec, '/retrieve').responses['200']);
        const reasons = bodiesOf(spec, 'statusInfoObject').filter((entry) => 'statusReason' in entry);
        expect(samples).to.have.lengthOf.at.least(8);
        expect(reasons).to.have.lengthOf(5);
        const made = reasons.map((reason) => ({
          statusInfo: [{ scopes: ['a'], purpose: 'dpv:X', statusValidForProcessing: false, ...reason }],
        }));
        for (const body of [...samples, ...made]) {
          const result = readConsentInfo({ status: 200, body });
          expect(result.ok && result.value.diagnostics, JSON.stringify(body)).to.deep.equal([]);
        }
      });
    });
  }

  it('accepts the one-time-password requests that we write', () => {
    const spec = readSpec('one-time-password-sms.yaml');
    const send = writeSendCode({ phoneNumber: PHONE, message: '{{code}} is your code' });
    const check = writeValidateCode({ authenticationId: 'id-1', code: 'AJY3' });
    if (!send.ok || !check.ok) throw new Error('requests are not written');
    expect(validator(spec, 'SendCodeBody')(send.value.body)).to.deep.equal([]);
    expect(validator(spec, 'ValidateCodeBody')(check.value.body)).to.deep.equal([]);
    for (const [request, operation] of [
      [send.value, '/send-code'],
      [check.value, '/validate-code'],
    ] as const) {
      expect(request.path).to.equal(pathOf(spec, operation));
      expect(scopesOf(operationOf(spec, operation))).to.deep.equal([request.scope]);
    }
    expect(
      readSendCode({ status: 200, body: { authenticationId: 'ea0840f3-3663-4149-bd10-c7c6b8912105' } }).ok,
    ).to.equal(true);
  });

  it('reads every one-time-password error as one that the person or the operator can act on', () => {
    const spec = readSpec('one-time-password-sms.yaml');
    for (const [operation, read] of [
      ['/send-code', readSendCode],
      ['/validate-code', readValidateCode],
    ] as const) {
      for (const [status, response] of Object.entries(operationOf(spec, operation).responses)) {
        for (const body of examplesOf(spec, response)) {
          const problem = problemOf(read({ status: Number(status), body }));
          expect(['', 'protocol', 'internal'], JSON.stringify(body)).not.to.include(problem);
        }
      }
    }
  });

  it('knows every error code of every sample by its code, not by its status', () => {
    const files = [...MATCH, ...FILL_IN, ...CONSENT, ...SIGNALS]
      .map(([file]) => file)
      .concat('one-time-password-sms.yaml');
    let seen = 0;
    for (const file of new Set(files)) {
      const spec = readSpec(file);
      for (const response of Object.values(spec.components.responses ?? {})) {
        for (const body of examplesOf(spec, response)) {
          const { status, code } = body as { readonly status?: number; readonly code: string };
          // A status that no table knows leaves only the code to go by.
          const failure = readFailure({ status: 418, body });
          const isVerdict = code.endsWith('ID_DOCUMENT_MISMATCH');
          expect(failure.kind, `${file} ${status ?? ''} ${code}`).to.equal(isVerdict ? 'document-gate' : 'problem');
          if (failure.kind === 'problem') expect(failure.problem.code, `${file} ${code}`).not.to.equal('protocol');
          seen++;
        }
      }
    }
    expect(seen).to.be.greaterThan(150);
  });
});
