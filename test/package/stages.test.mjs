/** A test that nobody runs is none: every folder of tests is named, as a whole, by what `npm test` starts unasked. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const STARTED = [
  ...['unit', 'e2e', 'autofill', 'faults'].map((name) => `tools/mocha/${name}.mjs`),
  'tools/test.mjs',
  'tools/wtr-plan.mjs',
  'web-test-runner.config.js',
].map((path) => readFileSync(path, 'utf8'));

const folders = new Set(
  readdirSync('test', { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.test\.(ts|mjs)$/.test(name) && !name.startsWith('.'))
    .map((name) => name.split('/')[0]),
);

test('there are folders of tests', () => assert.ok(folders.size > 10));

for (const folder of folders)
  test(`test/${folder} is run by a stage`, () => {
    const isNamed = STARTED.some((text) => new RegExp(`'${folder}'|test/${folder}['/*]*(?!/?\\w)`).test(text));
    assert.ok(isNamed, `no stage names test/${folder}`);
  });
