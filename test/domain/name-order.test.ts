import { expect } from 'chai';
import { readFieldList } from '../../src/domain/field.js';
import { orderNames } from '../../src/domain/name-order.js';

const order = (list: string, locale: string): string => orderNames(readFieldList(list).attributes, locale).join(' ');

describe('orderNames', () => {
  for (const locale of ['ja', 'ja-JP', 'ko', 'zh', 'zh-Hant-TW', 'hu', 'vi', 'JA', 'hu-HU'])
    it(`${locale} begins with the family name`, () =>
      expect(order('givenName familyName birthdate', locale)).to.equal('familyName givenName birthdate'));

  for (const locale of ['en', 'fr', 'de', 'jam', 'zhx', 'hup', 'vie', 'constructor', ''])
    it(`${locale || 'nothing'} keeps the page's order`, () => {
      expect(order('givenName familyName', locale)).to.equal('givenName familyName');
      expect(order('familyName middleNames givenName', locale)).to.equal('familyName middleNames givenName');
    });

  for (const [what, list, locale, expected] of [
    ['a list that is right already', 'familyName givenName', 'ja', 'familyName givenName'],
    ['one part alone', 'email givenName', 'ja', 'email givenName'],
    ['middle names last', 'givenName middleNames familyName', 'ja', 'familyName givenName middleNames'],
    [
      'middle names between, in Vietnamese',
      'givenName middleNames familyName',
      'vi-VN',
      'familyName middleNames givenName',
    ],
    ['the places that names take', 'givenName email familyName gender', 'ko', 'familyName email givenName gender'],
    [
      'the full name and the name at birth where they are',
      'name givenName familyNameAtBirth familyName',
      'hu',
      'name familyName familyNameAtBirth givenName',
    ],
    [
      'readings behind the names',
      'nameKanaZenkaku givenName familyName birthdate',
      'ja',
      'familyName givenName nameKanaZenkaku birthdate',
    ],
    ['readings in any language', 'familyName birthdate nameKanaHankaku', 'en', 'familyName nameKanaHankaku birthdate'],
    [
      'both readings together, behind the full name',
      'nameKanaHankaku name email nameKanaZenkaku',
      'en',
      'name nameKanaZenkaku nameKanaHankaku email',
    ],
    [
      'readings without a name where the first is',
      'email nameKanaHankaku birthdate nameKanaZenkaku',
      'ja',
      'email nameKanaZenkaku nameKanaHankaku birthdate',
    ],
    ['nothing', '', 'ja', ''],
  ] as const) {
    it(`keeps or puts ${what}`, () => expect(order(list, locale)).to.equal(expected));
  }
});
