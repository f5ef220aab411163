/**
 * What is left of elements that are gone: no memory, no node, no listener; and of a sign-up that was reset or taken away: no text that was
 * typed or that the operator sent (security facts F8 and G5, fault row 108). Reads the heap as the browser's own tools do.
 */
import { expect } from 'chai';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { en } from '../../src/locales/en.js';
import { verdict } from '../support/fake-service.js';
import { launchChromium } from './support/launch-chromium.js';
import { SignUpPage } from './support/sign-up-page.js';
import { watch } from './support/sign-up-watch.js';
import { openThinProxy, pagePath, type ThinProxy } from './support/thin-proxy.js';

const FIELDS = 'givenName familyName birthdate email';
const MOUNTS = 500;
/** Elements of every use: what is made once and kept, by page or engine, is made by then. */
const WARM_UP = 100;
/** An engine that compiles what runs often keeps the machine code: that would be measured, and takes a thousand mounts to settle. */
const WITHOUT_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug';
const MOST_GROWTH = 50 * 1024;

/** Words that stand nowhere else. The operator's come in an answer, the person's through the keyboard: no script ever names them. */
const OPERATORS = { givenName: 'Quorvexia', email: 'zwilbark@ploontz.example' };
const TYPED = { familyName: 'Brontwhistle' };
const NUMBER = '06 39 98 73 19';
const OF_OPERATOR = Object.values(OPERATORS);
const OF_PERSON = [...Object.values(TYPED), '639987319', '6 39 98 73 19'];

const MATCH = verdict('match');

/** Strings, because they run in the page. Mounts elements one after the other; `sign-up` goes as far as the result before it goes. */
const MOUNT = `{
  const answers = {
    proof: { status: 'proved', method: 'session', expiresIn: 300 },
    'fill-in': { attributes: { givenName: 'Ada', birthdate: '1978-08-22' }, preview: false },
    match: ${JSON.stringify(MATCH)},
  };
  const told = (widget, type) => new Promise((resolve) => widget.addEventListener(type, resolve, { once: true }));
  const uses = {
    'looked at': async () => {},
    'typed into': async (widget) => {
      widget.values = { phoneNumber: '0639980001' };
      await widget.updateComplete;
    },
    'moved and put back': async (widget) => {
      for (const place of [document.body, document.body]) place.append(widget);
      widget.remove();
      await Promise.resolve();
      document.body.append(widget);
      await widget.updateComplete;
    },
    'taken away while it asks': async (widget) => {
      widget.fetch = (_, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
      widget.values = { phoneNumber: '0639980001' };
      await widget.updateComplete;
      await widget.next();
    },
    'used to the end': async (widget) => {
      widget.values = { phoneNumber: '0639980001', familyName: 'Lovelace', email: 'ada@lovelace.example' };
      await widget.updateComplete;
      const filled = told(widget, 'kyc-prefill');
      await widget.next();
      await filled;
      const verdict = widget.whenVerdict();
      await widget.next();
      await verdict;
      await widget.updateComplete;
    },
  };
  globalThis.mount = async (times, use) => {
    for (let time = 0; time < times; time++) {
      const widget = Object.assign(document.createElement('kyc-onboarding'), {
        endpoint: '/api/kyc',
        country: 'FR',
        fields: '${FIELDS}',
        name: 'kyc',
        fetch: async (url) => new Response(JSON.stringify(answers[String(url).split('/').at(-1)]), { headers: { 'Content-Type': 'application/json' } }),
      });
      const ready = told(widget, 'kyc-ready');
      document.body.append(widget);
      await ready;
      await uses[use](widget);
      widget.remove();
      await Promise.resolve();
    }
    // What waits for an idle page has had its turn.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  };
}`;

const USES = ['looked at', 'typed into', 'moved and put back', 'taken away while it asks', 'used to the end'] as const;

interface Left {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Also what a first collection has only made free to be collected. */
async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < 4; time++) await session.send('HeapProfiler.collectGarbage');
}

async function measure(session: CDPSession): Promise<Left> {
  await collect(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

/** Does something to the element, and waits until it has drawn what comes of it. */
const afterActs = (acts: readonly string[]): string => `(async () => {
  const widget = document.querySelector('kyc-onboarding');
  for (const act of ${JSON.stringify(acts)}) widget[act]();
  await Promise.resolve();
  await widget.updateComplete;
})()`;

/** Which of the words stand in any string of the heap. */
async function heldIn(session: CDPSession, words: readonly string[]): Promise<readonly string[]> {
  await collect(session);
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const heap = chunks.join('');
  return words.filter((word) => heap.includes(word));
}

describe('memory', () => {
  let site: ThinProxy;
  let browser: Browser;
  before(async () => {
    site = await openThinProxy();
    browser = await launchChromium();
  });
  beforeEach(() => {
    site.reset();
    site.answer('proof', { body: { status: 'proved', method: 'session', expiresIn: 300 } });
    site.answer('fill-in', { body: { attributes: OPERATORS, preview: false } });
    site.answer('match', { body: MATCH });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  interface Here {
    readonly visitor: SignUpPage;
    readonly page: Page;
    readonly session: CDPSession;
  }

  async function open(program = browser): Promise<Here> {
    const context = await program.newContext({ locale: 'en-GB', baseURL: site.origin });
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    const seen = await watch(page);
    await page.goto(pagePath('module', FIELDS));
    const visitor = new SignUpPage(page, seen, en);
    await visitor.isReady();
    return { visitor, page, session: await context.newCDPSession(page) };
  }

  describe('of elements that were removed', () => {
    let steady: Browser;
    let here: Here;
    // One page for all, warmed up once: each use is measured before and after elements of its own.
    before(async () => {
      steady = await launchChromium({ more: [WITHOUT_COMPILERS] });
      here = await open(steady);
      await here.page.evaluate(`document.querySelector('kyc-onboarding').remove()`);
      await here.page.evaluate(MOUNT);
      for (const use of USES) await here.page.evaluate(`mount(${WARM_UP}, '${use}')`);
    });
    after(() => steady.close());

    for (const use of USES)
      it(`${MOUNTS} elements, each ${use} and removed, leave nothing behind`, async () => {
        const { page, session } = here;
        const before = await measure(session);
        await page.evaluate(`mount(${MOUNTS}, '${use}')`);
        const after = await measure(session);
        expect(after.nodes - before.nodes, 'nodes').to.be.at.most(0);
        expect(after.listeners - before.listeners, 'listeners').to.be.at.most(0);
        expect(after.bytes - before.bytes, 'bytes').to.be.at.most(MOST_GROWTH);
      });
  });

  describe('of what was typed, and what the operator sent', () => {
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

    /** Through the keyboard, as a person does. */
    async function fillIn({ visitor, page }: Here): Promise<void> {
      await visitor.field('phoneNumber').pressSequentially(NUMBER);
      await visitor.press(en.continue);
      await visitor.isAt('formHeading');
      await visitor.tag('givenName').waitFor();
      await visitor.field('familyName').pressSequentially(TYPED.familyName);
      for (const [part, digits] of [
        ['day', '22'],
        ['month', '08'],
        ['year', '1978'],
      ] as const)
        await visitor.box(part).pressSequentially(digits);
      await page.keyboard.press('Tab');
    }

    it('finds the words where they are: the search itself works', async () => {
      const here = await open();
      await fillIn(here);
      expect(await heldIn(here.session, [...OF_OPERATOR, TYPED.familyName])).to.have.members([
        ...OF_OPERATOR,
        TYPED.familyName,
      ]);
    });

    const ENDS = {
      'reset at the form': { isDone: false, acts: ['reset'] },
      'reset with a result': { isDone: true, acts: ['reset'] },
      'removed at the form': { isDone: false, acts: ['remove'] },
      // Without the reset Chromium itself keeps an element that was sent by a script: it watches the form for what becomes of it.
      'reset with a result, and removed': { isDone: true, acts: ['reset', 'remove'] },
    } as const;
    for (const [how, { isDone, acts }] of Object.entries(ENDS))
      it(`${how}: no text of the person’s and none of the operator’s is left`, async () => {
        const here = await open();
        await fillIn(here);
        if (isDone) {
          await here.visitor.press(en.continue);
          await here.visitor.isDone('match');
        }
        await here.page.evaluate(afterActs(acts));
        expect(await heldIn(here.session, [...OF_OPERATOR, ...OF_PERSON])).to.deep.equal([]);
      });

    it('removed but still in the page’s hands: what was typed is kept for it, nothing of the operator’s', async () => {
      const here = await open();
      await fillIn(here);
      await here.page.evaluate(`globalThis.kept = document.querySelector('kyc-onboarding')`);
      await here.page.evaluate(afterActs(['remove']));
      expect(await heldIn(here.session, OF_OPERATOR)).to.deep.equal([]);
      expect(await here.page.evaluate(`kept.values.familyName === undefined`)).to.equal(false);
    });
  });
});
