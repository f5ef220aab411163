/**
 * The rare steps on a small screen: nothing is cut off, and everything can be pressed with a thumb.
 */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { LANGUAGES, loadDetourMessages, loadMessages } from '../../src/locales/load.js';
import { engineHere } from '../support/engine.js';
import { faultsOf } from '../support/look.js';
import { FIELDS, SCENES } from './axe/scenes.js';
import { openPage } from './harness.js';

const page = document.documentElement;
const RARE = SCENES.filter(
  ({ step, state }) =>
    ['consent', 'elsewhere', 'review'].includes(step) ||
    ['masked values', 'locked', 'differing fields'].includes(state),
);

// This WebKit has no narrower window.
const WIDTH = engineHere() === 'webkit' ? 480 : 320;

describe('rare steps on a small screen', () => {
  before(() => setViewport({ width: WIDTH, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    page.lang = 'en';
    page.dir = 'ltr';
  });

  for (const language of LANGUAGES)
    it(`AC-LN-4 nothing is cut off, and buttons are 44 pixels high: ${language}`, async () => {
      Object.assign(page, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      await Promise.all([loadMessages(language), loadDetourMessages(language)]);
      const found: string[] = [];
      for (const { step, state, properties, arrange } of RARE) {
        const person = await openPage({ properties: { fields: FIELDS, ...properties } });
        await person.settled();
        await arrange(person);
        found.push(...faultsOf(person.root).map((fault) => `${step}, ${state}: ${fault}`));
        for (const target of person.root.querySelectorAll<HTMLElement>('button, a.kyc-primary')) {
          const { width, height } = target.getBoundingClientRect();
          if (height < 43.5 || width < 24)
            found.push(`${step}, ${state}: ${target.textContent.trim()} ${width} × ${height}`);
        }
      }
      expect([...new Set(found)]).to.deep.equal([]);
    });
});
