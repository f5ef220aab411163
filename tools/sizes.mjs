/**
 * Prints how heavy the script-tag files are and fails over a limit; writes the hashes for Subresource Integrity.
 * What counts is what a page has to load, not what lies in the folder.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { measureReaders } from './reader-sizes.mjs';

const FOLDER = 'dist/cdn';
const ENTRY = 'kyc-onboarding.js';
const CLASSIC = 'kyc-onboarding.iife.js';

/** Bytes. A change of a limit is a decision record. A row without one is only printed. */
const ROWS = [
  { title: 'modules, before the form is usable', unit: 'brotli', max: 28 * 1024 },
  { title: 'modules, a visit from phone to verdict', unit: 'brotli', max: 60 * 1024 },
  { title: 'modules, the same with an address' },
  { title: 'modules, the same where the proxy passes answers on' },
  { title: 'classic file', unit: 'gzip', max: 75_000 },
  { title: 'readers other than CAMARA, in one file', unit: 'gzip', max: 8000 },
];

/**
 * Lazy chunks that an ordinary visit does not load, one with the fields that a page gets without asking: notes for developers, proxies that
 * do not normalise, refusals, tokens for who stays longer than one lives, the list of countries and the browser's own, kana, addresses.
 */
const NOT_IN_A_VISIT =
  /^(sandbox|operator-answers|address-rules|refusals|domain-suggest-(field|email)|locales-developer|locales-\w+-detours|elements-(detours|renew-token)|dialects|protocol-(status|read-rare)|elements-country-(picker|select)|elements-kyc-kana-field|elements-address-and-choices|domain-(load-address|address-formats|regions|street-line))/;
/** What a form with an address loads besides. */
const ADDRESS = /^(elements-address-and-choices|domain-(load-address|address-formats))/;
/** What such a proxy costs: the normaliser, and one operator's readers for match and fill-in. */
const NORMALISER = /^dialects-normalise-/;
const READER = /^dialects-.*\.read-/;
const READERS = 2;
/** Kinds of which a visit loads one: the heaviest is counted. */
const ONE_OF_A_KIND = [/^locales-/, /^domain-regions-/, /^domain-phone-plan-zone-/];

const measure = (name) => {
  const body = readFileSync(`${FOLDER}/${name}`);
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return { name, body, raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli };
};
const files = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => [name, measure(name)]),
);

const names = (name, pattern) =>
  [...files.get(name).body.toString('latin1').matchAll(pattern)]
    .map(([, file]) => file)
    .filter((file) => files.has(file));
const staticImports = (name) => names(name, /\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
const lazyImports = (name) => names(name, /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g);

/** A file and all that it imports statically. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of staticImports(name)) closure(next, seen);
  return seen;
}

/** Everything that a visit loads, following lazy imports from the entry. */
function visit() {
  const loaded = closure(ENTRY);
  const waiting = [...loaded].flatMap(lazyImports);
  const ofAKind = new Map();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (loaded.has(name) || NOT_IN_A_VISIT.test(name)) continue;
    const kind = ONE_OF_A_KIND.find((pattern) => pattern.test(name));
    if (kind) {
      const known = ofAKind.get(kind);
      if (!known || files.get(known).brotli < files.get(name).brotli) ofAKind.set(kind, name);
      continue;
    }
    const added = [...closure(name)].filter((file) => !loaded.has(file));
    for (const file of added) loaded.add(file);
    waiting.push(...added.flatMap(lazyImports));
  }
  for (const name of ofAKind.values()) for (const file of closure(name)) loaded.add(file);
  return loaded;
}

const sum = (list) =>
  ['raw', 'gzip', 'brotli'].reduce(
    (all, key) => ({ ...all, [key]: list.reduce((total, name) => total + files.get(name)[key], 0) }),
    {},
  );
const number = (value) => String(value).padStart(9);
const row = (title, { raw, gzip, brotli = '' }, note = '') =>
  console.log(`${title.padEnd(52)}${number(raw)}${number(gzip)}${number(brotli)}  ${note}`.trimEnd());

const first = [...closure(ENTRY)];
const whole = [...visit()];
const byWeight = [...files.values()].sort((one, other) => other.brotli - one.brotli).map(({ name }) => name);
const readers = [
  ...byWeight.filter((name) => NORMALISER.test(name)),
  ...byWeight.filter((name) => READER.test(name)).slice(0, READERS),
];
const withAddress = [
  ...new Set([...whole, ...byWeight.filter((name) => ADDRESS.test(name)).flatMap((name) => [...closure(name)])]),
];
const passing = [...new Set([...whole, ...readers.flatMap((name) => [...closure(name)])])];
const figures = [sum(first), sum(whole), sum(withAddress), sum(passing), sum([CLASSIC]), await measureReaders()];

console.log(`${'bytes'.padEnd(52)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
for (const name of first) row(`  ${name}`, files.get(name), 'first');
for (const name of files.keys())
  if (!first.includes(name) && name !== CLASSIC)
    row(`  ${name}`, files.get(name), whole.includes(name) ? 'lazy' : 'rare');
let over = 0;
for (const [index, { title, unit, max }] of ROWS.entries()) {
  const isOver = max !== undefined && figures[index][unit] > max;
  if (isOver) over++;
  row(title, figures[index], max === undefined ? '' : `${isOver ? 'OVER' : 'within'} ${max} ${unit}`);
}

const hashes = [...files.values()].map(({ name, body }) => [
  name,
  `sha384-${createHash('sha384').update(body).digest('base64')}`,
]);
writeFileSync(`${FOLDER}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
process.exit(over ? 1 : 0);
