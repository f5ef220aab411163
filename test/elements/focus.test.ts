/**
 * Where the focus goes when steps and messages come and go, and that it is never lost or taken away.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { en } from '../../src/locales/en.js';
import { engineHere } from '../support/engine.js';
import { codeSent, proved, verdict } from '../support/fake-service.js';
import { FIELDS, scene, SCENES, VALUES } from './axe/scenes.js';
import { openPage, type Person } from './harness.js';

/** What has the focus: its id without the widget's own beginning, else its name, else its text. */
const at = (person: Person): string => {
  const focused = person.focused();
  if (!focused) return 'nowhere';
  return focused.id.replace(/^kyc\d+-/, '') || (focused.getAttribute('name') ?? focused.textContent);
};
const box = (person: Person, id: string): HTMLInputElement | null =>
  person.root.querySelector<HTMLInputElement>(`[id$='-${id}']`);
const answer = async (
  person: Person,
  ...[method, value]: ['startProof' | 'checkCode' | 'fillIn' | 'match', unknown]
) => {
  await person.service.last(method).answer(value);
  await person.settled();
};
const refuse = async (person: Person, method: 'startProof' | 'checkCode' | 'fillIn' | 'match') => {
  await person.service.last(method).refuse('network');
  await person.settled();
};

/** A page with a field of its own above the widget and one below. */
const between = html`<input id="above" aria-label="Above" />
  <div><kyc-onboarding></kyc-onboarding></div>
  <input id="below" aria-label="Below" />`;
const own = (person: Person, id: string): HTMLInputElement | null =>
  person.widget.parentElement?.parentElement?.querySelector<HTMLInputElement>(`#${id}`) ?? null;

describe('focus: where it is left', () => {
  it('AC-FO-1 the widget takes no focus and scrolls nothing when it appears, at the end of a long page either', async () => {
    const tall = document.createElement('div');
    tall.className = 'tall';
    const style = document.createElement('style');
    style.textContent = '.tall { height: 300vh }';
    document.body.prepend(style, tall);
    scrollTo(0, 0);
    const before = document.activeElement?.localName;
    const person = await openPage({ properties: { values: { phoneNumber: '06' } } });
    await person.wait(5000);
    expect(document.activeElement?.localName).to.equal(before);
    expect([scrollX, scrollY]).to.deep.equal([0, 0]);
    tall.remove();
    style.remove();
  });

  it('AC-FO-4 records that come in leave a person in their field, and are said', async () => {
    const person = await openPage();
    await person.enterNumber();
    await answer(person, 'startProof', proved);
    box(person, 'given-name')?.focus();
    await answer(person, 'fillIn', { attributes: { familyName: 'Lovelace' }, check: [] });
    expect(at(person)).to.equal('given-name');
    expect(person.said()).to.equal(en.prefillSome(1));
  });

  for (const [what, settle] of [
    ['a failure', (person: Person) => refuse(person, 'startProof')],
    ['the next step', (person: Person) => answer(person, 'startProof', codeSent)],
  ] as const) {
    it(`AC-FO-4 ${what} leaves a person in a field of the page, and is said`, async () => {
      const person = await openPage({ page: between });
      await person.enterNumber();
      own(person, 'below')?.focus();
      await settle(person);
      expect(document.activeElement?.id).to.equal('below');
      await person.wait(1000);
      expect(person.said()).to.not.equal('');
    });
  }

  it('AC-FO-4 a failed comparison leaves a person in the field they went to meanwhile, is said, and can be tried again', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    box(person, 'given-name')?.focus();
    await refuse(person, 'match');
    expect(at(person)).to.equal('given-name');
    await person.wait(1000);
    expect(person.said()).to.include(en.problem.network(undefined));
    expect(person.hasButton('Continue')).to.equal(true);
  });

  it('AC-FO-4 a person who pressed Enter in a field is led to what came of it', async () => {
    const person = await openPage();
    person.field('Mobile number').focus();
    await sendKeys({ type: '0639980001' });
    await sendKeys({ press: 'Enter' });
    while (person.service.count('startProof') === 0) await person.settled();
    await refuse(person, 'startProof');
    expect(at(person)).to.equal('problem');
  });
});

describe('focus: steps', () => {
  it('AC-FO-2 forward and back lead to the heading, which says the step; the page is told and its title stays', async () => {
    const person = await openPage({ properties: { fields: FIELDS } });
    const { title } = document;
    const seen: string[] = [];
    const look = (): void => {
      expect(at(person)).to.equal('heading');
      seen.push(person.heading());
    };
    await person.enterNumber();
    await answer(person, 'startProof', codeSent);
    look();
    await person.press('Change the number');
    look();
    await person.press('Continue');
    await answer(person, 'startProof', proved);
    await answer(person, 'fillIn', { attributes: VALUES, check: [] });
    look();
    await person.press('Continue');
    look();
    await person.press('Back');
    look();
    expect(seen).to.deep.equal([
      'Step 2 of 4 Enter the code',
      'Step 1 of 4 Your mobile number',
      'Step 3 of 4 Your details',
      'Step 4 of 4 Your documents',
      'Step 3 of 4 Your details',
    ]);
    expect(person.count('kyc-step')).to.equal(5);
    expect(document.title).to.equal(title);
  });

  it('AC-FO-2 the result has a heading that takes the focus', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await answer(person, 'match', verdict('match'));
    expect(at(person)).to.equal('heading');
  });

  for (const [place, state, name] of [
    ['number', 'slow', 'Cancel'],
    ['code', 'slow', 'Cancel'],
    ['form', 'asking', 'Cancel'],
    ['second page', 'slow', 'Cancel'],
    ['form', 'operator not reached', 'Ask my operator again'],
    ['number', 'problem', 'Go on without this check'],
    ['code', 'problem', 'Change the number'],
    ['form', 'questions', 'Use 1982'],
    ['form', 'questions', 'Use this address'],
    ['form', 'questions', 'Same as your country of residence (France)'],
    ['second page', 'document changed', 'Keep the number'],
    ['second page', 'document changed', 'Clear the number'],
    ['second page', 'filled', 'Back'],
  ] as const) {
    it(`AC-FO-5 pressing “${name}” (${place}, ${state}), which goes with the press, leaves the focus in the widget`, async () => {
      const person = await openPage({ properties: { fields: FIELDS } });
      await scene(place, state).arrange(person);
      const button = person.button(name);
      await person.press(name);
      expect(button.isConnected && at(person) === 'nowhere').to.equal(false);
      expect(at(person)).to.not.equal('nowhere');
    });
  }

  it('AC-FO-5 a wait that ends takes its message along, not the focus', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await person.service.last('match').refuse('rate-limited', { retryAfter: 20 });
    await person.settled();
    expect(at(person)).to.equal('problem');
    await person.wait(20_000);
    expect(at(person)).to.equal('heading');
  });

  it('AC-FO-7 the browser’s history is left alone from the number to the result', async () => {
    const changes: string[] = [];
    const { pushState, replaceState } = history;
    history.pushState = () => void changes.push('push');
    history.replaceState = () => void changes.push('replace');
    const [{ length }, { href }] = [history, location];
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada', familyName: 'Lovelace', birthdate: '1978-08-22' });
    await person.press('Continue');
    await answer(person, 'match', verdict('match'));
    Object.assign(history, { pushState, replaceState });
    expect([history.length, location.href, changes]).to.deep.equal([length, href, []]);
  });
});

describe('focus: order and sight', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';
  const widths = engineHere() === 'webkit' ? [480, 1200] : [320, 600, 1200];
  for (const width of widths)
    for (const direction of ['ltr', 'rtl'] as const) {
      it(`AC-FO-8 the order of the keyboard is the order on the screen, ${width} pixels wide, ${direction}`, async () => {
        await setViewport({ width, height: 900 });
        const person = await openPage({
          page: html`<div dir=${direction}><kyc-onboarding></kyc-onboarding></div>`,
          properties: { fields: FIELDS },
        });
        for (const { step, state, properties, arrange } of SCENES) {
          // The list of countries is a dialog of its own.
          if (properties || state === 'countries open' || !/empty|summary|questions|slow|changed/.test(state)) continue;
          person.widget.reset();
          await person.settled();
          await arrange(person);
          const places = [...person.root.querySelectorAll<HTMLElement>(FOCUSABLE)];
          expect(places.filter(({ tabIndex }) => tabIndex > 0).length).to.equal(0);
          const boxes = places
            .filter((each) => each.checkVisibility())
            .map((each) => ({ each, field: each.closest('.kyc-field') }));
          boxes.slice(1).forEach(({ each, field }, index) => {
            const before = boxes[index];
            if (!before) return;
            // In one field its controls are compared, else the fields: a message may push one box below its neighbour.
            const isWithin = field !== null && field === before.field;
            const [last, box] = [before, { each, field }].map((place) =>
              ((isWithin ? null : place.field) ?? place.each).getBoundingClientRect(),
            ) as [DOMRect, DOMRect];
            const [lastName, name] = [before.each, each].map((place) => place.id || place.textContent.trim());
            const isBelow = box.top >= last.bottom - 1 || box.top > last.top + 8;
            const isBeside = direction === 'ltr' ? box.left >= last.left - 1 : box.right <= last.right + 1;
            const isInRow = box.top < last.bottom && box.bottom > last.top && isBeside;
            expect(isBelow || isInRow, `${step}, ${state}: ${lastName} before ${name}`).to.equal(true);
          });
        }
      });
    }

  it('AC-FO-6 what takes the focus is not below the page’s sticky bars where the page tells their height', async () => {
    await setViewport({ width: 480, height: 500 });
    const style = document.createElement('style');
    style.textContent = `
      .bar { position: sticky; z-index: 1; height: 100px; background: Canvas }
      .top { top: 0 } .bottom { bottom: 0 }
      kyc-onboarding { --kyc-scroll-margin: 110px }`;
    document.head.append(style);
    const person = await openPage({
      page: html`<div>
        <div class="bar top">Bar</div>
        <kyc-onboarding></kyc-onboarding>
        <div class="bar bottom">Bar</div>
      </div>`,
      properties: { fields: FIELDS },
    });
    /** How far what has the focus reaches below a bar: at its top, and at its bottom. */
    const hidden = (): [top: number, bottom: number] => {
      const focused = person.focused();
      // A message is read from its heading on.
      const place = focused?.querySelector('h3') ?? focused;
      const { top, bottom } = place?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      // Of a tall box browsers show the line that is written on.
      return [Math.max(0, 99 - top), Math.max(0, Math.min(bottom, top + 60) - (innerHeight - 99))];
    };
    const isInSight = async (what: string): Promise<void> => {
      // Firefox scrolls when it draws the next time.
      for (const end = performance.now() + 1000; hidden().some((each) => each > 0) && performance.now() < end;)
        await person.settled();
      expect(hidden(), what).to.deep.equal([0, 0]);
    };
    await scene('form', 'error summary').arrange(person);
    await isInSight('summary');
    for (let press = 0; press < 24; press++) {
      await sendKeys({ press: 'Tab' });
      if (person.focused()) await isInSight(`Tab ${press} ${person.focused()?.id}`);
    }
    await sendKeys({ down: 'Shift' });
    for (let press = 0; press < 20; press++) {
      await sendKeys({ press: 'Tab' });
      if (person.focused()) await isInSight(`Shift+Tab ${press} ${person.focused()?.id}`);
    }
    await sendKeys({ up: 'Shift' });
    person.widget.values = VALUES;
    await person.settled();
    await person.press('Continue');
    await isInSight('heading');
    style.remove();
  });
});
