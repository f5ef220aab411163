/** The list of countries beside the number: opening, searching, choosing, and where it is put. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core';
import { html, type TemplateResult } from 'lit';
import { NUMBER, openPage, type Person } from './harness.js';

// The list is a file of its own; no test depends on how long it takes to come.
before(() => import('../../src/elements/country-picker.js'));

const button = (person: Person): HTMLButtonElement => {
  const found = person.root.querySelector<HTMLButtonElement>('button[part~=country]');
  if (!found) throw new Error('No country button');
  return found;
};
const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const list = (person: Person): HTMLElement | null => person.root.querySelector('[part~=picker]');
const search = (person: Person): HTMLInputElement | null => person.root.querySelector('[role=combobox]');
const options = (person: Person): readonly string[] => [...person.root.querySelectorAll('[role=option]')].map(words);
/** The option that keys act on, as assistive technology is told. */
const active = (person: Person): string => {
  const id = search(person)?.getAttribute('aria-activedescendant') ?? '';
  return id ? words(person.root.querySelector(`[id="${id}"]`)) : '';
};

async function openList(person: Person): Promise<void> {
  button(person).focus();
  await sendKeys({ press: 'Enter' });
  await person.settled();
  if (!list(person)) throw new Error('The list did not open');
}

async function type(person: Person, text: string): Promise<void> {
  await sendKeys({ type: text });
  await person.settled();
}

/** What axe finds; it is a script for pages, and makes itself known there. */
async function faults(context: Element): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as {
    readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  };
  const { violations } = await axe.run(context, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: markup }) => markup).join(' ')}`);
}

describe('the list of countries', () => {
  it('AC-PH-10 there is no option before it is opened, and none after', async () => {
    const person = await openPage();
    expect(options(person)).to.have.lengthOf(0);
    await openList(person);
    expect(options(person)).to.have.lengthOf(246);
    await sendKeys({ press: 'Escape' });
    expect(options(person)).to.have.lengthOf(0);
  });

  it('opens with the chosen country in view, and the focus in the search box', async () => {
    const person = await openPage();
    await openList(person);
    expect(person.focused()?.id).to.equal(search(person)?.id);
    expect(active(person)).to.equal('France +33');
    expect(person.root.querySelectorAll('[aria-selected=true]')).to.have.lengthOf(1);
    const [box, option] = [list(person), person.root.querySelector('[aria-selected=true]')].map((each) =>
      each?.getBoundingClientRect(),
    );
    expect(option?.top).to.be.greaterThan(box?.top ?? 0);
    expect(option?.bottom).to.be.lessThan(box?.bottom ?? 0);
    expect(button(person).ariaExpanded).to.equal('true');
  });

  it('AC-PH-9 names countries in the page’s language, in that language’s order', async () => {
    const person = await openPage({ properties: { lang: 'fr' } });
    await openList(person);
    const names = options(person);
    expect(names).to.include('Allemagne +49');
    const order = ['Émirats arabes unis +971', 'Éthiopie +251', 'France +33', 'Îles Féroé +298', 'Zimbabwe +263'];
    expect(names.filter((name) => order.includes(name))).to.deep.equal(order);
  });

  for (const [text, found] of [
    ['germ', 'Germany +49'],
    ['+81', 'Japan +81'],
    ['uk', 'United Kingdom +44'],
    ['aland', 'Åland Islands +358'],
    ['holland', 'Netherlands +31'],
  ] as const) {
    it(`AC-PH-9 typing ${text} and Enter chooses ${found}`, async () => {
      const person = await openPage();
      await openList(person);
      await type(person, text);
      expect(active(person)).to.equal(found);
      await sendKeys({ press: 'Enter' });
      await person.settled();
      const [name = ''] = found.split(' +');
      expect(words(button(person))).to.include(`Country code, ${name}, `);
      expect(list(person)).to.equal(null);
      expect(person.service.count('startProof'), 'Enter in the list is not for the form').to.equal(0);
    });
  }

  it('AC-PH-9 says how many were found, in the region that was there before, when the person pauses', async () => {
    const person = await openPage();
    const said: string[] = [];
    const region = person.widget.querySelector('[role=status]') as HTMLElement;
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await openList(person);
    await type(person, 'united');
    expect(said).to.deep.equal([]);
    await person.wait(500);
    expect(said).to.deep.equal(['3 countries found']);
    await type(person, 'xyz');
    expect(words(list(person))).to.include('No country found');
    await person.wait(5000);
    expect(said).to.deep.equal(['3 countries found', 'No country found']);
  });

  it('lists what the page accepts, in the page’s order, and offers no other country', async () => {
    const person = await openPage({ properties: { countries: 'JP, FR BE xx9' } });
    await openList(person);
    expect(options(person)).to.deep.equal(['Japan +81', 'France +33', 'Belgium +32']);
  });

  it('national text is read by the country that was chosen', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'uk');
    await sendKeys({ press: 'Enter' });
    await person.enterNumber('07700 900101');
    expect(person.service.last('startProof').request['phoneNumber']).to.equal('+447700900101');
  });

  it('offers no country at all, and then wants a plus', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'another');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(words(button(person))).to.include('Please choose');
    await person.enterNumber('06 39 98 00 01');
    expect(person.text()).to.include('Choose the country of your number, or begin with +');
    await person.enterNumber('+33 6 39 98 00 01');
    expect(person.service.last('startProof').request['phoneNumber']).to.equal(NUMBER);
  });
});

describe('the list of countries: keys', () => {
  it('arrows walk around, pages do not, and typing begins at the best answer', async () => {
    const person = await openPage({ properties: { countries: 'BE DE FR IT JP' } });
    await openList(person);
    expect(active(person)).to.equal('France +33');
    for (const [key, expected] of [
      ['ArrowDown', 'Italy +39'],
      ['ArrowDown', 'Japan +81'],
      ['ArrowDown', 'Belgium +32'],
      ['ArrowUp', 'Japan +81'],
      ['PageUp', 'Belgium +32'],
      ['PageUp', 'Belgium +32'],
      ['PageDown', 'Japan +81'],
    ] as const) {
      await sendKeys({ press: key });
      expect(active(person), key).to.equal(expected);
    }
    await type(person, 'e');
    expect(active(person)).to.equal(options(person)[0]);
  });

  it('Home and End belong to the text', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'ger');
    await sendKeys({ press: 'Home' });
    expect([search(person)?.selectionStart, search(person)?.value]).to.deep.equal([0, 'ger']);
  });

  it('keeps the option that keys act on in view', async () => {
    const person = await openPage();
    await openList(person);
    for (let times = 0; times < 12; times++) await sendKeys({ press: 'ArrowDown' });
    const box = person.root.querySelector('[role=listbox]')?.getBoundingClientRect();
    const option = person.root.querySelector('.kyc-active')?.getBoundingClientRect();
    expect(option?.bottom).to.be.at.most((box?.bottom ?? 0) + 1);
    expect(option?.top).to.be.at.least((box?.top ?? 0) - 1);
  });

  it('AC-PH-12 a choice leads the focus back to the button', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'japan');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.focused()?.id).to.equal(button(person).id);
    expect(button(person).ariaExpanded).to.equal('false');
  });

  it('AC-PH-12 or on to the number, where the page wants that', async () => {
    const person = await openPage({ properties: { focusAfterCountry: 'input' } });
    await openList(person);
    await type(person, 'japan');
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.focused()?.id).to.equal(person.field('Mobile number').id);
    expect(person.said(), 'nobody hears the button there').to.equal('Country code changed: Japan, +81.');
  });

  it('Escape leads back to the button and changes nothing', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'japan');
    await sendKeys({ press: 'Escape' });
    expect(list(person)).to.equal(null);
    expect(person.focused()?.id).to.equal(button(person).id);
    expect(words(button(person))).to.include('France');
    await openList(person);
    expect(search(person)?.value).to.equal('');
  });

  it('Tab leads to the button that clears the search, and on to the number', async () => {
    const person = await openPage();
    await openList(person);
    await type(person, 'japan');
    await sendKeys({ press: 'Tab' });
    expect(words(person.focused())).to.include('Clear the search');
    await sendKeys({ press: 'Enter' });
    expect(search(person)?.value).to.equal('');
    expect(options(person)).to.have.lengthOf(246);
    expect(person.focused()?.id).to.equal(search(person)?.id);
    await sendKeys({ press: 'Tab' });
    expect(person.focused()?.id).to.equal(person.field('Mobile number').id);
    expect(list(person)).to.equal(null);
  });

  it('Enter that ends a composition chooses nothing', async () => {
    const person = await openPage();
    await openList(person);
    const composing = { key: 'Enter', keyCode: 229, bubbles: true, composed: true, cancelable: true };
    search(person)?.dispatchEvent(new KeyboardEvent('keydown', composing));
    await person.settled();
    expect(list(person)).to.not.equal(null);
    expect(person.service.count('startProof')).to.equal(0);
  });

  it('what is searched for never becomes the number', async () => {
    const person = await openPage();
    await person.type('Mobile number', '06 39 98 00 01');
    await openList(person);
    await type(person, '44');
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01' });
    await sendKeys({ press: 'Escape' });
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01' });
  });
});

describe('the list of countries: the mouse', () => {
  const middle = (element: Element): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const press = async (person: Person, element: Element): Promise<void> => {
    await sendMouse({ type: 'click', position: middle(element) });
    await person.settled();
  };

  it('a press on the button opens and closes it, a press on a country chooses it', async () => {
    const person = await openPage();
    await press(person, button(person));
    expect(list(person)).to.not.equal(null);
    await press(person, button(person));
    expect(list(person)).to.equal(null);
    await press(person, button(person));
    await type(person, 'japan');
    const [option] = person.root.querySelectorAll('[role=option]');
    if (option) await press(person, option);
    expect(words(button(person))).to.include('Japan');
    expect(list(person)).to.equal(null);
  });

  it('a press elsewhere closes it and leaves the focus where it was pressed', async () => {
    const person = await openPage();
    await press(person, button(person));
    await press(person, person.root.querySelector('h2') as Element);
    expect(list(person)).to.equal(null);
    await press(person, button(person));
    expect(list(person), 'and it opens again').to.not.equal(null);
  });
});

describe('the list of countries: where it stands', () => {
  const BOXES: readonly [title: string, page: TemplateResult][] = [
    ['inside a modal dialog', html`<dialog><kyc-onboarding></kyc-onboarding></dialog>`],
    [
      'inside a box that cuts off what is over its edge',
      html`<div class="cut"><kyc-onboarding></kyc-onboarding></div>`,
    ],
    ['inside a transformed box', html`<div class="turned"><kyc-onboarding></kyc-onboarding></div>`],
  ];
  const dress = (root: ParentNode): void => {
    root.querySelector('dialog')?.style.setProperty('width', '30em');
    root.querySelector('dialog')?.showModal();
    const [cut, turned] = [root.querySelector<HTMLElement>('.cut'), root.querySelector<HTMLElement>('.turned')];
    cut?.style.setProperty('overflow', 'hidden');
    cut?.style.setProperty('height', '16em');
    turned?.style.setProperty('transform', 'translate(40px, 20px)');
  };

  for (const [title, page] of BOXES) {
    it(`AC-PH-13 ${title} it is whole, on top, and under its row`, async () => {
      const person = await openPage({ page });
      dress(document);
      await openList(person);
      const box = list(person)?.getBoundingClientRect();
      const row = button(person).parentElement?.getBoundingClientRect();
      if (!box || !row) throw new Error('Nothing to measure');
      expect(box.height).to.be.greaterThan(180);
      expect(Math.abs(box.left - row.left)).to.be.lessThan(2);
      expect(box.top >= row.bottom || box.bottom <= row.top).to.equal(true);
      for (const [x, y] of [
        [box.left + 4, box.top + 12],
        [box.right - 4, box.bottom - 12],
      ] as const) {
        const top = (person.root instanceof ShadowRoot ? person.root : document).elementFromPoint(x, y);
        expect(list(person)?.contains(top), `${x} ${y}`).to.equal(true);
      }
      await sendKeys({ press: 'Escape' });
      await person.settled();
      expect(list(person)).to.equal(null);
      document.querySelector('dialog')?.close();
    });
  }

  it('AC-PH-13 Escape closes the list and not the dialog around; the next Escape is the dialog’s', async () => {
    const person = await openPage({ page: html`<dialog><kyc-onboarding></kyc-onboarding></dialog>` });
    const dialog = person.widget.closest('dialog');
    dialog?.showModal();
    await openList(person);
    await sendKeys({ press: 'Escape' });
    await person.settled();
    expect([list(person) === null, dialog?.open]).to.deep.equal([true, true]);
    await sendKeys({ press: 'Escape' });
    expect(dialog?.open).to.equal(false);
  });

  it('AC-PH-15 on a page from right to left it opens at the right edge', async () => {
    const person = await openPage({ page: html`<div dir="rtl"><kyc-onboarding></kyc-onboarding></div>` });
    await openList(person);
    const [box, row] = [list(person), button(person).parentElement].map((each) => each?.getBoundingClientRect());
    expect(Math.abs((box?.right ?? 0) - (row?.right ?? 0))).to.be.lessThan(10);
    expect(getComputedStyle(person.root.querySelector('[role=option] [dir=ltr]') as Element).direction).to.equal('ltr');
  });

  it('AC-PF-1 without popovers it opens all the same, in its place, and closes at a press elsewhere', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const person = await openPage();
      await openList(person);
      list(person)?.removeAttribute('popover');
      const [box, row] = [list(person), button(person).parentElement].map((each) => each?.getBoundingClientRect());
      expect(Math.abs((box?.left ?? 0) - (row?.left ?? 0))).to.be.lessThan(2);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      expect(list(person)).to.equal(null);
    } finally {
      HTMLElement.prototype.showPopover = showPopover;
    }
  });

  it('goes when the field goes', async () => {
    const person = await openPage();
    await openList(person);
    person.widget.remove();
    expect(document.querySelectorAll('[part~=picker]')).to.have.lengthOf(0);
    expect(list(person)).to.equal(null);
  });
});

describe('the list of countries: what assistive technology finds', () => {
  it('AC-PH-11 is a named dialog with a combobox and a listbox that belong together', async () => {
    const person = await openPage();
    expect(button(person).getAttribute('aria-haspopup')).to.equal('dialog');
    await openList(person);
    expect([list(person)?.role, list(person)?.ariaLabel]).to.deep.equal(['dialog', 'Country code']);
    expect(button(person).getAttribute('aria-controls')).to.equal(list(person)?.id);
    expect(search(person)?.getAttribute('aria-controls')).to.equal(person.root.querySelector('[role=listbox]')?.id);
    expect(words(search(person)?.labels?.[0])).to.equal('Search by country or code');
    expect(search(person)?.form?.id).to.match(/-apart$/);
    expect(search(person)?.autocomplete).to.equal('off');
  });

  it('AC-PH-11 axe finds nothing while it is closed, open, filtered, empty and closed again', async () => {
    const person = await openPage({ page: html`<main><kyc-onboarding></kyc-onboarding></main>` });
    const check = async (state: string): Promise<void> => {
      expect(await faults(person.widget), state).to.deep.equal([]);
    };
    await check('closed');
    await openList(person);
    await check('open');
    await type(person, 'united');
    await check('filtered');
    await type(person, 'zzz');
    await check('empty');
    await sendKeys({ press: 'Escape' });
    await person.settled();
    await check('closed again');
  }).timeout(30_000);

  it('AC-PH-14 has no flags', async () => {
    const person = await openPage();
    await openList(person);
    expect(person.root.querySelectorAll('img, svg, picture').length).to.equal(0);
    expect(words(list(person))).to.not.match(/[\u{1f1e6}-\u{1f1ff}]/u);
  });
});
