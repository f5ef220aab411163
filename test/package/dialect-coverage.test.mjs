/**
 * Every sample answer and every contradiction of the providers' documents that was found is promised by a test, every dialect and every writer of
 * requests has one, and every table stands in the guide. The lists here are what was found; a test that goes away is missed here.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
const parse = (path) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
const numbers = (last) => Array.from({ length: last }, (_, index) => index + 1);

/** Fixtures of the providers, by number: samples say which they are. */
const FIXTURES = numbers(25);

/** Fixtures of CAMARA, by the words with which samples say which they are. */
const CAMARA_FIXTURES = [
  'all true',
  'all false with scores',
  'all false without scores',
  'mixed with all three values',
  'all `not_available`',
  'booleans and nulls',
  'snake_case',
  '`middleNamesScore`',
  'score 100 beside `false`',
  'score `0`',
  'float score',
  'requested key missing',
  'unrequested key present',
  'aggregate `{match, confidence}`',
  '`giventNameMatch`',
  'each error row of 5.1',
  'MasOrange-style error body',
  'HTML error page',
  'empty 200',
  '204',
  'numeric postal code',
  'lower-case gender',
  'null values',
  'timestamp as birthdate',
  'unknown document type',
  'foreign `phoneNumber`',
  'consent 0.1 `REVOKED`',
  '`partial_grant`',
  'every `capture_result`',
  'CIBA `slow_down` then success',
];

/** Contradictions between or inside the documents of providers, with who contradicts: titles of tests begin with both. */
const CONTRADICTIONS = [
  ['8.1', ['Incode']],
  ['8.2', ['Incode']],
  ['8.3', ['Incode']],
  ['8.4', ['Incode']],
  ['8.5', ['Incode']],
  ['8.6', ['Telefónica']],
  ['8.7', ['Nokia']],
  ['8.8', ['Prelude', 'CAMARA']],
  ['8.9', ['MasOrange']],
  ['8.10', ['Twilio']],
  ['8.11', ['Vonage']],
  ['8.12', ['TMT']],
  ['8.13', ['CAMARA']],
  ['8.14', ['country']],
];

/** Exported constants and functions of a file with their doc comments. */
function exportsOf(path) {
  return parse(path).statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || !ts.isVariableStatement(statement)) return [];
    const doc = ts
      .getJSDocCommentsAndTags(statement)
      .map((comment) => comment.getText().replace(/\s*\n\s*\*\s*/g, ' '))
      .join(' ');
    return statement.declarationList.declarations.map((declaration) => ({ name: declaration.name.getText(), doc }));
  });
}

/** Numbers of fixtures that a doc comment names: `Fixture 7`, never a range. */
const fixturesNamed = (doc) => [...doc.matchAll(/\bFixture (\d+)\b/g)].map(([, number]) => Number(number));

/** Words of fixtures that a doc comment names: `Fixture "one"`, `Fixtures "one" and "other"`, `Fixture 1, and fixture "one"`. */
const wordsNamed = (doc) =>
  /\bfixtures? "/i.test(doc)
    ? [...doc.slice(doc.search(/\bfixtures? "/i)).matchAll(/"([^"]+)"/g)].map(([, words]) => words)
    : [];

/** The text of a string, with what is put into it left out. */
const literal = (node) => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)].map(({ text }) => text).join('…');
  return '';
};

/** Titles of the tests in a file. */
function titlesOf(path) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(it|describe)$/.test(node.expression.getText()) && node.arguments[0])
      found.push(literal(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return found;
}

/** What a file imports: names by the file's own name, without folder and ending. */
const importsOf = (path) =>
  parse(path)
    .statements.filter(ts.isImportDeclaration)
    .map((node) => {
      const bindings = node.importClause?.namedBindings;
      const isWhole = bindings !== undefined && ts.isNamespaceImport(bindings);
      const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
      return {
        from: node.moduleSpecifier.text.replace(/^.*\//, '').replace(/\.js$/, ''),
        names: names.map(({ name, propertyName }) => (propertyName ?? name).text),
        // With a namespace: what is taken out of it.
        text: isWhole ? read(path) : '',
        prefix: isWhole ? bindings.name.text : '',
      };
    });

/** The words of a list that a file exports. */
function listOf(path, wanted) {
  let words = [];
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === wanted) {
      const list = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
      words = list.elements.map(({ text }) => text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return words;
}

const tests = filesIn('test/dialects', '.test.ts');
const sampleFiles = filesIn('test/dialects/samples', '.samples.ts');
const samples = sampleFiles.flatMap((path) => exportsOf(path).map((one) => ({ ...one, path })));
const titles = [...tests, ...filesIn('test/domain', '.test.ts')].flatMap(titlesOf);
const imported = tests.flatMap(importsOf);

const baseOf = (path) => path.replace(/^.*\//, '').replace(/\.ts$/, '');
const isRead = ({ path, name }) =>
  imported.some(
    ({ from, names, text, prefix }) =>
      from === baseOf(path) && (names.includes(name) || new RegExp(`\\b${prefix}\\.${name}\\b`).test(text)),
  );

const DIALECTS = ['MATCH_DIALECTS', 'FILL_IN_DIALECTS'].flatMap((name) => listOf('src/dialects/dialect.ts', name));

describe('samples of answers', () => {
  it('are found, with their doc comments', () => {
    assert.ok(samples.length > 80, String(samples.length));
  });

  for (const number of FIXTURES)
    it(`fixture ${number} is one, and a test reads it`, () => {
      const named = samples.filter(({ doc }) => fixturesNamed(doc).includes(number));
      assert.notEqual(named.length, 0, `no doc comment of a sample says "Fixture ${number}"`);
      for (const sample of named) assert.ok(isRead(sample), `no test reads ${sample.name}`);
    });

  for (const words of CAMARA_FIXTURES)
    it(`fixture "${words}" is one, and a test reads it`, () => {
      const named = samples.filter(({ doc }) => wordsNamed(doc).includes(words));
      assert.notEqual(named.length, 0, `no doc comment of a sample says 'Fixture "${words}"'`);
      for (const sample of named) assert.ok(isRead(sample), `no test reads ${sample.name}`);
    });

  it('are all read by a test', () => {
    const unread = samples.filter((sample) => !isRead(sample)).map(({ path, name }) => `${path}: ${name}`);
    assert.deepEqual(unread, []);
  });
});

describe('contradictions of the documents', () => {
  for (const [number, whose] of CONTRADICTIONS)
    for (const provider of whose)
      it(`${number} of ${provider} is named by a test`, () => {
        const start = `${number} ${provider}`;
        assert.ok(
          titles.some((title) => title.includes(start)),
          `no title of a test has "${start}"`,
        );
      });
});

describe('dialects', () => {
  it('are found', () => {
    assert.ok(DIALECTS.length > 20, String(DIALECTS.length));
  });

  for (const dialect of new Set(DIALECTS))
    it(`${dialect} has samples and tests, and the tests read the samples`, () => {
      for (const path of [`test/dialects/samples/${dialect}.samples.ts`, `test/dialects/${dialect}.test.ts`])
        assert.ok(existsSync(join(root, path)), `${path} is missing`);
      const { length } = importsOf(`test/dialects/${dialect}.test.ts`).filter(
        ({ from }) => from === `${dialect}.samples`,
      );
      assert.ok(length > 0, 'the test reads no samples');
    });

  it('have no samples that belong to nothing', () => {
    const readers = filesIn('src/dialects', '.read.ts').map((path) => baseOf(path).replace(/\.read$/, ''));
    // One boolean of Konera's is CAMARA's answer for everything; CAMARA's errors are those of all its APIs.
    const known = [...DIALECTS, ...readers, 'konera', 'camara-errors'];
    for (const path of sampleFiles) assert.ok(known.includes(baseOf(path).replace(/\.samples$/, '')), path);
  });
});

describe('writers of requests', () => {
  for (const path of filesIn('src/dialects', '.write.ts'))
    it(`${baseOf(path)} has a test that calls it`, () => {
      const writers = [...read(path).matchAll(/^export (?:function|const) (write\w+)/gm)].map(([, name]) => name);
      assert.notEqual(writers.length, 0, 'it exports no writer');
      for (const name of writers) {
        const isCalled = imported.some(({ from, names }) => from === baseOf(path) && names.includes(name));
        assert.ok(isCalled, `no test imports ${name}`);
      }
    });
});

describe('tables', () => {
  const page = read('docs/dialects.md');
  const block = (name) => new RegExp(`<!-- ${name}:start -->([^]*?)<!-- ${name}:end -->`).exec(page)?.[1] ?? '';
  const dialectsOf = (text) => [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, dialect]) => dialect);
  const documented = { MatchTable: dialectsOf(block('dialects')), FillInTable: dialectsOf(block('records')) };
  const known = read('test/dialects/tables.ts');

  for (const path of filesIn('src/dialects', '.read.ts')) {
    const exported = read(path).matchAll(/^export const (\w+Table): (\w+) = \{\s+dialect: '([\w-]+)'/gm);
    for (const [, name, kind, dialect] of exported)
      it(`${name} stands in the guide, and in the list that tests of all tables go through`, () => {
        assert.ok(
          documented[kind].includes(dialect),
          `docs/dialects.md has no row for ${dialect}: node tools/readme.mjs`,
        );
        assert.match(known, new RegExp(`^  ${name},$`, 'm'));
      });
  }

  it('are as many as the guide has', () => {
    const named = listOf('src/dialects/dialect.ts', 'MATCH_DIALECTS');
    assert.deepEqual([...documented.MatchTable].sort(), [...named].sort());
    assert.deepEqual(
      [...documented.FillInTable].sort(),
      [...listOf('src/dialects/dialect.ts', 'FILL_IN_DIALECTS')].sort(),
    );
  });
});

describe('the reading of these lists', () => {
  it('finds fixtures where they are named, and none in a range', () => {
    assert.deepEqual(fixturesNamed('/** Fixture 4, and Fixture 12: x. Fixtures 5–7, fixture of 8 */'), [4, 12]);
    assert.deepEqual(wordsNamed('/** The "other". Fixture 4, and fixture "one": a text. */'), ['one']);
    assert.deepEqual(wordsNamed('/** Fixtures "one" and "two". */'), ['one', 'two']);
    assert.deepEqual(wordsNamed('/** An answer "as it is". */'), []);
  });
});
