import { expect } from 'chai';
import { createAddressRules, type AddressOptions } from '../../src/domain/address-rules.js';
import { addressFormat } from '../support/address-format.js';
import type { AttributeName } from '../../src/domain/attribute.js';
import type { FieldReading } from '../../src/domain/field-value.js';
import { splitStreetLine } from '../../src/domain/street-line.js';
import { loadRegions } from '../../src/domain/regions/load-regions.js';

const rulesOf = (country: string, attributes: readonly AttributeName[], options: Partial<AddressOptions> = {}) =>
  createAddressRules(
    addressFormat(country),
    null,
    { attributes, isJoined: false, sendRegionAs: 'name', ...options },
    splitStreetLine,
  );

const never = (): boolean => false;

const PARTS: readonly AttributeName[] = ['streetName', 'streetNumber', 'locality', 'region', 'postalCode'];

const reading = (values: FieldReading['values'], issues: FieldReading['issues'] = {}): FieldReading => ({
  values,
  issues,
});

describe('address rules: rows', () => {
  for (const [country, names, rows] of [
    ['US', PARTS, 'streetNumber streetName locality region postalCode'],
    ['JP', PARTS, 'postalCode region locality streetName streetNumber'],
    ['FR', PARTS, 'streetNumber streetName postalCode locality'],
    ['AE', PARTS, 'streetNumber streetName region'],
    ['HU', PARTS, 'locality streetName streetNumber postalCode'],
    ['', PARTS, 'streetName streetNumber locality region postalCode'],
    ['ES', ['givenName', 'locality', 'email', 'postalCode', 'gender'], 'givenName postalCode locality email gender'],
    ['ES', ['locality', 'givenName', 'country'], 'country locality givenName'],
    ['', ['locality', 'givenName', 'country'], 'country locality givenName'],
    ['AE', ['postalCode', 'givenName'], 'givenName'],
    ['AE', ['givenName', 'email'], 'givenName email'],
    ['JP', ['address', 'postalCode'], 'postalCode address'],
    ['AE', ['address'], 'address'],
    ['FR', ['address', 'streetName', 'locality'], 'streetName locality'],
  ] as const) {
    it(`AC-AD-1 ${country || 'nowhere'}: ${names.join(' ')} become ${rows}`, () =>
      expect(rulesOf(country, names).rows(names, never).join(' ')).to.equal(rows));
  }

  it('AC-AD-4 the number’s row of a joined line is there when it is asked for', () => {
    const rules = rulesOf('ES', PARTS, { isJoined: true });
    expect(rules.rows(PARTS, never)).to.not.include('streetNumber');
    expect(rules.rows(PARTS, (name) => name === 'streetNumber')).to.include('streetNumber');
    expect(rules.row('streetName').label).to.equal('street-line');
    expect(rulesOf('ES', ['streetName'], { isJoined: true }).row('streetName').label).to.equal(undefined);
  });

  it('AC-AD-6 asks the operator for the parts of what is composed, and while any country may be chosen for all of them', () => {
    const names: readonly AttributeName[] = ['address', 'streetName', 'region', 'postalCode'];
    expect(rulesOf('AE', names).asked(names)).to.deep.equal(['streetName', 'region']);
    const open: readonly AttributeName[] = ['country', ...names];
    expect(rulesOf('AE', open).asked(open)).to.deep.equal(['country', 'streetName', 'region', 'postalCode']);
  });

  it('says what a country needs, and nothing of what is no part of an address', () => {
    const rules = rulesOf('IE', PARTS);
    expect(PARTS.filter((name) => rules.needs(name))).to.deep.equal(['streetName', 'streetNumber', 'locality']);
    expect(rules.needs('postalCode')).to.equal(false);
    expect(rules.needs('houseNumberExtension')).to.equal(false);
    expect(rules.needs('email')).to.equal(undefined);
    expect(rulesOf('', PARTS).needs('postalCode')).to.equal(undefined);
  });
});

describe('address rules: what is sent', () => {
  it('AC-AD-4 splits a joined line into the parts that are asked for', () => {
    const rules = rulesOf('ES', PARTS, { isJoined: true });
    const { values, issues } = rules.complete(
      reading({ streetName: 'Calle Mayor, 5' }, { streetNumber: { code: 'missing' } }),
      ['streetNumber'],
    );
    expect(values).to.deep.equal({ streetName: 'Calle Mayor', streetNumber: '5' });
    expect(issues).to.deep.equal({});
  });

  it('AC-AD-4 leaves a line in doubt whole, and misses the number only where it is required', () => {
    const rules = rulesOf('ES', PARTS, { isJoined: true });
    expect(rules.complete(reading({ streetName: 'Casa Los Olivos' }), ['streetNumber'])).to.deep.equal(
      reading({ streetName: 'Casa Los Olivos' }, { streetNumber: { code: 'missing' } }),
    );
    expect(rules.complete(reading({ streetName: 'Casa Los Olivos' }), [])).to.deep.equal(
      reading({ streetName: 'Casa Los Olivos' }),
    );
  });

  it('AC-AD-4 does not split beside a number that was given, nor in two boxes, nor a flat against another flat', () => {
    const joined = rulesOf('ES', [...PARTS, 'houseNumberExtension'], { isJoined: true });
    const given = reading({ streetName: 'Calle Mayor, 5', streetNumber: '7' });
    expect(joined.complete(given, [])).to.deep.equal(given);
    const flats = reading({ streetName: 'Calle Mayor, 5, 3º B', houseNumberExtension: '4º A' });
    expect(joined.complete(flats, [])).to.deep.equal(flats);
    const split = reading({ streetName: 'Calle Mayor, 5' });
    expect(rulesOf('ES', PARTS).complete(split, [])).to.deep.equal(split);
  });

  it('AC-AD-6 composes the address from the line’s parts, a flat among them, and sends no flat that nobody asked for', () => {
    const rules = rulesOf('ES', ['address', ...PARTS], { isJoined: true });
    expect(
      rules.complete(reading({ streetName: 'Calle Mayor, 5, 3º B', locality: 'Alcalá' }), []).values,
    ).to.deep.equal({
      streetName: 'Calle Mayor',
      streetNumber: '5',
      locality: 'Alcalá',
      address: 'Calle Mayor, 5, 3º B, Alcalá',
    });
  });

  it('AC-AD-6 sends no half of an address that is too long', () => {
    const rules = rulesOf('FR', ['address', 'streetName', 'locality']);
    const values = { streetName: 'r'.repeat(150), locality: 'l'.repeat(100) };
    expect([...(rules.complete(reading(values), []).values.address ?? '')].length).to.equal(252);
    const longer = { ...values, postalCode: '75011' };
    expect(rules.complete(reading(longer), []).values).to.deep.equal(longer);
  });

  it('AC-AD-6 composes nothing without a street', () => {
    const values = { locality: 'Paris' };
    expect(rulesOf('FR', ['address', 'streetName']).complete(reading(values), []).values).to.deep.equal(values);
  });

  it('AC-AD-2 sends the operator’s own postal code as the operator writes it, whatever the country’s rule', () => {
    const rules = rulesOf('FR', PARTS);
    expect(rules.read('postalCode', 'LS6 3AB', true)).to.deep.equal({ ok: true, value: 'LS6 3AB' });
    expect(rules.read('postalCode', '75 011', false)).to.deep.equal({ ok: true, value: '75011' });
    expect(rules.read('postalCode', 'LS6 3AB', false).ok).to.equal(false);
  });

  it('AC-AD-5 sends a region as the page wants it, and the operator’s own as the operator writes it', async () => {
    const regions = await loadRegions('JP', 'east-asia');
    const options = { attributes: PARTS, isJoined: false } as const;
    const names = createAddressRules(addressFormat('JP'), regions, { ...options, sendRegionAs: 'name' });
    const codes = createAddressRules(addressFormat('JP'), regions, { ...options, sendRegionAs: 'code' });
    expect(names.read('region', '13', false)).to.deep.equal({ ok: true, value: '東京都' });
    expect(codes.read('region', '東京都', false)).to.deep.equal({ ok: true, value: '13' });
    expect(names.read('region', 'Tokyo-to', true)).to.deep.equal({ ok: true, value: 'Tokyo-to' });
    expect(names.read('region', 'California', false)).to.deep.equal({ ok: false, problem: { code: 'missing' } });
  });
});
