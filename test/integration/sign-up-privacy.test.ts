/** What a person types goes into the body of a request and nowhere else, under a strict content policy that is never violated. */
import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/people.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { SOMEBODY, type SignUpPage } from './support/sign-up-page.js';

const NUMBER = PEOPLE[3]!;
/** All that must not be seen, in every spelling that a program might make of it. */
const CANARIES = [
  ...Object.values(SOMEBODY).filter((text) => text.length > 2),
  '23/08/1971',
  '23.08.1971',
  NUMBER.typed,
  NUMBER.phoneNumber,
  NUMBER.phoneNumber.slice(1),
  '639980004',
  '6 39 98 00 04',
].flatMap((text) => [text, encodeURIComponent(text)]);

const found = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary));

/** Everywhere that outlives the form or that other programs of the page can read. */
const PLACES = `JSON.stringify({
  address: location.href, title: document.title, cookie: document.cookie, history: history.state, name: window.name,
  local: { ...localStorage }, session: { ...sessionStorage },
  host: document.querySelector('kyc-onboarding')?.outerHTML ?? '',
  resources: performance.getEntriesByType('resource').map(({ name }) => name),
})`;
const ATTRIBUTES = `[...(document.querySelector('kyc-onboarding')?.shadowRoot?.querySelectorAll('*') ?? [])]
  .flatMap((element) => [...element.attributes].map(({ name, value }) => name + '=' + value)).join('\\n')`;

/** Does what the policy forbids, and answers with the name of the rule. */
const FORBIDDEN = `new Promise((resolve) => {
  addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
  document.querySelector('main').setAttribute('style', 'color: red');
})`;

describe('sign-up page: privacy and content policy', () => {
  let bank: Bank;
  before(async () => (bank = await openBank()));
  afterEach(() => bank.leave());
  after(() => bank.close());

  const isQuiet = async ({ page }: SignUpPage): Promise<void> => {
    expect(found(await page.evaluate<string>(PLACES))).to.deep.equal([]);
    expect(found(await page.evaluate<string>(ATTRIBUTES))).to.deep.equal([]);
  };

  it('leaves nothing typed in addresses, storage, events, attributes or the posted form', async () => {
    const visitor = await bank.visit();
    const { words, page, seen } = visitor;
    await visitor.stopServer();
    await visitor.enterNumber(NUMBER.typed);
    await visitor.sees(words.problem.network(undefined));
    await isQuiet(visitor);
    await visitor.stopServer(false);
    await visitor.press(words.continue);
    await visitor.isAt('proofHeading');
    await isQuiet(visitor);
    const code = await visitor.readCode();
    await visitor.enterCode(code === '000000' ? '111111' : '000000');
    await visitor.sees(words.problem['code-invalid'](undefined));
    await visitor.enterCode(code);
    await visitor.sees(words.prefillNone);
    await visitor.typeDetails({ ...SOMEBODY, email: `${SOMEBODY.email} x` });
    await visitor.press(words.continue);
    await visitor.sees(words.summaryHeading(1));
    await isQuiet(visitor);
    await visitor.typeDetails({ email: SOMEBODY.email });
    await visitor.stopServer();
    await visitor.press(words.continue);
    await visitor.sees(words.problem.network(undefined));
    await isQuiet(visitor);
    await visitor.stopServer(false);
    await visitor.press(words.continue);
    await visitor.isDone('inconclusive');
    await isQuiet(visitor);
    expect(await page.evaluate<string>('document.cookie')).to.equal('');

    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isQuiet(visitor);
    const signUp = seen.requests.find((request) => new URL(request.url()).pathname === '/signup');
    const posted = new URLSearchParams(signUp?.postData() ?? '');
    // The page asks for the values that it makes the account of, and gets them under their names alone.
    for (const name of posted.keys()) expect(name).to.match(/^kyc(\[reference\]|\[values\]\[\w+\])?$/);
    expect(found(`${posted.get('kyc')} ${posted.get('kyc[reference]')}`)).to.deep.equal([]);

    // The values did travel, where they belong.
    const bodies = seen.requests.map((request) => request.postData() ?? '');
    expect(found(bodies.join('\n'))).to.include.members([SOMEBODY.givenName, SOMEBODY.email, NUMBER.phoneNumber]);
    for (const request of seen.requests) {
      expect(found(request.url())).to.deep.equal([]);
      expect(found(JSON.stringify(await request.allHeaders()))).to.deep.equal([]);
    }
    expect(seen.events.map(({ name }) => name)).to.include.members(['kyc-error', 'kyc-field-invalid', 'kyc-verdict']);
    for (const { name, detail } of seen.events) expect(found(detail), name).to.deep.equal([]);
    expect(found(seen.events.map(({ detail }) => detail).join())).to.deep.equal([]);
    expect(seen.mistakes).to.deep.equal([]);
  });

  it('keeps the operator’s values as quiet', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(PEOPLE[0]!.typed);
    const { record } = PEOPLE[0]!;
    const held = Object.values(record).filter((text) => text.length > 4 && text !== 'FEMALE');
    const places = (await visitor.page.evaluate<string>(PLACES)) + (await visitor.page.evaluate<string>(ATTRIBUTES));
    expect(held.filter((text) => places.includes(text))).to.deep.equal([]);
    await visitor.press(visitor.words.continue);
    await visitor.isDone('match');
    const details = visitor.seen.events.map(({ detail }) => detail).join();
    expect(held.filter((text) => details.includes(text))).to.deep.equal([]);
    expect(visitor.seen.mistakes).to.deep.equal([]);
  });

  for (const [device, viewport] of Object.entries({
    'a wide screen': { width: 1280, height: 900 },
    'a phone': { width: 360, height: 740 },
  }))
    it(`violates no content policy with the list of countries open, on ${device}`, async () => {
      const visitor = await bank.visit({ viewport });
      const { words, widget, page, seen } = visitor;
      await widget.locator('button[aria-haspopup=dialog]').click();
      const dialog = widget.getByRole('dialog', { name: words.picker.title });
      const search = dialog.getByRole('combobox', { name: words.picker.search });
      await search.fill('no such place');
      await dialog.getByText(words.picker.count(0)).first().waitFor();
      await page.setViewportSize({ width: viewport.height, height: viewport.width });
      await search.fill('united k');
      await dialog.getByRole('option', { name: 'United Kingdom' }).click();
      await dialog.waitFor({ state: 'detached' });
      // The policy is in force: what it forbids is noticed.
      expect(seen.mistakes).to.deep.equal([]);
      expect(await page.evaluate<string>(FORBIDDEN)).to.equal('style-src-attr');
    });

  it('asks its own origin alone', async () => {
    const visitor = await bank.visit();
    await visitor.proveAndFill(PEOPLE[0]!.typed);
    const origins = new Set(visitor.seen.requests.map((request) => new URL(request.url()).origin));
    origins.delete('null');
    expect([...origins]).to.deep.equal([bank.origin]);
  });
});
