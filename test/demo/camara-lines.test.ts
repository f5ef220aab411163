/** The simulated APIs about a line: every version × magic number, what each answers, and what it refuses. */
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import { AGE_APIS } from '../../demo/operators/camara/age-verification.js';
import { CONTRACT_APIS } from '../../demo/operators/camara/contract.js';
import { SWAP_APIS } from '../../demo/operators/camara/swap.js';
import { normaliseSignals } from '../../src/entry/normalise.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import type { Behaviour } from '../../src/sandbox/person.js';
import { ask, bearer, createWorld, fetchToken, outcomeOf } from './simulator-world.js';
import { expectConformance, needSpecifications, readOperation } from './published-operations.js';

const [PERFECT, NEAR, SWAPPED, EMPTY, DOCUMENT] = ['1', '2', '3', '4', '7'].map((digit) => `+3363998000${digit}`) as [
  string,
  string,
  string,
  string,
  string,
];
const NEW = '+447700900101';

interface Kind {
  readonly dialect: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What each API is asked here, by the beginning of its path. */
const KINDS: Readonly<Record<string, Kind>> = {
  'kyc-age-verification': { dialect: 'camara-age-verification', body: { ageThreshold: 18, givenName: 'Camille' } },
  'kyc-tenure': { dialect: 'camara-tenure', body: { tenureDate: '2026-01-01' } },
  'number-recycling': { dialect: 'camara-number-recycling', body: { specifiedDate: '2026-01-01' } },
  'sim-swap': { dialect: 'camara-sim-swap', body: {} },
  'device-swap': { dialect: 'camara-device-swap', body: {} },
  'call-forwarding-signal': { dialect: 'camara-call-forwarding-signal', body: {} },
};
const kindOf = (path: string): Kind => KINDS[path.split('/')[1] ?? ''] ?? { dialect: '', body: {} };
const APIS = [...AGE_APIS, ...CONTRACT_APIS, ...SWAP_APIS];

const OUTCOMES: Readonly<Record<Behaviour['kind'], readonly [now: string, old: string]>> = {
  answers: ['200', '200'],
  slow: ['200', '200'],
  'document-first': ['200', '200'],
  malformed: ['200 not JSON', '200 not JSON'],
  'unknown-number': ['404 IDENTIFIER_NOT_FOUND', '404 NOT_FOUND'],
  'not-applicable': ['422 SERVICE_NOT_APPLICABLE', '422 NOT_SUPPORTED'],
  'server-error': ['500 INTERNAL', '500 INTERNAL'],
  'rate-limited': ['429 TOO_MANY_REQUESTS', '429 TOO_MANY_REQUESTS'],
};

function start() {
  const world = createWorld();
  const operator = createCamaraOperator(world);
  const post = (path: string, body: unknown, token = 'sandbox') =>
    ask(operator, path, { body, headers: bearer(token) });
  return { world, operator, post };
}

describe('CAMARA simulator: lines', () => {
  for (const { path, isOld = false } of APIS)
    it(`${path}: every magic number answers as it should, and is read without a note`, async () => {
      const { post, world } = start();
      const { body, dialect } = kindOf(path);
      for (const [index, { phoneNumber, behaviour }] of PEOPLE.entries()) {
        const answer = await post(path, { phoneNumber, ...body });
        const expected = OUTCOMES[behaviour.kind][isOld ? 1 : 0];
        expect(outcomeOf(answer), `row ${index + 1}`).to.equal(expected);
        if (expected !== '200') continue;
        const read = normaliseSignals({ dialect, status: answer.status, body: answer.body });
        expect(read.problem, `row ${index + 1}`).to.equal(undefined);
        expect(read.diagnostics, `row ${index + 1}`).to.deep.equal([]);
      }
      expect(world.naps).to.deep.equal([6000]);
    });

  for (const { path, scopes, isOld = false } of APIS)
    it(`${path}: who may ask, and about whom`, async () => {
      const { post, operator } = start();
      const { body } = kindOf(path);
      const own = `sandbox:${PERFECT}`;
      const missing = isOld ? '422 UNIDENTIFIABLE_PHONE_NUMBER' : '422 MISSING_IDENTIFIER';
      const rows: readonly [string, object, string][] = [
        [own, body, '200'],
        [own, { ...body, phoneNumber: PERFECT }, isOld ? '200' : '422 UNNECESSARY_IDENTIFIER'],
        [own, { ...body, phoneNumber: NEAR }, isOld ? '403 INVALID_TOKEN_CONTEXT' : '422 UNNECESSARY_IDENTIFIER'],
        ['sandbox', body, missing],
        ['sandbox', { ...body, phoneNumber: '06' }, '400 INVALID_ARGUMENT'],
        ['sandbox-no-scope', body, '403 PERMISSION_DENIED'],
        ['x', body, '401 UNAUTHENTICATED'],
        [await fetchToken(operator, scopes.join(' ')), { ...body, phoneNumber: PERFECT }, '200'],
        [await fetchToken(operator, 'kyc-match:match'), { ...body, phoneNumber: PERFECT }, '403 PERMISSION_DENIED'],
      ];
      for (const [index, [token, sent, expected]] of rows.entries())
        expect(outcomeOf(await post(path, sent, token)), `row ${index + 1}`).to.equal(expected);
      expect(outcomeOf(await post(path, undefined))).to.equal('400 INVALID_ARGUMENT');
    });

  const [SIM, DEVICE] = ['/sim-swap/v2', '/device-swap/v1'];
  const [AGE, TENURE, RECYCLED] = [
    '/kyc-age-verification/v0.2/verify',
    '/kyc-tenure/v0.2/check-tenure',
    '/number-recycling/v0.2/check',
  ];
  const answers: readonly [string, string, object, object][] = [
    [`${SIM}/check`, SWAPPED, {}, { swapped: true }],
    [`${SIM}/check`, SWAPPED, { maxAge: 47 }, { swapped: false }],
    [`${SIM}/check`, SWAPPED, { maxAge: 48 }, { swapped: true }],
    [`${SIM}/check`, PERFECT, { maxAge: 2400 }, { swapped: false }],
    [`${SIM}/check`, EMPTY, {}, { swapped: false }],
    [`${SIM}/retrieve-date`, SWAPPED, {}, { latestSimChange: '2026-08-30T09:00:00.000Z' }],
    [`${SIM}/retrieve-date`, PERFECT, {}, { latestSimChange: null, monitoredPeriod: 365 }],
    ['/sim-swap/v0/retrieve-date', PERFECT, {}, { latestSimChange: '2024-06-23T09:00:00.000Z' }],
    ['/sim-swap/v0/retrieve-date', EMPTY, {}, { latestSimChange: null }],
    [`${DEVICE}/check`, NEAR, {}, { swapped: true }],
    [`${DEVICE}/retrieve-date`, NEAR, {}, { latestDeviceChange: '2026-08-29T09:00:00.000Z' }],
    [`${DEVICE}/retrieve-date`, EMPTY, {}, { latestDeviceChange: null, monitoredPeriod: 365 }],
    [TENURE, PERFECT, { tenureDate: '2020-01-01' }, { tenureDateCheck: true, contractType: 'PAYM' }],
    [TENURE, NEW, { tenureDate: '2026-07-01' }, { tenureDateCheck: false, contractType: 'PAYG' }],
    [TENURE, NEW, { tenureDate: '2026-08-01' }, { tenureDateCheck: true, contractType: 'PAYG' }],
    [RECYCLED, NEW, { specifiedDate: '2026-07-01' }, { phoneNumberRecycled: true }],
    [RECYCLED, NEW, { specifiedDate: '2026-08-31' }, { phoneNumberRecycled: false }],
    [AGE, PERFECT, { ageThreshold: 36 }, { ageCheck: 'true', verifiedStatus: true }],
    [AGE, PERFECT, { ageThreshold: 37 }, { ageCheck: 'false', verifiedStatus: true }],
    [
      AGE,
      NEAR,
      { ageThreshold: 41, familyName: 'Lefebvre', givenName: 'Anne-Sophie' },
      { ageCheck: 'true', verifiedStatus: false, identityMatchScore: 98 },
    ],
    [AGE, EMPTY, { ageThreshold: 18, familyName: 'X' }, { ageCheck: 'not_available' }],
    [
      AGE,
      DOCUMENT,
      { ageThreshold: 18, includeContentLock: true, includeParentalControl: true },
      { ageCheck: 'true', verifiedStatus: true, contentLock: 'true', parentalControl: 'true' },
    ],
  ];
  for (const [index, [path, phoneNumber, sent, expected]] of answers.entries())
    it(`answer ${index + 1} of ${path}: ${Object.keys(expected).join(', ')}`, async () => {
      const { body } = await start().post(path, { phoneNumber, ...sent });
      expect(body).to.deep.equal(expected);
    });

  const INVALID = '400 INVALID_ARGUMENT';
  const RANGE = '400 OUT_OF_RANGE';
  const faults: readonly [string, object, string][] = [
    [`${SIM}/check`, { maxAge: 0 }, RANGE],
    [`${SIM}/check`, { maxAge: 2401 }, RANGE],
    [`${SIM}/check`, { maxAge: 1.5 }, INVALID],
    [`${SIM}/check`, { maxAge: '240' }, INVALID],
    [TENURE, {}, INVALID],
    [TENURE, { tenureDate: '2026-02-30' }, INVALID],
    [TENURE, { tenureDate: '2026-09-02' }, RANGE],
    [RECYCLED, {}, INVALID],
    [RECYCLED, { specifiedDate: '2030-01-01' }, RANGE],
    [AGE, {}, INVALID],
    [AGE, { ageThreshold: '18' }, INVALID],
    [AGE, { ageThreshold: -1 }, RANGE],
    [AGE, { ageThreshold: 121 }, RANGE],
    [AGE, { ageThreshold: 18, birthdate: '17/04/1990' }, INVALID],
    [AGE, { ageThreshold: 18, email: 'camille' }, INVALID],
    [AGE, { ageThreshold: 18, name: 7 }, INVALID],
    [AGE, { ageThreshold: 18, includeContentLock: 'true' }, INVALID],
  ];
  for (const [index, [path, sent, expected]] of faults.entries())
    it(`fault ${index + 1} at ${path}: ${expected}`, async () => {
      expect(outcomeOf(await start().post(path, { phoneNumber: PERFECT, ...sent }))).to.equal(expected);
    });
});

describe('CAMARA simulator: lines as published', () => {
  before(needSpecifications);

  const FILES: Readonly<Record<string, string>> = {
    '/kyc-age-verification/v0.2/verify': 'kyc-age-verification.yaml',
    '/kyc-age-verification/v0.3rc1/verify': 'next/kyc-age-verification-0.3.0-rc.1.yaml',
    '/kyc-tenure/v0.2/check-tenure': 'kyc-tenure.yaml',
    '/kyc-tenure/v0.3rc1/check-tenure': 'next/kyc-tenure-0.3.0-rc.1.yaml',
    '/number-recycling/v0.2/check': 'number-recycling.yaml',
    '/sim-swap/v2/check': 'sim-swap.yaml',
    '/sim-swap/v2/retrieve-date': 'sim-swap.yaml',
    '/device-swap/v1/check': 'device-swap.yaml',
    '/device-swap/v1/retrieve-date': 'device-swap.yaml',
  };
  for (const [path, file] of Object.entries(FILES))
    it(`${path}: every answer over the whole table`, async () => {
      const { post } = start();
      const operation = readOperation(file, path);
      const { body } = kindOf(path);
      const wrong = { ageThreshold: 200, tenureDate: '2100-01-01', specifiedDate: '2100-01-01', maxAge: 9999 };
      const locks = { includeContentLock: true, includeParentalControl: true };
      for (const { phoneNumber } of PEOPLE)
        for (const sent of [body, path.includes('age') ? { ...body, ...locks } : body]) {
          const answer = await post(path, { phoneNumber, ...sent });
          if (outcomeOf(answer) === '200 not JSON') continue;
          expectConformance(operation, answer, outcomeOf(answer));
          expect(operation.validateRequest?.({ phoneNumber, ...sent })).to.equal(true);
        }
      for (const [sent, token] of [
        [body, 'sandbox'],
        [{}, 'x'],
        [{}, 'sandbox-no-scope'],
        [undefined, 'sandbox'],
        [{ ...body, phoneNumber: PERFECT }, `sandbox:${PERFECT}`],
        [{ ...wrong, phoneNumber: PERFECT }, 'sandbox'],
      ] as const) {
        const answer = await post(path, sent, token);
        expectConformance(operation, answer, outcomeOf(answer));
      }
    });
});
