/** The bank's sign-up endpoint: the verdict found by reference decides, whatever else the form says. */
import { expect } from 'chai';
import { createSignUp } from '../../demo/server/sign-up.js';
import { DECISIONS, type Decision, type Verdict } from '../../src/domain/verdict.js';

const verdictOf = (decision: Decision): Verdict => ({
  version: 1,
  decision,
  attributes: {},
  signals: {},
  reasons: [],
  provider: { dialect: 'camara-match' },
  policy: { name: 'default', version: '1' },
  reference: 'r',
  checkedAt: '2026-09-01T09:00:00.000Z',
});

const HEADINGS: Readonly<Record<Decision, string>> = {
  match: 'The account would be created',
  partial: 'The account would be created after a short review',
  mismatch: 'The account would not be created yet',
  inconclusive: 'The account would wait for another proof',
  unverified: 'The account would wait for another proof',
};

const post = (fields: Record<string, string>): Request =>
  new Request('http://demo.test/signup', { method: 'POST', body: new URLSearchParams(fields) });

describe('sign-up of the demo', () => {
  for (const decision of DECISIONS)
    it(`says what becomes of ${decision}, without a value of the form`, async () => {
      const asked: string[] = [];
      const signUp = createSignUp((reference) => {
        asked.push(reference);
        return Promise.resolve(verdictOf(decision));
      });
      const response = await signUp(
        post({ 'kyc[reference]': 'r', kyc: 'token', 'kyc[values][givenName]': 'Somebody', decision: 'match' }),
      );
      const page = await response.text();
      expect(response.status).to.equal(200);
      expect(asked).to.deep.equal(['r']);
      expect(page).to.include(`<h1>${HEADINGS[decision]}</h1>`).and.include(`<code>${decision}</code>`);
      expect(page).to.not.include('Somebody').and.not.include('token');
      expect(page).to.not.match(/<style|<script|style=| on[a-z]+=/);
    });

  it('does not ask without a reference', async () => {
    const signUp = createSignUp(() => Promise.reject(new Error('asked')));
    expect((await signUp(post({ kyc: 'token' }))).status).to.equal(422);
  });
});
