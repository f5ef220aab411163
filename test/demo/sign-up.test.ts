/** The bank's sign-up endpoint: the signed verdict about the posted values decides, whatever else the form says; test/verify has the tokens. */
import { expect } from 'chai';
import { createSignUp } from '../../demo/server/sign-up.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
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

/** An endpoint that finds this verdict by its reference. */
function openSignUp(find: (reference: string) => Verdict | undefined) {
  const asked: string[] = [];
  const token = { keys: { keys: [] }, issuer: 'i', audience: 'a', digestKey: 'd', used: memoryStore() };
  const signUp = createSignUp({
    token,
    findVerdict: async (reference, values) => {
      asked.push(`${reference} ${Object.keys(values).join()}`);
      return find(reference);
    },
  });
  return { signUp, asked };
}

describe('sign-up of the demo', () => {
  for (const decision of DECISIONS)
    it(`says what becomes of ${decision}, without a value of the form`, async () => {
      const { signUp, asked } = openSignUp(() => verdictOf(decision));
      const response = await signUp(
        post({ 'kyc[reference]': 'r', 'kyc[values][givenName]': 'Somebody', decision: 'match' }),
      );
      const page = await response.text();
      expect(response.status).to.equal(200);
      expect(asked).to.deep.equal(['r givenName']);
      expect(page).to.include(`<h1>${HEADINGS[decision]}</h1>`).and.include(`<code>${decision}</code>`);
      expect(page).to.not.include('Somebody');
      expect(page).to.not.match(/<style|<script|style=| on[a-z]+=/);
    });

  it('does not look up what came with a token that is none', async () => {
    const { signUp, asked } = openSignUp(() => verdictOf('match'));
    const response = await signUp(post({ 'kyc[reference]': 'r', kyc: 'a.b.c' }));
    expect(response.status).to.equal(422);
    expect(await response.text()).to.not.include('a.b.c');
    expect(asked).to.deep.equal([]);
  });

  it('finds nothing without a reference', async () => {
    const { signUp } = openSignUp((reference) => (reference === 'r' ? verdictOf('match') : undefined));
    expect((await signUp(post({}))).status).to.equal(422);
  });
});
