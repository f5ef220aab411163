/**
 * Whose value a field holds: what the operator filled in is named as such, can be changed, given back, cleared and disowned, and goes when
 * nobody is there (form facts 1.13).
 */
import { expect } from '@open-wc/testing';
import type { AttributeValues } from '../../src/domain/attribute.js';
import type { KycVerdictDetail } from '../../src/elements/kyc-onboarding.events.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { proved, verdict } from '../support/fake-service.js';
import type { Person } from './harness.js';
import { answer, descriptionOf, focusAt, leaveAndReturn, openRarePage, WHOLE } from './rare-steps.js';

const toForm = async (
  attributes: AttributeValues = WHOLE,
  { check = [], ...properties }: Partial<KycOnboarding> & { readonly check?: readonly string[] } = {},
  typed: Readonly<Record<string, string>> = {},
): Promise<Person> => {
  const person = await openRarePage({ properties });
  await person.enterNumber();
  await answer(person, 'startProof', proved);
  for (const [label, text] of Object.entries(typed)) await person.type(label, text);
  await answer(person, 'fillIn', { attributes, check });
  return person;
};

const restore = (label: string): string => en.useOperators(label);
/** The field around a control, with what is said below it. */
const around = (control: Element): HTMLElement | null => control.closest('.kyc-field');

describe('provenance: what is said', () => {
  it('AC-PR-1 a notice names the source, says that the records stay as they are, and offers to clear', async () => {
    const person = await toForm();
    const notice = person.root.querySelector('[part~=prefill]');
    expect(notice?.textContent).to.include(en.prefillSome(3));
    expect(en.prefillSome(3)).to.include('operator’s records').and.to.include('does not change their records');
    expect([...(notice?.querySelectorAll('button') ?? [])].map((each) => each.textContent.trim())).to.deep.equal([
      en.clearPrefill,
      en.notMe,
    ]);
    expect(person.said()).to.equal(en.prefillSome(3));
  });

  it('AC-PR-2 every filled control is tagged in words, as part of its description; the others are not', async () => {
    const person = await toForm({ givenName: 'Ada', birthdate: '1978-08-22' });
    expect(descriptionOf(person, person.field('Given names'))).to.include(en.fromOperator);
    const group = person.field('Day').closest('fieldset');
    expect(group && descriptionOf(person, group)).to.include(en.fromOperator);
    expect(descriptionOf(person, person.field('Family name'))).to.not.include(en.fromOperator);
    expect(person.root.querySelectorAll('.kyc-tag').length).to.equal(2);
  });

  it('AC-PR-2 the tag changes with the first difference, and back with the original', async () => {
    const person = await toForm();
    const field = person.field('Given names');
    field.focus();
    for (const [text, tag] of [
      ['Adam', en.edited],
      ['Ada', en.fromOperator],
    ] as const) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await person.settled();
      expect(descriptionOf(person, field)).to.include(tag);
      expect(focusAt(person)).to.equal('given-name');
    }
  });

  it('AC-PR-7 a value that was repaired is shown as it is, and a look at it is asked for', async () => {
    const person = await toForm({ givenName: 'Ada', familyName: 'Lovelace' }, { check: ['familyName'] });
    expect(descriptionOf(person, person.field('Family name'))).to.deep.equal([en.wantsCheck]);
    expect(descriptionOf(person, person.field('Given names'))).to.deep.equal([en.fromOperator]);
    await person.type('Family name', 'King');
    expect(descriptionOf(person, person.field('Family name'))).to.deep.equal([en.edited]);
  });

  it('says so where the operator has nothing', async () => {
    const person = await toForm({});
    expect(person.text()).to.include(en.prefillNone);
    expect(person.hasButton(en.clearPrefill)).to.equal(false);
  });
});

describe('provenance: one value', () => {
  for (const [what, label, name, other] of [
    ['a text', 'Given names', 'Given names', 'Grace'],
    ['a day', 'Day', 'Date of birth', '23'],
  ] as const)
    it(`AC-PR-3 ${what}: the button names the field, gives back the original, keeps the focus on the field, and is said once`, async () => {
      const person = await toForm();
      const before = person.field(label).value;
      await person.type(label, other);
      await person.wait(2000);
      await person.press(restore(name));
      expect(person.field(label).value).to.equal(before);
      expect(person.focused()?.closest('.kyc-field') === around(person.field(label))).to.equal(true);
      expect(person.focused()?.localName).to.equal('input');
      expect(person.said()).to.equal(en.fromOperator);
      await person.wait(10_000);
      expect(person.said()).to.equal('');
      expect(person.hasButton(restore(name))).to.equal(false);
    });

  it('AC-PR-3 a choice is given back too', async () => {
    const person = await toForm({ country: 'FR', gender: 'FEMALE' }, { fields: 'country gender' });
    const list = person.field<HTMLSelectElement>('Country');
    list.focus();
    list.value = 'DE';
    for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    await person.settled();
    await person.press(restore('Country'));
    expect(list.value).to.equal('FR');
    expect(person.focused() === list).to.equal(true);
    person.field('Male').click();
    await person.settled();
    await person.press(restore('Gender'));
    expect(person.field('Female').checked).to.equal(true);
    expect(person.focused() === person.field('Female')).to.equal(true);
  });

  it('AC-PR-4 what was typed before stays, and the operator’s is offered beside it', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    expect(person.field('Given names').value).to.equal('Augusta');
    expect(person.field('Family name').value).to.equal('Lovelace');
    expect(person.text()).to.include(en.prefillSome(2));
    await person.press(restore('Given names'));
    expect(person.field('Given names').value).to.equal('Ada');
  });

  it('AC-PR-4 what was typed just as the operator has it is the operator’s, and nothing is offered', async () => {
    const person = await toForm({ givenName: 'Ada' }, {}, { 'Given names': 'Ada' });
    expect(descriptionOf(person, person.field('Given names'))).to.include(en.fromOperator);
    expect(person.hasButton(restore('Given names'))).to.equal(false);
  });

  it('AC-PR-5 values are written into the boxes, not into their attributes', async () => {
    const person = await toForm();
    expect(person.root.querySelectorAll('input[value]:not([value=""]):not([type=radio])').length).to.equal(0);
  });
});

describe('provenance: everything', () => {
  it('AC-PR-3 clears what the operator filled in, keeps what was typed, and takes it back once', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    await person.wait(2000);
    await person.press(en.clearPrefill);
    expect([person.field('Given names').value, person.field('Family name').value]).to.deep.equal(['Augusta', '']);
    expect(person.text()).to.include(en.prefillCleared);
    expect(person.said()).to.equal(en.prefillCleared);
    expect(person.root.querySelectorAll('.kyc-tag').length).to.equal(0);
    expect(focusAt(person)).to.not.equal('nowhere');
    await person.type('Family name', 'King');
    await person.wait(2000);
    await person.press(en.undo);
    expect([person.field('Given names').value, person.field('Family name').value]).to.deep.equal(['Augusta', 'King']);
    expect(person.field('Year').value).to.equal('1978');
    for (const name of ['Given names', 'Family name']) expect(person.hasButton(restore(name)), name).to.equal(true);
    expect(person.text()).to.include(en.prefillSome(1));
    expect(focusAt(person)).to.not.equal('nowhere');
  });

  it('these are not my details: on by hand, with nothing of the operator’s left, and what was typed kept', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    await person.press(en.notMe);
    expect(focusAt(person)).to.equal('heading');
    expect(person.text()).to.include(en.manualLead);
    expect([person.field('Given names').value, person.field('Family name').value]).to.deep.equal(['Augusta', '']);
    expect(person.root.querySelectorAll('.kyc-tag').length).to.equal(0);
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    expect(person.service.last('match').request).to.include({ manual: true });
  });

  it('AC-PR-6 after the page was in the browser’s cache the operator’s values are gone, with a notice; typed ones stay', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    await leaveAndReturn(person);
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01', givenName: 'Augusta' });
    expect(person.text()).to.include(en.prefillForgotten);
    expect(person.root.querySelectorAll('.kyc-tag').length).to.equal(0);
    await person.press(en.prefillAgain);
    expect(person.service.count('fillIn')).to.equal(2);
  });

  it('AC-PR-6 after ten idle minutes they are gone too, and every press begins the ten minutes again', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    await person.wait(9 * 60_000);
    await person.type('Given names', 'Grace');
    await person.wait(10 * 60_000 - 1);
    expect(person.field('Family name').value).to.equal('Lovelace');
    await person.wait(1);
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01', givenName: 'Grace' });
    expect(person.text()).to.include(en.prefillForgotten);
    expect(person.said()).to.equal(en.prefillForgotten);
  });

  it('AC-PR-10 the verdict tells source and edits of every field, and no value', async () => {
    const person = await toForm(WHOLE, {}, { 'Given names': 'Augusta' });
    await person.type('Year', '1979');
    await person.press('Continue');
    await answer(person, 'match', verdict('match'));
    const { fields } = person.detail<KycVerdictDetail>('kyc-verdict');
    expect(fields).to.deep.equal({
      phoneNumber: { source: 'unknown-script', edited: false },
      givenName: { source: 'unknown-script', edited: true },
      familyName: { source: 'operator', edited: false },
      birthdate: { source: 'unknown-script', edited: true },
    });
    for (const value of ['Augusta', 'Ada', 'Lovelace', '1978', '1979'])
      expect(JSON.stringify(person.events)).to.not.include(value);
  });
});

describe('provenance: locked', () => {
  const toLocked = (attributes: AttributeValues = WHOLE, fields = 'givenName familyName birthdate') =>
    toForm(attributes, { fields, lockPrefilled: fields });

  it('AC-PR-8 what the operator filled in can be read and reached, says why it stays, and what to do if it is wrong', async () => {
    const person = await toLocked();
    const field = person.field('Given names');
    expect([field.readOnly, field.disabled, field.value]).to.deep.equal([true, false, 'Ada']);
    expect(descriptionOf(person, field)).to.deep.equal([en.fromOperator, words.locked]);
    field.focus();
    expect(person.focused() === field).to.equal(true);
    for (const name of ['Given names', 'Family name', 'Date of birth'])
      expect(person.hasButton(words.contest(name)), name).to.equal(true);
  });

  it('AC-PR-8 a day is locked in all its boxes, with the reason at the group', async () => {
    const person = await toLocked();
    for (const part of ['Day', 'Month', 'Year']) expect(person.field(part).readOnly, part).to.equal(true);
    const group = person.field('Day').closest('fieldset');
    expect(group && descriptionOf(person, group)).to.include(words.locked);
  });

  it('AC-PR-8 a list and radio buttons cannot be changed either', async () => {
    const person = await toLocked({ country: 'FR', gender: 'FEMALE' }, 'country gender');
    const list = person.field<HTMLSelectElement>('Country');
    expect([...list.options].map(({ value }) => value)).to.deep.equal(['FR']);
    expect(person.field('Male').disabled).to.equal(true);
    await person.press(words.contest('Country'));
    expect(list.options.length).to.be.greaterThan(200);
    expect([list.value, person.focused() === list]).to.deep.equal(['FR', true]);
    await person.press(words.contest('Gender'));
    expect([person.field('Male').disabled, person.field('Female').checked]).to.deep.equal([false, true]);
    expect(person.focused() === person.field('Female')).to.equal(true);
  });

  it('AC-PR-8 this is wrong: the field opens, has the focus, and what is typed is sent', async () => {
    const person = await toLocked();
    await person.press(words.contest('Given names'));
    const field = person.field('Given names');
    expect([field.readOnly, person.focused() === field, field.value]).to.deep.equal([false, true, 'Ada']);
    expect(descriptionOf(person, field)).to.deep.equal([en.fromOperator]);
    expect(person.field('Family name').readOnly).to.equal(true);
    await person.type('Given names', 'Augusta');
    expect(person.hasButton(restore('Given names'))).to.equal(true);
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.include({ givenName: 'Augusta' });
  });

  it('AC-PR-8 what the operator did not fill in is open', async () => {
    const person = await toLocked({ givenName: 'Ada' });
    expect([person.field('Family name').readOnly, person.hasButton(words.contest('Family name'))]).to.deep.equal([
      false,
      false,
    ]);
  });

  it('AC-PR-8 is open once the operator’s values are cleared', async () => {
    const person = await toLocked();
    await person.press(en.clearPrefill);
    expect(person.field('Given names').readOnly).to.equal(false);
    await person.press(en.undo);
    expect(person.field('Given names').readOnly).to.equal(true);
  });
});
