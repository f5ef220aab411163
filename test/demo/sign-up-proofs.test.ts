/** Every operator of the demo, by every way in which it proves a number, over HTTP: proof, record, match, account. */
import { expect } from 'chai';
import { endpointOf } from '../../demo/endpoint.js';
import type { PhoneQuestion } from '../../demo/operators/phone.js';
import { PROOFS_OF, PROVIDERS, type Proof, type Provider } from '../../demo/operators/provider.js';
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

const pairs = PROVIDERS.flatMap((provider) => PROOFS_OF[provider].map((proof) => [provider, proof] as const));

describe('demo: every operator by every way of proof', () => {
  let demo: DemoHarness;
  let events: Awaited<ReturnType<typeof openEvents>>;
  before(async () => {
    // Whoever reads an ID token looks at the real clock.
    demo = await startDemo(Date.now());
    events = await openEvents(`${demo.origin}/demo/sms`);
    await events.next();
    expect(await nextQuestions()).to.deep.equal([]);
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
      const proved = await ways[proof](page);
      expect(proved).to.include({ status: 'proved', method: proof === 'phone' ? 'consent' : proof });
      // A form says what is compared, and Incode compares no country.
      const { match: compared } = proved.capabilities as { readonly match: readonly string[] };
      const attributes = Object.fromEntries(Object.entries(TYPED).filter(([name]) => compared.includes(name)));
      expect(TYPED).to.have.all.keys(...Object.keys(attributes), ...(provider === 'incode' ? ['country'] : []));

      const filled = (await page.ask('fill-in', { fields: FIELDS })) as { readonly attributes: object };
      expect(filled.attributes).to.deep.equal(FILLING.includes(provider) ? TYPED : {});

      const { verdict, token } = (await page.ask('match', { attributes, attempt: 1 })) as {
        readonly verdict: { readonly decision: string; readonly reference: string };
        readonly token: string;
      };
      expect(verdict.decision).to.equal('match');
      const values = { ...attributes, phoneNumber };
      const [status, text] = await signUp(demo, { reference: verdict.reference, token }, values);
      expect(status).to.equal(200);
      expect(text).to.include('<code>match</code>');
    });

  // As the note beside the switches says.
  it('by phone, who objected and who is not known are asked nothing, and it looks as if nobody answered', async () => {
    for (const { phoneNumber: silent } of [PEOPLE[3], PEOPLE[4]].filter((person) => person !== undefined)) {
      const page = createPage(demo, endpointOf('camara', 'phone'));
      const { status, handle } = await page.ask('proof', { action: 'start', phoneNumber: silent, fields: FIELDS });
      expect(status).to.equal('wait');
      expect(await check(page, { handle })).to.include({ status: 409, code: 'pending' });
      const { questions } = (await (await fetch(`${demo.origin}/demo/phone`)).json()) as { readonly questions: object };
      expect(questions).to.deep.equal([]);
    }
  });

  it('by consent, who objected, who is not known and whose line is a company’s get a code', async () => {
    for (const person of PEOPLE.slice(3, 6)) {
      const page = createPage(demo, endpointOf('camara', 'consent'));
      const asked = { action: 'start', phoneNumber: person.phoneNumber, fields: FIELDS, locale: 'en' };
      expect(await page.ask('proof', asked)).to.include({ status: 'code' });
      await events.next();
    }
  });
});
