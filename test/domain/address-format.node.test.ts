import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { addressFormat } from '../support/address-format.js';
import { isNumericPostalCode, readPostalCode } from '../../src/domain/postal-code.js';
import { loadRegions } from '../../src/domain/regions/load-regions.js';
import { COUNTRY_CODES } from '../../src/elements/country-names.js';

const SNAPSHOT = new URL('address-format.snapshot.txt', import.meta.url);

/** One country in one line, as a reviewer reads it: rows with a star where they are required, what they are called, and the rest. */
async function written(country: string): Promise<string> {
  const { order, rows, required, postalCode, regionGroup, numberPlace, ...kinds } = addressFormat(country);
  const row = (name: (typeof rows)[number]): string => (required.includes(name) ? `${name}*` : name);
  const called = [
    rows.includes('locality') ? kinds.localityKind : '',
    rows.includes('region') ? kinds.regionKind : '',
    rows.includes('postalCode') ? kinds.postalCodeKind : '',
  ];
  const code = postalCode && [
    postalCode.example,
    postalCode.groups,
    isNumericPostalCode(postalCode) ? 'digits' : '',
    postalCode.prefix && `without ${postalCode.prefix}`,
  ];
  const list = await loadRegions(country, regionGroup);
  return [
    country,
    rows
      .filter((name) => name !== 'address' && name !== 'houseNumberExtension')
      .map(row)
      .join(' '),
    called.filter(Boolean).join(' '),
    `number ${numberPlace}`,
    order,
    code?.filter(Boolean).join(' ') ?? 'any code',
    list ? `${list.regions.length} regions${list.language && ` in ${list.language}`}` : '',
  ]
    .join(' | ')
    .replace(/( \| )+$/, '');
}

describe('addressFormat', () => {
  it('AC-AD-1 is as reviewed for the 249 ISO codes and XK', async () => {
    expect(COUNTRY_CODES.length).to.equal(250);
    expect(new Set(COUNTRY_CODES).size).to.equal(250);
    const lines = await Promise.all([...COUNTRY_CODES].sort().map(written));
    const text = `${lines.join('\n')}\n`;
    // UPDATE_SNAPSHOTS=1 writes it anew; what changed is reviewed like code.
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(SNAPSHOT, text);
    expect(text.split('\n')).to.deep.equal(readFileSync(SNAPSHOT, 'utf8').split('\n'));
  });

  it('AC-AD-1 has an example of every country’s own postal codes', () => {
    for (const country of COUNTRY_CODES) {
      const { postalCode } = addressFormat(country);
      if (postalCode)
        expect(readPostalCode(postalCode.example, postalCode), country).to.deep.equal({
          ok: true,
          value: postalCode.example,
        });
    }
  });

  it('AC-AD-1 comes from a tool, with its sources and their licences', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/address-data.mjs', '--check'], { encoding: 'utf8' });
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
    for (const path of ['address-formats', 'regions/east-asia']) {
      const text = readFileSync(new URL(`../../src/domain/${path}.generated.ts`, import.meta.url), 'utf8');
      expect(text.split('export')[0]).to.include('tools/address-data.mjs').and.to.include('MIT');
    }
  }).timeout(20_000);
});
