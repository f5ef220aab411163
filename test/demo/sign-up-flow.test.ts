/** What a page does, without the page: number, code from the phone, prefill, match, form. Every magic number through the whole demo. */
import { expect } from 'chai';
import { endpointOf } from '../../demo/endpoint.js';
import { PROVIDERS, type Provider } from '../../demo/operators/provider.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openEvents, startDemo, type DemoHarness } from './demo-harness.js';
import { createPage, signUp, type Page } from './demo-page.js';

const FIELDS = ['givenName', 'familyName', 'birthdate', 'address', 'postalCode', 'locality', 'email'];
const TYPED = { givenName: 'Zoé', familyName: 'Martin', birthdate: '1990-01-01' };

/** Status or problem of the prefill, then decision or problem of the match, by number. */
const EXPECTED: Readonly<Record<string, readonly [fillIn: string, match: string]>> = {
  '+33639980001': ['7 values', 'match'],
  '+33639980002': ['7 values', 'partial'],
  '+33639980003': ['7 values', 'mismatch'],
  '+33639980004': ['0 values', 'inconclusive'],
  '+33639980005': ['subscriber-not-found', 'subscriber-not-found'],
  '+33639980006': ['not-supported', 'not-supported'],
  '+33639980007': ['7 values', 'document-required'],
  '+33639980008': ['7 values', 'match'],
  '+33639980009': ['provider-error', 'provider-error'],
  '+33639980010': ['rate-limited', 'rate-limited'],
  '+33639980011': ['provider-error', 'provider-error'],
  '+447700900101': ['6 values', 'match'],
  '+447700900102': ['3 values', 'match'],
};

/** Who is named as the one that answered. */
const ids: Readonly<Record<Provider, string>> = {
  camara: 'camara',
  nokia: 'nokia',
  telefonica: 'telefonica',
  masorange: 'masorange',
  // It says itself whose record it was.
  prelude: 'orange_fr',
  incode: 'incode',
};

describe('demo: from number to account', () => {
  let demo: DemoHarness;
  let phone: Awaited<ReturnType<typeof openEvents>>;
  before(async () => {
    demo = await startDemo();
    phone = await openEvents(`${demo.origin}/demo/sms`);
    await phone.next();
    await phone.next();
  });
  after(async () => {
    await phone.close();
    await demo.close();
  });

  async function prove(page: Page, phoneNumber: string): Promise<void> {
    const sent = await page.ask('proof', { action: 'start', phoneNumber, fields: FIELDS, locale: 'en' });
    expect(sent.status).to.equal('code');
    const sms = JSON.parse((await phone.next()).slice('data: '.length));
    expect(sms.to).to.equal(phoneNumber);
    const code = /\b\d{6}\b/.exec(sms.text)?.[0];
    const proved = await page.ask('proof', { action: 'check', handle: sent.handle, code });
    expect(proved.status).to.equal('proved');
  }

  it('expects something of every person', () => {
    expect(Object.keys(EXPECTED)).to.have.members(PEOPLE.map(({ phoneNumber }) => phoneNumber));
  });

  for (const [index, { phoneNumber, title }] of PEOPLE.entries()) {
    const [fillIn, match] = EXPECTED[phoneNumber] ?? [];
    it(`row ${index + 1} (${title}): ${fillIn}, ${match}`, async () => {
      const page = createPage(demo);
      await prove(page, phoneNumber);

      const filled = await page.ask('fill-in', { fields: FIELDS });
      const prefill = filled.attributes as Record<string, string> | undefined;
      expect(prefill ? `${Object.keys(prefill).length} values` : filled.code).to.equal(fillIn);

      const attributes = prefill && Object.keys(prefill).length > 0 ? prefill : TYPED;
      const checked = await page.ask('match', { attributes, attempt: 1 });
      const verdict = checked.verdict as { decision: string; reference: string } | undefined;
      expect(verdict?.decision ?? checked.code).to.equal(match);
      if (!verdict) return;

      const posted = { ...attributes, phoneNumber };
      const check = { reference: verdict.reference, token: checked.token };
      const [refused] = await signUp(demo, check, { ...posted, givenName: 'Somebody else' });
      expect(refused).to.equal(422);
      const [status, text] = await signUp(demo, check, posted);
      expect(status).to.equal(200);
      expect(text).to.include(`<code>${match}</code>`);
      for (const value of Object.values(attributes)) expect(text).to.not.include(value);
    });
  }

  for (const provider of PROVIDERS)
    it(`${provider}: the first person’s details match, and the account would be created`, async () => {
      // A number gets five codes in ten minutes.
      demo.advance(150_000);
      const page = createPage(demo, endpointOf(provider, 'code'));
      const { phoneNumber = '', record = {} } = PEOPLE[0] ?? {};
      await prove(page, phoneNumber);
      const { givenName = '', familyName = '', birthdate = '' } = record;
      const attributes = { givenName, familyName, birthdate };
      const { verdict, token } = (await page.ask('match', { attributes, attempt: 1 })) as {
        readonly verdict: { readonly decision: string; readonly reference: string; readonly provider: object };
        readonly token: string;
      };
      expect(verdict.decision).to.equal('match');
      expect(verdict.provider).to.have.property('operator', ids[provider]);
      const [refused] = await signUp(demo, { ...verdict, token }, { ...attributes, givenName: 'Eve', phoneNumber });
      expect(refused).to.equal(422);
      const [status, text] = await signUp(demo, { ...verdict, token }, { ...attributes, phoneNumber });
      expect(status).to.equal(200);
      expect(text).to.include('<code>match</code>');
      // A token is taken once.
      expect((await signUp(demo, { ...verdict, token }, { ...attributes, phoneNumber }))[0]).to.equal(422);
    });

  it('the slow line waited for both answers', () => {
    expect(demo.naps).to.deep.equal([6000, 6000]);
  });

  it('with the right document the document-first line matches, with a wrong one it does not', async () => {
    // The proxy sends no second code to a number at once.
    demo.advance(60_000);
    const page = createPage(demo);
    await prove(page, '+33639980007');
    const { attributes } = await page.ask('fill-in', { fields: FIELDS });
    const check = async (idDocument: string): Promise<unknown> => {
      const answer = await page.ask('match', { attributes: { ...(attributes as object), idDocument }, attempt: 1 });
      return (answer.verdict as { decision?: unknown } | undefined)?.decision ?? answer.code;
    };
    expect(await check('00XX00000')).to.equal('mismatch');
    expect(await check('19FV06235')).to.equal('match');
  });
});
