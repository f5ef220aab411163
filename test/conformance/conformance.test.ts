import { Ajv } from 'ajv';
import { expect } from 'chai';
import { LINE_IDS, LINES } from '../../src/conformance/lines.js';
import { formatReport } from '../../src/conformance/format-report.js';
import { AUDIENCE, DIGEST_KEY, ISSUER, makeKey } from '../verify/support.js';
import { CODE, RECORD } from '../proxy/shop.js';
import { changing } from './changing.js';
import { COUNTING_AGAIN, FAULTS } from './faults.js';
import {
  checkSetup,
  createElsewhereProxy,
  createTestProxy,
  describeSetup,
  idsOf,
  LISTED,
  NUMBERS,
  PAGE,
  whileServing,
  type Fault,
} from './setup.js';
import { checkConformance } from '../../src/conformance/check-conformance.js';
import { readFileSync } from 'node:fs';

/** Nobody sees these from outside. */
const UNSEEN = ['leaks.logs', 'proof.timing', 'repeating.calls'];
const MASKED = ['record.confirmed', 'record.masked'];
const SIGNED = ['token.keys', 'token.reissued'];
const ELSEWHERE = ['proof.pending', 'proof.return-state'];
const CODES = ['proof.checks', 'proof.code-length', 'proof.sends', 'proof.wrong-code'];

const createSigning = async () => ({
  keys: [await makeKey('ES256')] as const,
  issuer: ISSUER,
  audience: AUDIENCE,
  digestKey: DIGEST_KEY,
});

describe('the conformance check of our own proxy', () => {
  const rows: readonly [string, Parameters<typeof checkSetup>[1], readonly string[]][] = [
    ['as it comes', {}, [...MASKED, ...SIGNED]],
    ['with masked values', { preview: true }, SIGNED],
    ['with scores', { disclosure: 'scores' }, [...MASKED, ...SIGNED]],
    ['with the decision alone', { disclosure: 'decision' }, [...MASKED, ...SIGNED]],
    ['that needs a receipt', { requireConsent: true }, [...MASKED, ...SIGNED]],
    ['that matches without a proof', { requireProof: false }, [...MASKED, ...SIGNED]],
  ];
  for (const [name, options, notChecked] of rows) {
    it(`finds nothing wrong ${name}, and says what it did not see`, async () => {
      const report = await checkSetup(undefined, options);
      expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
      expect([...idsOf(report, 'not-checked')].sort()).to.deep.equal([...UNSEEN, ...ELSEWHERE, ...notChecked].sort());
      expect(report.passed + report.notChecked).to.equal(LINE_IDS.length);
      expect(report.lines.every((line) => line.outcome !== 'passed' || line.notChecked === undefined)).to.equal(true);
    });
  }

  it('finds nothing wrong where verdicts are signed', async () => {
    const report = await checkSetup(undefined, { signing: await createSigning() });
    expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
    expect([...idsOf(report, 'not-checked')].sort()).to.deep.equal([...UNSEEN, ...ELSEWHERE, ...MASKED].sort());
  });

  it('finds nothing wrong from a page of another origin', async () => {
    const report = await checkSetup(undefined, {}, { origin: LISTED, isSameOrigin: false });
    expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
    expect(idsOf(report, 'not-checked')).to.include.members(['session.cookie', 'session.planted']);
  });
});

/** What a proxy says instead of `pending`, and instead of `expired` to another state. */
const wrong: readonly (readonly [string, string, Record<string, unknown>, number, number])[] = [
  ['an answer of its own for what is pending', 'proof.pending', { status: 202 }, 200, 409],
  ['an end for what is pending', 'proof.pending', { status: 410, code: 'expired' }, 410, 409],
  ['a wait for another state', 'proof.return-state', { status: 409, code: 'pending' }, 409, 410],
];

describe('the conformance check of a proxy that sends no codes', () => {
  for (const [kind, unchecked] of [
    ['wait', ['proof.return-state', 'proof.enumeration', 'origins.session', 'proof.cancelled']],
    ['open', ['proof.enumeration', 'origins.session', 'proof.cancelled']],
  ] as const)
    it(`finds nothing wrong where the person confirms: ${kind}`, async () => {
      const { proxy, confirm } = createElsewhereProxy(kind);
      const report = await whileServing(proxy, (address) => {
        const { unknownNumber: _, code: __, ...rest } = describeSetup(address);
        return checkConformance({ ...rest, phoneNumbers: NUMBERS.slice(0, 2), confirm });
      });
      expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
      const expected = [...UNSEEN, ...MASKED, ...SIGNED, ...CODES, ...unchecked];
      expect([...idsOf(report, 'not-checked')].sort()).to.deep.equal(expected.sort());
    });

  it('says so where nobody can confirm', async () => {
    const { proxy } = createElsewhereProxy('wait');
    const report = await whileServing(proxy, (address) => checkConformance(describeSetup(address)));
    expect(report.lines.find(({ id }) => id === 'record.shape')?.notChecked).to.contain('nobody to tell');
    expect(report.lines.find(({ id }) => id === 'proof.pending')?.outcome).to.equal('passed');
  });

  for (const [name, line, body, status, instead] of wrong)
    it(`fails on ${line}: ${name}`, async () => {
      const { proxy } = createElsewhereProxy(line === 'proof.return-state' ? 'open' : 'wait');
      const fault: Fault = (inner) => async (request) => {
        const answer = await inner(request);
        const { headers } = answer;
        return answer.status === instead ? new Response(JSON.stringify(body), { status, headers }) : answer;
      };
      const report = await whileServing(fault(proxy), (address) =>
        checkConformance({ ...describeSetup(address), phoneNumbers: NUMBERS.slice(0, 1) }),
      );
      expect(idsOf(report, 'failed')).to.include(line);
    });
});

describe('the conformance check of a proxy with one fault', () => {
  for (const [name, line, fault] of FAULTS) {
    it(`fails on ${line} and nowhere else: ${name}`, async () => {
      const report = await checkSetup(fault);
      expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([line]);
      const found = report.lines.find(({ id }) => id === line);
      expect(found?.findings.length).to.be.within(1, 5);
    });
  }

  const special: readonly (readonly [string, string, Fault, () => Promise<Parameters<typeof checkSetup>[1]>])[] = [
    [
      'a masked value is the value',
      'record.masked',
      changing((_, __, body) =>
        body.preview === true ? { body: { ...body, attributes: { givenName: RECORD.givenName } } } : undefined,
      ),
      async () => ({ preview: true }),
    ],
    [
      'values are confirmed again and again',
      'record.confirmed',
      changing(({ body }, { status }) =>
        body.confirmed === true && status === 403
          ? { status: 200, body: { attributes: {}, preview: false }, headers: { 'content-type': 'application/json' } }
          : undefined,
      ),
      async () => ({ preview: true }),
    ],
    [
      'the keys that sign are published',
      'token.keys',
      changing((_, __, body) =>
        Array.isArray(body.keys)
          ? { body: { keys: body.keys.map((key: object) => ({ ...key, d: 'secret' })) } }
          : undefined,
      ),
      async () => ({ signing: await createSigning() }),
    ],
    [
      'everybody gets a token',
      'token.reissued',
      changing(({ route }, { status }) =>
        route === 'token' && status !== 200
          ? { status: 200, body: { token: 'e30.e30.e30' }, headers: { 'content-type': 'application/json' } }
          : undefined,
      ),
      async () => ({ signing: await createSigning() }),
    ],
  ];
  for (const [name, line, fault, options] of special)
    it(`fails on ${line} and nowhere else: ${name}`, async () => {
      const report = await checkSetup(fault, await options());
      expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([line]);
    });

  it('fails on every line of which anything can be seen', () => {
    const failing = [...FAULTS, ...special, ...wrong].map(([, line]) => line);
    const others = [...UNSEEN, 'repeating.match', 'repeating.parallel', 'answers.reachable'];
    expect([...new Set([...failing, ...others])].sort()).to.deep.equal([...LINE_IDS].sort());
  });

  it('fails on both kinds of repetition where repetitions count', async () => {
    const report = await checkSetup(COUNTING_AGAIN());
    expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal(['repeating.match', 'repeating.parallel']);
  });

  it('tells no number, code or value of the check', async () => {
    for (const line of ['leaks.number', 'leaks.values', 'origins.reflection']) {
      const fault = FAULTS.find(([, id]) => id === line)?.[2];
      const report = await checkSetup(fault);
      const told = formatReport(report) + JSON.stringify(report);
      for (const secret of [...NUMBERS, CODE, 'Quoxel', 'CANARY']) expect(told.includes(secret)).to.equal(false);
    }
  });
});

describe('the conformance check says what it could not check', () => {
  const rows: readonly [string, Parameters<typeof checkSetup>[2], readonly string[]][] = [
    ['without a number', { phoneNumbers: [] }, ['proof.start', 'record.shape', 'match.shape', 'session.cookie']],
    ['with one number', { phoneNumbers: NUMBERS.slice(0, 1) }, ['proof.checks', 'proof.cancelled', 'session.planted']],
    [
      'without a code',
      { code: async () => undefined },
      ['proof.proved', 'record.shape', 'match.limit', 'session.renewed'],
    ],
    ['with a wrong code', { code: '999999' }, ['record.shape', 'match.shape']],
  ];
  for (const [name, told, ids] of rows) {
    it(name, async () => {
      const report = await checkSetup(undefined, {}, told);
      expect(idsOf(report, 'not-checked')).to.include.members([...ids]);
      for (const line of report.lines.filter(({ outcome }) => outcome === 'not-checked'))
        expect(line.notChecked, line.id).to.be.a('string').and.not.contain('did not come so far');
    });
  }

  it('without an unknown number and another origin', async () => {
    const report = await whileServing(createTestProxy(), (address) => {
      const { crossOrigin: _, unknownNumber: __, ...rest } = describeSetup(address);
      return checkConformance(rest);
    });
    expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
    expect(idsOf(report, 'not-checked')).to.include.members([
      'proof.enumeration',
      'origins.preflight',
      'origins.listed',
    ]);
  });

  it('where nobody answers', async () => {
    const address = await whileServing(createTestProxy(), async (each) => each);
    const report = await checkConformance(describeSetup(address));
    expect(idsOf(report, 'failed')).to.deep.equal(['answers.reachable']);
    expect(idsOf(report, 'passed')).to.deep.equal([]);
  });

  it('a second time on the same numbers: limits are in the way', async () => {
    const proxy = createTestProxy();
    const report = await whileServing(proxy, async (address) => {
      await checkConformance(describeSetup(address));
      return checkConformance(describeSetup(address));
    });
    expect(idsOf(report, 'failed'), formatReport(report)).to.deep.equal([]);
    expect(report.lines.find(({ id }) => id === 'proof.start')?.notChecked).to.contain('429');
  });
});

describe('the lines of the conformance check', () => {
  const headings = [...readFileSync('docs/proxy-protocol.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading.replaceAll('`', ''),
  );
  for (const id of LINE_IDS) {
    it(`${id} names a section that there is`, () => expect(headings).to.include(LINES[id].section));
  }

  it('are a JSON report that a program can read', async () => {
    const report = await checkSetup(undefined, {}, { phoneNumbers: [] });
    const validate = new Ajv().compile({
      type: 'object',
      required: ['protocol', 'url', 'origin', 'passed', 'failed', 'notChecked', 'lines'],
      properties: {
        origin: { const: PAGE },
        lines: {
          type: 'array',
          minItems: LINE_IDS.length,
          items: { type: 'object', required: ['id', 'title', 'section', 'outcome', 'findings'] },
        },
      },
    });
    expect(validate(JSON.parse(JSON.stringify(report)))).to.equal(true);
  });
});
