import { expect } from 'chai';
import { normaliseMatchAnswers } from '../../src/dialects/normalise-match.js';

const NOW = '2026-01-02T03:04:05.000Z';

describe('normaliseMatchAnswers', () => {
  const context = { now: NOW, asked: ['givenName', 'email'] } as const;
  const camara = (body: unknown) => ({ dialect: 'camara-match', status: 200, body });

  it('joins answers about different attributes', () => {
    const result = normaliseMatchAnswers([camara({ givenNameMatch: 'true' }), camara({ emailMatch: 'true' })], context);
    expect(result.verdict?.decision).to.equal('match');
    expect(result.dialect).to.equal('camara-match');
  });

  it('decides nothing from a contradiction', () => {
    const answers = [camara({ givenNameMatch: 'true', emailMatch: 'true' }), camara({ emailMatch: 'false' })];
    const result = normaliseMatchAnswers(answers, context);
    expect(result.verdict?.decision).to.equal('inconclusive');
    expect(result.verdict?.attributes.email).to.deep.equal({ outcome: 'unavailable', reason: 'contradiction' });
    expect(result.diagnostics).to.deep.equal([{ code: 'contradiction', subject: 'email' }]);
  });

  it('goes on without an answer that failed, and says so', () => {
    const answers = [{ status: 503, body: '' }, camara({ givenNameMatch: 'true', emailMatch: 'true' })];
    const result = normaliseMatchAnswers(answers, context);
    expect(result.verdict?.decision).to.equal('match');
    expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable' }]);
  });

  it('adds the signals of other answers, and lets the policy’s rules see them', () => {
    const swap = { dialect: 'camara-sim-swap', status: 200, body: { swapped: true } };
    const policy = {
      name: 'careful',
      version: '1',
      thresholds: {},
      signals: [{ name: 'sim-swapped', signal: 'simSwapped', is: true, then: 'inconclusive' }],
    } as const;
    const answers = [camara({ givenNameMatch: 'true', emailMatch: 'true' }), swap];
    const { verdict, dialect } = normaliseMatchAnswers(answers, { ...context, policy });
    expect(dialect).to.equal('camara-match+camara-sim-swap');
    expect(verdict?.signals).to.deep.equal({ simSwapped: true });
    expect(verdict?.decision).to.equal('inconclusive');
    expect(verdict?.rules).to.deep.equal(['sim-swapped']);
  });

  it('answers with the problem of the match where the other answers hold nothing but signals', () => {
    const swap = { dialect: 'camara-sim-swap', status: 200, body: { swapped: false } };
    const unknown = { status: 404, body: { status: 404, code: 'IDENTIFIER_NOT_FOUND', message: '' } };
    expect(normaliseMatchAnswers([unknown, swap], context).problem?.code).to.equal('subscriber-not-found');
    expect(normaliseMatchAnswers([swap, unknown], context).problem?.code).to.equal('subscriber-not-found');
    expect(normaliseMatchAnswers([swap], context).verdict?.decision).to.equal('inconclusive');
  });

  it('reads the clock where the caller does not say when the answer came', () => {
    const before = Date.now();
    const { verdict } = normaliseMatchAnswers([camara({ emailMatch: 'true' })]);
    expect(Date.parse(verdict?.checkedAt ?? '')).to.be.within(before, Date.now());
  });

  it('joins the names of the dialects that were read, each once', () => {
    const swap = { dialect: 'camara-sim-swap', status: 200, body: { swapped: true } };
    const email = camara({ emailMatch: 'true' });
    expect(normaliseMatchAnswers([email, swap, email], context).dialect).to.equal('camara-match+camara-sim-swap');
    expect(normaliseMatchAnswers([{ status: 500, body: '' }, email], context).dialect).to.equal('camara-match');
    expect(normaliseMatchAnswers([swap, { status: 500, body: '' }], context).dialect).to.equal('camara-sim-swap');
    expect(normaliseMatchAnswers([{ status: 500, body: '' }], context).dialect).to.equal('');
  });

  it('says who speaks by the refusal of a document, and only by that', () => {
    const refusal = { status: 403, body: { code: 'ID_DOCUMENT_MISMATCH', message: '' } };
    const swap = { dialect: 'camara-sim-swap', status: 200, body: { swapped: true } };
    expect(normaliseMatchAnswers([refusal], context)).to.deep.include({ dialect: 'camara-match', diagnostics: [] });
    expect(normaliseMatchAnswers([swap, refusal], context).verdict?.decision).to.equal('mismatch');
  });

  it('is a verdict where one of the other answers is about the person', () => {
    const swap = { dialect: 'camara-sim-swap', status: 200, body: { swapped: false } };
    const answers = [{ status: 503, body: '' }, swap, camara({ givenNameMatch: 'true', emailMatch: 'true' })];
    expect(normaliseMatchAnswers(answers, context).verdict?.decision).to.equal('match');
  });

  it('says where an answer has the shape of another dialect than the one that was named, and only there', () => {
    const notes = (body: unknown, dialect: string | undefined = 'camara-match') =>
      normaliseMatchAnswers([{ dialect, body }], { now: NOW }).diagnostics;
    const unlike = { code: 'dialect-unlike', subject: 'camara-match', suggestion: 'camara-number-recycling' };
    expect(notes({ phoneNumberRecycled: true })).to.deep.equal([unlike]);
    expect(notes({ phoneNumberRecycled: true, emailMatch: 'true' })).to.deep.equal([]);
    expect(notes({ anything: true })).to.deep.equal([]);
    expect(notes({ phoneNumberRecycled: true }, 'camara-number-recycling')).to.deep.equal([]);
  });

  it('answers with the first problem where nothing can be read', () => {
    const answers = [
      { status: 503, body: '' },
      { status: 429, body: '' },
    ];
    expect(normaliseMatchAnswers(answers, context).problem?.code).to.equal('provider-error');
    expect(normaliseMatchAnswers([], context).problem?.code).to.equal('protocol');
  });
});
