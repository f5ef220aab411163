/**
 * Who may import whom, as data, and the check of it. `test/package/imports.test.mjs` runs it over the sources and over planted faults.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const exactly = (...names) => new RegExp(`^(?:${names.join('|')})$`);
const NOTHING = /^(?!)/;

/** Files that speak OAuth. */
const OAUTH = ['authorisation-code', 'ciba', 'client-credentials', 'client-key', 'jwt-bearer', 'oauth-client'];

/**
 * Per folder of `src/`: which folders it may import from and which packages.
 * `types`: folders from which it may import types alone. `only`: packages that belong to one place.
 */
export const FOLDERS = {
  domain: { from: [], packages: NOTHING, only: { 'src/domain/phone.ts': /^libphonenumber-js\/core(\/es6)?$/ } },
  dialects: { from: ['domain'], packages: exactly('zod/mini') },
  protocol: { from: ['domain', 'dialects'], packages: exactly('zod/mini') },
  flow: { from: ['domain'], packages: NOTHING },
  locales: { from: [], types: ['domain'], packages: NOTHING },
  elements: {
    from: ['domain', 'flow', 'protocol', 'locales'],
    packages: /^(lit(\/.*)?|@lit\/context)$/,
    // The phone library with its metadata is loaded late, by one file.
    onePlace: /^libphonenumber-js\/(core|min|mobile|max)(\/.*)?$/,
  },
  proxy: {
    from: ['domain', 'dialects', 'protocol'],
    packages: exactly('jose'),
    // What Node alone has, and what not every customer installs, is behind doors of their own.
    only: {
      'src/proxy/stores/sqlite-store.ts': /^node:sqlite$/,
      'src/proxy/operators/guarded.ts': /^cockatiel$/,
      ...Object.fromEntries(OAUTH.map((name) => [`src/proxy/oauth/${name}.ts`, /^openid-client$/])),
    },
  },
  // Asks a customer's proxy from outside, on Node.
  conformance: {
    from: ['domain', 'dialects', 'protocol'],
    packages: NOTHING,
    only: { 'src/conformance/command.ts': /^node:(readline\/promises|util)$/ },
  },
  verify: { from: ['domain', 'dialects', 'protocol'], packages: exactly('jose') },
  sandbox: { from: ['domain', 'dialects', 'protocol', 'proxy'], packages: NOTHING },
  testing: { from: ['domain', 'dialects', 'protocol', 'proxy'], packages: NOTHING },
  entry: { from: 'any', packages: NOTHING },
};

/** The demo is a customer: our package by its published name, Node with a library for its requests, vite, and its own files. */
const DEMO_PACKAGES = /^(kyc-onboarding(\/.*)?|vite|node:.*|@remix-run\/node-fetch-server)$/;

/** Every import, re-export and dynamic import of a file. A dynamic import of something computed has no name: `name` is undefined. */
export function importsOf(path, text) {
  const found = [];
  const add = (node, name, isType) =>
    found.push({ name: name && ts.isStringLiteralLike(name) ? name.text : undefined, isType, line: lineOf(node) });
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const allTypes = (elements) => elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const isNamedTypes = !clause?.name && named && ts.isNamedImports(named) && allTypes(named.elements);
      add(node, node.moduleSpecifier, Boolean(clause?.isTypeOnly || isNamedTypes));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named = node.exportClause;
      const isNamedTypes = named && ts.isNamedExports(named) && allTypes(named.elements);
      add(node, node.moduleSpecifier, Boolean(node.isTypeOnly || isNamedTypes));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function checkSource(path, { name, isType }) {
  const folder = path.split('/')[1];
  const rule = FOLDERS[folder];
  if (!rule) return `${folder} is not in the table`;
  if (name === undefined) return 'imports something computed';
  if (!name.startsWith('.')) {
    const isOnePlace = rule.onePlace?.test(name);
    return rule.packages.test(name) || rule.only?.[path]?.test(name) || isOnePlace
      ? undefined
      : `${folder} may not import the package ${name}`;
  }
  if (!/\.(js|json)$/.test(name)) return `writes ${name} without its extension`;
  const target = normalize(join(dirname(path), name)).replaceAll('\\', '/');
  const [top, other] = target.split('/');
  if (top !== 'src') return `imports ${target}, which is outside src`;
  if (other === folder) return undefined;
  if (other === 'entry') return 'imports entry, which nobody may';
  if (rule.from === 'any' || rule.from.includes(other)) return undefined;
  if (rule.types?.includes(other)) return isType ? undefined : `${folder} may import types alone from ${other}`;
  return `${folder} may not import ${other}`;
}

function checkDemo(path, { name }) {
  if (name === undefined) return 'imports something computed';
  if (!name.startsWith('.'))
    return DEMO_PACKAGES.test(name) ? undefined : `the demo may not import the package ${name}`;
  return normalize(join(dirname(path), name))
    .replaceAll('\\', '/')
    .startsWith('demo/')
    ? undefined
    : `the demo imports ${name}: it may use the package by its published name only`;
}

/**
 * Checks files against the table.
 * @param files pairs of path (from the project's root, with `/`) and text
 * @returns one line per fault, `path:line what is wrong`
 */
export function checkImports(files) {
  const faults = [];
  const places = {};
  for (const [path, text] of files) {
    for (const found of importsOf(path, text)) {
      const fault = path.startsWith('demo/') ? checkDemo(path, found) : checkSource(path, found);
      if (fault) faults.push(`${path}:${found.line} ${fault}`);
      const folder = path.split('/')[1];
      if (path.startsWith('src/') && !found.isType && FOLDERS[folder]?.onePlace?.test(found.name ?? ''))
        (places[folder] ??= new Set()).add(path);
    }
  }
  for (const [folder, paths] of Object.entries(places))
    if (paths.size > 1)
      faults.push(`src/${folder}: one file may import phone metadata, these do: ${[...paths].join(', ')}`);
  return faults;
}

/** All sources and demo files as pairs of path and text. */
export function projectFiles(root) {
  const isCode = (name) => /\.(ts|js|mjs)$/.test(name);
  return ['src', 'demo']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .filter(isCode)
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
    )
    .sort()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}
