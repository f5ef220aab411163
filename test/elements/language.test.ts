/**
 * Language, direction and input methods: whose language is spoken, which way boxes run, and that no one is written over while composing.
 */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { LANGUAGES, loadMessages } from '../../src/locales/load.js';
import { controls } from '../../src/elements/styles/control.styles.js';
import { laterStyles } from '../../src/elements/styles/later.styles.js';
import { pickerStyles } from '../../src/elements/styles/picker.styles.js';
import { tokens } from '../../src/elements/styles/tokens.styles.js';
import { widgetStyles } from '../../src/elements/styles/widget.styles.js';
import { FIELDS, scene } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

const texts = async (person: Person): Promise<string> => (await person.settled(), person.heading());

describe('language: whose it is', () => {
  const page = document.documentElement;
  afterEach(() => page.setAttribute('lang', 'en'));

  it('AC-LN-1 the element’s own goes before its ancestor’s, and that before the document’s', async () => {
    page.lang = 'de';
    const german = await openPage();
    const french = await openPage({ page: html`<section lang="fr-BE"><kyc-onboarding></kyc-onboarding></section>` });
    const english = await openPage({
      page: html`<section lang="fr"><kyc-onboarding lang="en-GB"></kyc-onboarding></section>`,
    });
    const { de } = await import('../../src/locales/de.js');
    expect(await texts(german)).to.include(de.phoneHeading);
    expect(await texts(french)).to.include(fr.phoneHeading);
    expect(await texts(english)).to.include(en.phoneHeading);
  });

  it('AC-LN-1 two on one page speak different languages through a whole step, and the change of one leaves the other', async () => {
    const [one, other] = [
      await openPage({ properties: { lang: 'fr' } }),
      await openPage({ properties: { lang: 'en' } }),
    ];
    await one.press(fr.continue);
    await other.press(en.continue);
    expect(one.text()).to.include(fr.summaryHeading(1));
    expect(other.text()).to.include(en.summaryHeading(1));
    await loadMessages('de');
    one.widget.lang = 'de';
    await one.settled();
    expect(one.root.querySelector('.kyc-widget')?.getAttribute('lang')).to.equal('de');
    expect(other.root.querySelector('.kyc-widget')?.getAttribute('lang')).to.equal('en');
    expect(other.text()).to.include(en.summaryHeading(1));
  });

  it('AC-LN-1 across shadow roots too', async () => {
    const host = document.createElement('div');
    host.lang = 'fr';
    document.body.append(host);
    const widget = document.createElement('kyc-onboarding');
    host.attachShadow({ mode: 'open' }).append(widget);
    const ready = new Promise((resolve) => widget.addEventListener('kyc-ready', resolve));
    await ready;
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('h2')?.textContent).to.include(fr.phoneHeading);
    host.remove();
  });
});

describe('language: direction', () => {
  const LEFT_TO_RIGHT = /^(tel|one-time-code|postal-code|email|doc-number|account-ref|house-number)$/;
  const SHEETS = [tokens, controls, ...widgetStyles, laterStyles, pickerStyles];

  it('AC-LN-2 the styles know beginnings and ends, no left and right', () => {
    const physical =
      /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin)-(?:left|right|top|bottom)|left|right|top|bottom|float|(?:min-|max-)?(?:width|height))\s*:|text-align:\s*(?:left|right)/;
    const found = SHEETS.flatMap(({ cssText }) => cssText.replace(/@(?:media|container)[^{]*/g, '').split('\n')).filter(
      (line) => physical.test(line),
    );
    expect(found).to.deep.equal([]);
  });

  it('AC-LN-2 numbers, codes and addresses of mail run left to right, names and places as they are written', async () => {
    const seen = new Set<string>();
    for (const [step, state] of [
      ['number', 'empty'],
      ['code', 'empty'],
      ['form', 'empty'],
      ['second page', 'empty'],
    ] as const) {
      const person = await openPage({
        properties: { fields: [...FIELDS, 'streetNumber', 'streetName'] as typeof FIELDS },
      });
      await scene(step, state).arrange(person);
      // The boxes of a day hold one number each and run as the page does.
      for (const control of person.root.querySelectorAll<HTMLInputElement>(
        '.kyc-field :is(input:not([type=radio], [data-part]), textarea)',
      )) {
        const expected = LEFT_TO_RIGHT.test(control.name) ? 'ltr' : 'auto';
        expect(control.dir, control.name).to.equal(expected);
        seen.add(control.name);
      }
    }
    expect(seen.size).to.be.greaterThan(9);
  });

  for (const root of ['shadow', 'light'] as const) {
    it(`AC-LN-2 inherits the page’s direction, and boxes that run left to right begin at the page’s side, in the ${root} root`, async () => {
      const person = await openPage({
        page: html`<div dir="rtl"><kyc-onboarding render-root=${root}></kyc-onboarding></div>`,
        properties: { fields: FIELDS },
      });
      const widget = person.root.querySelector('.kyc-widget');
      expect(widget && getComputedStyle(widget).direction).to.equal('rtl');
      const sideOf = (control: Element): string => {
        const { textAlign, direction } = getComputedStyle(control);
        const isStart = textAlign === 'start' || textAlign === 'auto';
        if (isStart || textAlign === 'end') return isStart === (direction === 'ltr') ? 'left' : 'right';
        return textAlign;
      };
      const tel = person.root.querySelector('input[type=tel]');
      expect(tel && sideOf(tel)).to.equal('right');
      await scene('form', 'empty').arrange(person);
      for (const name of ['postal-code', 'email', 'bday-day']) {
        const control = person.root.querySelector(`[id$='-${name}']`);
        expect(control && sideOf(control), name).to.equal('right');
      }
    });
  }
});

describe('language: sentences', () => {
  const isolated = (value: string): RegExp => new RegExp(`[\u2066-\u2068]${value.replace(/[+.]/g, '\\$&')}\u2069`);

  for (const language of LANGUAGES) {
    it(`AC-LN-3 what a person typed is isolated from the direction of the sentence around it: ${language}`, async () => {
      const messages = await loadMessages(language);
      expect(messages.proofLead('+33 6')).to.match(isolated('+33 6'));
      expect(messages.numberIs('+33 6')).to.match(isolated('+33 6'));
      expect(messages.didYouMean('a@b.cd')).to.match(isolated('a@b.cd'));
    });

    it(`AC-LN-4 counted sentences follow the language’s plural rules: ${language}`, async () => {
      const messages = await loadMessages(language);
      const rules = new Intl.PluralRules(language);
      const sentences: Readonly<Record<string, (count: number) => string>> = {
        summaryHeading: messages.summaryHeading,
        prefillSome: messages.prefillSome,
        'rate-limited': messages.problem['rate-limited'],
        codeHint: messages.codeHint,
        'date-day-beyond': (days) =>
          messages.issue['date-day-beyond']('Day', { code: 'date-day-beyond', days, parts: ['day'] }),
      };
      for (const [name, sentence] of Object.entries(sentences)) {
        /** The sentence's form with the number taken out; forms without a number stand for themselves. */
        const forms = new Map<string, Set<string>>();
        for (const count of name === 'date-day-beyond' ? [28, 29, 30] : [1, 2, 3, 4, 5, 6, 8, 11, 20, 30]) {
          const form = sentence(count).replace(String(count), '#');
          const category = rules.select(count);
          forms.set(category, (forms.get(category) ?? new Set()).add(form));
        }
        // One form for each category; two may be alike, as seconds and minutes are in many languages.
        for (const [category, found] of forms) expect([...found], `${name}, ${category}`).to.have.length(1);
        const distinct = new Set([...forms.values()].flatMap((found) => [...found]));
        const isCounted = name === 'summaryHeading';
        if (isCounted) expect(distinct.size, name).to.equal(forms.size);
      }
    });

    it(`AC-LN-4 parts of a day are listed as the language lists them: ${language}`, async () => {
      const messages = await loadMessages(language);
      const incomplete = (...parts: ('day' | 'month' | 'year')[]): string =>
        messages.issue['date-incomplete']('Label', { code: 'date-incomplete', parts });
      const [day, month, both] = [incomplete('day'), incomplete('month'), incomplete('day', 'month')];
      // What the sentences about one part share is their frame; what differs is the part.
      const begin = [...day].findIndex((sign, at) => sign !== month[at]);
      const end = [...day].reverse().findIndex((sign, at) => sign !== month.at(-1 - at));
      const part = (sentence: string): string => sentence.slice(begin, sentence.length - end);
      const list = new Intl.ListFormat(language).format(['X', 'Y']);
      const link = list.slice(1, -1).trim();
      expect(both, `${part(day)} ${link} ${part(month)}`).to.include(link);
      expect(both.indexOf(part(day))).to.be.within(0, both.indexOf(part(month), both.indexOf(link)));
    });
  }
});

describe('language: input methods', () => {
  it('AC-LN-5 while a word is composed nothing is written into its box, whatever is drawn; it is when the word is done', async () => {
    const person = await openPage({ properties: { fields: 'givenName familyName' } });
    await person.enterNumber();
    await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
    await person.settled();
    const box = person.root.querySelector<HTMLInputElement>("[id$='-given-name']");
    if (!box) throw new Error('No box');
    const compose = (type: string, data: string): void =>
      void box.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
    box.focus();
    compose('compositionstart', '');
    compose('compositionupdate', 'や');
    await person.service.last('fillIn').answer({ attributes: { givenName: '花子', familyName: '山田' }, check: [] });
    person.widget.lang = 'fr';
    person.widget.requestUpdate();
    await person.settled();
    expect(box.value).to.equal('');
    compose('compositionend', '');
    await person.settled();
    expect(box.value).to.equal('花子');
  });

  it('AC-LN-5 what is being composed stays though the operator holds another value', async () => {
    const person = await openPage({ properties: { fields: 'givenName' } });
    await person.enterNumber();
    await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
    await person.settled();
    const box = person.root.querySelector<HTMLInputElement>("[id$='-given-name']");
    if (!box) throw new Error('No box');
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    box.value = 'や';
    await person.service.last('fillIn').answer({ attributes: { givenName: '花子' }, check: [] });
    await person.settled();
    box.value = 'やま';
    person.widget.requestUpdate();
    await person.settled();
    expect(box.value).to.equal('やま');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await person.settled();
    expect(box.value).to.equal('やま');
  });
});
