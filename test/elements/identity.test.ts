import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DOCUMENT_TYPES } from '../../src/domain/attribute.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { verdict } from '../support/fake-service.js';
import { openPage, type Person } from './harness.js';

const inForm = async (
  fields: KycOnboarding['fields'],
  values: Record<string, string> = {},
  properties: Partial<KycOnboarding> = {},
): Promise<Person> => {
  const person = await openPage({ properties: { fields, ...properties } });
  await person.reachForm(values);
  return person;
};

const sent = (person: Person): unknown => person.service.last('match').request['attributes'];

const texts = (person: Person, selector: string): readonly (string | undefined)[] =>
  [...person.root.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());

/** The words that describe a control to people who do not see it. */
const description = (person: Person, control: Element | null): string =>
  (control?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (id && person.root.querySelector(`[id="${id}"]`)?.textContent?.trim()) ?? '')
    .join(' ');

/** What people hear who do not see the page, while a few seconds go by. */
async function heard(person: Person): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let turn = 0; turn < 8; turn++) {
    texts.push(person.said());
    await person.wait(500);
  }
  return texts;
}

async function choose(person: Person, label: string, value: string): Promise<void> {
  const select = person.field<HTMLSelectElement>(label);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await person.settled();
}

describe('the email address', () => {
  it('AC-ID-1 is one box for addresses, without a length of its own and without a second box to type it again', async () => {
    const person = await inForm('email');
    const boxes = [...person.root.querySelectorAll<HTMLInputElement>('.kyc-fields input')];
    expect(
      boxes.map(({ type, inputMode, autocomplete, maxLength }) => [type, inputMode, autocomplete, maxLength]),
    ).to.deep.equal([['email', 'email', 'email', -1]]);
  });

  it('AC-ID-1 proposes the domain that was probably meant, and takes it at a press', async () => {
    const person = await inForm('email');
    await person.type('Email address', 'Anna+kyc@gmial.com');
    expect(person.text()).to.include('Did you mean \u2068Anna+kyc@gmail.com\u2069?');
    expect(description(person, person.field('Email address'))).to.include('Did you mean');
    expect(person.field('Email address').ariaInvalid).to.equal('false');
    await person.press('Use this address');
    expect(person.field('Email address').value).to.equal('Anna+kyc@gmail.com');
    expect(person.focused()?.id).to.equal(person.field('Email address').id);
    expect(person.text()).to.not.include('Did you mean');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ email: 'Anna+kyc@gmail.com' });
  });

  it('AC-ID-1 a proposal is never an error, and nobody outside hears of it', async () => {
    const person = await inForm('email');
    const outside: string[] = [];
    for (const type of ['input', 'change']) person.widget.addEventListener(type, () => outside.push(type));
    await person.type('Email address', 'anna@gmial.com');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ email: 'anna@gmial.com' });
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    expect(JSON.stringify(person.events)).to.not.match(/gmail|gmial/);
    expect(outside).to.deep.equal([]);
    expect(person.widget.outerHTML).to.not.match(/gmail|gmial/);
  });

  for (const email of ['post@m\u00fcller.example', '\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a', 'a.b+c@example.co.uk'])
    it(`AC-ID-1 sends ${email} as typed`, async () => {
      const person = await inForm('email');
      await person.type('Email address', email);
      await person.press('Continue');
      expect(sent(person)).to.deep.equal({ email });
    });

  it('AC-ID-1 says that an address is too long, and does not cut it', async () => {
    const person = await inForm('email');
    const long = `${'x'.repeat(243)}@example.com`;
    await person.type('Email address', long);
    await person.press('Continue');
    expect(person.text()).to.include('Email address: please use at most 254 characters.');
    expect(person.field('Email address').value.length).to.equal(255);
  });
});

describe('gender', () => {
  it('AC-ID-2 is radio buttons, with a reason and a way not to say', async () => {
    const person = await inForm('givenName gender');
    const radios = [...person.root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(texts(person, '.kyc-radio')).to.deep.equal(['Female', 'Male', 'Other', 'Prefer not to say']);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, false, false]);
    expect(new Set(radios.map(({ name, form }) => `${name} ${form?.id.endsWith('-apart')}`))).to.have.keys([
      'sex true',
    ]);
    expect(description(person, radios[0]?.closest('fieldset') ?? null)).to.include('We ask because');
  });

  it('AC-ID-2 is not asked where the page does not ask', async () => {
    const person = await inForm('givenName');
    expect(person.root.querySelector('input[type=radio]')).to.equal(null);
  });

  it('AC-ID-2 offers exactly what the page configured', async () => {
    const person = await inForm([{ name: 'gender', choices: ['OTHER', 'FEMALE', 'QUEEN'] }]);
    expect(texts(person, '.kyc-radio')).to.deep.equal(['Other', 'Female', 'Prefer not to say']);
    person.field('Female').click();
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ gender: 'FEMALE' });
  });

  it('AC-ID-2 "prefer not to say" is an answer where one is required, and sends nothing', async () => {
    const person = await inForm('givenName gender', { givenName: 'Ada' }, { requiredFields: 'givenName gender' });
    await person.press('Continue');
    expect(person.text()).to.include('Gender: please fill this in.');
    person.field('Prefer not to say').click();
    await person.settled();
    expect(person.text()).to.not.include('Gender: please fill this in.');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ givenName: 'Ada' });
  });

  it('AC-ID-2 "prefer not to say" stays chosen, and the operator’s record does not go before it', async () => {
    const person = await openPage({ properties: { fields: 'gender' } });
    await person.enterNumber();
    await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
    await person.settled();
    person.field('Prefer not to say').click();
    await person.settled();
    await person.service.last('fillIn').answer({ attributes: { gender: 'MALE' }, check: [] });
    await person.settled();
    expect(person.field('Prefer not to say').checked).to.equal(true);
    await person.press('Change the number');
    await person.reachForm();
    expect(person.field('Prefer not to say').checked).to.equal(true);
  });
});

describe('countries of a person', () => {
  const FIELDS = 'country nationality countryOfBirth';

  it('AC-ID-3 are lists of the second form, empty whatever is known of home and phone', async () => {
    const person = await inForm(FIELDS, { country: 'FR' });
    for (const label of ['Nationality', 'Country of birth']) {
      const select = person.field<HTMLSelectElement>(label);
      expect([select.localName, select.value, select.autocomplete]).to.deep.equal(['select', '', 'off']);
      expect(select.form?.id).to.match(/-apart$/);
      expect(select.options.length).to.equal(251);
    }
    expect(person.field<HTMLSelectElement>('Country').form?.id).to.match(/-profile$/);
  });

  it('AC-ID-3 offer it for countries alone, and not where the page does not let them be changed', async () => {
    const person = await inForm(['country', 'idDocumentType', 'cityOfBirth', { name: 'nationality', readonly: true }]);
    await choose(person, 'Country', 'PT');
    expect(person.text()).to.not.include('Same as');
  });

  it('AC-ID-3 take the country of residence when the person says so', async () => {
    const person = await inForm(FIELDS);
    const same = (country: string): string => `Same as your country of residence (${country})`;
    expect(person.text()).to.not.include('Same as');
    await choose(person, 'Country', 'PT');
    expect(texts(person, 'button').filter((text) => text === same('Portugal')).length).to.equal(2);
    await person.press(same('Portugal'));
    expect(person.field<HTMLSelectElement>('Nationality').value).to.equal('PT');
    expect(person.focused()?.id).to.equal(person.field('Nationality').id);
    expect(person.field<HTMLSelectElement>('Country of birth').value).to.equal('');
    expect(texts(person, 'button').filter((text) => text === same('Portugal')).length).to.equal(1);
    await choose(person, 'Country of birth', 'BR');
    expect(person.text()).to.not.include('Same as');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'PT', nationality: 'PT', countryOfBirth: 'BR' });
  });
});

describe('the document', () => {
  const NUMBER = 'Document number';
  const six = DOCUMENT_TYPES.slice(0, 6);

  it('AC-ID-4 asks for its type with radio buttons up to six, and with a list beyond', async () => {
    const few = await inForm([{ name: 'idDocumentType', choices: six }]);
    expect(few.root.querySelectorAll('input[type=radio]').length).to.equal(6);
    expect(few.root.querySelector('select')).to.equal(null);
    few.field('Passport').click();
    await few.press('Continue');
    expect(sent(few)).to.deep.equal({ idDocumentType: 'passport' });
    const many = await inForm('idDocumentType');
    expect(many.field<HTMLSelectElement>('Type of document').options.length).to.equal(8);
  });

  for (const [how, fields, change] of [
    [
      'a list',
      'idDocumentType idDocument',
      (person: Person, value: string) => choose(person, 'Type of document', value),
    ],
    [
      'radio buttons',
      [{ name: 'idDocumentType', choices: six }, 'idDocument'],
      async (person: Person, value: string) => {
        [...person.root.querySelectorAll<HTMLInputElement>('input[name=doc-type]')]
          .find((each) => each.value === value)
          ?.click();
        await person.settled();
      },
    ],
  ] as const) {
    const QUESTION = 'You chose another type of document. Does the number still belong to it?';

    it(`AC-ID-4 another type from ${how} clears the number only when the person says so`, async () => {
      const person = await inForm(fields);
      await change(person, 'passport');
      await person.type(NUMBER, 'X4RTBPFW4');
      await change(person, 'national_id_card');
      expect(person.text()).to.include(QUESTION);
      expect(await heard(person)).to.include(QUESTION);
      expect(person.field(NUMBER).value).to.equal('X4RTBPFW4');
      await person.press('Clear the number');
      expect(person.field(NUMBER).value).to.equal('');
      expect(person.focused()?.id).to.equal(person.field(NUMBER).id);
      expect(person.text()).to.not.include(QUESTION);
    });

    it(`AC-ID-4 another type from ${how} keeps the number when the person says so, or says nothing`, async () => {
      const person = await inForm(fields);
      await change(person, 'passport');
      await person.type(NUMBER, 'X4RTBPFW4');
      await change(person, 'national_id_card');
      await person.press('Keep the number');
      expect(person.text()).to.not.include(QUESTION);
      expect((person.focused() as HTMLInputElement | null)?.name).to.equal('doc-type');
      await change(person, 'residence_permit');
      expect(person.text()).to.include(QUESTION);
      await person.press('Continue');
      expect(sent(person)).to.deep.equal({ idDocumentType: 'residence_permit', idDocument: 'X4RTBPFW4' });
    });

    it(`AC-ID-4 asks nothing for a first type from ${how}, for an empty number, or once the old type is back`, async () => {
      const person = await inForm(fields);
      await change(person, 'passport');
      await change(person, 'national_id_card');
      expect(person.text()).to.not.include(QUESTION);
      await person.type(NUMBER, 'X4RTBPFW4');
      await change(person, 'residence_permit');
      expect(person.text()).to.include(QUESTION);
      await change(person, 'national_id_card');
      expect(person.text()).to.not.include(QUESTION);
      const other = await inForm(fields);
      await other.type(NUMBER, 'X4RTBPFW4');
      await change(other, 'passport');
      expect(other.text()).to.not.include(QUESTION);
    });
  }

  it('AC-ID-4 the number is typed as it is printed: no mask, no correction, capitals on telephones', async () => {
    const person = await inForm('idDocument');
    const box = person.field(NUMBER);
    const get = (name: string): string | null => box.getAttribute(name);
    expect(
      ['autocomplete', 'autocapitalize', 'spellcheck', 'autocorrect', 'dir', 'maxlength', 'pattern', 'placeholder'].map(
        get,
      ),
    ).to.deep.equal(['off', 'characters', 'false', 'off', 'ltr', null, null, null]);
    expect(box.form?.id).to.match(/-apart$/);
    box.focus();
    await sendKeys({ type: '12-ab 34/c.5' });
    await sendKeys({ press: 'Tab' });
    expect(box.value).to.equal('12-ab 34/c.5');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ idDocument: '12-ab 34/c.5' });
  });

  it('AC-ID-4 separators count neither for the length nor as a number', async () => {
    const person = await inForm('idDocument');
    const grouped = '12345 '.repeat(10).trim();
    await person.type(NUMBER, ' - / . ');
    await person.press('Continue');
    expect(person.text()).to.include('Document number: please fill this in.');
    await person.type(NUMBER, `${grouped} 1`);
    expect(person.text()).to.include('Document number: please use at most 50 characters.');
    expect(person.field(NUMBER).value).to.equal(`${grouped} 1`);
    await person.type(NUMBER, grouped);
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ idDocument: grouped });
  });

  for (const [label, field] of [
    [NUMBER, 'idDocument'],
    ['Bank account number', 'bankAccountNumber'],
    ['Year', 'idDocumentExpiryDate'],
  ] as const)
    it(`AC-ID-5 asks password managers to leave ${field} alone, and nothing else`, async () => {
      const person = await inForm(`${field} givenName`);
      const marks = (control: HTMLInputElement): readonly string[] =>
        control.getAttributeNames().filter((name) => name.startsWith('data-') && name !== 'data-part');
      expect(marks(person.field(label))).to.have.members([
        'data-1p-ignore',
        'data-bwignore',
        'data-lpignore',
        'data-form-type',
      ]);
      expect(marks(person.field('Given names'))).to.deep.equal([]);
    });
});

describe('identity for everybody', () => {
  it('leaves nothing to mend: empty, wrong, with a question and with proposals', async () => {
    const fields = [
      'email',
      'gender',
      'country',
      'nationality',
      { name: 'idDocumentType', choices: DOCUMENT_TYPES.slice(0, 6) },
      'idDocument',
    ];
    const person = await inForm(fields as KycOnboarding['fields']);
    await expect(person.widget).to.be.accessible();
    await person.press('Continue');
    await expect(person.widget).to.be.accessible();
    await person.type('Email address', 'anna@gmial.com');
    await choose(person, 'Country', 'PT');
    person.field('Passport').click();
    await person.type('Document number', 'X4RTBPFW4');
    person.field('Residence permit').click();
    await person.settled();
    expect(person.hasButton('Keep the number')).to.equal(true);
    await expect(person.widget).to.be.accessible();
  });
});

describe('what a document says', () => {
  const FIELDS = 'givenName idDocument idDocumentExpiryDate';
  const CANARY = 'CANARY4711';

  const fill = async (person: Person): Promise<void> => {
    await person.type('Given names', 'Ada');
    await person.type('Document number', CANARY);
    await person.type('Day', '27');
    await person.type('Month', '3');
    await person.type('Year', '2031');
  };

  it('AC-ID-5 is never in form state, storage or the address', async () => {
    const states: unknown[] = [];
    const { setFormValue } = ElementInternals.prototype;
    ElementInternals.prototype.setFormValue = function (this: ElementInternals, ...given) {
      // Without a second argument the browser keeps the value itself as the state.
      states.push(given.length < 2 ? given[0] : given[1]);
      return setFormValue.apply(this, given);
    };
    try {
      const person = await inForm(FIELDS, {}, { name: 'kyc', submitValues: true });
      await fill(person);
      await person.press('Continue');
      await person.service.last('match').answer(verdict('match'));
      await person.settled();
      expect(person.heading()).to.equal('Your details are confirmed');
    } finally {
      ElementInternals.prototype.setFormValue = setFormValue;
    }
    expect(states.length).to.be.greaterThan(0);
    expect(states.filter((state) => state !== null && state !== undefined)).to.deep.equal([]);
    const kept = JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      location.href,
      history.state,
      document.cookie,
    ]);
    expect(kept).to.not.match(/CANARY4711|2031-03-27/);
  });

  it('AC-ID-5 is forgotten when the form is taken from the page; the rest of what was typed is not', async () => {
    const person = await inForm(FIELDS);
    await fill(person);
    const { parentElement: place } = person.widget;
    person.widget.remove();
    await person.settled();
    expect(person.widget.values).to.deep.equal({ phoneNumber: '06 39 98 00 01', givenName: 'Ada' });
    expect(person.root.querySelectorAll('.kyc-fields input').length).to.equal(0);
    place?.append(person.widget);
    await person.settled();
    await person.press('Continue');
    await person.service.last('startProof').answer({ status: 'elsewhere' });
    await person.settled();
    expect(person.field('Given names').value).to.equal('Ada');
    expect(['Document number', 'Day', 'Month', 'Year'].map((label) => person.field(label).value)).to.deep.equal([
      '',
      '',
      '',
      '',
    ]);
  });

  it('AC-ID-5 is forgotten after the verdict too, and the verdict is not', async () => {
    const person = await inForm(FIELDS, {}, { name: 'kyc', submitValues: true });
    await fill(person);
    await person.press('Continue');
    await person.service.last('match').answer(verdict('match'));
    await person.settled();
    expect(person.widget.values.idDocument).to.equal(CANARY);
    person.widget.remove();
    await person.settled();
    expect(Object.keys(person.widget.values)).to.have.members(['phoneNumber', 'givenName']);
    expect(person.widget.step).to.equal('done');
    expect(person.widget.verdict?.decision).to.equal('match');
  });

  it('AC-ID-5 stays where the form is only moved', async () => {
    const person = await inForm(FIELDS);
    await fill(person);
    const place = document.createElement('div');
    person.widget.parentElement?.append(place);
    place.append(person.widget);
    await person.settled();
    expect(person.field('Document number').value).to.equal(CANARY);
    expect(person.widget.values).to.deep.include({ idDocument: CANARY, idDocumentExpiryDate: '2031-03-27' });
  });
});
