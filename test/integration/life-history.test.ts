/**
 * Back and Forward, from the browser's cache and rebuilt, and reload: the person finds what they typed, or a form to begin with, and never
 * what the operator said (security facts F6 and F7, fault rows 109 and 110).
 */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { verdict } from '../support/fake-service.js';
import { launchChromium } from './support/launch-chromium.js';
import { SignUpPage } from './support/sign-up-page.js';
import { watch } from './support/sign-up-watch.js';

const FIELDS = 'givenName familyName birthdate';
/** What the operator says; nobody types it. */
const RECORD = { givenName: 'Oriane', birthdate: '1978-08-22' };
const NUMBER = '06 39 98 00 01';
const PATIENCE = 4000;

const ANSWERS = {
  start: { status: 'code', handle: 'handle-1', length: 6, resendIn: 30, expiresIn: 600 },
  check: { status: 'proved', method: 'code', expiresIn: 300 },
  'fill-in': { attributes: RECORD, preview: false },
  match: verdict('match'),
} as const;

type Kind = keyof typeof ANSWERS;

interface Site {
  readonly origin: string;
  /** What was asked, in order. */
  readonly asked: readonly string[];
  /** Holds answers of a kind back from now on. */
  hold(kind: Kind): void;
  /** Resolves when a question of that kind waits for its answer. */
  waits(): Promise<void>;
  /** Answers what waits, to whoever still listens, and holds nothing back any more. */
  letGo(): void;
  close(): void;
}

/** Pages with the element, each as its address says: `root` to draw in, `store` for a page that no cache may store. */
async function openSite(): Promise<Site> {
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let holds: Kind | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
    const send = (type: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): void =>
      void response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
    if (pathname.startsWith('/cdn/'))
      return send('text/javascript', await readFile(join('dist/cdn', basename(pathname))));
    if (pathname.startsWith('/api/')) {
      const { action } = JSON.parse(await text(request)) as { readonly action?: Kind };
      const kind = action ?? (basename(pathname) as Kind);
      asked.push(kind);
      const answer = (): void => send('application/json', JSON.stringify(ANSWERS[kind]));
      if (kind !== holds) return answer();
      held.push(answer);
      for (const tell of waiting.splice(0)) tell();
      return;
    }
    const page = (body: string): string =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><body>${body}`;
    if (pathname === '/elsewhere') return send('text/html', page('<h1>Elsewhere</h1>'));
    const root = searchParams.get('root') ?? 'shadow';
    const form =
      `<form action="/elsewhere"><kyc-onboarding name="kyc" submit-values endpoint="/api/kyc" country="FR" fields="${FIELDS}" ` +
      `render-root="${root}"></kyc-onboarding></form><script type="module" src="/cdn/kyc-onboarding.js"></script>`;
    send('text/html', page(form), searchParams.get('store') === 'no' ? { 'Cache-Control': 'no-store' } : {});
  }

  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold: (kind) => void (holds = kind),
    waits: async () => {
      if (held.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    letGo() {
      holds = undefined;
      for (const answer of held.splice(0)) answer();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Strings, because they run in the page. */
const SHOWN = `addEventListener('pageshow', (event) => (globalThis.wasKept = event.persisted));`;
const WIDGET = `document.querySelector('kyc-onboarding')`;
/** Everything of the element that a person, a script or a form could find. */
const EVERYTHING = `JSON.stringify([
  ${WIDGET}.values,
  ${WIDGET}.verdict,
  [...new FormData(document.forms[0])],
  [...(${WIDGET}.shadowRoot ?? ${WIDGET}).querySelectorAll('input, select, textarea')].map(({ value }) => value),
  (${WIDGET}.shadowRoot ?? ${WIDGET}).textContent,
])`;

class Visit {
  constructor(
    readonly visitor: SignUpPage,
    readonly page: Page,
  ) {}

  values(): Promise<Readonly<Record<string, string>>> {
    return this.page.evaluate(`${WIDGET}.values`);
  }

  step(): Promise<string> {
    return this.page.evaluate(`${WIDGET}.step`);
  }

  ready(): number {
    return this.visitor.seen.events.filter(({ name }) => name === 'kyc-ready').length;
  }

  /** All that can be found, where nothing of the operator's may be. */
  async hasNothingOfOperator(): Promise<void> {
    const everything = await this.page.evaluate<string>(EVERYTHING);
    for (const value of [...Object.values(RECORD), '22', '1978']) expect(everything).to.not.include(value);
  }

  /** What the operator had filled in, by hand. */
  async typeTheRest(): Promise<void> {
    await this.visitor.typeDetails({ givenName: 'Typed', familyName: 'Quatrebarbes', birthdate: '1971-08-23' });
  }

  async toCode(): Promise<void> {
    await this.visitor.enterNumber(NUMBER);
    await this.visitor.isAt('proofHeading');
  }

  async toForm(): Promise<void> {
    await this.toCode();
    await this.visitor.enterCode('123456');
    await this.visitor.isAt('formHeading');
    await this.visitor.sees(en.prefillSome(2));
  }

  async toResult(): Promise<void> {
    await this.visitor.field('familyName').fill('Quatrebarbes');
    await this.visitor.press(en.continue);
    await this.visitor.isDone('match');
  }

  async goAway(): Promise<void> {
    await this.page.goto('/elsewhere');
  }

  /** @returns whether the page was kept as it was */
  async comeBack(): Promise<boolean> {
    await this.page.goBack({ waitUntil: 'commit' });
    await this.visitor.widget.getByRole('heading', { level: 2 }).waitFor();
    return this.page.evaluate<boolean>('globalThis.wasKept');
  }
}

/** A page as it is, one that no cache may store, and one that is drawn in the light. */
const PAGES = {
  'a page': '/?',
  'a page that is not to be stored': '/?store=no',
  'a page in the light': '/?root=light',
};

for (const hasCache of [true, false])
  describe(`Back, ${hasCache ? 'from the cache' : 'rebuilt'}`, () => {
    let site: Site;
    let browser: Browser;
    before(async () => {
      site = await openSite();
      // Playwright turns the cache off where nobody objects.
      browser = await launchChromium(hasCache ? { less: ['--disable-back-forward-cache'] } : {});
    });
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    after(async () => {
      await browser.close();
      site.close();
    });

    async function open(path: string): Promise<Visit> {
      const context = await browser.newContext({ locale: 'en-GB', baseURL: site.origin });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const seen = await watch(page);
      await page.addInitScript(SHOWN);
      await page.goto(path);
      const visit = new Visit(new SignUpPage(page, seen, en), page);
      await visit.visitor.isReady();
      return visit;
    }

    for (const [what, path] of Object.entries(PAGES)) {
      if (hasCache) {
        it(`${what}, at the number: as it was, and usable`, async () => {
          const visit = await open(path);
          await visit.visitor.field('phoneNumber').fill(NUMBER);
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          expect(await visit.values()).to.deep.equal({ phoneNumber: NUMBER });
          await visit.visitor.press(en.continue);
          await visit.visitor.isAt('proofHeading');
          expect(visit.ready()).to.equal(1);
        });

        it(`${what}, at the code: the same step, and usable`, async () => {
          const visit = await open(path);
          await visit.toCode();
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          expect(await visit.step()).to.equal('proof');
          await visit.visitor.enterCode('123456');
          await visit.visitor.isAt('formHeading');
        });

        it(`${what}, at the form, with a text that is still being typed: the same step, and what was typed`, async () => {
          const visit = await open(path);
          await visit.toForm();
          await visit.visitor.field('familyName').pressSequentially('Quatre');
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          expect(await visit.step()).to.equal('details');
          expect(await visit.values()).to.deep.equal({ phoneNumber: NUMBER, familyName: 'Quatre' });
          await visit.hasNothingOfOperator();
          await visit.visitor.field('familyName').fill('Quatrebarbes');
          expect(await visit.values()).to.include({ familyName: 'Quatrebarbes' });
        });

        it(`${what}, with a result: it stays one, also for the page’s form`, async () => {
          const visit = await open(path);
          await visit.toForm();
          await visit.toResult();
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          await visit.visitor.isDone('match');
          expect(await visit.page.evaluate(`new FormData(document.forms[0]).get('kyc[reference]')`)).to.equal(
            ANSWERS.match.verdict.reference,
          );
          expect(visit.visitor.seen.events.filter(({ name }) => name === 'kyc-verdict').length).to.equal(1);
        });

        it(`${what}, while a code is asked for: usable`, async () => {
          const visit = await open(path);
          site.hold('start');
          await visit.visitor.enterNumber(NUMBER);
          await site.waits();
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          site.letGo();
          expect(await visit.values()).to.deep.equal({ phoneNumber: NUMBER });
          await visit.visitor.press(en.continue);
          await visit.visitor.isAt('proofHeading');
        });

        it(`${what}, while the records are asked for: what was typed, and they can be asked for again`, async () => {
          const visit = await open(path);
          await visit.toCode();
          site.hold('fill-in');
          await visit.visitor.enterCode('123456');
          await site.waits();
          await visit.visitor.field('familyName').fill('Quatrebarbes');
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          site.letGo();
          expect(await visit.values()).to.deep.equal({ phoneNumber: NUMBER, familyName: 'Quatrebarbes' });
          await visit.visitor.press(en.prefillAgain);
          await visit.visitor.tag('givenName').waitFor();
          expect(await visit.values()).to.include({ ...RECORD, familyName: 'Quatrebarbes' });
        });

        it(`${what}, while the details are compared: the form, with what was typed, and it can be sent again`, async () => {
          const visit = await open(path);
          await visit.toForm();
          await visit.visitor.field('familyName').fill('Quatrebarbes');
          site.hold('match');
          await visit.visitor.press(en.continue);
          await site.waits();
          await visit.goAway();
          expect(await visit.comeBack()).to.equal(true);
          site.letGo();
          expect(await visit.step()).to.equal('details');
          expect(await visit.values()).to.deep.equal({ phoneNumber: NUMBER, familyName: 'Quatrebarbes' });
          await visit.hasNothingOfOperator();
          await visit.typeTheRest();
          await visit.visitor.press(en.continue);
          await visit.visitor.isDone('match');
          expect(visit.visitor.seen.events.filter(({ name }) => name === 'kyc-error').length).to.equal(0);
        });

        it(`${what}, away and back three times: one session, nothing asked again`, async () => {
          const visit = await open(path);
          await visit.toForm();
          const asked = site.asked.length;
          for (let time = 0; time < 3; time++) {
            await visit.goAway();
            expect(await visit.comeBack()).to.equal(true);
          }
          expect([site.asked.length - asked, visit.ready()]).to.deep.equal([0, 1]);
          expect(await visit.step()).to.equal('details');
        });
      }

      const LEAVINGS: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
        ...(!hasCache && {
          'gone back to': async (visit: Visit) => {
            await visit.goAway();
            expect(await visit.comeBack()).to.equal(false);
          },
        }),
        reloaded: (visit) => visit.page.reload(),
      };
      for (const [how, leave] of Object.entries(LEAVINGS))
        for (const isDone of [false, true])
          it(`${what}, ${how} ${isDone ? 'with a result' : 'at the form'}: a form to begin with, and nothing of the operator’s`, async () => {
            const visit = await open(path);
            await visit.toForm();
            await visit.visitor.field('familyName').fill('Quatrebarbes');
            if (isDone) await visit.toResult();
            await leave(visit);
            await visit.visitor.isAt('phoneHeading');
            await visit.hasNothingOfOperator();
            expect(await visit.step()).to.equal('phone');
            await visit.toCode();
            await visit.hasNothingOfOperator();
            expect(visit.ready()).to.equal(2);
          });
    }
  });
