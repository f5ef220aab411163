import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { FIELD_NAMES } from '../../src/domain/field.js';
import type { KycFieldInvalidDetail } from '../../src/elements/kyc-onboarding.events.js';
import { openPage, type Person } from './harness.js';

const inForm = async (fields: string, values: Record<string, string> = {}, properties = {}): Promise<Person> => {
  const person = await openPage({ properties: { fields, ...properties } });
  await person.reachForm(values);
  return person;
};

describe('the phone field', () => {
  for (const [text, message] of [
    ['', 'Mobile number: please fill this in.'],
    ['06 39', 'The phone number is too short.'],
    ['06 39 98 00 01 22 33 44', 'The phone number is too long.'],
    ['call me', 'Enter a phone number with digits only'],
    ['+999 1234567', 'No country has this country code.'],
  ] as const) {
    it(`says what is wrong with ${text ? `text of ${text.length} signs` : 'nothing'}: ${message}`, async () => {
      const person = await openPage();
      await person.enterNumber(text);
      expect(person.text()).to.include(message);
      expect(person.service.count('startProof')).to.equal(0);
      expect(person.focused()?.id).to.match(/^kyc\d+-summary$/);
      expect(person.field('Mobile number').value).to.equal(text);
      expect(person.detail<KycFieldInvalidDetail>('kyc-field-invalid').fields[0]?.name).to.equal('phoneNumber');
    });
  }

  it('keeps a pasted number as it was pasted, and reads it', async () => {
    const person = await openPage();
    const pasted = ' tel:+33\u00a06.39.98.00.01 ';
    await person.enterNumber(pasted);
    expect(person.service.last('startProof').request['phoneNumber']).to.equal('+33639980001');
    expect(person.field('Mobile number').value).to.equal(pasted);
  });

  it('passes simulator numbers only where the page says so', async () => {
    const person = await openPage({ properties: { testNumbers: '+999' } });
    await person.enterNumber('+99999991000');
    expect(person.service.last('startProof').request['phoneNumber']).to.equal('+99999991000');
  });
});

describe('the form’s fields', () => {
  it('shows every attribute there is, each with a label', async () => {
    const person = await inForm(ATTRIBUTE_NAMES.join(' '), {}, { requiredFields: [] });
    const rows = (): number => {
      for (const control of person.root.querySelectorAll<HTMLInputElement>('.kyc-fields :is(input, select, textarea)'))
        expect(control.labels?.length, control.name).to.equal(1);
      return person.root.querySelectorAll('.kyc-fields > *').length;
    };
    const first = rows();
    await person.press('Continue');
    // One row for both readings of a name; the whole address is composed of its parts, and France's have no region.
    expect(first + rows()).to.equal(ATTRIBUTE_NAMES.length - 3);
  });

  it('AC-ER-2 AC-ER-3 says everything that is wrong, in the order of the page, and leads to each field', async () => {
    const person = await inForm('givenName birthdate email');
    await person.type('Day', '31');
    await person.type('Month', '2');
    await person.type('Year', '1978');
    await person.type('Email address', 'nobody');
    await person.press('Continue');
    const items = [...person.root.querySelectorAll('[id$=-summary] li')].map((item) => item.textContent?.trim());
    expect(items).to.deep.equal([
      'Given names: please fill this in.',
      'Date of birth: that month has only 28 days.',
      'Enter an email address such as name@example.com.',
    ]);
    expect(person.root.querySelector('[id$=-summary] h3')?.textContent?.trim()).to.equal('There are 3 problems');
    person.root.querySelectorAll<HTMLElement>('[id$=-summary] a')[1]?.click();
    expect(person.focused()?.id).to.equal(person.field('Day').id);
    await person.type('Email address', 'name@example.com');
    expect(person.field('Email address').ariaInvalid).to.equal('false');
  });

  it('AC-ER-4 marks only the box that is wrong', async () => {
    const person = await inForm('birthdate');
    await person.type('Day', '3');
    await person.type('Year', '1978');
    await person.press('Continue');
    expect(person.text()).to.include('Date of birth: please add the month.');
    expect(['Day', 'Month', 'Year'].map((label) => person.field(label).ariaInvalid)).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
  });

  for (const [lang, country, order] of [
    ['en', 'US', ['Month', 'Day', 'Year']],
    ['en', 'GB', ['Day', 'Month', 'Year']],
    ['en', 'FR', ['Day', 'Month', 'Year']],
    ['en-US', 'FR', ['Month', 'Day', 'Year']],
    ['fr', 'FR', ['Jour', 'Mois', 'Année']],
    ['fr-CA', 'FR', ['Année', 'Mois', 'Jour']],
  ] as const) {
    it(`orders the boxes of a day for ${lang} in ${country}: ${order.join(' ')}`, async () => {
      const person = await openPage({ properties: { lang, country, fields: 'birthdate' } });
      // Elsewhere: no code, straight to the form.
      await person.type(lang.startsWith('fr') ? 'Numéro de mobile' : 'Mobile number', '+33639980001');
      await person.press(lang.startsWith('fr') ? 'Continuer' : 'Continue');
      await person.service.last('startProof').answer({ status: 'elsewhere' });
      await person.settled();
      const labels = [...person.root.querySelectorAll('.kyc-date label')].map((label) => label.textContent);
      expect(labels).to.deep.equal([...order]);
    });
  }

  it('follows the page’s own order of a date', async () => {
    const person = await inForm('birthdate', {}, { dateOrder: 'year month day' });
    expect([...person.root.querySelectorAll('.kyc-date label')].map((label) => label.textContent)).to.deep.equal([
      'Year',
      'Month',
      'Day',
    ]);
  });

  it('spreads a pasted day over the boxes', async () => {
    const person = await inForm('birthdate');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '22/08/1978');
    // Firefox takes the text by a way of its own.
    const init = { clipboardData, data: '22/08/1978', dataType: 'text/plain', bubbles: true, cancelable: true };
    person.field('Day').dispatchEvent(new ClipboardEvent('paste', init));
    await person.settled();
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({ birthdate: '1978-08-22' });
  });

  it('asks for gender with radio buttons, and sends nothing for those who would rather not say', async () => {
    const person = await inForm('givenName gender', { givenName: 'Ada' });
    person.field('Female').click();
    await person.settled();
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({ givenName: 'Ada', gender: 'FEMALE' });
    await person.service.last('match').refuse('network');
    await person.settled();
    person.field('Prefer not to say').click();
    await person.settled();
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({ givenName: 'Ada' });
  });

  it('shows the operator’s choice in lists and radio buttons', async () => {
    const person = await inForm('country gender idDocumentType', {
      country: 'FR',
      gender: 'OTHER',
      idDocumentType: 'passport',
    });
    expect(person.field<HTMLSelectElement>('Country').value).to.equal('FR');
    expect(person.field('Other').checked).to.equal(true);
    expect(person.field<HTMLSelectElement>('Type of document').value).to.equal('passport');
  });

  it('sends what was typed, untouched inside', async () => {
    const person = await inForm('givenName');
    await person.type('Given names', '  \ufa19 e\u0301 O\u2019Neil  ');
    await person.press('Continue');
    expect(person.service.last('match').request['attributes']).to.deep.equal({
      givenName: '\ufa19 e\u0301 O\u2019Neil',
    });
  });

  it('Enter goes on, also from a field of the second form, and not while a composition ends', async () => {
    const person = await inForm('givenName cityOfBirth', { givenName: 'Ada', cityOfBirth: 'London' });
    person.field('Place of birth').focus();
    const composing = new KeyboardEvent('keydown', {
      key: 'Enter',
      keyCode: 229,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    person.field('Place of birth').dispatchEvent(composing);
    await person.settled();
    expect(person.service.count('match')).to.equal(0);
    await sendKeys({ press: 'Enter' });
    await person.settled();
    expect(person.service.count('match')).to.equal(1);
  });
});

describe('how the controls are built', () => {
  it('AC-AF-1 AC-AF-6 every control belongs to a form in its own root; those without a token to the second one', async () => {
    const person = await inForm(ATTRIBUTE_NAMES.join(' '));
    for (const control of person.root.querySelectorAll<HTMLInputElement>('input, select')) {
      expect(control.form?.getRootNode() === control.getRootNode(), control.name).to.equal(true);
      const hasToken = !['off', null].includes(control.getAttribute('autocomplete'));
      if (!hasToken && control.name !== 'house-number')
        expect(control.form?.id, control.name).to.match(/^kyc\d+-apart$/);
      if (hasToken) expect(control.form?.id, control.name).to.match(/^kyc\d+-profile$/);
    }
  });

  it('AC-NH-1 AC-NH-2 no control is named after an attribute, and no id stands twice', async () => {
    const person = await inForm(ATTRIBUTE_NAMES.join(' '));
    const ids = [...person.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const names = [...person.root.querySelectorAll<HTMLInputElement>('input, select')].map(({ name }) => name);
    // `name`, `email`, `country` are autofill tokens themselves.
    const own = FIELD_NAMES.filter((name) => !['name', 'email', 'country'].includes(name)) as readonly string[];
    expect(names.filter((name) => own.includes(name))).to.deep.equal([]);
  });

  it('prefilled values stand in properties, never in attributes', async () => {
    const person = await inForm('givenName familyName', { givenName: 'Canary-1', familyName: 'Canary-2' });
    expect(person.root.innerHTML).to.not.include('Canary');
  });
});
