import { expect } from 'chai';
import { findRegion, regionValue, type RegionList } from '../../src/domain/region.js';
import { addressFormat } from '../support/address-format.js';
import { loadRegions } from '../../src/domain/regions/load-regions.js';
import { COUNTRY_CODES } from '../../src/elements/country-names.js';

const listOf = async (country: string): Promise<RegionList> =>
  (await loadRegions(country, addressFormat(country).regionGroup))!;

describe('findRegion', () => {
  for (const [country, text, name] of [
    ['JP', '東京都', '東京都'],
    ['JP', '東京', '東京都'],
    ['JP', '京都', '京都府'],
    ['JP', 'Tokyo', '東京都'],
    ['JP', 'Tōkyō-to', '東京都'],
    ['JP', 'KYOTO PREFECTURE', '京都府'],
    ['JP', '13', '東京都'],
    ['JP', 'JP-13', '東京都'],
    ['US', 'ca', 'California'],
    ['US', 'US-NY', 'New York'],
    ['US', 'new york', 'New York'],
    ['US', 'US', undefined],
    ['IE', 'County Kildare', 'Kildare'],
    ['IE', 'Co. Cork', 'Cork'],
    ['BR', 'sao paulo', 'São Paulo'],
    ['ES', 'Avila', 'Ávila'],
    ['IT', 'MI', 'Milano'],
    ['AE', 'Dubai', 'دبي'],
    ['TW', '新竹市', '新竹市'],
    ['TW', '新竹縣', '新竹縣'],
    ['KR', 'Seoul', '서울특별시'],
    ['RU', 'Москва', 'Москва'],
    ['RU', 'московская область', 'Московская область'],
    ['KY', 'Little Cayman', 'Little Cayman'],
    ['US', 'Tokyo', undefined],
    ['JP', 'California', undefined],
    ['CN', '香港', undefined],
    ['US', ' ', undefined],
    ['KY', '-', undefined],
  ] as const) {
    it(`AC-AD-5 finds ${name ?? 'nothing'} in ${country} for ${text.trim() || 'blanks'}`, async () =>
      expect(findRegion(await listOf(country), text)?.name).to.equal(name));
  }

  it('AC-AD-5 has every value once in its country, and finds each by its own value', async () => {
    for (const country of COUNTRY_CODES) {
      const list = await loadRegions(country, addressFormat(country).regionGroup);
      for (const sendAs of ['name', 'code'] as const) {
        const values = (list?.regions ?? []).map((region) => regionValue(region, sendAs));
        expect(new Set(values).size, country).to.equal(values.length);
        for (const [index, value] of values.entries()) {
          expect(value, country).to.not.equal('');
          expect(findRegion(list!, value), `${country} ${value}`).to.equal(list!.regions[index]);
        }
      }
    }
  });

  it('AC-AD-5 has regions for the countries that cannot do without, but for those that are a text', () => {
    const isText = COUNTRY_CODES.filter((country) => {
      const { required, regionGroup } = addressFormat(country);
      return required.includes('region') && !regionGroup;
    });
    expect(isText).to.deep.equal(['IQ', 'PF']);
  });

  it('AC-AD-5 names the regions of Japan in its own script, from north to south', async () => {
    const { language, regions } = await listOf('JP');
    expect(language).to.equal('ja');
    expect(regions.length).to.equal(47);
    expect([regions[0]?.name, regions[12]?.name, regions[46]?.name]).to.deep.equal(['北海道', '東京都', '沖縄県']);
    for (const { name } of regions) expect(name).to.match(/^[\p{Script=Han}]+[都道府県]$/u);
  });
});
