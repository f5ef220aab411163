import { expect } from 'chai';
import * as fc from 'fast-check';
import { ATTRIBUTE_NAMES, attributeSpec, type AttributeName } from '../../src/domain/attribute.js';
import { maskValues } from '../../src/proxy/mask.js';

const mask = (name: AttributeName, value: string): string | undefined => maskValues({ [name]: value })[name];

describe('a masked value', () => {
  const rows: readonly [name: string, attribute: AttributeName, value: string, masked: string][] = [
    ['the first letter of a word', 'givenName', 'Camille', 'C••••••'],
    ['the first letter of each word', 'name', ' Camille  Zoé Béranger ', 'C•••••• Z•••••• B••••••'],
    ['one word of a double name', 'givenName', 'Jean-Pierre', 'J••••••'],
    ['one word with an apostrophe', 'familyName', 'O’Neill', 'O••••••'],
    ['the letter after a sign', 'familyName', '’t Hooft', 't•••••• H••••••'],
    ['a letter of one letter', 'middleNames', 'J', 'J••••••'],
    ['a digit', 'address', '12 rue de la Paix', '1•••••• r•••••• d•••••• l•••••• P••••••'],
    ['eight words at most', 'address', 'a b c d e f g h i j', 'a b c d e f g h'.replace(/\w/g, '$&••••••')],
    ['a word without letters', 'address', 'a - b', 'a•••••• •••••• b••••••'],
    ['nothing of nothing', 'givenName', '', '••••••'],
    ['nothing of a blank', 'givenName', ' \n', '••••••'],
    ['one letter of a composed one', 'givenName', 'Éva', 'É••••••'],
    ['the same of its parts', 'givenName', 'E\u0301va', 'É••••••'],
    ['no heap of marks', 'givenName', `Z${'\u0334'.repeat(40)}oe`, 'Z••••••'],
    ['no emoji', 'givenName', '👩‍👩‍👧 Ada', '•••••• A••••••'],
    ['a letter behind an emoji', 'givenName', '🙂Ada', 'A••••••'],
    ['a letter beyond the first plane', 'familyName', '𠮷田', '𠮷••••••'],
    ['half of a pair', 'givenName', '\ud842da', 'd••••••'],
    ['a name without blanks', 'name', '山田太郎', '山••••••'],
    ['a name with a wide blank', 'name', '山田　太郎', '山•••••• 太••••••'],
    ['half-width kana without its mark', 'nameKanaHankaku', 'ｶﾞｲﾄ', 'ｶ••••••'],
    ['a name from the right', 'givenName', 'ليلى', 'ل••••••'],
    ['no mark of direction', 'givenName', '\u202eAda', 'A••••••'],
    ['the day of a date', 'birthdate', '1990-04-17', '17•••'],
    ['the day of another date', 'idDocumentExpiryDate', '2031-12-01', '01•••'],
    ['nothing of a date that is none', 'birthdate', '17 April 1990', '••••••'],
    ['nothing of a moment', 'birthdate', '1990-04-17T00:00', '••••••'],
    ['the ends of an address', 'email', 'camille@mail.example.com', 'c••••••@••••••.com'],
    ['the last of many at signs', 'email', '"c@d"@mail.example', 'c••••••@••••••.example'],
    ['no host without a dot', 'email', 'camille@localhost', 'c••••••@••••••'],
    ['no number of a host', 'email', 'camille@[192.168.0.1]', 'c••••••@••••••'],
    ['no endless label', 'email', `c@x.${'y'.repeat(25)}`, 'c••••••@••••••'],
    ['nothing of an address that is none', 'email', 'camille.example', '••••••'],
    ['two characters of a document', 'idDocument', '12AB34567', '••••••67'],
    ['two characters of an account', 'bankAccountNumber', 'FR76 3000 6000 0112 3456 7890 189', '••••••89'],
    ['no signs of a document', 'idDocument', 'X-12-34-5-6-', '••••••56'],
    ['nothing of a short document', 'idDocument', '1234', '••••••'],
    ['nothing of a country', 'country', 'FR', '••••••'],
    ['nothing of a birth place', 'countryOfBirth', 'JP', '••••••'],
    ['nothing of a nationality', 'nationality', 'DE', '••••••'],
    ['nothing of a gender', 'gender', 'FEMALE', '••••••'],
    ['nothing of a kind of document', 'idDocumentType', 'passport', '••••••'],
  ];
  for (const [name, attribute, value, masked] of rows) {
    it(`shows ${name}`, () => expect(mask(attribute, value)).to.equal(masked));
  }

  it('is there for every value, and for nothing else', () => {
    const all = Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, 'CANARY']));
    expect(Object.keys(maskValues(all))).to.deep.equal([...ATTRIBUTE_NAMES]);
    expect(maskValues({})).to.deep.equal({});
    const planted = JSON.parse('{"__proto__":{"email":"x"},"constructor":"y","givenName":"z"}') as object;
    expect(maskValues(planted)).to.deep.equal({ givenName: 'z••••••' });
  });

  const character = fc.oneof(
    fc.constantFrom(...'aB3é山ﾞ.@- \n'),
    fc.constantFrom('e\u0301', '👩‍👩‍👧', '𠮷', '\u202e'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const anyValue = fc.oneof(
    fc.array(character, { maxLength: 300 }).map((characters) => characters.join('').replaceAll('•', '')),
    fc.emailAddress(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  const anyName = fc.constantFrom(...ATTRIBUTE_NAMES);

  it('keeps no three characters of the value in a row, but for the end of an e-mail address', () => {
    fc.assert(
      fc.property(anyName, anyValue, (name, value) => {
        let masked = mask(name, value) ?? '';
        if (attributeSpec(name).kind === 'email') masked = masked.replace(/\.[^.•]+$/u, '');
        const whole = value.normalize('NFC');
        const characters = [...masked];
        for (let at = 0; at + 3 <= characters.length; at++) {
          const piece = characters.slice(at, at + 3).join('');
          expect(value.includes(piece) || whole.includes(piece), name).to.equal(false);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('does not tell how long a word is', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.string({ minLength: 6, maxLength: 40, unit: fc.constantFrom(...'abcé') }),
        (name, text) => {
          const ends = (word: string) => `a${word}zz`;
          expect(mask(name, ends(text))).to.equal(mask(name, ends('b'.repeat(6))));
        },
      ),
    );
  });

  it('fits into an answer, whatever the value', () => {
    fc.assert(
      fc.property(anyName, anyValue, (name, value) => {
        const masked = mask(name, value) ?? '';
        expect(masked.length).to.be.within(5, 80);
        expect(masked).to.not.match(/[\p{Cc}\p{Cf}\p{Cs}\p{M}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
