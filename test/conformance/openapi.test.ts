/**
 * The published contract says what the code reads and writes: its examples are read, its schemas refuse what the readers refuse, and our own
 * proxy's answers, to everything that the conformance check asks, are as it says.
 */
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import type { Handler } from '../../demo/server/node-adapter.js';
import { readProblem } from '../../src/dialects/problem.read.js';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { PROBLEMS, type ProblemCode } from '../../src/domain/problem.js';
import { CAPTURE_RESULTS } from '../../src/domain/kyc-service.js';
import { OUTCOMES } from '../../src/domain/outcome.js';
import { DECISIONS } from '../../src/domain/verdict.js';
import { isElsewhere, readFillIn, readMatch, readProof } from '../../src/protocol/read-answer.js';
import { readElsewhere } from '../../src/protocol/read-elsewhere.js';
import { readRawFillIn, readRawMatch } from '../../src/protocol/read-raw.js';
import { fillInRequest, matchRequest, proofRequest, tokenRequest } from '../../src/protocol/requests.js';
import { AUDIENCE, DIGEST_KEY, ISSUER, makeKey } from '../verify/support.js';
import { checkSetup, createTestProxy } from './setup.js';
import type { Json } from './openapi.js';
import {
  answerExamples,
  answerValidator,
  at,
  CONTRACT,
  isSchema,
  PATHS,
  requestExamples,
  requestValidator,
  statusesOf,
  validatorAt,
} from './openapi.js';

const NUMBER = '+33639980001';
const FIELDS = ['givenName', 'familyName', 'birthdate'] as const;
const REQUESTS = { '/proof': proofRequest, '/fill-in': fillInRequest, '/match': matchRequest, '/token': tokenRequest };
type Path = keyof typeof REQUESTS;
const POSTED = PATHS.filter((path): path is Path => path in REQUESTS);

interface Read {
  readonly ok: boolean;
  readonly diagnostics: readonly unknown[];
}

/** What the widget makes of an answer of 200. */
async function readAnswer(path: string, body: Json): Promise<Read> {
  const raw = { status: 200, body, isIdempotent: true };
  switch (path) {
    case '/proof':
      return isElsewhere(body) ? readElsewhere(body, ['consent.operator.example']) : readProof(body);
    case '/fill-in':
      return 'attributes' in body ? readFillIn(body, FIELDS) : readRawFillIn(raw, FIELDS, NUMBER);
    case '/match':
      return 'verdict' in body
        ? readMatch(body, FIELDS)
        : readRawMatch(raw, { asked: FIELDS, policy: DEFAULT_POLICY, now: '2026-05-04T10:00:00Z' });
    default:
      return { ok: typeof body.token === 'string', diagnostics: [] };
  }
}

/** Every copy of an object that lacks one member, also of the objects in it. */
function lackingOne(value: Json, depth = 2): readonly { readonly lacks: string; readonly copy: Json }[] {
  return Object.entries(value).flatMap(([key, child]) => {
    const { [key]: _, ...rest } = value;
    const inner =
      depth > 0 && typeof child === 'object' && child !== null && !Array.isArray(child)
        ? lackingOne(child as Json, depth - 1).map(({ lacks, copy }) => ({
            lacks: `${key}.${lacks}`,
            copy: { ...value, [key]: copy },
          }))
        : [];
    return [{ lacks: key, copy: rest }, ...inner];
  });
}

describe('the published contract', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(CONTRACT))).to.deep.equal({ valid: true });
    expect(validator.version).to.equal('3.1');
  });

  it('has schemas that are JSON Schema 2020-12', () => {
    for (const name of Object.keys(at('components', 'schemas') as Json)) expect(isSchema(name), name).to.equal(true);
  });

  for (const { path, name, value } of requestExamples()) {
    it(`has a request to ${path} that the proxy reads: ${name}`, () => {
      expect(REQUESTS[path as Path].safeParse(value).success).to.equal(true);
      expect(requestValidator(path)?.(value)).to.equal(true);
    });

    it(`needs of a request to ${path} what the proxy needs: ${name}`, () => {
      for (const { lacks, copy } of lackingOne(value as Json))
        expect(requestValidator(path)?.(copy), lacks).to.equal(REQUESTS[path as Path].safeParse(copy).success);
    });
  }

  for (const path of POSTED) {
    for (const { name, value } of answerExamples(path)) {
      it(`has an answer of ${path} that the widget reads: ${name}`, async () => {
        const read = await readAnswer(path, value as Json);
        const isRecognised = name === 'operators';
        expect(read.ok).to.equal(true);
        expect(read.diagnostics).to.have.length(isRecognised ? 1 : 0);
        expect(answerValidator(path, 'post', 200, 'application/json')?.(value)).to.equal(true);
      });

      if (name !== 'operators' && name !== 'several')
        it(`needs of an answer of ${path} what the widget needs: ${name}`, async () => {
          const schemas = {
            '/proof': 'ProofAnswer',
            '/fill-in': 'FillInAnswer',
            '/match': 'MatchAnswer',
            '/token': 'TokenAnswer',
          };
          const validate = validatorAt('components', 'schemas', schemas[path]);
          for (const { lacks, copy } of lackingOne(value as Json)) {
            // Without what makes it ours, it is read as an operator's.
            if (lacks === 'attributes' || lacks === 'verdict') continue;
            expect(validate?.(copy), lacks).to.equal((await readAnswer(path, copy)).ok);
          }
        });
    }

    it(`has every status that ${path} may answer with`, () => {
      const known = Object.values(PROBLEMS)
        .map(({ status }) => status)
        .filter((status) => status > 0);
      const statuses = [200, ...new Set([...known, 413, 415, 503])].map(String).sort();
      expect([...statusesOf(path, 'post')].sort()).to.deep.equal(statuses);
    });
  }

  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const { status } = PROBLEMS[code];
    it(`${status > 0 ? 'knows the problem' : 'leaves to the widget the problem'} ${code}`, () => {
      const body = { status, code };
      expect(validatorAt('components', 'schemas', 'Problem')?.(body)).to.equal(status > 0);
      if (status > 0)
        expect(answerValidator('/match', 'post', status, 'application/problem+json')?.(body)).to.equal(true);
    });
  }

  for (const status of statusesOf('/proof', 'post').filter((each) => each !== '200')) {
    for (const { name, value } of answerExamples('/proof', status, 'post', 'application/problem+json')) {
      it(`has a refusal with ${status} that the widget reads: ${name}`, () => {
        const body = value as Json;
        expect(String(body.status)).to.equal(status);
        expect(readProblem({ status: Number(status), body }).code).to.equal(body.code);
        expect(answerValidator('/proof', 'post', Number(status), 'application/problem+json')?.(value)).to.equal(true);
      });
    }
  }

  it('has the words of the code', () => {
    const words = (...keys: string[]) => at('components', 'schemas', ...keys, 'enum');
    expect(words('AttributeName')).to.deep.equal([...ATTRIBUTE_NAMES]);
    expect(words('Verdict', 'properties', 'decision')).to.deep.equal([...DECISIONS]);
    expect(words('AttributeOutcome', 'properties', 'outcome')).to.deep.equal([...OUTCOMES]);
    expect(words('CheckRequest', 'properties', 'captureResult')).to.deep.equal([...CAPTURE_RESULTS]);
  });

  it('has keys without what signs', () => {
    const validate = validatorAt('components', 'schemas', 'KeySet');
    expect(validate?.({ keys: [{ kty: 'EC', x: 'x' }] })).to.equal(true);
    expect(validate?.({ keys: [{ kty: 'EC', x: 'x', d: 'd' }] })).to.equal(false);
  });
});

/** What our proxy answered, and to what. */
interface Seen {
  readonly path: string;
  readonly method: string;
  readonly asked: unknown;
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly answered: unknown;
}

describe('our own proxy', () => {
  it('answers everything that the conformance check asks as the contract says', async () => {
    const seen: Seen[] = [];
    const watch =
      (proxy: Handler): Handler =>
      async (request) => {
        const copy = request.clone();
        const answer = await proxy(request);
        const path = new URL(request.url).pathname.replace('/api/kyc', '');
        const text = request.body ? await copy.text() : '';
        const answered = await answer.clone().text();
        const type = answer.headers.get('content-type') ?? '';
        const { status, headers } = answer;
        const asked = status === 200 && text !== '' ? (JSON.parse(text) as unknown) : undefined;
        const method = request.method.toLowerCase();
        if (answered !== '') seen.push({ path, method, asked, status, type, headers, answered: JSON.parse(answered) });
        return answer;
      };
    const signing = {
      keys: [await makeKey('EdDSA')] as const,
      issuer: ISSUER,
      audience: AUDIENCE,
      digestKey: DIGEST_KEY,
    };
    for (const options of [{ signing }, { preview: true }]) await checkSetup(watch, options);

    const documented = seen.filter(({ path, method }) => statusesOf(path, method).length > 0);
    expect(documented.length).to.be.above(150);
    for (const { path, method, asked, status, type, headers, answered } of documented) {
      const where = `${method} ${path} ${status}`;
      const validate = answerValidator(path, method, status, type);
      expect(validate, `${where} is documented`).to.not.equal(undefined);
      expect(validate?.(answered), `${where} is answered as documented`).to.equal(true);
      if (asked !== undefined)
        expect(requestValidator(path)?.(asked), `${where} is asked as documented`).to.equal(true);
      if (status !== 200 || method !== 'post') continue;
      for (const name of Object.keys(at('paths', path, 'post', 'responses', '200', 'headers') as Json).filter(
        (each) => each !== 'KYC-Dialect',
      ))
        expect(
          validatorAt('paths', path, 'post', 'responses', '200', 'headers', name, 'schema')?.(headers.get(name)),
          `${where} ${name}`,
        ).to.equal(true);
    }
    const reached = new Set(documented.map(({ path, status }) => `${path} ${status}`));
    for (const one of [
      '/proof 200',
      '/proof 422',
      '/fill-in 200',
      '/fill-in 403',
      '/match 200',
      '/match 429',
      '/token 200',
      '/jwks.json 200',
    ])
      expect([...reached]).to.include(one);
  });

  const back = '/return?state=kq7Xo2n4Wc0yS8tZ&capture_result=granted&code=c';
  for (const [name, options, status] of [
    ['to a page that says so', {}, 200],
    ['to the form', { pageUrl: 'https://shop.test/sign-up?step=2' }, 303],
  ] as const) {
    it(`leads back ${name} as the contract says`, async () => {
      const proxy = createTestProxy(options);
      const answer = await proxy(new Request(`https://shop.test/api/kyc${back}`));
      expect(answer.status).to.equal(status);
      if (status === 200) {
        const type = answer.headers.get('content-type') ?? '';
        expect(answerValidator('/return', 'get', status, type)?.(await answer.text())).to.equal(true);
      }
      const place = ['paths', '/return', 'get', 'responses', String(status), 'headers'];
      const names = Object.keys(at(...place) as Json);
      expect(names).to.include('Cache-Control');
      for (const header of names)
        expect(validatorAt(...place, header, 'schema')?.(answer.headers.get(header)), header).to.equal(true);
    });
  }
});
