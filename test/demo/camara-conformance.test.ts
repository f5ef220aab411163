/**
 * Every answer of the simulator, over the whole table and every version, against the published OpenAPI files.
 * The files are not part of the product: without them beside the project the test says so and is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';
import { FILL_IN_VERSIONS, MATCH_VERSIONS } from '../../demo/operators/camara/versions.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { fillInValues } from '../../src/sandbox/person.js';
import { createOperatorHarness, outcomeOf, type Answer, type Call } from './operator-harness.js';

const SPECIFICATIONS = resolve(process.cwd(), '../shared/specs/camara');

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

/** Codes that Commonalities allows every API to answer with, documented or not. */
const COMMON_CODES: Readonly<Record<number, readonly string[]>> = {
  404: ['NOT_FOUND'],
  405: ['METHOD_NOT_ALLOWED'],
  415: ['UNSUPPORTED_MEDIA_TYPE'],
  429: ['QUOTA_EXCEEDED', 'TOO_MANY_REQUESTS'],
  500: ['INTERNAL'],
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What one file says about one operation. */
interface Operation {
  /** Checks a body; nothing for a status that the file does not document or that has no body. */
  validatorOf(status: number): ValidateFunction | undefined;
  /** The documented properties of a success. */
  readonly properties: readonly string[];
  /** The documented codes of a status: from the enumeration, or from the examples where older files have none. */
  codesOf(status: number): readonly string[] | undefined;
  validateRequest: ValidateFunction | undefined;
}

function collect(value: unknown, key: string): unknown[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => (name === key ? [child] : collect(child, key)));
}

function readOperation(path: string): Operation {
  const document = parse(readFileSync(join(SPECIFICATIONS, FILES[path] ?? ''), 'utf8')) as Json;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormatsModule.default(ajv);
  ajv.addSchema(document, 'document');

  const at = (pointer: string): unknown =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, step) => {
        const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
        return isObject(value) ? value[key] : undefined;
      }, document);
  const follow = (pointer: string): string => {
    const value = at(pointer);
    return isObject(value) && typeof value.$ref === 'string' ? follow(value.$ref.slice(1)) : pointer;
  };
  const operation = `/paths/~1${path.split('/').at(-1)}/post`;
  const schemaPointer = (holder: string): string | undefined => {
    const pointer = `${follow(holder)}/content/application~1json/schema`;
    return at(pointer) === undefined ? undefined : pointer;
  };
  const compile = (pointer: string | undefined): ValidateFunction | undefined =>
    pointer === undefined ? undefined : ajv.compile({ $ref: `document#${pointer}` });
  const responsePointer = (status: number): string => `${operation}/responses/${status}`;

  const success = at(follow(schemaPointer(responsePointer(200)) ?? ''));

  return {
    properties: isObject(success) && isObject(success.properties) ? Object.keys(success.properties) : [],
    validateRequest: compile(schemaPointer(`${operation}/requestBody`)),
    validatorOf: (status) => compile(schemaPointer(responsePointer(status))),
    codesOf(status) {
      const response = at(follow(responsePointer(status)));
      if (response === undefined) return undefined;
      const codes = collect(at(schemaPointer(responsePointer(status)) ?? ''), 'code').flatMap((schema) =>
        collect(schema, 'enum'),
      );
      const examples = collect(response, 'value').map((value) => (isObject(value) ? value.code : undefined));
      return (codes.length > 0 ? codes.flat() : examples).filter((code) => typeof code === 'string');
    },
  };
}

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

function expectConformance(operation: Operation, answer: Answer, title: string): void {
  const { status, body } = answer;
  const validate = operation.validatorOf(status);
  if (status === 200) {
    expect(validate, `${title}: a schema`).to.be.a('function');
    // The schemas allow unknown properties, but an operator that sends some is not the one specified.
    expect(operation.properties, `${title}: properties`).to.include.members(Object.keys(body ?? {}));
  }
  if (validate) expect(validate(body), `${title}: ${status} ${JSON.stringify(validate.errors)}`).to.equal(true);
  if (status < 400)
    return (expect(operation.codesOf(status), `${title}: ${status} is documented`).to.be.an('array'), undefined);
  expect(Object.keys(body ?? {}), title).to.have.members(['status', 'code', 'message']);
  expect(body?.status, title).to.equal(status);
  expect(operation.codesOf(status) ?? COMMON_CODES[status], title).to.include(body?.code);
}

describe('CAMARA simulator: conformance with the published files', () => {
  before(function () {
    if (existsSync(SPECIFICATIONS)) return;
    console.log('      skipped: no CAMARA specifications in ../shared/specs/camara');
    this.skip();
  });

  const runs: readonly (readonly [path: string, cases: readonly Case[]])[] = [
    ...MATCH_VERSIONS.map(({ path, fields }) => [path, matchCases(fields)] as const),
    ...FILL_IN_VERSIONS.map(({ path }) => [path, fillInCases] as const),
  ];
  for (const [path, cases] of runs)
    it(`${path}: ${cases.length + sharedCases.length} answers`, async () => {
      const operation = readOperation(path);
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
    const [send, check] = [readOperation(sendPath), readOperation(checkPath)];
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
