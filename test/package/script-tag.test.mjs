/** The script-tag files: safe under a strict policy, the same in every encoding, whole, and the same again when built again. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'dist/cdn');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const text = (name) => readFileSync(join(folder, name), 'latin1');

/** What a script may not contain, and why. */
const NEVER = [
  ['a character beyond ASCII', /[^\0-\x7F]/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b|[^.\w$]Function\s*\(/],
  ['an inline style', /style="/],
  ['unsafeHTML', /unsafe(HTML|SVG|MathML)/i],
  ['document.write', /document\.write/],
  ['the address of a source map', /sourceMappingURL/],
];

/** Addresses that are names, not places: nothing is fetched from them. */
const NAMES_ONLY = /^https?:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math\/MathML|1999\/xlink)/;

describe('each script', () => {
  it('is there', () => {
    assert.ok(scripts.includes('kyc-onboarding.js') && scripts.includes('kyc-onboarding.iife.js'));
  });

  for (const name of scripts) {
    for (const [what, pattern] of NEVER)
      it(`${name.replace(/-[\w-]{8}\.js$/, '.js')} is without ${what}`, () => assert.doesNotMatch(text(name), pattern));

    it(`${name.replace(/-[\w-]{8}\.js$/, '.js')} names no other host`, () => {
      const addresses = text(name).match(/(https?:\/\/[\w.-]+[^\s"'`)\\]*)|(?<=["'`])\/\/[\w-]+\.[\w.-]+/g) ?? [];
      assert.deepEqual(
        addresses.filter((address) => !NAMES_ONLY.test(address)),
        [],
      );
    });
  }

  it('is reached from the entry, or is an entry', () => {
    const reached = new Set(['kyc-onboarding.js', 'kyc-onboarding.iife.js']);
    for (const name of reached) for (const other of scripts) if (text(name).includes(`./${other}`)) reached.add(other);
    assert.deepEqual(
      scripts.filter((name) => !reached.has(name)),
      [],
    );
  });
});

describe('the classic script', () => {
  const classic = () => text('kyc-onboarding.iife.js');

  it('is a script without static imports and exports', () => {
    assert.doesNotMatch(classic(), /\bimport\s*["'`{*]|\bexport\s*[{*]|import\.meta/);
  });

  it('fetches words, tables and parts of its own from beside itself: neither they nor what they fetch import anything', () => {
    const fetchedBy = (name) => {
      const files = [...text(name).matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g)].map(([, file]) => file);
      assert.equal(files.length, text(name).split(/\bimport\(/).length - 1, `${name}: not a file beside it`);
      return files;
    };
    const fetched = new Set(fetchedBy('kyc-onboarding.iife.js'));
    for (const name of fetched) {
      assert.doesNotMatch(text(name), /\bimport\s*["'`{*]|\bfrom\s*["'`]/, name);
      for (const file of fetchedBy(name)) fetched.add(file);
    }
    const names = [...fetched];
    for (const kind of ['locales-fr-', 'address-rules-', 'refusals-', 'domain-regions-europe'])
      assert.ok(
        names.some((name) => name.startsWith(kind)),
        kind,
      );
    assert.ok(!fetched.has('kyc-onboarding.js'));
  });
});

describe('what reads operators’ answers', () => {
  // The bundler's own runtime has no map.
  const sourcesOf = (name) =>
    !existsSync(join(folder, `${name}.map`)) && name.startsWith('shared-')
      ? []
      : JSON.parse(text(`${name}.map`)).sources.map((path) => path.replace(/.*\/src\//, ''));
  const readers = readdirSync(join(root, 'src/dialects')).filter((name) => name.endsWith('.read.ts'));

  it('has a file for each dialect in the module build, which holds no other', () => {
    const chunks = scripts.filter((name) => /^dialects-[\w-]+\.read-/.test(name));
    assert.ok(chunks.length > 20, `${chunks.length} chunks`);
    for (const name of chunks) {
      const own = sourcesOf(name).filter((path) => path.endsWith('.read.ts'));
      assert.equal(own.length, 1, `${name} holds ${own}`);
    }
  });

  it('is one file beside the classic script, with all of them', () => {
    const [name] = scripts.filter((each) => each.startsWith('operator-answers-'));
    const sources = sourcesOf(name);
    const loaded = readFileSync(join(root, 'src/dialects/load-reader.ts'), 'utf8');
    for (const reader of readers.filter((each) => loaded.includes(`./${each.replace('.ts', '.js')}`)))
      assert.ok(sources.includes(`dialects/${reader}`), reader);
  });

  it('is in neither script itself, and no writer of requests is anywhere', () => {
    for (const entry of ['kyc-onboarding.js', 'kyc-onboarding.iife.js'])
      assert.deepEqual(
        sourcesOf(entry).filter((path) => /^dialects\/(normalise|registry|camara|create)/.test(path)),
        [],
      );
    const writers = scripts
      .flatMap(sourcesOf)
      .filter((path) => /\.write\.ts$|dialects\/(match-request|write-value)/.test(path));
    assert.deepEqual(writers, []);
  });
});

describe('beside the scripts', () => {
  it('integrity.json has the hash of each', () => {
    const expected = Object.fromEntries(
      scripts.map((name) => [
        name,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, name)))
          .digest('base64')}`,
      ]),
    );
    assert.deepEqual(JSON.parse(text('integrity.json')), expected);
  });

  it('LICENSES.md names every bundled package', () => {
    const maps = readdirSync(folder).filter((name) => name.endsWith('.js.map'));
    const sources = maps.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).sources);
    const packages = new Set(
      sources.map((path) => /.*node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean),
    );
    const licences = text('LICENSES.md');
    assert.ok(packages.has('lit-html'), 'the maps name no packages');
    assert.deepEqual(
      [...packages].filter((name) => !licences.includes(`## ${name} - `)),
      [],
    );
  });
});

describe('a second build', () => {
  for (const mode of ['detours', 'cdn', 'answers', 'addresses', 'refusals', 'iife'])
    it(`gives the same bytes: ${mode}`, () => {
      const again = mkdtempSync(join(tmpdir(), 'kyc-again-'));
      try {
        const vite = join(root, 'node_modules/vite/bin/vite.js');
        const args = [vite, 'build', '--mode', mode, '--outDir', again, '--logLevel', 'error', '--emptyOutDir'];
        execFileSync(process.execPath, args, { cwd: root });
        const built = readdirSync(again).filter((name) => name.endsWith('.js'));
        assert.notEqual(built.length, 0);
        for (const name of built) assert.equal(readFileSync(join(again, name), 'latin1'), text(name), name);
      } finally {
        rmSync(again, { recursive: true });
      }
    });
});
