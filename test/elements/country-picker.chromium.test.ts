/** The list of countries where there is little room, and in forced colours. */
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { openPage, type Person } from './harness.js';

before(() => import('../../src/elements/country-picker.js'));
afterEach(() => setViewport({ width: 800, height: 600 }));

const find = <T extends Element = HTMLElement>(person: Person, selector: string): T => {
  const found = person.root.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};

async function openList(person: Person): Promise<DOMRect> {
  find(person, 'button[part~=country]').focus();
  await sendKeys({ press: 'Enter' });
  await person.settled();
  return find(person, '[part~=picker]').getBoundingClientRect();
}

const SIZES: readonly [title: string, width: number, height: number][] = [
  ['320 px wide', 320, 568],
  ['at 400 % on a small laptop', 320, 256],
  ['on a phone on its side', 740, 340],
];

describe('the list of countries: little room', () => {
  for (const [title, width, height] of SIZES) {
    it(`AC-PH-13 ${title} it is a sheet over everything, with a way out, and nothing is cut off`, async () => {
      await setViewport({ width, height });
      const person = await openPage();
      const { left, top, right, bottom } = await openList(person);
      expect([left, top, right, bottom].map(Math.round)).to.deep.equal([0, 0, width, height]);
      const list = find(person, '[role=listbox]');
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
      expect(list.clientHeight, 'room for an option').to.be.greaterThan(44);
      const options = [...person.root.querySelectorAll('[role=option]')].slice(0, 20);
      for (const option of options) expect(option.getBoundingClientRect().height).to.be.at.least(44);
      const close = find(person, '.kyc-picker-close').getBoundingClientRect();
      expect(Math.min(close.width, close.height)).to.be.at.least(44);
      expect(close.right).to.be.at.most(width);
      await sendKeys({ type: 'japan' });
      await sendKeys({ press: 'Enter' });
      await person.settled();
      expect(find(person, 'button[part~=country]').textContent).to.include('Japan');
    });
  }

  it('AC-PH-13 the sheet closes by its own button, and the focus goes back', async () => {
    await setViewport({ width: 320, height: 568 });
    const person = await openPage();
    await openList(person);
    await person.press('\u00d7Close');
    expect(person.root.querySelector('[part~=picker]')).to.equal(null);
    expect(person.focused()?.id).to.equal(find(person, 'button[part~=country]').id);
  });

  it('opens above the row where there is more room', async () => {
    const person = await openPage();
    person.widget.style.setProperty('margin-top', '300px');
    await setViewport({ width: 800, height: 620 });
    const { bottom } = await openList(person);
    expect(bottom).to.be.at.most(find(person, '.kyc-phone').getBoundingClientRect().top);
  });

  it('follows its row when the page is scrolled', async () => {
    const person = await openPage();
    person.widget.style.setProperty('margin-bottom', '2000px');
    await openList(person);
    const gap = (): number =>
      find(person, '[part~=picker]').getBoundingClientRect().top -
      find(person, '.kyc-phone').getBoundingClientRect().bottom;
    const before = gap();
    scrollTo(0, 40);
    // Told by hand: a page that is not in front draws no frames, and its scroll event waits for one.
    document.dispatchEvent(new Event('scroll'));
    expect(Math.abs(gap() - before)).to.be.lessThan(2);
    scrollTo(0, 0);
  });

  it('marks the option that keys act on in forced colours too', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const person = await openPage();
    await openList(person);
    const { outlineStyle, outlineWidth } = getComputedStyle(find(person, '.kyc-active'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    await emulateMedia({ forcedColors: 'none' });
  });
});
