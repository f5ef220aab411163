import { expect } from 'chai';
import { normaliseMatch, type MatchInput } from '../../src/dialects/normalise-match.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import { MATCH_0_4, MATCH_AGGREGATE } from './samples/camara-match.samples.js';

const NOW = '2026-01-02T03:04:05.000Z';
const ASKED: readonly AttributeName[] = ['givenName', 'familyName', 'idDocument'];
const ABSENT = { outcome: 'not-checked', reason: 'absent' };

function verdictOf(input: Omit<MatchInput, 'now'>) {
  const result = normaliseMatch({ now: NOW, ...input });
  if (!result.verdict) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.verdict;
}

const problemOf = (input: MatchInput) => normaliseMatch(input).problem?.code;
const notes = (input: MatchInput) =>
  normaliseMatch(input).diagnostics.map(({ code, subject }) => [code, subject].filter(Boolean).join(' '));
const named = (body: unknown, asked?: readonly AttributeName[]) => ({ dialect: 'camara-match', body, asked });

describe('normaliseMatch', () => {
  it('makes a complete verdict', () => {
    const result = normaliseMatch({
      dialect: 'camara-match',
      status: 200,
      body: { givenNameMatch: 'false', givenNameMatchScore: 90, familyNameMatch: 'true' },
      asked: ['givenName', 'familyName'],
      now: NOW,
      reference: 'ref-1',
      requestId: 'req-1',
      operator: 'op-1',
    });
    expect(result).to.deep.equal({
      verdict: {
        version: 1,
        decision: 'partial',
        attributes: { givenName: { outcome: 'partial', score: 90 }, familyName: { outcome: 'match' } },
        signals: {},
        reasons: ['required-partial'],
        provider: { dialect: 'camara-match', operator: 'op-1', requestId: 'req-1' },
        policy: { name: 'default', version: '1' },
        reference: 'ref-1',
        checkedAt: NOW,
      },
      dialect: 'camara-match',
      diagnostics: [],
    });
  });

  const decisions: [label: string, body: unknown, decision: string, reasons: string[]][] = [
    [
      'all true',
      { givenNameMatch: 'true', familyNameMatch: 'true', idDocumentMatch: 'true' },
      'match',
      ['all-required-match'],
    ],
    [
      'all false',
      { givenNameMatch: 'false', familyNameMatch: 'false', idDocumentMatch: 'false' },
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'close names',
      { givenNameMatch: 'false', givenNameMatchScore: 85, familyNameMatch: 'true', idDocumentMatch: 'true' },
      'partial',
      ['required-partial'],
    ],
    [
      'a name at 84',
      { givenNameMatch: 'false', givenNameMatchScore: 84, familyNameMatch: 'true', idDocumentMatch: 'true' },
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'a name at 100 beside false',
      { givenNameMatch: false, givenNameMatchScore: 100, familyNameMatch: true, idDocumentMatch: true },
      'partial',
      ['required-partial'],
    ],
    [
      'all three words',
      { givenNameMatch: 'true', familyNameMatch: 'false', idDocumentMatch: 'not_available' },
      'mismatch',
      ['required-mismatch'],
    ],
    [
      'all not_available',
      { givenNameMatch: 'not_available', familyNameMatch: null, idDocumentMatch: 'NOT_AVAILABLE' },
      'inconclusive',
      ['nothing-evaluated', 'required-unavailable'],
    ],
    ['one key missing', { givenNameMatch: 'true', familyNameMatch: 'true' }, 'inconclusive', ['required-not-checked']],
    [
      'an unknown word',
      { givenNameMatch: 'true', familyNameMatch: 'exact', idDocumentMatch: 'true' },
      'inconclusive',
      ['required-unavailable'],
    ],
    ['an empty object', {}, 'inconclusive', ['nothing-evaluated', 'required-not-checked']],
    ['unknown keys only', { contextCode: 'X' }, 'inconclusive', ['nothing-evaluated', 'required-not-checked']],
  ];
  for (const [label, body, decision, reasons] of decisions) {
    it(`decides ${label}: ${decision}`, () => {
      expect(verdictOf(named(body, ASKED))).to.deep.include({ decision, reasons });
    });
  }

  it('tells a missing key from an explicit not_available', () => {
    expect(verdictOf(named({ givenNameMatch: 'not_available' }, ['givenName', 'familyName'])).attributes).to.deep.equal(
      {
        givenName: { outcome: 'unavailable' },
        familyName: ABSENT,
      },
    );
  });

  it('ignores attributes that were not asked, with one note each', () => {
    const body = { givenNameMatch: 'true', emailMatch: 'no idea', birthdateMatch: 'false', birthdateMatchScore: 3 };
    expect(verdictOf(named(body, ['givenName']))).to.deep.include({
      decision: 'match',
      attributes: { givenName: { outcome: 'match' } },
    });
    expect(notes(named(body, ['givenName']))).to.deep.equal([
      'attribute-not-asked birthdate',
      'attribute-not-asked email',
    ]);
  });

  it('counts every attribute answered where the list of those asked is missing', () => {
    expect(Object.keys(verdictOf(named(MATCH_0_4)).attributes)).to.have.lengthOf(24);
    expect(verdictOf(named({}))).to.deep.include({ decision: 'inconclusive', reasons: ['nothing-required'] });
  });

  it('skips names that are not attributes in the list of those asked', () => {
    const asked = ['phoneNumber', '__proto__', 'givenName', 'givenName'] as readonly AttributeName[];
    expect(verdictOf(named({ givenNameMatch: true }, asked)).attributes).to.deep.equal({
      givenName: { outcome: 'match' },
    });
  });

  it('follows the policy', () => {
    const policy = { name: 'strict', version: '7', required: ['idDocument'], thresholds: {} } as const;
    const verdict = verdictOf({ ...named({ givenNameMatch: 'false', idDocumentMatch: 'true' }, ASKED), policy });
    expect(verdict).to.deep.include({ decision: 'match', policy: { name: 'strict', version: '7' } });
  });

  it('takes the decision of an aggregate without any evidence about attributes', () => {
    expect(verdictOf({ body: MATCH_AGGREGATE, asked: ['givenName'] })).to.deep.include({
      decision: 'match',
      reasons: ['aggregate'],
      attributes: { givenName: ABSENT },
      provider: { dialect: 'camara-match', decision: { value: 'true', polarity: 'higher-is-better' } },
    });
    expect(verdictOf({ body: { match: false } })).to.deep.include({ decision: 'mismatch', attributes: {} });
    expect(verdictOf({ body: { match: 'n/a' } })).to.deep.include({ decision: 'inconclusive', reasons: ['aggregate'] });
  });

  it('turns the document gate into a verdict, named or not, under any status that is not 5xx', () => {
    const body = { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', message: 'text' };
    for (const input of [
      { status: 403, body },
      { dialect: 'camara-match', status: 403, body },
      { status: 200, body },
      { body },
    ]) {
      expect(verdictOf({ ...input, asked: ASKED })).to.deep.include({
        decision: 'mismatch',
        reasons: ['document-gate'],
        attributes: { givenName: ABSENT, familyName: ABSENT, idDocument: { outcome: 'mismatch' } },
        provider: { dialect: 'camara-match' },
      });
    }
  });

  it('never takes an error for a mismatch', () => {
    const failures: MatchInput[] = [
      { status: 404, body: { status: 404, code: 'IDENTIFIER_NOT_FOUND', message: '' } },
      { status: 200, body: { status: 404, code: 'IDENTIFIER_NOT_FOUND', message: '' } },
      { status: 200, body: { match: false, error: 'not_found' } },
      { dialect: 'camara-match', status: 404, body: { givenNameMatch: 'false', code: 'NOT_FOUND' } },
    ];
    for (const input of failures) expect(problemOf(input)).to.equal('subscriber-not-found');
  });

  it('keeps the outcomes of an answer that carries an error beside them', () => {
    const body = { givenNameMatch: 'true', errors: [{ code: 'UNAVAILABLE' }] };
    expect(verdictOf(named(body, ['givenName'])).decision).to.equal('match');
  });

  it('passes the delay on', () => {
    expect(normaliseMatch({ status: 429, body: '', retryAfter: '7' }).problem).to.deep.equal({
      code: 'rate-limited',
      retryable: true,
      retryAfter: 7,
    });
  });

  const unusable: [label: string, input: MatchInput][] = [
    ['an empty body', { status: 200, body: '' }],
    ['no content', { status: 204, body: undefined }],
    ['HTML', { status: 200, body: '<html></html>' }],
    ['cut JSON', { status: 200, body: '{"givenNameMatch":"tr' }],
    ['a text beyond 64 K', { status: 200, body: `{"emailMatch":"true","x":"${'a'.repeat(65_536)}"}` }],
    ['a list', { status: 200, body: [{ emailMatch: 'true' }] }],
    ['an empty object of nobody', { status: 200, body: {} }],
    ['an object of nobody', { status: 200, body: { result: 'ok' } }],
    ['a named dialect with a list', { dialect: 'camara-match', status: 200, body: [] }],
    ['a redirect', { status: 302, body: { emailMatch: 'true' } }],
    ['100,000 nested lists', { status: 200, body: '['.repeat(100_000) }],
  ];
  for (const [label, input] of unusable) {
    it(`answers ${label} with problem protocol`, () => {
      expect(problemOf(input)).to.equal('protocol');
    });
  }

  it('reads the text of a body, also behind a byte order mark', () => {
    expect(verdictOf(named('\uFEFF{"emailMatch":"true"}')).decision).to.equal('match');
  });

  it('recognises the shape and says so', () => {
    for (const body of [{ emailMatch: 'true' }, { email_match: true }, { match: true }]) {
      expect(normaliseMatch({ body }).dialect).to.equal('camara-match');
      expect(notes({ body })).to.deep.equal(['dialect-recognised camara-match']);
    }
  });

  it('says when the named dialect finds nothing and another one would', () => {
    const body = { kyc: [{ key: 'phoneEmailMatch', status: 'exact' }] };
    const result = normaliseMatch({ dialect: 'camara-match', body, asked: ['email'] });
    expect(result.verdict?.decision).to.equal('inconclusive');
    expect(result.diagnostics).to.deep.equal([
      { code: 'dialect-unlike', subject: 'camara-match', suggestion: 'incode-ekyc' },
    ]);
    for (const silent of [{}, { x: 1 }, { emailMatch: 'not_available' }])
      expect(notes({ dialect: 'camara-match', body: silent })).to.deep.equal([]);
    expect(notes({ dialect: 'incode-ekyc', body: { kyc: [] } })).to.deep.equal([]);
  });

  it('takes the refusal of a document for the answer, whatever stands beside it', () => {
    const body = { code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', nameMatch: 'true' };
    for (const status of [200, 403, undefined]) {
      const verdict = verdictOf({ dialect: 'camara-match', status, body, asked: ['name'] });
      expect(verdict.decision).to.equal('mismatch');
      expect(verdict.reasons).to.deep.equal(['document-gate']);
    }
  });

  it('falls back to the shape for a dialect it does not read', () => {
    for (const dialect of ['camara-fill-in', 'constructor', 'x'.repeat(100)]) {
      const result = normaliseMatch({ dialect, body: { emailMatch: 'true' } });
      expect(result.verdict?.decision).to.equal('match');
      expect(result.diagnostics).to.deep.equal([
        { code: 'dialect-unknown', subject: dialect.slice(0, 40), suggestion: 'camara-match' },
        { code: 'dialect-recognised', subject: 'camara-match' },
      ]);
    }
    expect(notes({ dialect: 'other', body: { x: 1 } })).to.deep.equal(['dialect-unknown other']);
    expect(normaliseMatch({ body: { x: 1 } }).dialect).to.equal('');
  });

  it('takes the time from the system where none is handed in', () => {
    const before = Date.now();
    const checkedAt = normaliseMatch({ body: { emailMatch: 'true' } }).verdict?.checkedAt ?? '';
    expect(Date.parse(checkedAt)).to.be.within(before, Date.now());
  });
});
