/** Telefónica Open Gateway, simulated: two versions of Match with their quirks, and scopes that hold their purpose. */
import { expect } from 'chai';
import { createTelefonicaOperator } from '../../demo/operators/telefonica/operator.js';
import { normaliseMatch } from '../../src/entry/normalise.js';
import { writeCamaraMatch, writeCibaScope } from '../../src/entry/proxy.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import type { Behaviour } from '../../src/sandbox/person.js';
import { SECRET, ask, bearer, confirmOnPhone, createWorld, fetchToken, omit, outcomeOf } from './simulator-world.js';

const [FIRST, SECOND, SAMPLES] = ['/kyc-match/v0/match', '/kyc-match/v0.2/match', '/kyc-match/v0-0.2/match'];
const [LINE, NEAR, DOCUMENT] = ['+33639980001', '+33639980002', '+33639980007'];
const REQUIRED = '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED';
const MISMATCH = '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH';

function start() {
  const world = createWorld();
  const operator = createTelefonicaOperator(world);
  const post = (path: string, body: unknown, token = 'sandbox') =>
    ask(operator, path, { body, headers: bearer(token) });
  return { world, operator, post };
}

const OUTCOMES: Readonly<Record<Behaviour['kind'], string>> = {
  answers: '200',
  slow: '200',
  malformed: '200 not JSON',
  'unknown-number': '404 NOT_FOUND',
  'not-applicable': '404 NOT_FOUND',
  'document-first': REQUIRED,
  'server-error': '500 INTERNAL',
  'rate-limited': '429 TOO_MANY_REQUESTS',
};

describe('Telefónica simulator', () => {
  for (const version of ['0.1', '0.2'] as const)
    it(`Match ${version}: every magic number, read without a note`, async () => {
      const { post, world } = start();
      for (const [index, { phoneNumber, behaviour, record }] of PEOPLE.entries()) {
        const attributes = { ...omit(record, 'idDocument'), givenName: record.givenName ?? 'X' };
        const { path, body } = writeCamaraMatch({ version, deployment: 'telefonica', attributes, phoneNumber });
        const answer = await post(path, body);
        expect(outcomeOf(answer), `row ${index + 1}`).to.equal(OUTCOMES[behaviour.kind]);
        if (outcomeOf(answer) !== '200') continue;
        expect(Object.keys(answer.body ?? {})).to.include(version === '0.1' ? 'giventNameMatch' : 'givenNameMatch');
        const { verdict, diagnostics } = normaliseMatch({ dialect: 'camara-match', body: answer.body });
        expect(verdict?.decision, `row ${index + 1}`).to.equal(
          record.givenName === undefined ? 'inconclusive' : 'match',
        );
        expect(diagnostics, `row ${index + 1}`).to.deep.equal([]);
      }
      expect(world.naps).to.deep.equal([6000]);
    });

  const rows: readonly [string, object, object][] = [
    [
      FIRST,
      { giventName: 'Camille', country: 'France', gender: 'female' },
      { giventNameMatch: 'true', countryMatch: 'true', genderMatch: 'true' },
    ],
    [FIRST, { givenName: 'Camille', country: 'FR' }, { giventNameMatch: 'true', countryMatch: 'true' }],
    [FIRST, { middleNames: 'Louisa' }, { middleNamesMatch: 'false' }],
    [FIRST, { streetNumber: 14, postalCode: 69003 }, { streetNumberMatch: 'true', postalCodeMatch: 'true' }],
    [SECOND, { middleNames: 'Louisa' }, { middleNamesMatch: 'false', middleNamesScore: 93 }],
    [SECOND, { streetNumber: 14, postalCode: 69004 }, { streetNumberMatch: 'true', postalCodeMatch: 'false' }],
    [SAMPLES, { givenName: 'Camille' }, { givenNameMatch: 'true' }],
  ];
  for (const [index, [path, body, expected]] of rows.entries())
    it(`quirk ${index + 1} of ${path}: ${Object.keys(expected).join(', ')}`, async () => {
      const { post } = start();
      expect((await post(path, { phoneNumber: LINE, ...body })).body).to.deep.equal(expected);
      expect((await post(path, { phoneNumber: LINE.slice(1), ...body })).body).to.deep.equal(expected);
    });

  it('reads the old score key as a near match', async () => {
    const { body } = await start().post(SECOND, { phoneNumber: LINE, middleNames: 'Louisa' });
    const { verdict, diagnostics } = normaliseMatch({ dialect: 'camara-match', body });
    expect(verdict?.attributes.middleNames).to.include({ outcome: 'partial', score: 93 });
    expect(diagnostics).to.deep.equal([]);
  });

  const gate: readonly [string, object, string][] = [
    [FIRST, { givenName: 'Hélène' }, REQUIRED],
    [FIRST, { idDocument: 'X', givenName: 'Hélène' }, MISMATCH],
    [FIRST, { idDocument: 'X' }, '200'],
    [SECOND, { idDocument: 'X', givenName: 'Hélène' }, MISMATCH],
    [SECOND, { idDocument: '19FV06235', givenName: 'Hélène' }, '200'],
    [SECOND, { idDocument: 'X' }, '200'],
  ];
  for (const [path, sent, expected] of gate)
    it(`${path} with ${Object.keys(sent).join(' and ')} where the document comes first: ${expected}`, async () => {
      expect(outcomeOf(await start().post(path, { phoneNumber: DOCUMENT, ...sent }))).to.equal(expected);
    });

  it('keeps the prefix of a code that CAMARA has dropped', async () => {
    const { post } = start();
    for (const path of [FIRST, SECOND]) {
      const answer = await post(path, { phoneNumber: NEAR, name: 'X' }, `sandbox:${LINE}`);
      expect(outcomeOf(answer)).to.equal('403 KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT');
      const { problem } = normaliseMatch({ dialect: 'camara-match', status: 403, body: answer.body });
      expect(problem?.code).to.equal('subject-mismatch');
    }
  });

  it('knows no 422', async () => {
    const { post } = start();
    expect(outcomeOf(await post(SECOND, { givenName: 'X' }))).to.equal(
      '400 KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION',
    );
    expect(outcomeOf(await post(SECOND, { phoneNumber: LINE }))).to.equal(
      '400 KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION',
    );
  });

  it('wants the purpose in the scope', async () => {
    const { operator, post, world } = start();
    const purpose = 'FraudPreventionAndDetection';
    const scope = writeCibaScope({ deployment: 'telefonica', purpose, scopes: ['kyc-match:match'] });
    expect(scope).to.equal('dpv:FraudPreventionAndDetection#kyc-match:match');
    const body = { givenName: 'Camille' };
    const own = await confirmOnPhone(operator, world, { scope, line: LINE });
    expect(outcomeOf(await post(SECOND, body, own))).to.equal('200');
    expect(outcomeOf(await post(FIRST, body, own))).to.equal('403 PERMISSION_DENIED');
    const first = await fetchToken(operator, 'dpv:FraudPreventionAndDetection#know-your-customer:match');
    expect(outcomeOf(await post(FIRST, { ...body, phoneNumber: LINE }, first))).to.equal('200');
    expect(outcomeOf(await post(FIRST, body, 'x'))).to.equal('401 UNAUTHENTICATED');
    for (const other of ['kyc-match:match', `openid dpv:${purpose} kyc-match:match`, `dpv:${purpose}#x:y`]) {
      const form = { ...SECRET, grant_type: 'client_credentials', scope: other };
      expect(outcomeOf(await ask(operator, '/token', { form }))).to.equal('400 invalid_scope');
    }
  });

  it('sells no records, and serves the other APIs as CAMARA does', async () => {
    const { post } = start();
    for (const path of ['/kyc-fill-in/v0.4/fill-in', '/kyc-match/v0.4/match'])
      expect(outcomeOf(await post(path, { phoneNumber: LINE, givenName: 'X' })), path).to.equal('404 NOT_FOUND');
    expect((await post('/sim-swap/v0/check', { phoneNumber: LINE })).body).to.deep.equal({ swapped: false });
  });
});
