/**
 * A page whose proxy passes on what any provider answered, untouched: one verdict comes out, the same as on a server, with either
 * script tag; nothing is fetched that this answer does not need.
 */
import { expect } from 'chai';
import { normaliseFillIn, normaliseMatch, normaliseMatchAnswers } from 'kyc-onboarding/normalise';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { Policy } from '../../src/domain/policy.js';
import type { ProblemCode } from '../../src/domain/problem.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { en } from '../../src/locales/en.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { MATCH_ALL_TRUE, MATCH_BOOLEANS } from '../dialects/samples/camara-match.samples.js';
import { SIM_CHECK } from '../dialects/samples/camara-sim-swap.samples.js';
import { GLIDE_ANSWER } from '../dialects/samples/glide-match.samples.js';
import { INCODE_LIST } from '../dialects/samples/incode-ekyc.samples.js';
import { PRELUDE_MATCH } from '../dialects/samples/prelude-match.samples.js';
import { PROVE_COMPLETE } from '../dialects/samples/prove-identity.samples.js';
import { SYNIVERSE_STRINGS } from '../dialects/samples/syniverse-match.samples.js';
import { TELESIGN_RECORD } from '../dialects/samples/telesign-contact.samples.js';
import { TELESIGN_SCORES } from '../dialects/samples/telesign-contact-match.samples.js';
import { NB_FRANCE } from '../dialects/samples/tmt-network-biometrics.samples.js';
import { TMT_SCORES } from '../dialects/samples/tmt-verify.samples.js';
import { TRESTLE_WIRE } from '../dialects/samples/trestle-real-contact.samples.js';
import { TWILIO_ERROR_INSIDE, TWILIO_MATCH } from '../dialects/samples/twilio-identity-match.samples.js';
import { TWILIO_PRE_FILL } from '../dialects/samples/twilio-pre-fill.samples.js';
import { VONAGE_WIRE } from '../dialects/samples/vonage-subscriber-match.samples.js';
import { openBank, type Bank } from './support/sign-up-bank.js';
import { SignUpPage } from './support/sign-up-page.js';
import { watch } from './support/sign-up-watch.js';
import { openThinProxy, pagePath, type Build, type Passed, type ThinProxy } from './support/thin-proxy.js';

/** The samples' own bodies, as they are on the wire, under the names of their dialects. */
const PROVIDERS: readonly (readonly [dialect: string, body: unknown])[] = [
  ['prelude-match', PRELUDE_MATCH],
  ['incode-ekyc', INCODE_LIST],
  ['twilio-identity-match', TWILIO_MATCH],
  ['vonage-subscriber-match', VONAGE_WIRE],
  ['glide-match', GLIDE_ANSWER],
  ['telesign-contact-match', TELESIGN_SCORES],
  ['syniverse-match', SYNIVERSE_STRINGS],
  ['tmt-verify', TMT_SCORES],
  ['tmt-network-biometrics', NB_FRANCE],
  ['prove-identity', PROVE_COMPLETE],
  ['trestle-real-contact', TRESTLE_WIRE],
  ['camara-match', MATCH_BOOLEANS],
];

/** Records about the number of the first; the second does not say whose it is. */
const RECORDS: readonly (readonly [provider: string, record: unknown, dialect: string])[] = [
  ['Twilio', TWILIO_PRE_FILL, 'twilio-pre-fill'],
  ['Telesign', TELESIGN_RECORD, 'telesign-contact'],
];

/** With which script, and whether the proxy names the dialect. */
const VISITS: readonly (readonly [build: Build, isNamed: boolean])[] = [
  ['module', true],
  ['module', false],
  ['classic', false],
];

const POLICY: Policy = {
  name: 'careful',
  version: '7',
  thresholds: {},
  required: ['givenName', 'familyName'],
  signals: [{ name: 'recent-sim-swap', signal: 'simSwapped', is: true, then: 'inconclusive' }],
};

/** Words that no catalogue holds: whatever a server writes is never shown. */
const SERVERS_TEXT = '<h1>Upstream exploded</h1>';

const NUMBER = PEOPLE[0]!.typed;
const DETAILS = { givenName: 'Zéphyrine', familyName: 'Quatrebarbes', birthdate: '1971-08-23', email: 'z@q.example' };
const FIELDS = 'givenName familyName birthdate email';

/** How the proxy says that the number is known already. */
const PROVED = { body: { status: 'proved', method: 'session', expiresIn: 300 } };

const READ_LATER = 'dialects-normalise-lazily';
const IN_ONE_FILE = 'operator-answers';
const readerFile = (dialect: string): string => `dialects-${dialect}.read`;

describe('a page with a thin proxy', () => {
  let bank: Bank;
  let proxy: ThinProxy;
  let visitor: SignUpPage;
  before(async () => {
    [bank, proxy] = await Promise.all([openBank(), openThinProxy()]);
  });
  after(async () => {
    proxy.close();
    await bank.close();
  });

  /** Ends a visit, in which nothing went wrong behind the scenes and nobody else was asked anything. */
  async function leave(): Promise<void> {
    const { mistakes, requests } = visitor.seen;
    await bank.leave();
    proxy.reset();
    expect(mistakes).to.deep.equal([]);
    const addresses = requests.map((request) => request.url());
    expect(addresses.filter((url) => !url.startsWith(`${proxy.origin}/`) && !url.startsWith('data:'))).to.deep.equal(
      [],
    );
  }

  async function visit(build: Build, fields = FIELDS): Promise<void> {
    const page = await bank.blank({ baseURL: proxy.origin });
    visitor = new SignUpPage(page, await watch(page), en);
    await page.goto(pagePath(build, fields));
    await visitor.isReady();
  }

  /** Presses Continue on the form, and waits for what the proxy passes on. */
  async function compare(): Promise<void> {
    const answered = visitor.page.waitForResponse('**/match');
    await visitor.press(en.continue);
    await answered;
  }

  /** From the first screen to the proxy's answer to the match. */
  async function signUp(): Promise<void> {
    await visitor.enterNumber(NUMBER);
    await visitor.isAt('formHeading');
    await visitor.typeDetails(DETAILS);
    await compare();
  }

  const restart = (): Promise<unknown> => visitor.page.evaluate(`document.querySelector('kyc-onboarding').reset()`);

  const details = (name: string): readonly unknown[] =>
    visitor.seen.events.filter((event) => event.name === name).map(({ detail }) => JSON.parse(detail) as unknown);

  /** The notes for developers about dialects; others are about attributes. */
  const dialectNotes = (): readonly unknown[] =>
    (details('kyc-diagnostic') as readonly Diagnostic[]).filter(({ code }) => code.startsWith('dialect-'));

  /** The files that were fetched to read operators' answers, in the order of their names. */
  const readers = (): readonly string[] => proxy.files.filter((file) => /^(dialects|operator)-/.test(file)).sort();

  /** What the proxy was asked to compare last. */
  const asked = (): readonly AttributeName[] =>
    Object.keys(proxy.asked.at(-1)?.body.attributes ?? {}) as AttributeName[];

  /** The page was told the verdict that a server makes of the same answer, but for the time; nobody sees a number of it. */
  async function hasVerdict(expected: Verdict | undefined): Promise<void> {
    if (!expected) throw new Error('The server has no verdict');
    await visitor.isDone(expected.decision);
    const told = details('kyc-verdict').at(-1) as { readonly verdict: Verdict };
    expect(told.verdict).to.deep.equal({ ...expected, checkedAt: told.verdict.checkedAt });
    expect(told).to.deep.include({ final: true }).and.not.to.have.any.keys('token', 'attemptsLeft');
    expect(await visitor.text()).not.to.match(/\d/);
  }

  const onServer = (body: unknown, dialect?: string, status = 200): Verdict | undefined =>
    normaliseMatch({ dialect, status, body, asked: asked() }).verdict;

  /** The form stands there as it was left, with a sentence of our own about the problem. */
  async function saysAndKeeps(code: ProblemCode): Promise<void> {
    await visitor.sees(en.problem[code](undefined));
    const told = details('kyc-error').at(-1);
    expect(told).to.deep.include({ code, step: 'details' });
    const { 'given-name': given, 'family-name': family, email } = await visitor.values();
    expect({ given, family, email }).to.deep.equal({
      given: DETAILS.givenName,
      family: DETAILS.familyName,
      email: DETAILS.email,
    });
    expect(await visitor.box('year').inputValue()).to.equal('1971');
    expect(details('kyc-verdict')).to.deep.equal([]);
  }

  /** The next try works, without a reload. */
  async function mayTryAgain(): Promise<void> {
    proxy.answer('match', { body: PRELUDE_MATCH });
    await compare();
    await hasVerdict(onServer(PRELUDE_MATCH));
  }

  /** One more answer on the same page, with details that the page itself knows, is read as on a server, with these files. */
  async function readsAsOnServer(body: unknown, name: string | undefined, needed: readonly string[]): Promise<void> {
    const [files, verdicts, routes] = [readers(), details('kyc-verdict').length, proxy.asked.length];
    proxy.answer('match', { body, dialect: name });
    await visitor.enterNumber(NUMBER);
    await visitor.isAt('formHeading');
    await visitor.page.evaluate(`document.querySelector('kyc-onboarding').values = ${JSON.stringify(DETAILS)}`);
    await compare();
    await hasVerdict(onServer(body, name));
    expect(details('kyc-verdict')).to.have.lengthOf(verdicts + 1);
    expect(asked()).to.have.members(Object.keys(DETAILS));
    expect(proxy.asked.slice(routes).map(({ route }) => route)).to.deep.equal(['proof', 'match']);
    // Each file once, and none for an answer whose reader is there.
    expect(readers()).to.deep.equal([...files, ...needed.filter((file) => !files.includes(file))].sort());
  }

  for (const [build, isNamed] of VISITS) {
    describe(`reads with the ${build} script by its ${isNamed ? 'name' : 'shape'}, as a server does,`, () => {
      before(() => visit(build));
      afterEach(restart);
      after(leave);

      it('nothing before an answer comes', async () => {
        await visitor.enterNumber(NUMBER);
        await visitor.isAt('formHeading');
        expect(readers()).to.deep.equal([]);
      });

      for (const [dialect, body] of PROVIDERS) {
        it(`an answer of ${dialect}`, async () => {
          const notes = dialectNotes();
          const needed = build === 'classic' ? [IN_ONE_FILE] : [READ_LATER, readerFile(dialect)];
          await readsAsOnServer(body, isNamed ? dialect : undefined, needed);
          const told = isNamed ? [] : [{ code: 'dialect-recognised', subject: dialect }];
          expect(dialectNotes()).to.deep.equal([...notes, ...told]);
        });
      }
    });
  }

  describe('in one visit', () => {
    afterEach(leave);

    for (const [provider, record, dialect] of RECORDS) {
      it(`fills the form from the record of ${provider}, and compares what became of it`, async () => {
        await visit('module', 'givenName familyName');
        proxy.answer('proof', PROVED);
        proxy.answer('fill-in', { body: record });
        proxy.answer('match', { body: TWILIO_MATCH });
        await visitor.enterNumber(TWILIO_PRE_FILL.phone_number);
        await visitor.widget.locator('.kyc-tag').nth(1).waitFor();
        expect(details('kyc-prefill')).to.deep.equal([{ fields: ['givenName', 'familyName'] }]);
        expect(dialectNotes()).to.deep.equal([{ code: 'dialect-recognised', subject: dialect }]);
        expect(readers()).to.deep.equal([READ_LATER, readerFile(dialect)].sort());

        await compare();
        await hasVerdict(onServer(TWILIO_MATCH));
        const values = normaliseFillIn({ body: record }).attributes;
        const { givenName, familyName } = values ?? {};
        expect(proxy.asked.at(-1)?.body.attributes).to.deep.equal({ givenName, familyName });
        expect(readers()).to.deep.equal([READ_LATER, readerFile(dialect), readerFile('twilio-identity-match')].sort());
      });
    }

    it('decides several answers by the policy of the page, with its rules over signals', async () => {
      const answers = [
        { dialect: 'camara-match', status: 200, body: MATCH_ALL_TRUE },
        { dialect: 'camara-sim-swap', body: SIM_CHECK },
      ];
      proxy.script(`document.querySelector('kyc-onboarding').policy = ${JSON.stringify(POLICY)}`);
      await visit('module');
      proxy.answer('match', { body: { answers } });
      await signUp();
      const now = '2026-01-02T03:04:05.000Z';
      const { verdict } = normaliseMatchAnswers(answers, { asked: asked(), policy: POLICY, now });
      await hasVerdict(verdict);
      expect(verdict).to.deep.include({ decision: 'inconclusive', rules: ['recent-sim-swap'] });
      expect(verdict?.signals).to.deep.equal({ simSwapped: true });
      expect(readers()).to.deep.equal([readerFile('camara-match'), readerFile('camara-sim-swap'), READ_LATER].sort());
      expect(dialectNotes()).to.deep.equal([]);
    });

    it('does not decide by a policy that is none, and says so to developers', async () => {
      proxy.script(`document.querySelector('kyc-onboarding').policy = { name: 'careful', version: '7' }`);
      await visit('module');
      proxy.answer('match', { body: PRELUDE_MATCH });
      await signUp();
      await saysAndKeeps('config');
      expect(details('kyc-diagnostic')).to.deep.include({ code: 'property-invalid', subject: 'policy' });
    });

    it('takes a refusal because of the document number for a verdict', async () => {
      await visit('module');
      const refusal = { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', message: '' };
      proxy.answer('match', { status: 403, body: refusal });
      await signUp();
      const verdict = onServer(refusal, undefined, 403);
      await hasVerdict(verdict);
      expect(verdict).to.deep.include({ decision: 'mismatch', reasons: ['document-gate'] });
      expect(details('kyc-error')).to.deep.equal([]);
    });

    const failures: readonly (readonly [what: string, passed: Passed, code: ProblemCode])[] = [
      ['an error inside an answer that went well', { body: TWILIO_ERROR_INSIDE }, 'not-supported'],
      ['a body of more than 64 KB', { body: { ...PRELUDE_MATCH, padding: 'x'.repeat(64 * 1024) } }, 'protocol'],
      ['a shape that nobody knows', { body: { colour: SERVERS_TEXT } }, 'protocol'],
      ['a page instead of an answer', { status: 502, type: 'text/html', body: SERVERS_TEXT }, 'provider-error'],
      ['a page that claims to have gone well', { type: 'text/html', body: SERVERS_TEXT }, 'protocol'],
    ];
    for (const [what, passed, code] of failures) {
      it(`says what ${what} means, keeps what was typed, and the next try works`, async () => {
        await visit('module');
        proxy.answer('match', passed);
        await signUp();
        await saysAndKeeps(code);
        expect(await visitor.text()).not.to.include(SERVERS_TEXT);
        const isNoted = (details('kyc-diagnostic') as readonly Diagnostic[]).some(
          (note) => note.code === 'answer-unusable',
        );
        expect(isNoted).to.equal(code === 'protocol');
        await mayTryAgain();
      });
    }

    const withheld: readonly (readonly [what: string, build: Build, file: string])[] = [
      ['the one reader', 'module', readerFile('prelude-match')],
      ['what chooses a reader', 'module', READ_LATER],
      ['the file beside the classic script', 'classic', IN_ONE_FILE],
    ];
    for (const [what, build, file] of withheld) {
      it(`keeps what was typed where ${what} cannot be fetched, and fetches it with the next try`, async () => {
        await visit(build);
        proxy.withhold(file);
        proxy.answer('match', { body: PRELUDE_MATCH });
        await signUp();
        await saysAndKeeps('network');
        expect(readers()).not.to.include(file);
        proxy.withhold();
        await mayTryAgain();
        expect(readers()).to.include(file);
      });
    }
  });
});
