/**
 * Masked values above the form: a person says whose they are, and until then nothing else of the record is on the page.
 */
import { expect } from '@open-wc/testing';
import { en } from '../../src/locales/en.js';
import { enDetours as words } from '../../src/locales/en-detours.js';
import { proved } from '../support/fake-service.js';
import { NUMBER, type Person } from './harness.js';
import { answer, focusAt, openRarePage, WHOLE } from './rare-steps.js';

const MASKED = { givenName: 'A••', familyName: 'L•••••••', birthdate: '••••-••-22' };

const toAsking = async (): Promise<Person> => {
  const person = await openRarePage();
  await person.enterNumber();
  await answer(person, 'startProof', proved);
  return person;
};

const toPreview = async (): Promise<Person> => {
  const person = await toAsking();
  await answer(person, 'fillIn', { attributes: MASKED, check: [], preview: true });
  return person;
};

const panel = (person: Person): HTMLElement | null => person.root.querySelector('[part~=preview]');
const rows = (person: Person): readonly string[] =>
  [...(panel(person)?.querySelectorAll('dt, dd') ?? [])].map(({ textContent }) => textContent.trim());
/** All that a person or a program could read. */
const everything = (person: Person): string =>
  [
    document.documentElement.outerHTML,
    person.root.innerHTML,
    ...[...person.root.querySelectorAll<HTMLInputElement>('input, select')].map(({ value }) => value),
    JSON.stringify([person.widget.values, person.events]),
  ].join('\n');

describe('masked values', () => {
  it('stand above the form, by the names of the fields, and are said', async () => {
    const person = await toPreview();
    expect(rows(person)).to.deep.equal([
      'Given names',
      'A••',
      'Family name',
      'L•••••••',
      'Date of birth',
      '••••-••-22',
    ]);
    expect(person.said()).to.equal(`${words.previewHeading} ${words.previewText}`);
    const group = panel(person);
    expect(group?.role).to.equal('group');
    expect(
      group && person.root.querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent.trim(),
    ).to.equal(words.previewHeading);
    expect(person.widget.step).to.equal('preview');
  });

  it('fill in nothing, and nothing else of the record is on the page', async () => {
    const person = await toPreview();
    expect(person.field('Given names').value).to.equal('');
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01' });
    for (const value of ['Ada', 'Lovelace', '1978']) expect(everything(person)).to.not.include(value);
  });

  it('are told to the page by their step alone, without values', async () => {
    const person = await toPreview();
    expect(person.count('kyc-prefill')).to.equal(0);
    expect(JSON.stringify(person.events)).to.not.include('•');
  });

  it('AC-FO-4 leave a person in the field they are in, with what they have typed', async () => {
    const person = await toAsking();
    const field = person.field('Given names');
    field.focus();
    field.value = 'Aug';
    await answer(person, 'fillIn', { attributes: MASKED, check: [], preview: true });
    expect(person.focused() === field).to.equal(true);
    expect(field.value).to.equal('Aug');
    field.value = 'Augusta';
    await person.press(words.previewConfirm);
    await answer(person, 'fillIn', { attributes: WHOLE, check: [], preview: false });
    expect([person.field('Given names').value, person.field('Family name').value]).to.deep.equal([
      'Augusta',
      'Lovelace',
    ]);
    expect(person.hasButton(en.useOperators('Given names'))).to.equal(true);
  });

  it('leave the focus at the heading where it was', async () => {
    expect(focusAt(await toPreview())).to.equal('heading');
  });

  it('yes: asks for the values themselves, which then fill in the form', async () => {
    const person = await toPreview();
    const first = person.service.last('fillIn').request;
    await person.press(words.previewConfirm);
    expect(panel(person) === null).to.equal(true);
    expect(focusAt(person)).to.not.equal('nowhere');
    const { key, ...second } = person.service.last('fillIn').request;
    expect(second).to.deep.equal({ fields: first['fields'], phoneNumber: NUMBER, confirmed: true });
    expect(key).to.not.equal(first['key']);
    expect(person.text()).to.include(en.prefillAsking);
    await answer(person, 'fillIn', { attributes: WHOLE, check: [], preview: false });
    expect(person.field('Given names').value).to.equal('Ada');
    expect(person.detail('kyc-prefill')).to.deep.equal({ fields: ['givenName', 'familyName', 'birthdate'] });
  });

  it('no: on by hand, with nothing of them left', async () => {
    const person = await toPreview();
    await person.type('Given names', 'Grace');
    await person.press(words.previewRefuse);
    expect(person.text()).to.include(en.manualLead);
    expect(focusAt(person)).to.equal('heading');
    expect(person.field('Given names').value).to.equal('Grace');
    expect(everything(person)).to.not.include('•••');
    expect(person.service.count('fillIn')).to.equal(1);
  });

  it('neither: the form can be filled in and sent beside them', async () => {
    const person = await toPreview();
    person.widget.values = WHOLE;
    await person.settled();
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal(WHOLE);
    expect('manual' in person.service.last('match').request).to.equal(false);
  });

  it('what is wrong in the form is said, and the question stays away from then on', async () => {
    const person = await toPreview();
    await person.press('Continue');
    expect(person.text()).to.include('There are 3 problems');
    expect(focusAt(person)).to.equal('summary');
  });

  it('go after ten idle minutes, and can be asked for again', async () => {
    const person = await toPreview();
    await person.wait(10 * 60_000);
    expect(panel(person) === null).to.equal(true);
    expect(everything(person)).to.not.include('•••');
    expect(person.said()).to.equal(en.prefillForgotten);
    await person.press(en.prefillAgain);
    expect(person.service.count('fillIn')).to.equal(2);
  });

  it('go when the page is left', async () => {
    const person = await toPreview();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await person.settled();
    expect(everything(person)).to.not.include('•••');
    await person.press(en.prefillAgain);
    await answer(person, 'fillIn', { attributes: MASKED, check: [], preview: true });
    expect(rows(person).length).to.equal(6);
  });
});
