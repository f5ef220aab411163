/**
 * Writes the address tables of `src/domain` from the packages `localized-address-format` (order of the parts), `postcode-validator`
 * (forms of postal codes) and `country-region-data` (regions), and from `address-facts.mjs` where these say nothing or something wrong.
 *
 *     node tools/address-data.mjs          writes
 *     node tools/address-data.mjs --check  says whether the files are what would be written
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { allCountries } from 'country-region-data';
import localized from 'localized-address-format';
import { CountryCode, postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import { POSTCODE_REGEXES } from '../node_modules/postcode-validator/lib/cjs/postcode-regexes.js';
import * as facts from './address-facts.mjs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const versionOf = (name) => JSON.parse(read(`node_modules/${name}/package.json`)).version;

/** The 249 officially assigned codes and XK, as the widget lists them. */
const CODES = /'((?:[A-Z]{2}){250})'/.exec(read('src/elements/country-names.ts'))[1].match(/../g).sort();

const fail = (message) => {
  throw new Error(message);
};

/** Order of the parts and the letters that stand before a postal code, from the package's own printing of an address. */
function printed(country) {
  const parts = { addressLines: ['\uE00A'], locality: '\uE00C', administrativeArea: '\uE005', postalCode: '\uE00F' };
  const letters = { '\uE00A': 'A', '\uE00C': 'C', '\uE005': 'S', '\uE00F': 'Z' };
  const lines = localized.formatAddress({ postalCountry: country, ...parts });
  const prefix = /(?<![\p{L}])([A-Z]{1,2})[- ]?\uE00F/u.exec(lines.join('\n'))?.[1] ?? '';
  const order = lines
    // What is printed of the country itself (`GUERNSEY`, `〒`, `FI-`) is no part of what people fill in.
    .map((line) => line.replace(/\p{L}[\p{L}\p{M}]*[- ]?|〒/gu, '').trim())
    .filter((line) => line !== '')
    .join('^')
    .replace(/[\uE00A\uE00C\uE005\uE00F]/g, (each) => letters[each]);
  return { order, prefix };
}

/** A package's expression as the groups of a written code: `#` a digit, `@` a letter, `_` a blank, `~` a hyphen. */
function groupsOf({ source }) {
  const groups = source
    .replace(/^\^|\$$/g, '')
    .replace(/^\((?:[A-Z]{1,2}-\|?)+\)\?/, '')
    .replace('([ \\-]\\d{4})?', '~(####)?')
    .replaceAll('[0-9]', '#')
    .replace(/\\d\{(\d)\}/g, (_, count) => '#'.repeat(Number(count)))
    .replaceAll('\\d', '#')
    .replace(/\[A-Z\](?:\{(\d)\})?/g, (_, count = '1') => '@'.repeat(Number(count)))
    .replaceAll('?:', '')
    .replace(/\[ \]\?| /g, '_')
    .replace(/\[\\-\]\??/g, '~')
    .replace(/(?<!\[[^\]]*)-\??/g, '~')
    .replace(/\(\[_\\~\](.*?)\)\?/g, '~($1)?')
    .replace(/^\(([^()]*)\)\?$/, '$1');
  return /[\\^$:]|~\)|\(~/.test(groups) ? fail(`cannot read ${source}`) : groups;
}

const expand = (groups) => groups.replaceAll('#', '\\d').replaceAll('@', '[A-Z]');
const written = (groups) =>
  new RegExp(`^(?:${expand(groups).split('/').join('|').replaceAll('_', ' ?').replaceAll('~', '-?')})$`);

/** The rule for a country's postal codes: groups and an example, or nothing where there are none or nobody knows a rule. */
function postalCode(country, order) {
  if (!order.includes('Z')) return [];
  const known = POSTCODE_REGEXES.get(CountryCode[country]);
  const own = facts.POSTAL_CODES[country];
  if (!known && !own) return [];
  const groups = own ?? groupsOf(known);
  const example = facts.EXAMPLES[country] ?? fail(`no example for ${country}`);
  if (!written(groups).test(example)) fail(`${country}: ${example} is not ${groups}`);
  const isForeign = !own && postcodeValidatorExistsForCountry(country) && !postcodeValidator(example, country);
  if (isForeign) fail(`${country}: the package refuses ${example}`);
  return [groups, example];
}

const REGION_KINDS = ['province', ...new Set(Object.values(facts.REGION_KINDS))];
const LOCALITY_KINDS = ['city', ...new Set(Object.values(facts.LOCALITY_KINDS))];
const POSTAL_CODE_KINDS = ['postal', ...new Set(Object.values(facts.POSTAL_CODE_KINDS))];
const GROUPS = Object.keys(facts.REGIONS);
const groupOf = (country) => GROUPS.findIndex((group) => facts.REGIONS[group][country]);

/** One country's row; empty where it is like most: street, locality, no postal code, the number behind the street. */
function row(country) {
  const { order: packaged, prefix: printedPrefix } = printed(country);
  const order = facts.ORDERS[country] ?? packaged;
  const required = [...(facts.REQUIRED[country] ?? 'AC')].filter((part) => order.includes(part)).join('');
  const index = (kinds, kind) => (kind ? kinds.indexOf(kind).toString(36) : '0');
  const kinds =
    index(REGION_KINDS, facts.REGION_KINDS[country]) +
    index(LOCALITY_KINDS, facts.LOCALITY_KINDS[country]) +
    index(POSTAL_CODE_KINDS, facts.POSTAL_CODE_KINDS[country]);
  const street =
    { first: '1', comma: ',' }[facts.NUMBER_PLACES[country]] ?? (facts.BLOCKS.includes(country) ? 'b' : '');
  const group = order.includes('S') ? groupOf(country) : -1;
  const [groups = '', example = ''] = postalCode(country, order);
  // Letters that belong to the code itself are none in front of it.
  const prefix = groups && !groups.startsWith(printedPrefix) ? printedPrefix : '';
  const columns = [
    order === 'A^C' ? '' : order,
    required === 'AC' ? '' : required,
    kinds === '000' ? '' : kinds,
    street,
    group < 0 ? '' : group,
    groups,
    example,
    facts.PREFIXES[country] ?? prefix,
  ];
  const text = columns.join(';').replace(/;+$/, '');
  return text === '' ? [] : [`${country};${text}`];
}

/** A country's regions as `code=name`, or `code=local name=Latin name` where its names have a script of their own. */
function regions(country, { drop = '', recode = '', rename = '', add = '', list, local, language = '' }) {
  const packaged = allCountries.find(([, code]) => code === country)?.[2] ?? [];
  const codes = new Map(facts.pairs(recode));
  const names = new Map(facts.pairs(rename));
  const clean = (code) => code.replace(new RegExp(`^${country}-`), '');
  const own =
    list === undefined
      ? packaged.map(([name, code]) => [clean(code), name.replace(/ \(.*\)$/, '')])
      : facts.pairs(list);
  const all = [...own, ...facts.pairs(add)]
    .filter(([code]) => !drop.split(' ').includes(code) || code === '')
    .map(([code, name]) => [codes.get(code) ?? code, names.get(code) ?? name]);
  const locals = new Map(facts.pairs(local ?? ''));
  if (local && (locals.size !== all.length || all.some(([code]) => !locals.has(code))))
    fail(`${country}: ${all.filter(([code]) => !locals.has(code)).join()} and ${locals.size} of ${all.length}`);
  for (const code of [...names.keys(), ...codes.keys()])
    if (!packaged.some((each) => clean(each[1]) === code)) fail(`${country} has no ${code}`);
  const { compare } = new Intl.Collator('en');
  // By the Latin name, but Japan's by number: from north to south, as everybody there expects it.
  const by = country === 'JP' ? 0 : 1;
  const order = (one, other) => compare(one[by], other[by]);
  const entries = all.sort(order).map(([code, name]) => {
    const each = locals.has(code) ? [code, locals.get(code), name] : [code, name];
    return each.some((text) => /[=|;\n`\\]/.test(text)) ? fail(`${country}: ${each}`) : each.join('=');
  });
  return `${country};${language};${entries.join('|')}`;
}

const head = (what, sources) => `/**
 * ${what}
 * Written by tools/address-data.mjs from ${sources}
 * and tools/address-facts.mjs; see docs/data-sources.md. Do not edit.
 */
`;
const literal = (values) => `[${values.map((value) => `'${value}'`).join(', ')}] as const`;

function formats() {
  const sources = [
    `localized-address-format ${versionOf('localized-address-format')} (MIT; data by Google, CC-BY 4.0),`,
    ` * postcode-validator ${versionOf('postcode-validator')} (MIT)`,
  ].join('\n');
  return `${head('How addresses are written, by country.', sources)}
export const REGION_KINDS = ${literal(REGION_KINDS)};
export const LOCALITY_KINDS = ${literal(LOCALITY_KINDS)};
export const POSTAL_CODE_KINDS = ${literal(POSTAL_CODE_KINDS)};
/** Files of regions that are loaded together. */
export const REGION_GROUPS = ${literal(GROUPS)};

/**
 * Country; order (A street, C locality, S region, Z postal code, ^ new line); required parts; kinds of region, locality and postal code;
 * house number (1 first, a comma, b blocks); group of regions; postal code (# digit, @ letter, _ blank, ~ hyphen); example; letters before it.
 */
export const ADDRESS_FORMATS = \`
${CODES.flatMap(row).join('\n')}
\`;
`;
}

function regionFile(group) {
  const sources = `country-region-data ${versionOf('country-region-data')} (MIT)`;
  const rows = Object.entries(facts.REGIONS[group]).map(([country, corrections]) => regions(country, corrections));
  return `${head(`Regions of countries: ${group}. Code and name, and the Latin name where that has another script.`, sources)}
export const REGIONS = \`
${rows.join('\n')}
\`;
`;
}

const files = [
  ['src/domain/address-formats.generated.ts', formats()],
  ...GROUPS.map((group) => [`src/domain/regions/${group}.generated.ts`, regionFile(group)]),
];
let stale = 0;
for (const [path, text] of files) {
  const url = new URL(`../${path}`, import.meta.url);
  if (process.argv.includes('--check')) {
    if (existsSync(url) && readFileSync(url, 'utf8') === text) continue;
    console.error(`${path} is not what tools/address-data.mjs would write`);
    stale++;
    continue;
  }
  mkdirSync(new URL('.', url), { recursive: true });
  writeFileSync(url, text);
  console.log(`${path} ${text.length}`);
}
process.exitCode = stale > 0 ? 1 : 0;
