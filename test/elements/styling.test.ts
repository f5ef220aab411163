/**
 * How the widget looks on pages that know it and on pages that do not: tokens, parts, contrast, sizes, and styles that are not its own.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { laterStyles } from '../../src/elements/styles/later.styles.js';
import { pickerStyles } from '../../src/elements/styles/picker.styles.js';
import { widgetStyles } from '../../src/elements/styles/widget.styles.js';
import { engineHere } from '../support/engine.js';
import { contrast, groundOf, readColor } from '../support/look.js';
import { FIELDS, scene, SCENES } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

const open = (properties = {}): Promise<Person> => openPage({ properties: { fields: FIELDS, ...properties } });
const find = (person: Person, selector: string): HTMLElement => {
  const found = person.root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}: ${person.text()}`);
  return found;
};

/** Puts style rules on the page for the time of a test. */
const dress = (text: string): (() => void) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return () => style.remove();
};
/** Colours of boxes change slowly; what turns never ends. */
const finish = (place: Element | Document): void => {
  for (const animation of place.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
};
const page = document.documentElement;
afterEach(() => {
  page.removeAttribute('style');
  document.body.removeAttribute('style');
});

describe('styling: by the page', () => {
  for (const [token, value, scenes, selector, property] of [
    ['--kyc-accent', 'rgb(1, 2, 3)', ['number', 'empty'], '.kyc-primary', 'backgroundColor'],
    ['--kyc-on-accent', 'rgb(1, 2, 3)', ['number', 'empty'], '.kyc-primary', 'color'],
    ['--kyc-text', 'rgb(1, 2, 3)', ['number', 'empty'], 'h2', 'color'],
    ['--kyc-muted', 'rgb(1, 2, 3)', ['number', 'empty'], '.kyc-lead', 'color'],
    ['--kyc-surface', 'rgb(1, 2, 3)', ['number', 'empty'], 'input', 'backgroundColor'],
    ['--kyc-border', 'rgb(1, 2, 3)', ['number', 'empty'], 'input', 'borderTopColor'],
    ['--kyc-danger', 'rgb(1, 2, 3)', ['number', 'error summary'], '.kyc-issue', 'color'],
    ['--kyc-good', 'rgb(1, 2, 3)', ['form', 'prefilled'], '.kyc-tag.kyc-operator', 'color'],
    ['--kyc-caution', 'rgb(1, 2, 3)', ['form', 'correction'], '.kyc-caution h3', 'color'],
    ['--kyc-radius', '3px', ['number', 'empty'], '.kyc-primary', 'borderTopLeftRadius'],
    ['--kyc-font', 'monospace', ['number', 'empty'], 'h2', 'fontFamily'],
    ['--kyc-scroll-margin', '77px', ['number', 'empty'], 'input', 'scrollMarginTop'],
  ] as const) {
    it(`AC-ST-1 ${token} changes what it says`, async () => {
      const undress = dress(`kyc-onboarding { ${token}: ${value} } `);
      const person = await open();
      const [step, state] = scenes;
      await scene(step, state).arrange(person);
      finish(find(person, selector));
      const computed = getComputedStyle(find(person, selector))[property];
      undress();
      expect(computed).to.equal(value);
    });
  }

  it('AC-ST-1 every part that is promised is there, and every part that is there is promised', async () => {
    const response = await fetch('/custom-elements.json');
    const manifest = (await response.json()) as {
      modules: { declarations?: { tagName?: string; cssParts?: { name: string }[] }[] }[];
    };
    const promised = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName === 'kyc-onboarding')
      .flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name));
    // Names of kinds of the part `notice`.
    const KINDS = ['problem', 'summary', 'correction', 'prefill', 'preview', 'developer'];
    const seen = new Set<string>();
    for (const { properties, arrange } of SCENES) {
      const person = await open({ ...properties, ...(properties && { service: undefined }) });
      await arrange(person);
      for (const each of person.root.querySelectorAll('[part]')) for (const name of each.part) seen.add(name);
    }
    const person = await open({ countryPicker: 'native' });
    for (let turn = 0; turn < 50 && !person.root.querySelector('select'); turn++) await person.settled();
    for (const each of person.root.querySelectorAll('[part]')) for (const name of each.part) seen.add(name);
    expect([...seen].filter((name) => !KINDS.includes(name)).sort()).to.deep.equal([...promised].sort());
  });

  it('AC-ST-1 sizes follow the page’s own print, and what is typed into is never below 16 pixels', async () => {
    const sizes: number[][] = [];
    for (const size of ['10px', '16px', '24px']) {
      document.body.style.fontSize = size;
      const person = await open();
      sizes.push(
        ['h2', '.kyc-lead', 'input', '.kyc-primary'].map((what) =>
          parseFloat(getComputedStyle(find(person, what)).fontSize),
        ),
      );
    }
    expect(sizes).to.deep.equal([
      [15, 10, 16, 16],
      [24, 16, 16, 16],
      [36, 24, 24, 24],
    ]);
    const text = [...widgetStyles, laterStyles, pickerStyles].map(({ cssText }) => cssText).join('\n');
    expect(text).to.not.match(/\d(?:rem|vw|vh|vi|vb)\b/);
    expect(text).to.not.match(/@media[^{]*width/);
    expect(text).to.match(/@container/);
  });

  it('AC-ST-1 the form’s grid follows the widget’s own width, not the window’s', async () => {
    const columns = async (width: string): Promise<number> => {
      const person = await openPage({
        page: html`<div class="narrow"><kyc-onboarding></kyc-onboarding></div>`,
        properties: { fields: FIELDS },
      });
      const undress = dress(`.narrow { inline-size: ${width} }`);
      await scene('form', 'empty').arrange(person);
      const { gridTemplateColumns } = getComputedStyle(find(person, '.kyc-fields'));
      undress();
      return gridTemplateColumns.split(' ').length;
    };
    expect(await columns('320px')).to.equal(1);
    expect(await columns('640px')).to.equal(6);
  });
});

describe('styling: contrast', () => {
  /** What has to stand out against what is around it: 3 for shapes, 4.5 for text (WCAG 2.2, 1.4.3 and 1.4.11). */
  const PAIRS = [
    ['number', 'empty', 'input', 'borderTopColor', 3],
    ['number', 'empty', 'button.kyc-country', 'borderTopColor', 3],
    ['number', 'error summary', 'input[aria-invalid=true]', 'borderTopColor', 3],
    ['number', 'error summary', '.kyc-issue .kyc-sign', 'backgroundColor', 3],
    ['number', 'error summary', '.kyc-notice .kyc-sign', 'backgroundColor', 3],
    ['number', 'error summary', '.kyc-notice', 'borderInlineStartColor', 3],
    ['number', 'slow', '.kyc-spinner', 'borderTopColor', 3],
    ['number', 'slow', '.kyc-secondary', 'borderTopColor', 3],
    ['form', 'empty', 'select', 'borderTopColor', 3],
    ['form', 'empty', 'textarea', 'borderTopColor', 3],
    ['form', 'empty', '.kyc-radio', 'borderTopColor', 3],
    ['form', 'prefilled', '.kyc-tag.kyc-operator', 'color', 4.5],
    ['form', 'prefilled', '.kyc-tag.kyc-edited', 'color', 4.5],
    ['form', 'prefilled', '.kyc-notice .kyc-sign', 'color', 3],
    ['form', 'correction', '.kyc-notice .kyc-sign', 'backgroundColor', 3],
    ['result', 'match', '.kyc-sign', 'color', 3],
    ['result', 'unverified', '.kyc-sign', 'color', 3],
  ] as const;

  for (const theme of ['light', 'dark'] as const) {
    it(`AC-ST-1 AC-ER-5 borders, signs and marks stand out against their ground, ${theme}`, async () => {
      page.style.colorScheme = theme;
      Object.assign(document.body.style, { background: 'Canvas', color: 'CanvasText' });
      const low: string[] = [];
      for (const [step, state, selector, property, least] of PAIRS) {
        const person = await open({ theme });
        await scene(step, state).arrange(person);
        const element = find(person, selector);
        const around = groundOf(element.parentElement ?? person.widget);
        finish(element);
        const own = readColor(getComputedStyle(element)[property], around);
        const found = contrast(own, around);
        if (found < least) low.push(`${step}, ${state}, ${selector}: ${found.toFixed(2)}`);
      }
      expect(low).to.deep.equal([]);
    });

    // The window of WebKitGTK is never in front in tests: it shows no focus at all.
    if (engineHere() === 'webkit') continue;
    it(`AC-ST-1 the focus can be seen, ${theme}`, async () => {
      page.style.colorScheme = theme;
      Object.assign(document.body.style, { background: 'Canvas', color: 'CanvasText' });
      const person = await open({ theme });
      await scene('form', 'error summary').arrange(person);
      const kinds = new Set<string>();
      const last = person.button('Continue');
      while (person.focused() !== last) {
        await sendKeys({ press: 'Tab' });
        const place = person.focused();
        if (!place) throw new Error('The focus left the widget');
        // Radio buttons show it on their label.
        const shown = place.closest('.kyc-radio') ?? place;
        finish(shown);
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
        const around = groundOf(shown.parentElement ?? person.widget);
        expect(outlineStyle, place.outerHTML).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
        expect(contrast(readColor(outlineColor), around), place.localName).to.be.at.least(3);
        kinds.add(shown.localName);
      }
      expect([...kinds].sort()).to.deep.equal(['a', 'button', 'input', 'label', 'select', 'textarea']);
    });
  }
});

describe('styling: sizes', () => {
  const TARGETS = '.kyc-widget :is(a[href], button, input, select, textarea, [role=option])';

  for (const size of ['16px', '12px']) {
    it(`AC-ST-3 boxes and buttons are 44 pixels high, and nothing to press is below 24, on a page of ${size}`, async () => {
      document.body.style.fontSize = size;
      const small: string[] = [];
      for (const { step, state, properties, arrange } of SCENES) {
        if (properties) continue;
        const person = await open();
        await arrange(person);
        for (const target of person.root.querySelectorAll<HTMLElement>(TARGETS)) {
          if (!target.checkVisibility()) continue;
          const shown = target.closest('.kyc-radio') ?? target;
          const { width, height } = shown.getBoundingClientRect();
          // Links in a message and the rows of a list are pressed with a finger as well, but are no controls.
          const least = target.matches('a, [role=option]') ? 24 : 44;
          if (height < least - 0.5 || width < 24)
            small.push(`${step}, ${state}: ${target.id || target.className || target.localName} ${width} × ${height}`);
        }
      }
      expect([...new Set(small)]).to.deep.equal([]);
    });
  }
});

describe('styling: hostile pages', () => {
  const SHEETS = {
    'that resets everything': '* { all: revert }',
    'that resets everything, and means it': '* { all: revert !important }',
    'that hides boxes and labels': 'input, select, button { display: none } label, span, p { font-size: 0 }',
    'that hides them, and means it':
      'input, select, button, form { display: none !important } label, legend, h2, p, span { font-size: 0 !important; color: red !important }',
    'that styles every tag': `
      span, form, fieldset, legend, label, input, button, a, ul, li, h2, h3, p, svg { float: left; position: absolute;
        margin: 99px; padding: 99px; transform: rotate(9deg); background: red; letter-spacing: 9px; text-transform: uppercase }`,
  };
  /** Each element's looks, without the page's own print that is inherited. */
  const looks = (person: Person): Map<string, string> => {
    const found = new Map<string, string>();
    const elements = [...(person.widget.shadowRoot?.querySelectorAll<HTMLElement>('.kyc-widget, .kyc-widget *') ?? [])];
    elements.forEach((element, at) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const own = [
        'display',
        'visibility',
        'position',
        'float',
        'color',
        'backgroundColor',
        'fontSize',
        'fontWeight',
        'lineHeight',
        'letterSpacing',
        'textTransform',
        'marginTop',
        'paddingLeft',
        'transform',
        'opacity',
        'borderTopColor',
        'colorScheme',
      ] as const;
      found.set(
        `${at} ${element.localName}.${element.className}`,
        [...own.map((name) => `${name} ${style[name]}`), `${Math.round(width)} × ${Math.round(height)}`].join('; '),
      );
    });
    return found;
  };

  for (const [what, text] of Object.entries(SHEETS)) {
    it(`AC-ST-2 a page ${what} changes nothing in the shadow root`, async () => {
      const person = await openPage({
        page: html`<section><kyc-onboarding render-root="shadow" theme="dark"></kyc-onboarding></section>`,
        properties: { fields: FIELDS },
      });
      await scene('form', 'error summary').arrange(person);
      (document.activeElement as HTMLElement | null)?.blur();
      finish(document);
      const before = looks(person);
      const undress = dress(text);
      const after = looks(person);
      undress();
      const changed = [...after]
        .filter(([name, each]) => each !== before.get(name))
        .map(([name, each]) => `${name}: ${each} — was ${before.get(name) ?? ''}`);
      expect(changed.slice(0, 3)).to.deep.equal([]);
    });
  }
});
