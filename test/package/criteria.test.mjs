/**
 * Every acceptance criterion of the form is promised by a test that names it, or has a line in docs/accessibility.md that says how it is
 * checked by hand. The numbers stand in titles as they are written here.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Groups with the numbers of their criteria. A range from 1 unless numbers are listed. */
const CRITERIA = {
  // Autofill and the forms around the controls
  AF: 9,
  // Names of controls
  NH: 2,
  // Reading values
  RV: 3,
  // The widget as a form's control
  FA: 7,
  // Phone number
  PH: 16,
  // Dates
  DT: 7,
  // Names and kana
  NM: 7,
  // Addresses
  AD: 6,
  // Email, gender, nationality, documents
  ID: 5,
  // Errors and announcements
  ER: 9,
  // Focus. 3 belongs to the review of the details
  FO: [1, 2, 4, 5, 6, 7, 8],
  // Waiting
  BU: 6,
  // Language
  LN: 5,
  // Styles
  ST: 3,
};
const numbers = (range) => (Array.isArray(range) ? range : Array.from({ length: range }, (_, index) => index + 1));
const WANTED = Object.entries(CRITERIA).flatMap(([group, range]) =>
  numbers(range).map((number) => `AC-${group}-${number}`),
);

/** Criteria that a text names. A range such as `AC-AD-1..6` names none. */
const named = (text) => text.match(/\bAC-[A-Z]{2}-\d+(?![\d.]*\.\.)/g) ?? [];

/** The text of a string, with what is put into it left out. */
const literal = (node) => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)].map(({ text }) => text).join(' ');
  return '';
};

/** Titles of the tests in a file. */
function titles(path, text) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(it|describe)$/.test(node.expression.getText(source)) && node.arguments[0])
      found.push(literal(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}

const promised = new Set(
  readdirSync(join(root, 'test'), { recursive: true })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.startsWith('.artifacts'))
    .map((name) => join(root, 'test', name))
    .flatMap((path) => titles(path, readFileSync(path, 'utf8')))
    .flatMap(named),
);
const byHand = new Set(readFileSync(join(root, 'docs/accessibility.md'), 'utf8').split('\n').flatMap(named));

describe('acceptance criteria', () => {
  for (const criterion of WANTED)
    it(`${criterion} is tested, or checked by hand`, () => {
      assert.ok(
        promised.has(criterion) || byHand.has(criterion),
        `No title of a test and no line of docs/accessibility.md has ${criterion}`,
      );
    });

  it('a range is no promise, a title with a number is', () => {
    const found = titles('x.ts', "it('AC-AD-1..6 all', f); it(`AC-AD-7 ${x} and AC-AD-12`, f); test.skip('AC-AD-9')");
    assert.deepEqual(found.flatMap(named), ['AC-AD-7', 'AC-AD-12']);
  });
});
