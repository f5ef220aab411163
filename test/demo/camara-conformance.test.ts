/**
 * Every answer of the simulator, over the whole table and every version, against the published OpenAPI files.
 * The files are not part of the product: without them beside the project the test says so and is skipped.
 */
import { expect } from 'chai';
import { FILL_IN_VERSIONS, MATCH_VERSIONS } from '../../demo/operators/camara/versions.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { fillInValues } from '../../src/sandbox/person.js';
import { createOperatorHarness, outcomeOf, type Answer, type Call } from './operator-harness.js';
import { expectConformance, needSpecifications, readOperation, type Operation } from './published-operations.js';

type Json = Readonly<Record<string, unknown>>;

/** The path at the simulator → the file that specifies it. */
const FILES: Readonly<Record<string, string>> = {
  '/kyc-match/v0/match': 'older/kyc-match-0.1.1.yaml',
  '/kyc-match/v0.2/match': 'older/kyc-match-0.2.1.yaml',
  '/kyc-match/v0.3/match': 'older/kyc-match-0.3.0.yaml',
  '/kyc-match/v0.4/match': 'kyc-match.yaml',
  '/kyc-match/v0.5rc1/match': 'next/kyc-match-0.5.0-rc.1.yaml',
  '/kyc-fill-in/v0/fill-in': 'older/kyc-fill-in-0.1.1.yaml',
  '/kyc-fill-in/v0.2/fill-in': 'older/kyc-fill-in-0.2.0.yaml',
  '/kyc-fill-in/v0.3/fill-in': 'older/kyc-fill-in-0.3.0.yaml',
  '/kyc-fill-in/v0.4/fill-in': 'kyc-fill-in.yaml',
  '/one-time-password-sms/v1/send-code': 'one-time-password-sms.yaml',
  '/one-time-password-sms/v1/validate-code': 'one-time-password-sms.yaml',
};

type Case = readonly [title: string, body: unknown, call?: Call];

/** The requests of the whole table, plus one per refusal that does not depend on a person. */
function matchCases(fields: readonly { readonly name: string }[]): Case[] {
  const known = (values: Json): Json =>
    Object.fromEntries(Object.entries(values).filter(([name]) => fields.some((field) => field.name === name)));
  return [
    ...PEOPLE.flatMap((person, index): Case[] => {
      const { phoneNumber, record } = person;
      const wrong = known({ ...record, givenName: 'Zoé', idDocument: 'X0', middleNames: 'Zoé', locality: 'Zürich' });
      const token = `sandbox:${phoneNumber}`;
      return [
        [`row ${index + 1}, record`, { phoneNumber, ...known({ givenName: 'X', ...record }) }],
        [`row ${index + 1}, prefill`, { phoneNumber, givenName: 'X', ...known(fillInValues(person)) }],
        [`row ${index + 1}, differences`, { phoneNumber, ...wrong }],
        [`row ${index + 1}, by token`, known({ givenName: 'X', ...record }), { token }],
        [`row ${index + 1}, another number`, { phoneNumber: '+33639989999', givenName: 'X' }, { token }],
      ];
    }),
    ['nothing', undefined],
    ['an empty object', {}],
    ['a number only', { phoneNumber: '+33639980001' }],
    ['no number', { givenName: 'X' }],
  ];
}

const fillInCases: readonly Case[] = [
  ...PEOPLE.flatMap(({ phoneNumber }, index): Case[] => [
    [`row ${index + 1}, by token`, {}, { token: `sandbox:${phoneNumber}` }],
    [`row ${index + 1}, by number`, { phoneNumber }],
    [`row ${index + 1}, by both`, { phoneNumber }, { token: `sandbox:${phoneNumber}` }],
  ]),
  ['nothing', undefined],
  ['no number', {}],
  ['a malformed number', { phoneNumber: '06' }],
];

const sharedCases: readonly Case[] = [
  ['no token', {}, { token: '' }],
  ['no scope', {}, { token: 'sandbox-no-scope' }],
  ['another method', undefined, { method: 'PUT' }],
  ['another media type', 'x', { contentType: 'text/plain' }],
  ['no JSON', '{'],
];

describe('CAMARA simulator: conformance with the published files', () => {
  before(needSpecifications);

  const runs: readonly (readonly [path: string, cases: readonly Case[]])[] = [
    ...MATCH_VERSIONS.map(({ path, fields }) => [path, matchCases(fields)] as const),
    ...FILL_IN_VERSIONS.map(({ path }) => [path, fillInCases] as const),
  ];
  for (const [path, cases] of runs)
    it(`${path}: ${cases.length + sharedCases.length} answers`, async () => {
      const operation = readOperation(FILES[path] ?? '', path);
      for (const [title, body, call] of [...cases, ...sharedCases]) {
        const answer = await createOperatorHarness().post(path, body, call);
        if (outcomeOf(answer) === '200 not JSON') continue;
        expectConformance(operation, answer, title);
        // What the simulator takes must be what the schema takes: otherwise a widget passes here and fails at an operator.
        if (answer.status === 200 && path.includes('match'))
          expect(operation.validateRequest?.(body), `${title}: request`).to.equal(true);
      }
    });

  it('/one-time-password-sms/v1: every documented answer it gives', async () => {
    const [sendPath, checkPath] = ['/one-time-password-sms/v1/send-code', '/one-time-password-sms/v1/validate-code'];
    const [send, check] = [sendPath, checkPath].map((path) => readOperation(FILES[path] ?? '', path)) as [
      Operation,
      Operation,
    ];
    const operator = createOperatorHarness();
    const seen = new Set<string>();
    const note = (operation: Operation, answer: Answer): Answer => {
      expectConformance(operation, answer, outcomeOf(answer));
      seen.add(outcomeOf(answer));
      return answer;
    };
    const message = '{{code}}';
    for (let sends = 1; sends <= 6; sends++) {
      const sent = note(send, await operator.post(sendPath, { phoneNumber: '+33639980001', message }));
      if (sent.status !== 200) continue;
      const { authenticationId } = sent.body ?? {};
      const codes = sends === 1 ? ['1', '2', '3', '4'] : ['1', '123456', '123456'];
      for (const code of codes) note(check, await operator.post(checkPath, { authenticationId, code }));
    }
    note(check, await operator.post(checkPath, { authenticationId: 'x', code: '1' }));
    for (const [path, operation] of [
      [sendPath, send],
      [checkPath, check],
    ] as const)
      for (const [, body, call] of sharedCases) note(operation, await operator.post(path, body, call));
    expect([...seen]).to.include.members([
      '200',
      '204',
      '400 INVALID_ARGUMENT',
      '400 ONE_TIME_PASSWORD_SMS.INVALID_OTP',
      '400 ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED',
      '400 ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED',
      '401 UNAUTHENTICATED',
      '403 ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED',
      '403 PERMISSION_DENIED',
      '404 NOT_FOUND',
    ]);
  });
});
