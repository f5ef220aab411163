/**
 * Narrow windows, long languages, large print, wide spacing, forced colours, less motion: what only Chromium can be asked to show.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import { en } from '../../src/locales/en.js';
import { enDetours } from '../../src/locales/en-detours.js';
import { LANGUAGES } from '../../src/locales/load.js';
import type { Messages } from '../../src/locales/messages.js';
import { contrast, faultsOf, groundOf, readColor } from '../support/look.js';
import { openScene } from './axe/look.js';
import { FIELDS, scene, SCENES, type Scene } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  executeServerCommand('emulate-features', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
const page = document.documentElement;
afterEach(async () => {
  await emulate({});
  await setViewport({ width: 800, height: 600 });
  page.removeAttribute('style');
  Object.assign(page, { lang: 'en', dir: 'ltr' });
});

/** English, 40 % longer: as long as German or Finnish make it. */
const FILLER = 'ipsum dolor amet sit elit ';
const lengthen = (text: string): string => {
  const extra = Math.ceil(text.length * 0.4);
  return (
    text +
    FILLER.repeat(Math.ceil(extra / FILLER.length))
      .slice(0, extra)
      .trimEnd()
  );
};
function pseudo<T>(words: T): T {
  if (typeof words === 'string') return lengthen(words) as T;
  if (typeof words === 'function') return ((...values: unknown[]) => lengthen(String(words(...values)))) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, pseudo<unknown>(each)])) as T;
}
const PSEUDO: Messages = { ...pseudo({ ...en, ...enDetours }), language: 'en' };

const faultsIn = async (person: Person, { step, state, arrange }: Scene): Promise<string[]> => {
  await arrange(person);
  return faultsOf(person.root).map((fault) => `${step}, ${state}: ${fault}`);
};
const ALL = SCENES.filter(({ properties }) => !properties);
const LONG = ALL.filter(({ state }) => /summary|slow|prefilled|questions|open|correction|^match/.test(state));

describe('narrow and large', () => {
  it('AC-LN-4 in a language 40 % longer than English, in a window of 320 pixels, nothing is cut off (WCAG 1.4.10)', async () => {
    await setViewport({ width: 320, height: 640 });
    const found: string[] = [];
    for (const each of ALL) {
      const person = await openPage({ properties: { fields: FIELDS, messages: PSEUDO } });
      found.push(...(await faultsIn(person, each)));
      expect(person.text()).to.include('ipsum');
    }
    expect([...new Set(found)]).to.deep.equal([]);
  });

  for (const language of LANGUAGES) {
    it(`AC-LN-4 nothing is cut off in a window of 320 pixels: ${language}`, async () => {
      await setViewport({ width: 320, height: 640 });
      Object.assign(page, { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      const found: string[] = [];
      for (const each of LONG)
        found.push(...(await faultsIn(await openPage({ properties: { fields: FIELDS } }), each)));
      expect([...new Set(found)]).to.deep.equal([]);
    });
  }

  it('print of twice the size cuts nothing off (WCAG 1.4.4)', async () => {
    await setViewport({ width: 640, height: 640 });
    page.style.fontSize = '200%';
    const found: string[] = [];
    for (const each of LONG) found.push(...(await faultsIn(await openPage({ properties: { fields: FIELDS } }), each)));
    expect([...new Set(found)]).to.deep.equal([]);
  });

  it('wider spacing of lines, words and letters cuts nothing off (WCAG 1.4.12)', async () => {
    await setViewport({ width: 320, height: 640 });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    const found: string[] = [];
    for (const each of LONG) {
      const person = await openPage({ properties: { fields: FIELDS } });
      (person.widget.shadowRoot ?? document).adoptedStyleSheets.push(sheet);
      found.push(...(await faultsIn(person, each)));
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect([...new Set(found)]).to.deep.equal([]);
  });

  it('AC-ST-3 in a narrow window a country in the list is 44 pixels high', async () => {
    await setViewport({ width: 320, height: 640 });
    const person = await openPage();
    await scene('number', 'countries open').arrange(person);
    const options = [...person.root.querySelectorAll('[role=option]')];
    expect(options.length).to.be.greaterThan(100);
    expect(options.filter((each) => each.getBoundingClientRect().height < 44)).to.have.length(0);
  });
});

describe('forced colours', () => {
  it('AC-ST-1 boxes, buttons, signs and the focus can be seen in the system’s colours', async () => {
    await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    Object.assign(document.body.style, { background: 'Canvas', color: 'CanvasText' });
    const low: string[] = [];
    for (const [step, state] of [
      ['number', 'error summary'],
      ['number', 'slow'],
      ['number', 'countries open'],
      ['form', 'error summary'],
      ['form', 'prefilled'],
      ['result', 'match'],
    ] as const) {
      const person = await openScene(scene(step, state), { root: 'shadow', direction: 'ltr' });
      const check = (
        selector: string,
        property: 'borderTopColor' | 'backgroundColor' | 'color' | 'borderInlineStartColor',
        least = 3,
      ): void => {
        for (const element of person.root.querySelectorAll(selector)) {
          const around = groundOf(element.parentElement ?? person.widget);
          const found = contrast(readColor(getComputedStyle(element)[property], around), around);
          if (found < least) low.push(`${step}, ${state}, ${selector} ${property}: ${found.toFixed(2)}`);
        }
      };
      check(
        ':is(input:not([type=radio]), select, textarea, .kyc-primary, .kyc-secondary, .kyc-radio)',
        'borderTopColor',
      );
      check('.kyc-notice', 'borderInlineStartColor');
      check('.kyc-danger .kyc-sign, .kyc-issue .kyc-sign', 'backgroundColor');
      check('.kyc-tag, .kyc-issue, .kyc-notice h3, h2, label, legend', 'color', 4.5);
      await sendKeys({ press: 'Tab' });
      const place = person.root.querySelector<HTMLElement>('.kyc-field > input, .kyc-phone > input');
      place?.focus();
      if (place) expect(getComputedStyle(place).outlineStyle).to.equal('solid');
    }
    document.body.removeAttribute('style');
    expect([...new Set(low)]).to.deep.equal([]);
  });
});

describe('less motion', () => {
  it('AC-BU-5 nothing turns, slides or fades where the person wants no motion, and everything is still said', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    for (const [step, state] of [
      ['number', 'slow'],
      ['form', 'asking'],
      ['form', 'error summary'],
      ['number', 'countries open'],
    ] as const) {
      const person = await openPage({ properties: { fields: FIELDS } });
      await scene(step, state).arrange(person);
      for (const element of person.root.querySelectorAll('.kyc-widget *')) {
        const { animationName, transitionDuration } = getComputedStyle(element);
        expect(animationName, element.className).to.match(/^none$|^kyc-autofilled$/);
        expect(transitionDuration, element.className).to.equal('0s');
      }
      if (state === 'slow') expect(person.text()).to.include(en.sendingCode);
    }
  });
});
