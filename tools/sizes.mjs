/**
 * Prints how heavy the script-tag files are and fails over a limit; writes the hashes for Subresource Integrity.
 * What counts is what a page has to load, not what lies in the folder.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'dist/cdn';
const ENTRY = 'kyc-onboarding.js';
const CLASSIC = 'kyc-onboarding.iife.js';

/** Bytes. A change of a limit is a decision record. */
const LIMITS = [
  { title: 'modules, before the form is usable', unit: 'brotli', max: 28 * 1024 },
  { title: 'modules, a visit from phone to verdict', unit: 'brotli', max: 60 * 1024 },
  { title: 'classic file', unit: 'gzip', max: 75_000 },
];

/** Lazy chunks that an ordinary visit does not load, and kinds of which it loads one: the largest is counted. */
const NOT_IN_A_VISIT = /^sandbox-/;
const ONE_OF_A_KIND = [/^locales-/, /^dialects-/];

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
const row = (title, { raw, gzip, brotli }, note = '') =>
  console.log(`${title.padEnd(52)}${number(raw)}${number(gzip)}${number(brotli)}  ${note}`.trimEnd());

const first = [...closure(ENTRY)];
const whole = [...visit()];
const figures = [sum(first), sum(whole), sum([CLASSIC])];

console.log(`${'bytes'.padEnd(52)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`);
for (const name of first) row(`  ${name}`, files.get(name), 'first');
for (const name of files.keys())
  if (!first.includes(name) && name !== CLASSIC)
    row(`  ${name}`, files.get(name), whole.includes(name) ? 'lazy' : 'rare');
let over = 0;
for (const [index, { title, unit, max }] of LIMITS.entries()) {
  const isOver = figures[index][unit] > max;
  if (isOver) over++;
  row(title, figures[index], `${isOver ? 'OVER' : 'within'} ${max} ${unit}`);
}

const hashes = [...files.values()].map(({ name, body }) => [
  name,
  `sha384-${createHash('sha384').update(body).digest('base64')}`,
]);
writeFileSync(`${FOLDER}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
process.exit(over ? 1 : 0);
