import { expect } from 'chai';
import { addressFormat } from '../support/address-format.js';
import { foldDigits } from '../../src/domain/digits.js';
import { splitStreetLine } from '../../src/domain/street-line.js';

const split = (text: string, country: string) => splitStreetLine(text, addressFormat(country).numberPlace, foldDigits);

describe('splitStreetLine', () => {
  for (const [country, text, streetName, streetNumber, houseNumberExtension] of [
    ['DE', 'Hauptstraße 5', 'Hauptstraße', '5'],
    ['DE', 'Hauptstr. 7a', 'Hauptstr.', '7a'],
    ['DE', 'Hauptstr. 7 a', 'Hauptstr.', '7 a'],
    ['DE', 'Am Markt 7-9', 'Am Markt', '7-9'],
    ['DE', 'Am Markt 7 – 9', 'Am Markt', '7 – 9'],
    ['DE', 'Straße des 17. Juni 135', 'Straße des 17. Juni', '135'],
    ['DE', 'Q7, 24', 'Q7', '24'],
    ['AT', 'Mariahilfer Straße 12/2/7', 'Mariahilfer Straße', '12/2/7'],
    ['AT', 'Ringstraße 4, Top 12', 'Ringstraße', '4', 'Top 12'],
    ['NL', 'Kerkstraat 12', 'Kerkstraat', '12'],
    ['NL', 'Kerkstraat 12-3', 'Kerkstraat', '12-3'],
    ['NL', "'s-Gravenweg 12B", "'s-Gravenweg", '12B'],
    ['BE', 'Rue de la Loi 16', 'Rue de la Loi', '16'],
    ['BE', 'Wetstraat 16 bus 3', 'Wetstraat', '16', 'bus 3'],
    ['DK', 'Vestergade 5, 2. tv', 'Vestergade', '5', '2. tv'],
    ['SE', 'Storgatan 5 lgh 1102', 'Storgatan', '5', 'lgh 1102'],
    ['IT', 'Via Roma 5/A', 'Via Roma', '5/A'],
    ['IT', 'Via XX Settembre 12', 'Via XX Settembre', '12'],
    ['IT', 'Via Roma 5 int. 3', 'Via Roma', '5', 'int. 3'],
    ['ES', 'Calle Mayor, 5', 'Calle Mayor', '5'],
    ['ES', 'Calle Mayor 5, 3º B', 'Calle Mayor', '5', '3º B'],
    ['ES', 'Calle Mayor, nº 5', 'Calle Mayor', '5'],
    ['ES', 'Calle Mayor, s/n', 'Calle Mayor', 's/n'],
    ['ES', 'Plaza 2 de Mayo, 4', 'Plaza 2 de Mayo', '4'],
    ['BR', 'Avenida Paulista, 1578', 'Avenida Paulista', '1578'],
    ['BR', 'Rua 25 de Março, 100, apto 42', 'Rua 25 de Março', '100', 'apto 42'],
    ['MX', 'Av. Insurgentes Sur 1234 Int. 5', 'Av. Insurgentes Sur', '1234', 'Int. 5'],
    ['PL', 'ul. Długa 5/7', 'ul. Długa', '5/7'],
    ['PL', 'ul. Długa 5 m. 7', 'ul. Długa', '5', 'm. 7'],
    ['HU', 'Fő utca 5.', 'Fő utca', '5'],
    ['TR', 'Atatürk Cad. No:12 D:5', 'Atatürk Cad.', '12', 'D:5'],
    ['RU', 'ул. Ленина, д. 5, кв. 7', 'ул. Ленина', '5', 'кв. 7'],
    ['KR', '세종대로 110', '세종대로', '110'],
    ['TW', '信義路五段7號', '信義路五段', '7號'],
    ['CN', '中山东一路12号3楼', '中山东一路', '12号', '3楼'],
    ['JP', '飯田橋3-10-10', '飯田橋', '3-10-10'],
    ['JP', '飯田橋３−１０−１０', '飯田橋', '3-10-10'],
    ['JP', '飯田橋3丁目10番10号 グリーンハイツ101', '飯田橋', '3丁目10番10号', 'グリーンハイツ101'],
    ['JP', '南１条２−３ 第１ビル', '南１条', '2-3', '第１ビル'],
    ['JP', 'Iidabashi 3-10-10', 'Iidabashi', '3-10-10'],
    ['FR', '12 rue des Lilas', 'rue des Lilas', '12'],
    ['FR', '12, rue des Lilas', 'rue des Lilas', '12'],
    ['FR', '12 bis rue des Lilas', 'rue des Lilas', '12 bis'],
    ['FR', '12 rue du 8 Mai 1945', 'rue du 8 Mai 1945', '12'],
    ['FR', '3 place du Marché, bât. B', 'place du Marché', '3', 'bât. B'],
    ['GB', '10 Downing Street', 'Downing Street', '10'],
    ['GB', '221B Baker Street', 'Baker Street', '221B'],
    ['GB', 'Flat 2, 10 High Street', 'High Street', '10', 'Flat 2'],
    ['GB', '10 High Street, Flat 2', 'High Street', '10', 'Flat 2'],
    ['IE', '7-9 Main Street', 'Main Street', '7-9'],
    ['AU', '3/12 George Street', 'George Street', '3/12'],
    ['US', '1600 Pennsylvania Avenue NW', 'Pennsylvania Avenue NW', '1600'],
    ['US', '123 Main St Apt 4B', 'Main St', '123', 'Apt 4B'],
    ['US', '1600 Highway 50', 'Highway 50', '1600'],
    ['US', '123 1/2 Main St', 'Main St', '123 1/2'],
    ['US', '12-34 56th Avenue', '56th Avenue', '12-34'],
    ['IN', 'No. 12-A, MG Road', 'MG Road', '12-A'],
    ['IN', 'H.No. 5-9-22, Secretariat Road', 'Secretariat Road', '5-9-22'],
    ['TH', '123/45 ถนนสุขุมวิท', 'ถนนสุขุมวิท', '123/45'],
    ['VN', '12 Nguyễn Huệ', 'Nguyễn Huệ', '12'],
  ] as const) {
    it(`AC-AD-4 splits ${country}: ${text}`, () =>
      expect(split(text, country)).to.deep.equal({
        streetName,
        streetNumber,
        ...(houseNumberExtension && { houseNumberExtension }),
      }));
  }

  for (const [country, text, why] of [
    ['DE', 'Im Winkel', 'there is no number'],
    ['DE', 'Straße des 17. Juni', 'the number is the street’s'],
    ['DE', 'Postfach 1234', 'it is a box'],
    ['DE', '12 Hauptstraße', 'the number stands where the country does not write it'],
    ['DE', 'C 4, 12', 'the street itself ends in a number'],
    ['NL', 'Postbus 99', 'it is a box'],
    ['FI', 'Mannerheimintie 5 A 12', 'there are two numbers'],
    ['ES', 'Casa Los Olivos', 'it is a building’s name'],
    ['ES', 'Calle 13', 'the number is the street’s'],
    ['ES', 'Calle Alcalá 25 2', 'there are two numbers'],
    ['ES', 'Autopista km 5', 'the number is a distance'],
    ['CO', 'Carrera 7 # 71-21', 'there are two numbers'],
    ['FR', 'rue des Lilas', 'there is no number'],
    ['FR', 'rue du 8 Mai 1945', 'the number is the street’s'],
    ['FR', 'rue des Lilas 12', 'the number stands where the country does not write it'],
    ['FR', 'Résidence Les Pins', 'it is a building’s name'],
    ['GB', 'Rose Cottage, Mill Lane', 'it is a building’s name'],
    ['GB', '8 May Square', 'the number may be the street’s'],
    ['US', 'PO Box 12', 'it is a box'],
    ['US', '5th Avenue', 'the number is the street’s'],
    ['US', '350 Highway', 'there is nothing but a kind of street'],
    ['IN', 'Plot 5, Sector 12', 'it is neither street nor number'],
    ['AE', 'Villa 12', 'it is neither street nor number'],
    ['JP', '霞が関一丁目', 'there are no digits'],
    ['JP', '', 'it is empty'],
    ['BR', 'Rua 7', 'the number is the street’s'],
  ] as const) {
    it(`AC-AD-4 leaves ${country}: ${text || 'nothing'} whole, because ${why}`, () =>
      expect(split(text, country)).to.equal(null));
  }

  it('AC-AD-4 keeps every sign of the line in one of the parts', () => {
    const read = split('  Calle  Mayor, 5, 3º B ', 'ES');
    expect(read).to.deep.equal({ streetName: 'Calle  Mayor', streetNumber: '5', houseNumberExtension: '3º B' });
  });

  it('needs no time for a pasted book', () => {
    expect(split('1 '.repeat(100_000), 'DE')).to.equal(null);
    expect(split(`${'a 1 '.repeat(49)}x`, 'DE')).to.equal(null);
  });
});
