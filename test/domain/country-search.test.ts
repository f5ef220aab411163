import { expect } from 'chai';
import { searchCountries, type SearchedCountry } from '../../src/domain/country-search.js';
import { createPhonePlan } from '../../src/domain/phone-plan.js';

const list = (locale: string): readonly SearchedCountry[] => {
  const [names, english] = [locale, 'en'].map((tag) => new Intl.DisplayNames([tag], { type: 'region' }));
  return createPhonePlan().callingCodes.map(({ country, callingCode }) => ({
    code: country,
    callingCode,
    name: names?.of(country) ?? country,
    englishName: english?.of(country) ?? country,
  }));
};
const first = (text: string, locale = 'en'): string | undefined => searchCountries(list(locale), text)[0]?.code;

describe('searchCountries', () => {
  const rows: readonly [text: string, code: string, locale?: string][] = [
    ['Japan', 'JP'],
    ['jap', 'JP'],
    ['Allemagne', 'DE', 'fr'],
    ['Germany', 'DE', 'fr'],
    ['\u65e5\u672c', 'JP', 'ja'],
    ['\u30d5\u30e9\u30f3\u30b9', 'FR', 'ja'],
    ['\u3075\u3089\u3093\u3059', 'FR', 'ja'],
    ['\uff8c\uff97\uff9d\uff7d', 'FR', 'ja'],
    ['\u0641\u0631\u0646\u0633\u0627', 'FR', 'ar'],
    ['jp', 'JP'],
    ['GB', 'GB'],
    ['81', 'JP'],
    ['+81', 'JP'],
    ['+ 81', 'JP'],
    ['0081', 'JP'],
    ['\uff0b\uff18\uff11', 'JP'],
    ['\u0668\u0661', 'JP'],
    ['\u06f8\u06f1', 'JP'],
    ['+819012', 'JP'],
    ['\u00c5land', 'AX'],
    ['aland', 'AX'],
    ['cote d ivoire', 'CI'],
    ['C\u00d4TE D\u2019IVOIRE', 'CI'],
    ['etats', 'US', 'fr'],
    ['\uff35\uff33\uff21', 'US'],
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['USA', 'US'],
    ['UAE', 'AE'],
    ['Holland', 'NL'],
    ['Korea', 'KR'],
    ['England', 'GB'],
    ['Scotland', 'GB'],
    ['Wales', 'GB'],
    ['Ivory Coast', 'CI'],
    ['burma', 'MM'],
    ['hong', 'HK'],
    ['emirates', 'AE'],
  ];
  for (const [text, code, locale = 'en'] of rows) {
    it(`AC-PH-9 finds ${code} by ${text} in ${locale}`, () => {
      expect(first(text, locale)).to.equal(code);
    });
  }

  it('AC-PH-9 lists everything for nothing, and nothing for nonsense', () => {
    const all = list('en');
    expect(searchCountries(all, ' ')).to.equal(all);
    expect(searchCountries(all, '+')).to.equal(all);
    expect(searchCountries(all, 'qqq')).to.deep.equal([]);
    expect(searchCountries(all, '999')).to.deep.equal([]);
  });

  it('AC-PH-9 lists all countries of a shared calling code, in the order of the list', () => {
    expect(searchCountries(list('en'), '+44').map(({ code }) => code)).to.deep.equal(['GB', 'GG', 'IM', 'JE']);
  });

  it('AC-PH-9 a pasted book is searched for by its beginning', () => {
    expect(searchCountries(list('en'), `${' '.repeat(60)}${'france '.repeat(100_000)}`)).to.have.lengthOf(245);
  });
});
