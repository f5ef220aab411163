/**
 * How values come out of the boxes: programs write without a word, so what stands there is looked up, and who wrote it is remembered.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KycVerdictDetail } from '../../src/elements/kyc-onboarding.events.js';
import { sourceOf } from '../../src/elements/source.js';
import { controls } from '../../src/elements/styles/control.styles.js';
import { verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const box = (person: Person, id: string): HTMLInputElement => {
  const found = person.root.querySelector<HTMLInputElement>(`[id$='-${id}']`);
  if (!found) throw new Error(`Nothing is called ${id}`);
  return found;
};
const inForm = async (fields: string, values = {}): Promise<Person> => {
  const person = await openPage({ properties: { fields } });
  await person.reachForm(values);
  return person;
};
/** Whose value the only field holds, as the page says it: drawn from what the widget knows, not from the box. */
const tag = (person: Person): string => person.root.querySelector('.kyc-tag')?.textContent.trim() ?? 'none';

describe('reading: programs that write without a word', () => {
  it('AC-RV-1 the number that a program wrote is the one that is sent', async () => {
    const person = await openPage();
    box(person, 'tel').value = '06 39 98 00 01';
    await person.press('Continue');
    for (const end = performance.now() + 5000; person.service.count('startProof') === 0 && performance.now() < end;)
      await person.settled();
    expect(person.service.last('startProof').request['phoneNumber']).to.equal('+33639980001');
  });

  it('AC-RV-1 every kind of field is read from its box when the person goes on', async () => {
    const person = await inForm('givenName birthdate gender country email');
    box(person, 'given-name').value = 'Ada';
    box(person, 'bday-day').value = '22';
    box(person, 'bday-month').value = '8';
    box(person, 'bday-year').value = '1978';
    box(person, 'email').value = 'ada@example.com';
    const country = person.root.querySelector('select');
    if (country) country.value = 'FR';
    const radio = person.root.querySelector<HTMLInputElement>('input[value=FEMALE]');
    if (radio) radio.checked = true;
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({
      givenName: 'Ada',
      birthdate: '1978-08-22',
      gender: 'FEMALE',
      country: 'FR',
      email: 'ada@example.com',
    });
  });

  it('AC-RV-1 a value that was emptied without a word is missing', async () => {
    const person = await inForm('givenName', { givenName: 'Ada' });
    box(person, 'given-name').value = '';
    await person.press('Continue');
    expect(person.root.querySelectorAll('.kyc-issue').length).to.equal(1);
    expect(person.service.count('match')).to.equal(0);
  });

  for (const [when, now, happen] of [
    [
      'the person leaves the field',
      'Changed by you',
      async (person: Person) => {
        box(person, 'given-name').focus();
        box(person, 'given-name').value = 'Grace';
        await sendKeys({ press: 'Tab' });
      },
    ],
    [
      'the page is hidden or comes back',
      'Changed by you',
      (person: Person) => {
        box(person, 'given-name').value = 'Grace';
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    [
      'the browser begins to show a box as filled in',
      'From your operator',
      async (person: Person) => {
        // Over the operator's own value a browser's guess does not stand; over a person's it does.
        const given = box(person, 'given-name');
        given.value = 'Bea';
        given.dispatchEvent(new Event('input', { bubbles: true }));
        given.dispatchEvent(new Event('change', { bubbles: true }));
        await person.settled();
        expect(tag(person)).to.equal('Changed by you');
        given.value = 'Ada';
        given.dispatchEvent(
          new AnimationEvent('animationstart', { animationName: 'kyc-autofilled', bubbles: true, composed: true }),
        );
      },
    ],
  ] as const) {
    it(`AC-RV-2 looks into the boxes when ${when}`, async () => {
      const person = await inForm('givenName', { givenName: 'Ada' });
      expect(tag(person)).to.equal('From your operator');
      await happen(person);
      await person.settled();
      expect(tag(person)).to.equal(now);
    });
  }

  it('AC-RV-2 a filled box is shown by an animation of that name, which nobody sees', () => {
    expect(controls.cssText.replace(/\s+/g, ' ')).to.match(
      /input:autofill, select:autofill(, textarea:autofill)? \{ animation: kyc-autofilled 1ms; \}/,
    );
  });
});

describe('reading: who wrote', () => {
  it('AC-RV-3 tells apart the person, the operator, the page and programs', async () => {
    const person = await inForm('givenName familyName middleNames email', { givenName: 'Ada' });
    box(person, 'family-name').focus();
    await sendKeys({ type: 'Lovelace' });
    person.widget.values = { middleNames: 'King' };
    await person.settled();
    box(person, 'email').value = 'ada@example.com';
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    const { fields } = person.detail<KycVerdictDetail>('kyc-verdict');
    expect(fields).to.deep.include({
      givenName: { source: 'operator', edited: false },
      familyName: { source: 'user', edited: false },
      middleNames: { source: 'integrator', edited: false },
      email: { source: 'unknown-script', edited: false },
    });
  });

  // Only a browser itself sends trusted events; test/autofill has real ones, these are their shapes.
  const [text, list] = [document.createElement('input'), document.createElement('select')];
  for (const [event, source] of [
    [{ isTrusted: true, type: 'input', target: text, inputType: 'insertText' }, 'user'],
    [{ isTrusted: true, type: 'input', target: text, inputType: 'insertFromPaste' }, 'user'],
    [{ isTrusted: true, type: 'input', target: text, inputType: 'insertReplacementText' }, 'browser-autofill'],
    [{ isTrusted: true, type: 'input', target: text }, 'browser-autofill'],
    [{ isTrusted: true, type: 'input', target: list }, 'user'],
    [{ isTrusted: true, type: 'change', target: text }, 'user'],
    [{ isTrusted: false, type: 'input', target: text, inputType: 'insertText' }, 'unknown-script'],
  ] as const) {
    const { isTrusted, type, target } = event;
    const what = `${isTrusted ? 'trusted' : 'made'} ${type} of a ${target.localName}`;
    it(`AC-RV-3 ${what}, ${'inputType' in event ? event.inputType : 'no input type'}: ${source}`, () => {
      expect(sourceOf(event as unknown as Event)).to.equal(source);
    });
  }
});
