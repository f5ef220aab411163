/**
 * The dialects against the published CAMARA definitions, which are data beside the repository and may be absent.
 * Node only: reads files. Checks the tables, the sample answers, and that written requests are valid.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';
import {
  camaraAttributes,
  type CamaraFillInVersion,
  type CamaraMatchVersion,
} from '../../src/dialects/camara-attributes.js';
import { writeCamaraFillIn } from '../../src/dialects/camara-fill-in.write.js';
import { CAMARA_MATCH_KEYS } from '../../src/dialects/camara-match-keys.js';
import { writeCamaraMatch } from '../../src/dialects/camara-match.write.js';
import { readSendCode } from '../../src/dialects/camara-one-time-password.read.js';
import { writeSendCode, writeValidateCode } from '../../src/dialects/camara-one-time-password.write.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { readFailure } from '../../src/dialects/problem.read.js';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeValues } from '../../src/domain/attribute.js';

const FOLDER = join(process.cwd(), '../shared/specs/camara');

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Content {
  readonly content?: {
    readonly 'application/json'?: { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> };
  };
}
interface Operation {
  readonly security: readonly { readonly openId: readonly string[] }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Spec {
  readonly servers: readonly {
    readonly url: string;
    readonly variables?: { readonly basePath?: { readonly default: string } };
  }[];
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Content>>;
  };
}

const readSpec = (file: string): Spec => parse(readFileSync(join(FOLDER, file), 'utf8')) as Spec;
const schemaOf = (spec: Spec, name: string): readonly string[] =>
  Object.keys(spec.components.schemas[name]?.properties ?? {}).sort();
const pathOf = (spec: Spec, operation: string): string => {
  const [server] = spec.servers;
  const url = server?.url.replace('{basePath}', server.variables?.basePath?.default ?? '') ?? '';
  return url.replace('{apiRoot}', '') + operation;
};
const scopesOf = ({ security }: Operation): readonly string[] => security.flatMap(({ openId }) => openId);
const examplesOf = (response: Content | undefined): readonly unknown[] =>
  Object.values(response?.content?.['application/json']?.examples ?? {}).map(({ value }) => value);

function validator(spec: Spec, name: string): (body: unknown) => unknown {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // OpenAPI does not forbid unknown properties by itself; a strict operator does.
  const schema = { ...spec.components.schemas[name], additionalProperties: false };
  const validate = ajv.compile({ ...schema, components: spec.components });
  return (body) => (validate({ ...(body as object) }) ? [] : validate.errors);
}

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

describe('dialects against the CAMARA definitions', function () {
  before(function () {
    if (existsSync(FOLDER)) return;
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
        const known = CAMARA_MATCH_KEYS.flatMap(({ result, score }) => [...result, ...score]);
        expect(answer.filter((key) => !known.includes(key))).to.deep.equal([]);
        const scored = CAMARA_MATCH_KEYS.filter(({ score }) => score.some((key) => answer.includes(key)));
        const expected = version === '0.1' ? [] : names.filter((name) => attributeSpec(name).scored);
        expect(scored.map(({ name }) => name)).to.deep.equal(expected);
      });

      it('has the path and the scope that we write', () => {
        const spec = readSpec(file);
        const request = writeCamaraMatch({ version, attributes: {} });
        expect(request.path).to.equal(pathOf(spec, '/match'));
        expect(scopesOf(spec.paths['/match']!.post)).to.include(request.scope);
      });

      it('accepts what we write, strictly', () => {
        const { body, dropped } = writeCamaraMatch({ version, attributes: FILLED, phoneNumber: PHONE });
        expect(validator(readSpec(file), 'KYC_MatchRequestBody')(body)).to.deep.equal([]);
        expect(Object.keys(body)).to.have.lengthOf(1 + ATTRIBUTE_NAMES.length - dropped.length);
      });

      it('has sample answers that make a verdict without a note', () => {
        const samples = examplesOf(readSpec(file).paths['/match']!.post.responses['200']);
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
        const operation = spec.paths['/fill-in']!.post;
        const request = writeCamaraFillIn({ version, fields: ['phoneNumber', ...ATTRIBUTE_NAMES], phoneNumber: PHONE });
        expect(request.path).to.equal(pathOf(spec, '/fill-in'));
        const scopes = scopesOf(operation).filter((scope) => !scope.endsWith(':set-all'));
        expect([...request.scopes].sort()).to.deep.equal([...scopes].sort());
        expect(request.body === undefined).to.equal(operation.requestBody === undefined);
        if (request.body) expect(validator(spec, 'KYC_FillinRequest')(request.body)).to.deep.equal([]);
      });

      it('has sample answers that are read whole', () => {
        const samples = examplesOf(readSpec(file).paths['/fill-in']!.post.responses['200']);
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
      expect(scopesOf(spec.paths[operation]!.post)).to.deep.equal([request.scope]);
    }
    expect(
      readSendCode({ status: 200, body: { authenticationId: 'ea0840f3-3663-4149-bd10-c7c6b8912105' } }).ok,
    ).to.equal(true);
  });

  it('knows every error code of every sample by its code, not by its status', () => {
    const files = [...MATCH, ...FILL_IN]
      .map(([file]) => file)
      .concat('one-time-password-sms.yaml', 'consent-info.yaml', 'number-verification.yaml');
    let seen = 0;
    for (const file of files) {
      for (const response of Object.values(readSpec(file).components.responses ?? {})) {
        for (const body of examplesOf(response)) {
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
    expect(seen).to.be.greaterThan(60);
  });
});
