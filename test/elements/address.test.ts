import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadAddressRules } from '../../src/domain/load-address-rules.js';
import { COUNTRY_CODES } from '../../src/elements/country-names.js';
import type { KycFieldInvalidDetail } from '../../src/elements/kyc-onboarding.events.js';
import { openPage, type Person } from './harness.js';

const PARTS = 'country streetName streetNumber houseNumberExtension locality region postalCode';
const SHOWN = ['JP', 'BR', 'NL', 'ES', 'GB', 'US', 'IN', 'IE', 'AE', 'FR'] as const;

const inForm = async (fields = PARTS, properties = {}, values: Record<string, string> = {}): Promise<Person> => {
  const person = await openPage({ properties: { fields, ...properties } });
  await person.enterNumber('+33 6 39 98 00 01');
  // The numbering plan of another country is a file of its own.
  while (person.service.count('startProof') === 0) await person.settled();
  await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
  await person.settled();
  await person.service.last('fillIn').answer({ attributes: values, check: [] });
  await person.settled();
  return person;
};

const choose = async (person: Person, label: string, value: string): Promise<void> => {
  const select = person.field<HTMLSelectElement>(label);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await person.settled();
};

const labels = (person: Person): readonly string[] =>
  [...person.root.querySelectorAll('.kyc-fields label, .kyc-fields legend')].map(
    (each) => each.textContent?.trim() ?? '',
  );

const options = (person: Person, label: string): readonly string[] =>
  [...person.field<HTMLSelectElement>(label).options].slice(1).map(({ text }) => text);

const sent = (person: Person): unknown => person.service.last('match').request['attributes'];

const wrong = (person: Person): readonly string[] =>
  person.detail<KycFieldInvalidDetail>('kyc-field-invalid').fields.map(({ name, code }) => `${name} ${code}`);

describe('the form of an address', () => {
  // Files of regions are fetched once; what is tested is not how long that takes.
  before(() =>
    Promise.all(
      [...SHOWN, 'VN', 'KP'].map((country) =>
        loadAddressRules(country, { attributes: ['region'], isJoined: false, sendRegionAs: 'name' }),
      ),
    ),
  );

  const ROWS: Readonly<Record<(typeof SHOWN)[number], readonly string[]>> = {
    JP: [
      'Postal code',
      'Prefecture',
      'City, ward or town',
      'Neighbourhood',
      'Block and house number',
      'Flat, floor or staircase (optional)',
    ],
    BR: ['Street', 'House number', 'Flat, floor or staircase (optional)', 'Town or city', 'State', 'Postal code (CEP)'],
    NL: ['Street', 'House number', 'Flat, floor or staircase (optional)', 'Postcode', 'Town or city'],
    ES: ['Street', 'House number', 'Flat, floor or staircase (optional)', 'Postal code', 'Town or city', 'Province'],
    GB: ['House number', 'Street', 'Flat, floor or staircase (optional)', 'Post town', 'Postcode'],
    US: ['House number', 'Street', 'Flat, floor or staircase (optional)', 'Town or city', 'State', 'ZIP code'],
    IN: ['House number', 'Street', 'Flat, floor or staircase (optional)', 'Town or city', 'PIN code', 'State'],
    IE: [
      'House number',
      'Street',
      'Flat, floor or staircase (optional)',
      'Town or city',
      'County (optional)',
      'Eircode (optional)',
    ],
    AE: ['House number', 'Street', 'Flat, floor or staircase (optional)', 'Emirate'],
    FR: ['House number', 'Street', 'Flat, floor or staircase (optional)', 'Postal code', 'Town or city'],
  };
  for (const country of SHOWN) {
    it(`AC-AD-1 has the rows, labels and marks of ${country}, the country first`, async () => {
      const person = await inForm();
      await choose(person, 'Country', country);
      expect(labels(person)).to.deep.equal(['Country', ...ROWS[country]]);
      expect(new Set(ROWS[country]).size).to.equal(ROWS[country].length);
    });

    it(`AC-AD-1 has the postal code of ${country} in its hint and on its keyboard`, async () => {
      const person = await inForm();
      await choose(person, 'Country', country);
      const box = person.root.querySelector<HTMLInputElement>('[name=postal-code]');
      if (country === 'AE') return void expect(box === null).to.equal(true);
      const hint = person.root.querySelector(`#${box!.getAttribute('aria-describedby')!}`)?.textContent;
      const { postalCode } = (
        await loadAddressRules(country, { attributes: [], isJoined: false, sendRegionAs: 'name' })
      ).format;
      expect(hint).to.equal(`For example ${postalCode?.example}`);
      expect(box!.inputMode).to.equal(['NL', 'GB', 'IE'].includes(country) ? '' : 'numeric');
      expect(box!.dir).to.equal('ltr');
      expect(box!.hasAttribute('maxlength')).to.equal(false);
    });
  }

  it('AC-AD-1 follows the page’s country where the form does not ask for one', async () => {
    const person = await inForm('email streetName postalCode region locality', { country: 'US' });
    expect(labels(person)).to.deep.equal(['Email address', 'Street', 'Town or city', 'State', 'ZIP code']);
  });

  it('AC-AD-1 keeps the page’s own order, and requires as it does, where nobody knows the country', async () => {
    const person = await inForm('postalCode country region locality email', { country: '' });
    expect(labels(person)).to.deep.equal([
      'Country',
      'Postal code',
      'Region (optional)',
      'Town or city',
      'Email address',
    ]);
  });

  it('AC-AD-1 requires what the page requires, whatever the country says', async () => {
    const person = await inForm(PARTS, { requiredFields: 'region', country: 'US' });
    expect(labels(person)).to.deep.equal([
      'Country (optional)',
      'House number (optional)',
      'Street (optional)',
      'Flat, floor or staircase (optional)',
      'Town or city (optional)',
      'State',
      'ZIP code (optional)',
    ]);
  });

  it('AC-AD-1 speaks French', async () => {
    const person = await openPage({ properties: { fields: PARTS, lang: 'fr', country: 'JP' } });
    while (!person.hasField('Numéro de mobile')) await person.settled();
    await person.type('Numéro de mobile', '+33 6 39 98 00 01');
    await person.press('Continuer');
    while (person.service.count('startProof') === 0) await person.settled();
    await person.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
    await person.settled();
    expect(labels(person).slice(0, 4)).to.deep.equal([
      'Pays',
      'Code postal',
      'Préfecture',
      'Ville, arrondissement ou bourg',
    ]);
    expect(person.text()).to.include('Par exemple 154-0023');
  });

  it('AC-AD-2 sends a postal code as its country writes it, and leaves the box as it was typed', async () => {
    const person = await inForm('country postalCode');
    await choose(person, 'Country', 'JP');
    await person.type('Postal code', '〒１０２ー8460');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'JP', postalCode: '102-8460' });
    expect(person.field('Postal code').value).to.equal('〒１０２ー8460');
  });

  it('AC-AD-2 says what a code looks like, and takes that back with another country', async () => {
    const person = await inForm('country postalCode');
    await choose(person, 'Country', 'GB');
    await person.type('Postcode', '12345');
    await person.press('Continue');
    expect(wrong(person)).to.deep.equal(['postalCode postal-code-malformed']);
    const message = 'Postcode: please write it like EC1Y 8SY.';
    expect(person.text().split(message).length, 'in the summary and at the box').to.equal(3);
    await choose(person, 'Country', 'US');
    expect(person.text()).to.not.include('does not look right');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'US', postalCode: '12345' });
  });

  it('AC-AD-2 takes any code where the country has no rule', async () => {
    const person = await inForm('country postalCode');
    await choose(person, 'Country', 'KP');
    await person.type('Postal code (optional)', 'any Code');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'KP', postalCode: 'any Code' });
  });

  it('AC-AD-3 keeps every value whose row is still there, and brings the others back with their country', async () => {
    const person = await inForm();
    await choose(person, 'Country', 'US');
    await person.type('Street', 'Main St');
    await person.type('Town or city', 'Springfield');
    await person.type('ZIP code', '62701');
    await choose(person, 'State', 'Illinois');
    await choose(person, 'Country', 'AE');
    expect(person.field('Street').value).to.equal('Main St');
    expect(person.field<HTMLSelectElement>('Emirate').value).to.equal('');
    await choose(person, 'Country', 'US');
    expect(person.field('Street').value).to.equal('Main St');
    expect(person.field('Town or city').value).to.equal('Springfield');
    expect(person.field('ZIP code').value).to.equal('62701');
    expect(person.field<HTMLSelectElement>('State').value).to.equal('Illinois');
  });

  it('AC-AD-3 sends nothing of a row that the country does not have', async () => {
    const person = await inForm('country streetName region postalCode');
    await choose(person, 'Country', 'US');
    await person.type('ZIP code', '62701');
    await person.type('Street', 'Al Wasl Road');
    await choose(person, 'State', 'Illinois');
    await choose(person, 'Country', 'AE');
    await choose(person, 'Emirate', 'دبي');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'AE', streetName: 'Al Wasl Road', region: 'دبي' });
  });

  it('AC-AD-3 leaves the focus on the country, and says once what changed', async () => {
    const person = await inForm();
    await person.wait(10_000);
    await choose(person, 'Country', 'US');
    await choose(person, 'Country', 'JP');
    expect(person.focused()?.id).to.match(/-country$/);
    await person.wait(500);
    expect(person.said()).to.equal('Address fields changed for Japan.');
    await person.wait(7000);
    expect(person.said()).to.equal('');
    await person.type('Neighbourhood', '飯田橋');
    await person.wait(500);
    expect(person.said()).to.equal('');
  });

  it('AC-AD-3 says nothing where the chosen country is the one that was shown', async () => {
    const person = await inForm();
    await person.wait(10_000);
    await choose(person, 'Country', 'FR');
    await person.wait(500);
    expect(person.said()).to.equal('');
  });

  it('AC-AD-3 gives the focus back to a box whose row changed its place', async () => {
    const person = await inForm();
    const box = person.field('Postal code');
    box.focus();
    await sendKeys({ type: '1540023' });
    // The country comes with the operator's records while the person types.
    person.widget.values = { country: 'JP' };
    await person.settled();
    expect(labels(person)[1]).to.equal('Postal code');
    expect(person.focused()?.id).to.equal(box.id);
    await sendKeys({ press: 'Backspace' });
    expect(person.field('Postal code').value).to.equal('154002');
  });

  it('AC-AF-7 keeps the same boxes when rows change their places', async () => {
    const person = await inForm();
    const names = ['address-line1', 'address-line2', 'address-level2', 'postal-code', 'house-number'];
    const boxes = () => names.map((name) => person.root.querySelector<HTMLInputElement>(`[name=${name}]`)!);
    const before = boxes();
    for (const [index, box] of before.entries()) box.value = `value ${index}`;
    await choose(person, 'Country', 'JP');
    await choose(person, 'Country', 'BR');
    expect(boxes().map((box, index) => box === before[index])).to.deep.equal(names.map(() => true));
    expect(boxes().map(({ value }) => value)).to.deep.equal(names.map((_, index) => `value ${index}`));
  });

  it('AC-AF-7 keeps what one gesture fills in while the rows change', async () => {
    const person = await inForm();
    const fill: Readonly<Record<string, string>> = {
      'address-line1': 'Calle Mayor',
      'house-number': '5',
      'address-level2': 'Madrid',
      'postal-code': '28013',
      country: 'ES',
    };
    for (const [name, value] of Object.entries(fill)) {
      const control = person.root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await person.settled();
    await choose(person, 'Province', 'Madrid');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({
      country: 'ES',
      streetName: 'Calle Mayor',
      streetNumber: '5',
      locality: 'Madrid',
      postalCode: '28013',
      region: 'Madrid',
    });
  });

  it('AC-AD-4 splits the line that street and number share, and sends the parts', async () => {
    const person = await inForm('streetName streetNumber houseNumberExtension', {
      streetLayout: 'joined',
      country: 'ES',
    });
    expect(labels(person)).to.deep.equal(['Street and house number', 'Flat, floor or staircase (optional)']);
    await person.type('Street and house number', 'Calle Mayor 7-9, 3º B');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({
      streetName: 'Calle Mayor',
      streetNumber: '7-9',
      houseNumberExtension: '3º B',
    });
    expect(person.field('Street and house number').value).to.equal('Calle Mayor 7-9, 3º B');
  });

  it('AC-AD-4 asks for the number where it is in doubt, and leaves the line whole', async () => {
    const person = await inForm('streetName streetNumber', { streetLayout: 'joined', country: 'ES' });
    await person.type('Street and house number', 'Casa Los Olivos');
    await person.press('Continue');
    expect(person.service.count('match')).to.equal(0);
    expect(wrong(person)).to.deep.equal(['streetNumber missing']);
    expect(person.text()).to.include('House number: please fill this in.');
    await person.type('House number', '12');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ streetName: 'Casa Los Olivos', streetNumber: '12' });
  });

  it('AC-AD-4 no longer asks for the number once it stands in the line', async () => {
    const person = await inForm('streetName streetNumber', { streetLayout: 'joined', country: 'ES' });
    await person.type('Street and house number', 'Calle Mayor');
    await person.press('Continue');
    expect(person.hasField('House number')).to.equal(true);
    await person.type('Street and house number', 'Calle Mayor, 5');
    expect(person.text()).to.not.include('please fill this in');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ streetName: 'Calle Mayor', streetNumber: '5' });
  });

  it('AC-AD-4 sends a line without a number where none is required', async () => {
    const properties = { streetLayout: 'joined', country: 'GB', requiredFields: 'streetName' };
    const person = await inForm('streetName streetNumber', properties);
    await person.type('Street and house number', 'Rose Cottage, Mill Lane');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ streetName: 'Rose Cottage, Mill Lane' });
  });

  it('AC-AD-4 shows the number that the operator knows in a box of its own', async () => {
    const values = { streetName: 'Calle Mayor', streetNumber: '5' };
    const person = await inForm('streetName streetNumber', { streetLayout: 'joined', country: 'ES' }, values);
    expect(person.service.last('fillIn').request['fields']).to.deep.equal(['streetName', 'streetNumber']);
    expect(person.field('House number').value).to.equal('5');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal(values);
  });

  it('AC-AD-5 offers the regions of the country and of no other', async () => {
    const person = await inForm('country region');
    await choose(person, 'Country', 'JP');
    const prefectures = options(person, 'Prefecture');
    expect(prefectures.length).to.equal(47);
    expect(prefectures).to.include('Tokyo (東京都)');
    await choose(person, 'Prefecture', '東京都');
    await choose(person, 'Country', 'US');
    const states = options(person, 'State');
    expect(states).to.include('California');
    expect(states.filter((name) => prefectures.includes(name))).to.deep.equal([]);
    await person.press('Continue');
    expect(wrong(person)).to.deep.equal(['region missing']);
    await choose(person, 'Country', 'JP');
    expect(person.field<HTMLSelectElement>('Prefecture').value).to.equal('東京都');
    expect(person.text()).to.not.include('please fill this in');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'JP', region: '東京都' });
  });

  it('AC-AD-5 sends the code where the page asks for it', async () => {
    const person = await inForm([{ name: 'country' }, { name: 'region', sendAs: 'code' }] as never);
    await choose(person, 'Country', 'JP');
    await choose(person, 'Prefecture', '13');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'JP', region: '13' });
  });

  it('AC-AD-5 forgets a region that the person takes back', async () => {
    const person = await inForm('region', { country: 'IE' });
    await choose(person, 'County (optional)', 'Kildare');
    await choose(person, 'County (optional)', 'Cork');
    await choose(person, 'County (optional)', '');
    expect(person.widget.values.region).to.equal('');
  });

  it('AC-AD-5 selects the region that the operator writes in another way, and sends it as the operator does', async () => {
    const person = await inForm('region email', { country: 'JP' }, { region: 'Tokyo-to' });
    expect(person.field<HTMLSelectElement>('Prefecture').value).to.equal('東京都');
    await person.type('Email address', 'taro@example.com');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ region: 'Tokyo-to', email: 'taro@example.com' });
  });

  it('AC-AD-5 takes the region as a text where the country has no list', async () => {
    const person = await inForm('country region');
    await choose(person, 'Country', 'VN');
    const region = person.field('Province (optional)');
    expect(region.localName).to.equal('input');
    await person.type('Province (optional)', 'Hà Nội');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ country: 'VN', region: 'Hà Nội' });
  });

  it('AC-AD-6 composes the whole address from its parts and does not ask for it', async () => {
    const person = await inForm('address country streetName streetNumber postalCode locality');
    expect(person.root.querySelector('textarea') === null).to.equal(true);
    expect(person.service.last('fillIn').request['fields']).to.not.include('address');
    await choose(person, 'Country', 'FR');
    await person.type('Street', 'rue des Lilas');
    await person.type('House number', '14');
    await person.type('Postal code', '75011');
    await person.type('Town or city', 'Paris');
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({
      country: 'FR',
      streetName: 'rue des Lilas',
      streetNumber: '14',
      postalCode: '75011',
      locality: 'Paris',
      address: '14 rue des Lilas, 75011 Paris',
    });
  });

  it('AC-AD-6 asks for the whole address in one box where nothing else is asked for', async () => {
    const person = await inForm('address');
    const box = person.root.querySelector<HTMLTextAreaElement>('textarea')!;
    expect(box.labels[0]?.textContent?.trim()).to.equal('Address');
    expect(box.autocomplete).to.equal('street-address');
    expect(person.text()).to.include('All of it, as you would write it on a letter.');
    box.focus();
    await sendKeys({ type: '14 rue des Lilas' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: '75011 Paris' });
    expect(person.service.count('match')).to.equal(0);
    await person.press('Continue');
    expect(sent(person)).to.deep.equal({ address: '14 rue des Lilas, 75011 Paris' });
  });

  it('follows the country of the operator’s records without a word beyond theirs', async () => {
    const values = { country: 'JP', postalCode: '102-8460', region: '東京都', locality: '千代田区' };
    const person = await inForm(PARTS, {}, values);
    expect(labels(person)[1]).to.equal('Postal code');
    expect(person.field<HTMLSelectElement>('Prefecture').value).to.equal('東京都');
    expect(person.said()).to.include('filled in');
  });

  it('starts again with the page’s country', async () => {
    const person = await inForm();
    await choose(person, 'Country', 'JP');
    person.widget.reset();
    await person.settled();
    await person.reachForm();
    expect(labels(person)).to.deep.equal(['Country', ...ROWS.FR]);
  });

  it('has a country to choose for every format', async () => {
    const person = await inForm('country');
    expect(options(person, 'Country').length).to.equal(COUNTRY_CODES.length);
  });
});
