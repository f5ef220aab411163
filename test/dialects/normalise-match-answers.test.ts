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

  it('answers with the first problem where nothing can be read', () => {
    const answers = [
      { status: 503, body: '' },
      { status: 429, body: '' },
    ];
    expect(normaliseMatchAnswers(answers, context).problem?.code).to.equal('provider-error');
    expect(normaliseMatchAnswers([], context).problem?.code).to.equal('protocol');
  });
});
