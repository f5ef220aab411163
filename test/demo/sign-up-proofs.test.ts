/** Every operator of the demo, by every way in which it proves a number, over HTTP: proof, record, match, account. */
import { expect } from 'chai';
import { endpointOf } from '../../demo/endpoint.js';
import type { PhoneQuestion } from '../../demo/operators/phone.js';
import { PROOFS, PROVIDERS, hasProof, type Proof, type Provider } from '../../demo/operators/provider.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openEvents, startDemo, type DemoHarness } from './demo-harness.js';
import { createPage, signUp, type Page } from './demo-page.js';

const { phoneNumber = '', record = {} } = PEOPLE[0] ?? {};
const FIELDS = [
  'givenName',
  'familyName',
  'birthdate',
  'address',
  'postalCode',
  'locality',
  'country',
  'email',
] as const;
const TYPED = Object.fromEntries(FIELDS.map((name) => [name, record[name] ?? '']));

/** Whose records fill in the form. */
const FILLING: readonly Provider[] = ['camara', 'nokia'];

const pairs = PROVIDERS.flatMap((provider) =>
  PROOFS.filter((proof) => hasProof(provider, proof)).map((proof) => [provider, proof] as const),
);

describe('demo: every operator by every way of proof', () => {
  let demo: DemoHarness;
  let events: Awaited<ReturnType<typeof openEvents>>;
  before(async () => {
    // Whoever reads an ID token looks at the real clock.
    demo = await startDemo(Date.now());
    events = await openEvents(`${demo.origin}/demo/sms`);
    await events.next();
  });
  beforeEach(() => demo.advance(15 * 60_000));
  after(async () => {
    await events.close();
    await demo.close();
  });

  const hold = async (body: unknown): Promise<Response> =>
    fetch(`${demo.origin}/demo/phone`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** What the stream says of questions. */
  async function nextQuestions(): Promise<readonly PhoneQuestion[]> {
    const [kind, data = ''] = (await events.next()).split('\n');
    expect(kind).to.equal('event: questions');
    return JSON.parse(data.slice('data: '.length)) as readonly PhoneQuestion[];
  }

  const start = (page: Page) =>
    page.ask('proof', { action: 'start', phoneNumber, fields: FIELDS, locale: 'en' }) as Promise<
      Readonly<Record<'status' | 'handle' | 'url' | 'returnState' | 'reason', string>>
    >;
  const check = (page: Page, more: object) => page.ask('proof', { action: 'check', ...more });

  const ways: Readonly<Record<Proof, (page: Page) => Promise<Record<string, unknown>>>> = {
    async code(page) {
      const { handle } = await start(page);
      const sms = JSON.parse((await events.next()).slice('data: '.length)) as { readonly text: string };
      return check(page, { handle, code: /\b\d{6}\b/.exec(sms.text)?.[0] });
    },
    async phone(page) {
      const { status, handle } = await start(page);
      expect(status).to.equal('wait');
      const [question] = await nextQuestions();
      expect(question).to.include({ phoneNumber, client: 'Demo Bank' });
      expect((await hold({ id: question?.id, answer: 'allow' })).status).to.equal(200);
      expect(await nextQuestions()).to.deep.equal([]);
      return check(page, { handle });
    },
    async network(page) {
      const { url, handle, returnState, reason } = await start(page);
      expect([reason, new URL(url).origin]).to.deep.equal(['network', demo.origin]);
      const back = await page.open(url, { connection: 'mobile-data', line: phoneNumber });
      expect(await back.text()).to.include('You can close this page');
      return check(page, { handle, returnState });
    },
    async consent(page) {
      const { url, handle, returnState, reason } = await start(page);
      expect([reason, new URL(url).origin]).to.deep.equal(['consent', demo.origin]);
      const back = await page.open(url, { capture_result: 'granted' });
      // Older versions lead back to nowhere.
      expect(await back.text()).to.match(/You can close this page|Close this tab/);
      return check(page, { handle, returnState });
    },
  };

  for (const [provider, proof] of pairs)
    it(`${provider}, by ${proof}`, async () => {
      const page = createPage(demo, endpointOf(provider, proof));
      expect(await ways[proof](page)).to.include({ status: 'proved', method: proof === 'phone' ? 'consent' : proof });

      const filled = (await page.ask('fill-in', { fields: FIELDS })) as { readonly attributes: object };
      expect(filled.attributes).to.deep.equal(FILLING.includes(provider) ? TYPED : {});

      const { verdict, token } = (await page.ask('match', { attributes: TYPED, attempt: 1 })) as {
        readonly verdict: { readonly decision: string; readonly reference: string };
        readonly token: string;
      };
      expect(verdict.decision).to.equal('match');
      const values = { ...TYPED, phoneNumber };
      const [status, text] = await signUp(demo, { reference: verdict.reference, token }, values);
      expect(status).to.equal(200);
      expect(text).to.include('<code>match</code>');
    });
});
