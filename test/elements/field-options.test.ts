/**
 * What a page says about single fields, how a long form is spread over pages, and what is submitted on request.
 */
import { html } from 'lit';
import { expect } from '@open-wc/testing';
import type { KycStepDetail } from '../../src/elements/kyc-onboarding.events.js';
import { verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const LONG = 'givenName familyName birthdate email streetName postalCode locality idDocument bankAccountNumber';

describe('options of a field', () => {
  it('takes label, hint, first value, required and read-only from the page', async () => {
    const person = await openPage({
      properties: {
        fields: [
          { name: 'givenName', label: 'First name', hint: 'As on your card.', required: false },
          { name: 'email', value: 'anna@example.com', readonly: true },
        ],
      },
    });
    await person.reachForm();
    expect(person.hasField('First name (optional)')).to.equal(true);
    expect(person.text()).to.include('As on your card.');
    const email = person.field('Email address');
    expect([email.value, email.readOnly]).to.deep.equal(['anna@example.com', true]);
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({ email: 'anna@example.com' });
    expect(person.count('kyc-field-invalid')).to.equal(0);
  });

  it('shows a read-only choice as the only one, reachable and not changeable', async () => {
    const person = await openPage({
      properties: {
        fields: [
          { name: 'country', value: 'FR', readonly: true },
          { name: 'gender', value: 'OTHER', readonly: true },
        ],
      },
    });
    await person.reachForm();
    const list = person.field<HTMLSelectElement>('Country');
    expect([...list.options].map(({ value }) => value)).to.deep.equal(['FR']);
    expect([list.value, list.disabled]).to.deep.equal(['FR', false]);
    const free = [...person.root.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')];
    expect(free.map(({ value, checked }) => [value, checked])).to.deep.equal([['OTHER', true]]);
  });

  it('does not fill a field again that a person emptied, whenever the page sets the same fields', async () => {
    const fields = () => [{ name: 'givenName', value: 'Anna' } as const];
    const person = await openPage({ properties: { fields: fields() } });
    await person.reachForm();
    await person.type('Given names', '');
    person.widget.fields = fields();
    await person.settled();
    expect(person.field('Given names').value).to.equal('');
  });

  it('speaks of a field by the page’s own label when something is wrong with it', async () => {
    const person = await openPage({ properties: { fields: [{ name: 'givenName', label: 'First name' }] } });
    await person.reachForm();
    await person.press('Continue');
    expect(person.text()).to.include('First name: please fill this in.');
  });
});

describe('a long form', () => {
  const fillProfile = async (person: Person): Promise<void> => {
    for (const [label, text] of [
      ['Given names', 'Ada'],
      ['Family name', 'Lovelace'],
      ['Day', '10'],
      ['Month', '12'],
      ['Year', '1985'],
      ['Email address', 'ada@example.com'],
      ['Street', 'Rue du Bac'],
      ['Postal code', '75007'],
      ['Town or city', 'Paris'],
    ] as const)
      await person.type(label, text);
  };

  it('AC-AF-5 asks for identity, contact and address on one page, and for documents on a page of their own', async () => {
    const person = await openPage({ properties: { fields: LONG } });
    await person.reachForm();
    expect(person.heading()).to.equal('Step 3 of 4 Your details');
    expect(person.hasField('Document number')).to.equal(false);
    await person.press('Continue');
    expect(person.text()).to.include('There are 7 problems');
    expect(person.text()).to.not.include('Document number');
    await fillProfile(person);
    await person.press('Continue');
    expect(person.heading()).to.equal('Step 4 of 4 Your documents');
    expect(person.focused()?.localName).to.equal('h2');
    expect(person.detail<KycStepDetail>('kyc-step')).to.deep.equal({ step: 'details', previous: 'details', page: 2 });
    expect(person.hasField('Given names')).to.equal(false);
    expect(person.count('kyc-verdict')).to.equal(0);

    await person.press('Back');
    expect(person.heading()).to.equal('Step 3 of 4 Your details');
    expect(person.field('Given names').value).to.equal('Ada');
    await person.press('Continue');
    await person.type('Document number', '12AB');
    await person.type('Bank account number', 'FR76');
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.include({ givenName: 'Ada', idDocument: '12AB' });
  });
});

describe('submit-values', () => {
  it('AC-FA-1 submits the number and the compared values only where the page asks for them', async () => {
    const data: (readonly [string, FormDataEntryValue])[][] = [];
    for (const submitValues of [false, true]) {
      const person = await openPage({
        page: html`<form><kyc-onboarding name="kyc"></kyc-onboarding></form>`,
        properties: { submitValues, fields: 'givenName' },
      });
      await person.reachForm();
      await person.type('Given names', ' Ada ');
      await person.press('Continue');
      await person.service.last('match').answer(verdict('match'));
      await person.settled();
      data.push([...new FormData(person.widget.form ?? undefined).entries()]);
    }
    expect(data).to.deep.equal([
      [['kyc[reference]', 'ref-1']],
      [
        ['kyc[reference]', 'ref-1'],
        ['kyc[values][phoneNumber]', '+33639980001'],
        ['kyc[values][givenName]', 'Ada'],
      ],
    ]);
  });
});
