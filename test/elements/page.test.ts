import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import type { Verdict } from '../../src/domain/verdict.js';
import { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { codeSent, verdict } from '../support/fake-service.js';
import { openPage } from './harness.js';

const people = { givenName: 'Canary-given', familyName: 'Canary-family', birthdate: '1978-08-22' };

describe('the page’s configuration', () => {
  it('a missing endpoint: one diagnostic, a note on the page, and the form is still there', async () => {
    const person = await openPage({ properties: { endpoint: '', service: undefined } });
    expect(person.events.filter(({ type }) => type === 'kyc-diagnostic').map(({ detail }) => detail)).to.deep.equal([
      { code: 'endpoint-missing' },
    ]);
    expect(person.text()).to.include('The endpoint attribute is missing.');
    await person.enterNumber();
    expect(person.text()).to.include('This check is not set up properly on our side.');
    expect(person.hasButton('Go on without this check')).to.equal(true);
  });

  it('an unknown field: one diagnostic with what was meant, a note, and the known fields', async () => {
    await import('../../src/domain/suggest-field.js');
    const person = await openPage({ properties: { fields: 'givenNam familyName' } });
    expect(person.detail<Diagnostic>('kyc-diagnostic')).to.deep.equal({
      code: 'field-unknown',
      subject: 'givenNam',
      suggestion: 'givenName',
    });
    expect(person.count('kyc-diagnostic')).to.equal(1);
    expect(person.text()).to.include('Did you mean "givenName"?');
    await person.reachForm();
    expect(person.hasField('Family name')).to.equal(true);
    expect(person.count('kyc-diagnostic')).to.equal(1);
  });

  it('asks for the usual three where the page names no field', async () => {
    const person = await openPage({ properties: { fields: '' } });
    await person.reachForm();
    expect(['Given names', 'Family name', 'Date of birth'].every((label) => person.hasField(label))).to.equal(true);
  });

  it('requires what the page requires, and marks the rest as optional', async () => {
    const person = await openPage({ properties: { fields: 'givenName email', requiredFields: 'givenName' } });
    await person.reachForm({ givenName: 'Ada' });
    expect(person.hasField('Email address (optional)')).to.equal(true);
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(1);
  });

  it('does not ask the operator’s records where prefill is off', async () => {
    const person = await openPage({ properties: { prefill: 'off' } });
    await person.reachForm();
    expect(person.service.count('fillIn')).to.equal(0);
    expect(person.heading()).to.include('Your details');
  });

  it('takes values from the page, and gives out what stands in the fields', async () => {
    const person = await openPage();
    person.widget.values = { phoneNumber: '06 39 98 00 01', givenName: 'From the page' };
    await person.settled();
    expect(person.field('Mobile number').value).to.equal('06 39 98 00 01');
    await person.press('Continue');
    await person.service.last('startProof').answer({ status: 'elsewhere' });
    await person.settled();
    expect(person.field('Given names').value).to.equal('From the page');
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01', givenName: 'From the page' });
  });

  it('takes values that were set before the element was defined, and never replaces what a person typed', async () => {
    const early = { values: { givenName: 'Early' } };
    class Late extends KycOnboarding {}
    const element = Object.assign(document.createElement('kyc-late'), early);
    customElements.define('kyc-late', Late);
    document.body.append(element);
    customElements.upgrade(element);
    expect(element.values).to.deep.equal({ givenName: 'Early' });
    element.remove();

    const person = await openPage();
    await person.reachForm();
    await person.type('Given names', 'Typed');
    // Not even a change event has told of this one.
    person.field('Family name').value = 'Half ty';
    expect(person.widget.values).to.deep.include({ familyName: 'Half ty' });
    person.field('Family name').value = '';
    person.widget.values = { givenName: 'Page', familyName: 'Page' };
    await person.settled();
    expect(person.widget.values).to.deep.include({ givenName: 'Typed', familyName: 'Page' });
  });

  it('changes its language on the spot and loses nothing', async () => {
    const person = await openPage();
    await person.reachForm({ givenName: 'Ada' });
    await import('../../src/locales/fr.js');
    person.widget.lang = 'fr';
    await person.settled();
    expect(person.heading()).to.equal('Étape 3 sur 3 Vos informations');
    expect(person.field('Prénoms').value).to.equal('Ada');
    expect(person.root.querySelector('.kyc-widget')?.getAttribute('lang')).to.equal('fr');
  });

  it('AC-LN-1 takes its language from the nearest ancestor', async () => {
    const person = await openPage({ page: html`<section lang="fr-BE"><kyc-onboarding></kyc-onboarding></section>` });
    expect(person.heading()).to.equal('Étape 1 sur 3 Votre numéro de mobile');
  });

  it('lets the page replace single texts', async () => {
    const person = await openPage({ properties: { messages: { phoneHeading: 'First, your phone' } } });
    expect(person.heading()).to.equal('Step 1 of 3 First, your phone');
  });
});

describe('in the page’s own form', () => {
  const page = html`<form>
    <label for="kyc">Check</label>
    <fieldset><kyc-onboarding id="kyc" name="kyc" required></kyc-onboarding></fieldset>
    <button>Go</button>
  </form>`;

  it('submits nothing before a final verdict, and the reference then', async () => {
    const person = await openPage({ page });
    const form = person.widget.form;
    const data = () => [...new FormData(form ?? undefined).entries()];
    expect(form?.checkValidity()).to.equal(false);
    expect(data()).to.deep.equal([]);
    await person.reachForm(people);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('mismatch', false, { attemptsLeft: 1 }));
    await person.settled();
    expect(data()).to.deep.equal([]);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('partial', true, { token: 'signed' }));
    await person.settled();
    expect(data()).to.deep.equal([
      ['kyc', 'signed'],
      ['kyc[reference]', 'ref-1'],
    ]);
    expect(form?.checkValidity()).to.equal(true);
  });

  it('says what is missing when the form is submitted too early', async () => {
    const person = await openPage({ page });
    expect(person.widget.reportValidity()).to.equal(false);
    expect(person.widget.validity.valueMissing).to.equal(true);
    expect(person.widget.validationMessage).to.equal('Please finish these steps first.');
  });

  it('AC-FA-4 forgets everything when the form is reset', async () => {
    const person = await openPage({ page });
    // Text that no event has told of yet is forgotten as well.
    person.field('Mobile number').value = '06 39';
    person.widget.form?.reset();
    await person.settled();
    expect(person.field('Mobile number').value).to.equal('');
    await person.reachForm(people);
    person.widget.form?.reset();
    await person.settled();
    expect(person.heading()).to.include('Your mobile number');
    expect(person.field('Mobile number').value).to.equal('');
    expect(person.widget.values).to.deep.equal({});
  });

  it('AC-FA-4 is disabled with its fieldset', async () => {
    const person = await openPage({ page });
    const fieldset = person.widget.closest('fieldset');
    if (fieldset) fieldset.disabled = true;
    await person.settled();
    expect(person.field('Mobile number').disabled).to.equal(true);
    expect(person.button('Continue').disabled).to.equal(true);
  });

  it('AC-FA-3 a click on the page’s label leads to the first field', async () => {
    const person = await openPage({ page });
    person.widget.form?.querySelector('label')?.click();
    expect(person.focused()?.id).to.match(/^kyc\d+-tel$/);
  });

  it('AC-AF-3 tells its tokens apart from the page’s, and only there', async () => {
    const [inside, alone] = [await openPage({ page }), await openPage()];
    expect(inside.field('Mobile number').autocomplete).to.match(/^section-kyc-\d+ tel$/);
    expect(alone.field('Mobile number').autocomplete).to.equal('tel');
  });

  it('AC-FA-6 never submits the page’s form by itself', async () => {
    const person = await openPage({ page });
    let submitted = 0;
    person.widget.form?.addEventListener('submit', (event) => (event.preventDefault(), submitted++));
    await person.enterNumber();
    expect(submitted).to.equal(0);
  });
});

describe('what the page hears', () => {
  it('AC-FA-7 hears of every step once, and of no value ever', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => void heard.push(JSON.stringify([event.type, (event as CustomEvent).detail]));
    const native = (event: Event): void => void heard.push(event.type);
    for (const type of ['kyc-step', 'kyc-prefill', 'kyc-field-invalid', 'kyc-verdict', 'kyc-error', 'kyc-diagnostic'])
      addEventListener(type, listen);
    for (const type of ['input', 'change', 'submit', 'reset', 'invalid']) addEventListener(type, native);
    const person = await openPage();
    await person.reachForm(people);
    await person.type('Given names', 'Canary-typed');
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    for (const type of ['input', 'change', 'submit', 'reset', 'invalid']) removeEventListener(type, native);
    for (const type of ['kyc-step', 'kyc-prefill', 'kyc-field-invalid', 'kyc-verdict', 'kyc-error', 'kyc-diagnostic'])
      removeEventListener(type, listen);
    expect(heard.join()).to.not.match(/Canary|1978|39980001|39 98/);
    expect(heard.filter((each) => /^(input|change|submit|reset|invalid)$/.test(each))).to.deep.equal([]);
    expect(person.widget.outerHTML).to.not.match(/Canary|1978|39 98/);
    expect(document.title).to.not.match(/Canary/);
  });

  it('details are frozen, all the way down', async () => {
    const person = await openPage();
    await person.reachForm(people);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    for (const { type, detail } of person.events) {
      const check = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        expect(Object.isFrozen(value), type).to.equal(true);
        Object.values(value).forEach(check);
      };
      check(detail);
    }
  });

  it('the verdict is there for those who come late', async () => {
    const person = await openPage();
    const early = person.widget.whenVerdict();
    await person.reachForm(people);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('partial'));
    await person.settled();
    const decisions = (await Promise.all([early, person.widget.whenVerdict()])).map(
      ({ decision }: Verdict) => decision,
    );
    expect(decisions).to.deep.equal(['partial', 'partial']);
    expect(person.widget.verdict?.decision).to.equal('partial');
    expect(person.widget.step).to.equal('done');
    expect(person.widget.matches(':state(step-done)')).to.equal(true);
    expect(person.widget.matches(':state(verdict-partial)')).to.equal(true);
  });

  it('the methods do what the buttons do', async () => {
    const person = await openPage();
    person.widget.values = { phoneNumber: '+33639980001' };
    await person.widget.next();
    await person.settled();
    await person.service.last('startProof').answer(codeSent);
    await person.settled();
    expect(person.widget.step).to.equal('proof');
    person.widget.back();
    expect(person.widget.step).to.equal('phone');
    expect(person.service.count('cancelProof')).to.equal(0);
    await person.settled();
    expect(person.service.count('cancelProof')).to.equal(1);
    person.widget.cancel();
    expect(person.count('kyc-cancel')).to.equal(1);
    person.widget.start();
    expect(person.focused()?.id).to.match(/^kyc\d+-tel$/);
  });
});
