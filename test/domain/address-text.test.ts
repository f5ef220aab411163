import { expect } from 'chai';
import { addressFormat } from '../support/address-format.js';
import { formatAddressText } from '../../src/domain/address-text.js';

describe('formatAddressText', () => {
  for (const [country, values, text] of [
    [
      'FR',
      { streetName: 'rue des Lilas', streetNumber: '14 bis', postalCode: '75011', locality: 'Paris' },
      '14 bis rue des Lilas, 75011 Paris',
    ],
    [
      'ES',
      {
        streetName: 'Calle Mayor',
        streetNumber: '5',
        houseNumberExtension: '3º B',
        postalCode: '28013',
        locality: 'Madrid',
        region: 'Madrid',
      },
      'Calle Mayor, 5, 3º B, 28013 Madrid',
    ],
    [
      'ES',
      { streetName: 'Calle Mayor', streetNumber: '5', postalCode: '28801', locality: 'Alcalá', region: 'Madrid' },
      'Calle Mayor, 5, 28801 Alcalá Madrid',
    ],
    [
      'US',
      {
        streetName: 'Main St',
        streetNumber: '123',
        houseNumberExtension: 'Apt 4',
        locality: 'Springfield',
        region: 'Illinois',
        postalCode: '62701',
      },
      '123 Main St, Apt 4, Springfield, Illinois 62701',
    ],
    [
      'BR',
      {
        streetName: 'Avenida Paulista',
        streetNumber: '1578',
        locality: 'São Paulo',
        region: 'SP',
        postalCode: '01310-200',
      },
      'Avenida Paulista, 1578, São Paulo-SP, 01310-200',
    ],
    [
      'NL',
      {
        streetName: 'Kerkstraat',
        streetNumber: '12',
        houseNumberExtension: 'A',
        postalCode: '1017 GC',
        locality: 'Amsterdam',
      },
      'Kerkstraat 12 A, 1017 GC Amsterdam',
    ],
    [
      'GB',
      { streetName: 'High Street', streetNumber: '10', locality: 'Exeter', postalCode: 'EX4 3LF' },
      '10 High Street, Exeter, EX4 3LF',
    ],
    [
      'IE',
      { streetName: 'Main Street', streetNumber: '7', locality: 'Naas', region: 'Kildare', postalCode: 'W91 X2Y3' },
      '7 Main Street, Naas, Kildare, W91 X2Y3',
    ],
    [
      'IN',
      { streetName: 'MG Road', streetNumber: '12-A', locality: 'Bengaluru', region: 'Karnataka', postalCode: '560001' },
      '12-A MG Road, Bengaluru 560001, Karnataka',
    ],
    ['AE', { streetName: 'Al Wasl Road', streetNumber: '4', region: 'دبي' }, '4 Al Wasl Road, دبي'],
    [
      'JP',
      {
        streetName: '飯田橋',
        streetNumber: '3-10-10',
        houseNumberExtension: 'グリーンハイツ101',
        locality: '千代田区',
        region: '東京都',
        postalCode: '102-8460',
      },
      '102-8460 東京都千代田区飯田橋3-10-10 グリーンハイツ101',
    ],
    [
      'JP',
      { streetName: 'Iidabashi', streetNumber: '3-10-10', locality: 'Chiyoda-ku', region: 'Tokyo' },
      'Tokyo Chiyoda-ku, Iidabashi 3-10-10',
    ],
    [
      'KR',
      { streetName: '세종대로', streetNumber: '110', locality: '중구', region: '서울특별시', postalCode: '04524' },
      '서울특별시 중구 세종대로 110, 04524',
    ],
    [
      'HU',
      { streetName: 'Fő utca', streetNumber: '5', locality: 'Budapest', postalCode: '1011' },
      'Budapest, Fő utca 5, 1011',
    ],
    ['DE', { streetName: 'Am Winkel', locality: 'Köln', postalCode: '50667' }, 'Am Winkel, 50667 Köln'],
  ] as const) {
    it(`AC-AD-6 composes in the order of ${country}: ${text}`, () =>
      expect(formatAddressText(values, addressFormat(country))).to.equal(text));
  }

  for (const [country, values, text] of [
    ['US', { streetName: 'Main St', streetNumber: '123', postalCode: '62701' }, '123 Main St, 62701'],
    ['US', { streetName: 'Main St', locality: 'Springfield' }, 'Main St, Springfield'],
    ['CO', { streetName: 'Carrera 7', region: 'Tolima' }, 'Carrera 7, Tolima'],
    ['BR', { region: 'SP' }, 'SP'],
    ['DE', {}, ''],
  ] as const) {
    it(`AC-AD-6 leaves no sign beside what is empty: ${country}, ${Object.keys(values).join()}`, () =>
      expect(formatAddressText(values, addressFormat(country))).to.equal(text));
  }

  it('AC-AD-6 takes no part of a text that was there before', () => {
    const values = { address: 'somewhere else', streetName: 'rue des Lilas', streetNumber: '14' };
    expect(formatAddressText(values, addressFormat('FR'))).to.equal('14 rue des Lilas');
  });
});
