import { expect } from 'chai';
import type { MatchReading } from '../../src/dialects/match-reader.js';
import { createVerdict, type MatchContext } from '../../src/dialects/match-verdict.js';
import { normaliseMatchAnswers } from '../../src/dialects/normalise-match.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { Policy } from '../../src/domain/policy.js';
import type { ProviderDecision } from '../../src/domain/verdict.js';

const NOW = '2026-05-04T10:00:00Z';
const LOW: ProviderDecision = { value: 'low', polarity: 'higher-is-riskier' };
const BASE: Policy = { name: 'ours', version: '1', thresholds: {} };
const ON_LOW: Policy = { ...BASE, provider: [{ dialect: 'incode-ekyc', value: 'low', decision: 'match' }] };
const ON_SWAP: Policy = {
  ...BASE,
  signals: [
    { name: 'swap', signal: 'simChangedAt', withinHours: 72, then: 'inconclusive' },
    { name: 'unproved', signal: 'numberVerified', is: false, then: 'mismatch' },
  ],
};
const RECENT = { simChangedAt: '2026-05-03T10:00:00Z' };

const attributes: MatchReading = {
  kind: 'attributes',
  attributes: { givenName: { outcome: 'match' }, familyName: { outcome: 'unavailable' } },
  diagnostics: [],
};
const aggregate: MatchReading = { kind: 'aggregate', decision: 'match', diagnostics: [] };
const gate: MatchReading = { kind: 'document-gate', diagnostics: [] };

const decided = (reading: MatchReading, context: Partial<MatchContext>, dialect = 'incode-ekyc') =>
  createVerdict(reading, dialect, { now: NOW, ...context }).verdict;

describe('createVerdict', () => {
  const rows: readonly [name: string, reading: MatchReading, policy: Policy, decision: string, reasons: string[]][] = [
    [
      'a provider’s answer where the policy says so',
      { ...attributes, providerDecision: LOW },
      ON_LOW,
      'match',
      ['provider-decision'],
    ],
    [
      'nothing of it where no policy says so',
      { ...attributes, providerDecision: LOW },
      BASE,
      'inconclusive',
      ['required-unavailable'],
    ],
    ['an aggregate', aggregate, ON_LOW, 'match', ['aggregate']],
    [
      'a provider’s answer instead of an aggregate',
      { ...aggregate, decision: 'mismatch', providerDecision: LOW },
      ON_LOW,
      'match',
      ['provider-decision'],
    ],
    [
      'a rule over a signal beside an aggregate',
      { ...aggregate, signals: RECENT },
      ON_SWAP,
      'inconclusive',
      ['aggregate', 'signal-rule'],
    ],
    [
      'the document gate, whatever the provider says',
      { ...gate, providerDecision: LOW },
      ON_LOW,
      'mismatch',
      ['document-gate'],
    ],
    [
      'the document gate with the rules that are met',
      { ...gate, signals: RECENT },
      ON_SWAP,
      'mismatch',
      ['document-gate', 'signal-rule'],
    ],
    [
      'a rule over a signal',
      { ...attributes, signals: RECENT },
      { ...ON_SWAP, required: ['givenName'] },
      'inconclusive',
      ['all-required-match', 'signal-rule'],
    ],
  ];
  for (const [name, reading, policy, decision, reasons] of rows) {
    it(`decides by ${name}: ${decision}`, () => {
      const verdict = decided(reading, { policy });
      expect(verdict).to.deep.include({ decision, reasons });
      expect(verdict.rules).to.deep.equal(reasons.includes('signal-rule') ? ['swap'] : undefined);
    });
  }

  describe('one answer for everything that was sent', () => {
    const policy: Policy = { ...BASE, required: ['givenName', 'idDocument'] };
    const without: AttributeName[] = ['givenName', 'email'];
    const unsent = { decision: 'inconclusive', reasons: ['aggregate', 'required-not-checked'] };
    const rows: readonly (readonly [name: string, asked: AttributeName[] | undefined, expected: object])[] = [
      ['is no match where something required was not sent', without, unsent],
      ['is no match where nothing was sent', [], unsent],
      [
        'is a match where all of it was sent',
        ['givenName', 'idDocument'],
        { decision: 'match', reasons: ['aggregate'] },
      ],
      ['is believed where nobody says what was sent', undefined, { decision: 'match', reasons: ['aggregate'] }],
    ];
    for (const [name, asked, expected] of rows)
      it(name, () => {
        expect(decided(aggregate, { policy, asked })).to.deep.include(expected);
      });

    it('is a match of all that was sent where the policy names nothing', () => {
      expect(decided(aggregate, { policy: BASE, asked: without }).decision).to.equal('match');
    });

    it('stays a mismatch, whatever was not sent', () => {
      const reading: MatchReading = { ...aggregate, decision: 'mismatch' };
      expect(decided(reading, { policy, asked: without }).decision).to.equal('mismatch');
    });
  });

  it('reckons ages from when the answer came', () => {
    const policy = { ...ON_SWAP, required: ['givenName'] as const };
    expect(decided({ ...attributes, signals: RECENT }, { policy, now: '2026-05-06T10:00:00Z' }).decision).to.equal(
      'match',
    );
    expect(decided({ ...attributes, signals: RECENT }, { policy, now: '2026-05-06T09:59:59Z' }).decision).to.equal(
      'inconclusive',
    );
  });

  it('puts what the caller knows before what the answer says, and lets rules see it', () => {
    const reading = { ...attributes, signals: { numberVerified: true, carrier: 'a' } };
    const verdict = decided(reading, { policy: ON_SWAP, signals: { numberVerified: false } });
    expect(verdict.signals).to.deep.equal({ numberVerified: false, carrier: 'a' });
    expect(verdict).to.deep.include({ decision: 'mismatch', rules: ['unproved'] });
  });

  const ASKED: readonly (readonly [
    name: string,
    asked: readonly string[],
    settled: readonly string[],
    notes: number,
  ])[] = [
    ['just what was answered', ['givenName', 'familyName'], ['givenName', 'familyName'], 0],
    ['the same in another order', ['familyName', 'givenName'], ['familyName', 'givenName'], 0],
    ['more', ['givenName', 'familyName', 'email'], ['givenName', 'familyName', 'email'], 0],
    ['less', ['givenName'], ['givenName'], 1],
    ['as many, one twice', ['givenName', 'givenName'], ['givenName'], 1],
    ['others', ['email', 'birthdate'], ['email', 'birthdate'], 2],
    ['nothing', [], [], 2],
    ['no attributes', ['phoneNumber', 'constructor'], [], 2],
  ];
  for (const [name, asked, settled, notes] of ASKED) {
    it(`holds what was asked: ${name}`, () => {
      const context = { now: NOW, asked: asked as readonly AttributeName[] };
      const { verdict, diagnostics } = createVerdict(attributes, '', context);
      expect(Object.keys(verdict.attributes)).to.deep.equal(settled);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(
        Array.from({ length: notes }, () => 'attribute-not-asked'),
      );
    });
  }
});

describe('the overall answers of several providers', () => {
  const camara = { dialect: 'camara-match', body: { match: true } };
  const incode = {
    dialect: 'incode-ekyc',
    body: {
      kyc: [
        { key: 'firstName', status: 'exact' },
        { key: 'overallLevel', status: 'low' },
      ],
    },
  };
  const onCamara: Policy = { ...BASE, provider: [{ dialect: 'camara-match', value: 'true', decision: 'partial' }] };

  it('are not taken for each other’s', () => {
    const asked = ['givenName', 'familyName'] as const;
    const verdictBy = (policy: Policy) => normaliseMatchAnswers([camara, incode], { now: NOW, asked, policy }).verdict;
    expect(verdictBy(onCamara)).to.deep.include({ decision: 'partial', reasons: ['provider-decision'] });
    expect(
      verdictBy({ ...BASE, provider: [{ dialect: 'incode-ekyc', value: 'true', decision: 'match' }] })?.reasons,
    ).to.not.include('provider-decision');
    expect(verdictBy(onCamara)?.provider.dialect).to.equal('camara-match+incode-ekyc');
  });
});
