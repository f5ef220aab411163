/**
 * Rewrites the generated blocks of the documentation, each between `<!-- name:start -->` and `<!-- name:end -->`: the element's
 * tables from `custom-elements.json`, the details of the events from their types, people and problems from the built package,
 * the dialects from their tables.
 * `--check` only compares: it fails when a block is not what the sources say. Needs `npm run manifest` and a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { dialectBlocks } from './dialect-docs.mjs';
import { code, table } from './markdown.mjs';
import { root } from './run.mjs';

/** Which blocks stand where, in their order. */
const PLACES = {
  'README.md': ['people', 'attributes', 'members', 'events', 'styling', 'states'],
  'docs/embedding.md': ['problems'],
  'docs/dialects.md': ['dialects', 'answers', 'words', 'signals', 'records', 'values', 'smallest'],
};

const read = (path) => readFileSync(join(root, path), 'utf8');
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

/** The public element as `custom-elements.json` describes it. */
export function readElement() {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return declarations.find(({ tagName }) => tagName === 'kyc-onboarding');
}

/** Names of a part or a state: its own, and those that its description adds after "also" or as a name of their own. */
export const namesOf = ({ name, description = '' }) => [
  name,
  ...[...description.matchAll(/`([a-z][a-z-]*)`/g)].map(([, also]) => also),
];

/** What the platform defines for every form control and the sources therefore do not repeat. */
const AS_NATIVE = 'As on a native form control.';

/** Two lists of name and description in one table. */
const sideBySide = (head, left, right) =>
  table(
    head,
    Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...(left[index] ?? ['', '']),
      ...(right[index] ?? ['', '']),
    ]),
  );
const described = ({ description }) => description ?? AS_NATIVE;

/** A type short enough for a table: what it is made of, without how it is protected from changes. */
function shortType({ text = '' } = {}) {
  let type = text.replace(/ \| (?:undefined|null)\b/g, '').replace(/\breadonly /g, '');
  type = type.replace('globalThis.', '').replace(/\(\(\) => .*\)$/, 'function');
  for (let before; before !== type;)
    [before, type] = [type, type.replace(/\b(?:Readonly|Partial)<((?:[^<>]|<[^<>]*>)*)>/g, '$1')];
  return code(type);
}

const shortDefault = (value = '') => (/^(?:''|null|\{\}|)$/.test(value) ? '' : code(value.replaceAll('_', '')));

/** The members of every `detail`, by the name of the event's class, read from the declarations. */
function eventDetails() {
  const members = new Map();
  const details = new Map();
  for (const path of [
    'src/domain/diagnostic.ts',
    'src/elements/kyc-onboarding.events.ts',
    'src/elements/kyc-token.event.ts',
  ])
    ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true).forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node))
        members.set(
          node.name.text,
          node.members.map(({ name, questionToken }) => name.getText() + (questionToken ? '?' : '')),
        );
      const detail = ts.isClassDeclaration(node) && node.heritageClauses?.[0]?.types[0]?.typeArguments?.[0];
      if (detail) details.set(node.name.text, detail.getText());
    });
  return (name) => members.get(details.get(name)) ?? [];
}

const signature = ({ name, parameters = [] }) =>
  code(`${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`);

/** The blocks that come from the manifest alone. */
function elementBlocks() {
  const element = readElement();
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const detailOf = eventDetails();
  const properties = fields.filter(({ attribute }) => attribute === undefined);
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return {
    attributes: table(
      ['Attribute', 'Type', 'Default', 'What'],
      element.attributes.map((one) => [
        one.fieldName === one.name ? code(one.name) : `${code(one.name)}, property ${code(one.fieldName)}`,
        shortType(one.type),
        shortDefault(one.default),
        described(one),
      ]),
    ),
    members: sideBySide(
      ['Property', 'What', 'Method', 'What'],
      properties.map((one) => [code(one.name) + (one.readonly ? ', read only' : ''), described(one)]),
      methods.map((one) => [signature(one), described(one)]),
    ),
    events: table(
      ['Event', 'When', '`detail`'],
      element.events.map((one) => [code(one.name), described(one), detailOf(one.type.text).map(code).join(', ')]),
    ),
    styling: sideBySide(
      ['Part', 'What', 'Custom property', 'What'],
      element.cssParts.map((one) => [code(one.name), described(one)]),
      element.cssProperties.map((one) => [code(one.name), described(one)]),
    ),
    states: `${element.cssStates.map((one) => `- \`:state(${one.name})\` ${described(one)}\n`).join('')}`,
  };
}

/** The blocks that come from the built package. */
async function packageBlocks() {
  const { personTable } = await built('entry/sandbox.js');
  const { PROBLEMS } = await built('domain/problem.js');
  const { en } = await built('locales/en.js');
  return {
    people: personTable(),
    problems: table(
      ['Code', 'HTTP', 'Retry', 'What the person sees, in English'],
      Object.entries(PROBLEMS).map(([name, { status, retryable }]) => [
        code(name),
        status === 0 ? '' : status,
        retryable ? 'yes' : '',
        en.problem[name](undefined),
      ]),
    ),
  };
}

/**
 * Writes every generated block anew.
 * @returns path, text before and text after of each file; a block without its markers, or markers without a block, is an error
 */
export async function refresh() {
  const blocks = { ...elementBlocks(), ...(await packageBlocks()), ...(await dialectBlocks()) };
  return Object.entries(PLACES).map(([path, names]) => {
    const before = read(path).replaceAll('\r\n', '\n');
    const found = [];
    const after = before.replace(/<!-- ([a-z-]+):start -->\n[^]*?<!-- \1:end -->/g, (_, name) => {
      found.push(name);
      return `<!-- ${name}:start -->\n${blocks[name]}<!-- ${name}:end -->`;
    });
    if (found.join() !== names.join()) throw new Error(`${path}: wants the blocks ${names}, has ${found}`);
    return { path, before, after };
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const stale = (await refresh()).filter(({ before, after }) => before !== after);
  const isCheck = process.argv.includes('--check');
  for (const { path, after } of stale) {
    if (!isCheck) writeFileSync(join(root, path), after);
    console.log(`${path} ${isCheck ? 'is stale: run node tools/readme.mjs' : 'rewritten'}`);
  }
  process.exit(isCheck && stale.length > 0 ? 1 : 0);
}
