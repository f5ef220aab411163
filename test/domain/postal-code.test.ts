import { expect } from 'chai';
import { addressFormat } from '../support/address-format.js';
import { isNumericPostalCode, readPostalCode } from '../../src/domain/postal-code.js';

const read = (text: string, country: string) => readPostalCode(text, addressFormat(country).postalCode);

describe('readPostalCode', () => {
  for (const [country, text, code] of [
    ['JP', '154-0023', '154-0023'],
    ['JP', '1540023', '154-0023'],
    ['JP', '〒154-0023', '154-0023'],
    ['JP', '〒１５４－００２３', '154-0023'],
    ['JP', '154ー0023', '154-0023'],
    ['JP', '154ｰ0023', '154-0023'],
    ['JP', '154−0023', '154-0023'],
    ['JP', '154–0023', '154-0023'],
    ['JP', ' 154 0023 ', '154-0023'],
    ['GB', 'ec1y8sy', 'EC1Y 8SY'],
    ['GB', 'W1A 4ZZ', 'W1A 4ZZ'],
    ['GB', 'm25bq', 'M2 5BQ'],
    ['GB', 'ｅｘ４ ３ｌｆ', 'EX4 3LF'],
    ['GB', 'gir0aa', 'GIR 0AA'],
    ['GB', 'bfpo61', 'BFPO 61'],
    ['NL', '1234ab', '1234 AB'],
    ['NL', '1234-AB', '1234 AB'],
    ['CA', 'h3z2y7', 'H3Z 2Y7'],
    ['IE', 'a65f4e2', 'A65 F4E2'],
    ['IE', 'D6W-XY00', 'D6W XY00'],
    ['US', '95014', '95014'],
    ['US', '950141010', '95014-1010'],
    ['US', '95014 1010', '95014-1010'],
    ['BR', '40301110', '40301-110'],
    ['BR', '40.301-110', '40301-110'],
    ['PT', '2725079', '2725-079'],
    ['PT', '2725', '2725'],
    ['PL', '00950', '00-950'],
    ['SE', '11455', '114 55'],
    ['SE', 'SE-114 55', '114 55'],
    ['CZ', '10000', '100 00'],
    ['FR', '33 380', '33380'],
    ['FI', 'FI-00550', '00550'],
    ['LU', 'L-4750', '4750'],
    ['CH', 'ch 2544', '2544'],
    ['LV', '1073', 'LV-1073'],
    ['LV', 'lv1073', 'LV-1073'],
    ['AD', '100', 'AD100'],
    ['KY', '1-1100', 'KY1-1100'],
    ['IN', '110 034', '110034'],
    ['SA', '١١٥٦٤', '11564'],
    ['AR', '1070', '1070'],
    ['AR', 'c1070aam', 'C1070AAM'],
    ['LB', '20383054', '2038 3054'],
    ['LB', '1107', '1107'],
    ['SO', '09010', '09010'],
    ['SO', 'jh09010', 'JH 09010'],
    ['KZ', 'a15e3b1', 'A15E3B1'],
  ] as const) {
    it(`AC-AD-2 reads ${country}: ${text}`, () => expect(read(text, country)).to.deep.equal({ ok: true, value: code }));
  }

  for (const [country, text] of [
    ['JP', '154-002'],
    ['JP', '154-00233'],
    ['GB', 'EC1Y'],
    ['GB', '12345'],
    ['US', '9501'],
    ['US', 'ABCDE'],
    ['NL', '1234'],
    ['ES', '99001'],
    ['FR', 'Paris'],
    ['FR', '33380; and more'],
    ['DE', '2613'],
    ['FI', 'SE-00550'],
    ['DE', '1'.repeat(40)],
  ] as const) {
    it(`AC-AD-2 does not take ${text.slice(0, 16)} for a code of ${country}, and has an example`, () =>
      expect(read(text, country)).to.deep.equal({
        ok: false,
        problem: { code: 'postal-code-malformed', example: addressFormat(country).postalCode?.example },
      }));
  }

  for (const country of ['AE', 'HK', 'KP', 'ZZ', '', 'toolong']) {
    it(`AC-AD-2 never blocks where there is no rule: ${country || 'no country'}`, () => {
      expect(addressFormat(country).postalCode).to.equal(null);
      expect(read(' as Typed 1 ', country)).to.deep.equal({ ok: true, value: 'as Typed 1' });
    });
  }

  it('knows where digits are all it takes', () => {
    const isNumeric = (country: string) => isNumericPostalCode(addressFormat(country).postalCode!);
    for (const country of ['US', 'DE', 'JP', 'BR', 'IN', 'ES', 'PL'])
      expect(isNumeric(country), country).to.equal(true);
    for (const country of ['GB', 'NL', 'CA', 'IE', 'AR', 'LV', 'AD', 'KZ', 'SO'])
      expect(isNumeric(country), country).to.equal(false);
  });
});
