/** The package as a customer installs it: every door opens, and the ones for servers open without a browser. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { importsOf } from '../../tools/import-table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const read = (path) => readFileSync(join(root, path), 'utf8');
const doors = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
const publishedName = (door) => manifest.name + door.slice(1);
const REGISTERS = ['./define'];

describe('every door', () => {
  for (const [door, { types, default: file }] of doors)
    it(`${door} has its module and its types`, () => {
      assert.ok(existsSync(join(root, file)), `${file} is missing`);
      assert.ok(existsSync(join(root, types)), `${types} is missing`);
    });

  it('lists types first', () => {
    for (const [door, target] of doors) assert.equal(Object.keys(target)[0], 'types', door);
  });

  it('exists for every language', () => {
    const languages = readdirSync(join(root, 'src/locales'))
      .map((name) => /^([a-z]{2}(-[A-Z][A-Za-z]+)?)\.ts$/.exec(name)?.[1])
      .filter(Boolean);
    const exported = doors.filter(([door]) => door.startsWith('./locales/')).map(([door]) => door.split('/')[2]);
    assert.deepEqual(exported.sort(), languages.sort());
  });
});

/** Imports a door in a fresh Node that has no DOM, and reports what it registered and what appeared on the global object. */
function importInNode(specifier) {
  const script = `
    const defined = [];
    globalThis.customElements = { define: (name) => defined.push(name), get: () => undefined, whenDefined: () => new Promise(() => {}) };
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const door = await import(${JSON.stringify(specifier)});
    console.log(JSON.stringify({ defined, names: Object.keys(door), dom: typeof document !== 'undefined' || typeof window !== 'undefined' }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1));
}

describe('in plain Node', () => {
  for (const [door] of doors.filter(([name]) => !REGISTERS.includes(name)))
    it(`${door} imports and registers nothing`, () => {
      const { defined, names, dom } = importInNode(publishedName(door));
      assert.deepEqual(defined, []);
      assert.notEqual(names.length, 0, 'exports nothing');
      assert.equal(dom, false);
    });
});

/** All built files that a door pulls in, and the packages they name. */
function closure(file) {
  const files = new Map();
  const packages = new Set();
  const visit = (path) => {
    if (files.has(path)) return;
    const text = read(path);
    files.set(path, text);
    for (const { name } of importsOf(path, text))
      if (name?.startsWith('.')) visit(normalize(join(dirname(path), name)));
      else packages.add(name);
  };
  visit(normalize(file));
  return { files, packages };
}

/** Names that a file reads from its surroundings: neither its own variables and parameters nor names of properties. */
function ambientNamesOf(path, text) {
  const names = new Set();
  const own = new Set();
  const visit = (node) => {
    const { parent } = node;
    const isProperty =
      parent &&
      ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node));
    const isDeclared =
      parent && (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent));
    if (ts.isIdentifier(node) && !isProperty) names.add(node.text);
    if (ts.isIdentifier(node) && isDeclared && parent.name === node) own.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return new Set([...names].filter((name) => !own.has(name)));
}

describe('what servers load', () => {
  for (const [door, allowed] of [
    ['./normalise', ['zod/mini']],
    ['./proxy', ['zod/mini', 'jose']],
    ['./sandbox', ['zod/mini']],
    ['./verify', ['jose']],
  ])
    it(`${door} knows neither lit nor a page`, () => {
      const { files, packages } = closure(manifest.exports[door].default);
      assert.deepEqual(
        [...packages].filter((name) => !allowed.includes(name)),
        [],
      );
      for (const [path, text] of files) {
        const names = ambientNamesOf(path, text);
        for (const name of ['document', 'window', 'navigator', 'customElements', 'HTMLElement'])
          assert.ok(!names.has(name), `${path} reads ${name}`);
      }
    });
});

describe('side effects', () => {
  const bundle = async (contents) => {
    const options = {
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      minify: true,
      external: ['node:*'],
    };
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root } });
    return outputFiles[0].text;
  };

  it('are listed for files that exist', () => {
    for (const path of manifest.sideEffects.filter((entry) => !entry.includes('*')))
      assert.ok(existsSync(join(root, path)), `${path} is missing`);
  });

  it('./define survives a bundler that shakes the tree', async () => {
    assert.match(await bundle(`import '${manifest.name}/define';`), /kyc-onboarding/);
  });

  for (const [door] of doors.filter(([name]) => !REGISTERS.includes(name)))
    it(`${door} disappears when nothing of it is used`, async () => {
      assert.equal((await bundle(`import '${publishedName(door)}';`)).trim(), '');
    });
});

describe('the tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kyc-pack-'));
  let packed;
  let paths;
  before(() => {
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const answer = JSON.parse(output);
    packed = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
    paths = packed.files.map(({ path }) => path);
  });
  after(() => rmSync(folder, { recursive: true }));
  const tarball = () =>
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.tgz')),
    );

  it('holds the package and nothing else', () => {
    const expected =
      /^(dist\/.+|docs\/proxy\.openapi\.yaml|custom-elements\.json|policy\.schema\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    assert.deepEqual(
      paths.filter((path) => !expected.test(path) || path.endsWith('.map')),
      [],
    );
    for (const [, { types, default: file }] of doors)
      for (const path of [types, file]) assert.ok(paths.includes(path.slice(2)), `${path} is not in the tarball`);
    for (const path of [manifest.unpkg, manifest.jsdelivr, manifest.customElements, manifest['web-types']])
      assert.ok(paths.includes(path.slice(2)), `${path} is not in the tarball`);
  });

  it('names no folder of the machine it was built on', () => {
    const home = root.replaceAll('\\', '/').replace(/\/$/, '');
    for (const path of paths) {
      const text = read(path);
      assert.ok(!text.includes(home) && !/file:\/\/\/|\/node_modules\/\.|[A-Z]:\\\\/.test(text), path);
      assert.doesNotMatch(text, /sourceMappingURL/, path);
    }
  });

  it('satisfies publint', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball());
    const pack = { tarball: buffer.slice(byteOffset, byteOffset + byteLength) };
    const { messages, pkg } = await publint({ strict: true, pack });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that every resolver finds', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const notCode = Object.keys(manifest.exports).filter((door) => door.endsWith('.json'));
    const args = [attw, tarball(), '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
    try {
      execFileSync(process.execPath, [...args, '--exclude-entrypoints', ...notCode], { encoding: 'utf8', cwd: root });
    } catch (error) {
      assert.fail(`${error.stdout}${error.stderr}`);
    }
  });
});
