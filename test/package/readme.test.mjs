/** The documentation says what the package does: generated blocks are fresh, links lead somewhere, snippets use names that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { namesOf, readElement, refresh } from '../../tools/readme.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const PAGES = ['README.md', 'llms.txt', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter(
  (path) => /\.(md|txt)$/.test(path),
);

const fences = (text) =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
const prose = (text) => text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
const snippets = (...languages) =>
  PAGES.flatMap((page) =>
    fences(read(page))
      .filter(({ language }) => languages.includes(language))
      .map(({ code }) => [page, code]),
  );

/** The id that a heading gets where Markdown is shown. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchorsOf = (text) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

const element = readElement();
const attributes = new Set(element.attributes.map(({ name }) => name));
const fields = element.members.filter(({ kind }) => kind === 'field');
const methods = element.members.filter(({ kind }) => kind === 'method');
const members = new Set([...fields, ...methods].map(({ name }) => name));
const events = new Set(element.events.map(({ name }) => name));
const parts = new Set(element.cssParts.flatMap(namesOf));
const states = new Set(element.cssStates.flatMap(namesOf));
const properties = new Set(element.cssProperties.map(({ name }) => name));
const domain = await import('../../dist/domain/attribute.js');
const { PROBLEMS } = await import('../../dist/domain/problem.js');

/** Names that each door exports, types included. */
const doors = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
const typesOf = ({ types }) => join(root, types);
const program = ts.createProgram(
  doors.map(([, target]) => typesOf(target)),
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, noLib: true, types: [] },
);
const checker = program.getTypeChecker();
const doorExports = new Map(
  doors.map(([door, target]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(typesOf(target)));
    return [door, new Set((module ? checker.getExportsOfModule(module) : []).map(({ name }) => name))];
  }),
);

/** Attributes that any element may have. */
const GLOBAL = ['class', 'id', 'slot', 'hidden', 'style', 'dir', 'ref'];

describe('README.md', () => {
  it('has fresh generated blocks, and so have the guides', async () => {
    const stale = (await refresh()).filter(({ before, after }) => before !== after).map(({ path }) => path);
    assert.deepEqual(stale, [], 'run node tools/readme.mjs');
  });

  it('is short enough to be read: what is written by hand, without the generated tables', () => {
    const written = read('README.md').replace(/<!-- (\w+):start -->[^]*?<!-- \1:end -->/g, '');
    assert.ok(written.trim().split('\n').length <= 180);
  });

  it('names the commands that exist', () => {
    for (const page of PAGES)
      for (const [, script] of read(page).matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(manifest.scripts[script], `${page}: npm run ${script}`);
  });

  it('says of every problem what a person can do', () => {
    const [, section] = /^## Problems\n([^]*?)^## /m.exec(read('README.md')) ?? [];
    const named = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, list]) => list.match(/[a-z-]+/g));
    assert.deepEqual(named.sort(), Object.keys(PROBLEMS).sort());
  });
});

describe('every link', () => {
  for (const page of PAGES)
    it(`of ${page} leads to something`, () => {
      const text = read(page);
      for (const [, target] of prose(text.replace(/`([^`\n]*)`\]/g, '$1]')).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [path, anchor] = target.split('#');
        const file = path ? normalize(join(dirname(page), path)) : page;
        assert.ok(existsSync(join(root, file)), `${target} is missing`);
        if (anchor) assert.ok(anchorsOf(read(file)).includes(anchor), `${target} has no such heading`);
      }
    });
});

/** Opening tags of the element with their attributes, in HTML, in templates of frameworks and in JSX. */
function* tagsIn(code) {
  for (const [, inside] of code.matchAll(/<kyc-onboarding((?:\s+(?:=>|"[^"]*"|\{[^}]*\}+|[^>])*?)?)\/?>/g)) {
    const bare = inside.replace(/="[^"]*"/g, '=').replace(/=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '=');
    yield [...bare.matchAll(/[^\s=/]+/g)].map(([name]) => name);
  }
}

describe('snippets', () => {
  const markup = snippets('html', 'jsx', 'ts', 'js');

  it('give the element attributes, properties and events that it has', () => {
    let count = 0;
    for (const [page, code] of markup)
      for (const names of tagsIn(code))
        for (const name of names) {
          count++;
          const listened = /^(?:on|@|\()(kyc-[a-z-]+)\)?$/.exec(name)?.[1];
          const bound = /^(?::|\[|\{)([a-zA-Z]+)[\]}]?$/.exec(name)?.[1];
          const isKnown = listened
            ? events.has(listened)
            : bound
              ? members.has(bound)
              : attributes.has(name) || GLOBAL.includes(name);
          assert.ok(isKnown, `${page}: ${name}`);
        }
    assert.ok(count > 20, 'finds the tags');
  });

  it('name attributes of a person that exist', () => {
    for (const [page, code] of markup) {
      for (const [, list] of code.matchAll(/\bfields="([^"]*)"/g))
        for (const name of list.split(/\s+/))
          if (/^[a-zA-Z]+$/.test(name) && name !== 'fields')
            assert.ok(domain.isAttributeName(name), `${page}: ${name}`);
      for (const [, list] of code.matchAll(/\b(?:fields|FIELDS) = \[([^]*?)\];/g)) {
        // Of an entry with options only the name is one.
        const names = list.replace(/\{[^}]*?\bname: ('\w+')[^}]*\}/g, '$1');
        for (const [, name] of names.matchAll(/'(\w+)'/g)) assert.ok(domain.isAttributeName(name), `${page}: ${name}`);
      }
    }
  });

  it('use parts, states and custom properties that exist', () => {
    for (const [page, code] of snippets('css', 'html')) {
      for (const [, name] of code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(parts.has(name), `${page}: part ${name}`);
      for (const [, name] of code.matchAll(/:state\(([\w-]+)\)/g))
        assert.ok(states.has(name), `${page}: state ${name}`);
      for (const [name] of code.matchAll(/--kyc-[\w-]+/g)) assert.ok(properties.has(name), `${page}: ${name}`);
    }
  });

  it('import what the doors export', () => {
    let count = 0;
    for (const [page, code] of snippets('js', 'jsx', 'ts', 'html')) {
      const scripts = [...code.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script);
      const text = scripts.length > 0 ? scripts.join('\n') : code;
      const { statements } = ts.createSourceFile('snippet.tsx', text, ts.ScriptTarget.Latest, true);
      for (const node of statements.filter(ts.isImportDeclaration)) {
        const [name, door] = node.moduleSpecifier.text.split(/\/(.*)/);
        if (name !== manifest.name) continue;
        count++;
        const exported = doorExports.get(door ? `./${door}` : '.');
        assert.ok(exported, `${page}: ${name}/${door} is no door`);
        for (const one of node.importClause?.namedBindings?.elements ?? [])
          assert.ok(exported.has(one.name.text), `${page}: ${name}/${door} does not export ${one.name.text}`);
      }
    }
    assert.ok(count >= 8, 'finds the imports');
  });
});

describe('words that stand for names', () => {
  it('are events, attributes and problems that exist', () => {
    for (const page of PAGES)
      for (const [, name] of read(page).matchAll(/`(kyc-[a-z-]+)`/g))
        assert.ok(events.has(name) || name === 'kyc-onboarding', `${page}: ${name}`);
  });

  it('of llms.txt are all of them', () => {
    const text = read('llms.txt');
    for (const name of [...events, ...domain.ATTRIBUTE_NAMES]) assert.ok(text.includes(name), name);
  });
});
