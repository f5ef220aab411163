/** The import table is kept, and the checker notices when it is not. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkImports, importsOf, projectFiles } from '../../tools/import-table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the import table', () => {
  it('is kept by every file of src and demo', () => {
    assert.deepEqual(checkImports(projectFiles(root)), []);
  });

  it('names only files that exist', () => {
    const missing = projectFiles(root).flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ name }) => name?.startsWith('.') && /\.js$/.test(name))
        .map(({ name }) => join(dirname(path), name))
        .filter((file) => !existsSync(join(root, file)) && !existsSync(join(root, file.replace(/\.js$/, '.ts'))))
        .map((file) => `${path} imports ${file}`),
    );
    assert.deepEqual(missing, []);
  });
});

const FAULTS = [
  ['domain reaches into flow', 'src/domain/a.ts', "import { x } from '../flow/run.js';"],
  ['domain imports a package', 'src/domain/a.ts', "import * as z from 'zod/mini';"],
  ['phone code outside phone.ts', 'src/domain/a.ts', "import { p } from 'libphonenumber-js/core/es6';"],
  ['phone.ts brings metadata along', 'src/domain/phone.ts', "import m from 'libphonenumber-js/min/metadata';"],
  ['flow imports protocol', 'src/flow/a.ts', "export { x } from '../protocol/client.js';"],
  ['flow imports protocol for a type', 'src/flow/a.ts', "import type { X } from '../protocol/client.js';"],
  ['flow imports a package', 'src/flow/a.ts', "import 'lit';"],
  ['protocol imports elements, dynamically', 'src/protocol/a.ts', "const f = () => import('../elements/host.js');"],
  ['dialects import full zod', 'src/dialects/a.ts', "import { z } from 'zod';"],
  ['locales import a value of domain', 'src/locales/a.ts', "import { PROBLEMS } from '../domain/problem.js';"],
  ['elements import dialects', 'src/elements/a.ts', "import { x } from '../dialects/registry.js';"],
  ['elements import proxy', 'src/elements/a.ts', "import { x } from '../proxy/handler.js';"],
  ['proxy imports Node', 'src/proxy/a.ts', "import { createHash } from 'node:crypto';"],
  ['proxy imports elements', 'src/proxy/a.ts', "import { x } from '../elements/host.js';"],
  ['sandbox imports a package', 'src/sandbox/a.ts', "import { x } from 'jose';"],
  ['somebody imports entry', 'src/elements/a.ts', "import '../entry/define.js';"],
  ['src imports the demo', 'src/proxy/a.ts', "import { x } from '../../demo/server/main.js';"],
  ['a folder without a rule', 'src/utils/a.ts', "import { x } from './b.js';"],
  ['no extension', 'src/flow/a.ts', "import { x } from './state';"],
  ['a computed name', 'src/locales/a.ts', 'const f = (l: string) => import(`./${l}.js`);'],
  ['a type in a type position', 'src/domain/a.ts', "type X = import('../flow/state.js').State;"],
  ['the demo reaches into src', 'demo/server/a.ts', "import { x } from '../../src/entry/proxy.js';"],
  ['the demo uses another package', 'demo/pages/a.ts', "import { html } from 'lit';"],
];

const FINE = [
  ['domain within itself', 'src/domain/a.ts', "import { x } from './b.js';"],
  ['phone.ts and its library', 'src/domain/phone.ts', "import { p } from 'libphonenumber-js/core/es6';"],
  ['a type of domain in locales', 'src/locales/a.ts', "import type { P } from '../domain/problem.js';"],
  ['a type of domain in locales, inline', 'src/locales/a.ts', "import { type P } from '../domain/problem.js';"],
  ['lit in elements', 'src/elements/a.ts', "import { live } from 'lit/directives/live.js';"],
  ['metadata in one file of elements', 'src/elements/a.ts', "import m from 'libphonenumber-js/min/metadata';"],
  ['the published name in the demo', 'demo/server/a.ts', "import { createKycProxy } from 'kyc-onboarding/proxy';"],
  ['an import in a comment', 'src/flow/a.ts', "// import '../protocol/client.js'\nexport const x = 1;"],
];

describe('the checker', () => {
  for (const [name, path, text] of FAULTS)
    it(`notices: ${name}`, () => assert.equal(checkImports([[path, text]]).length, 1));

  for (const [name, path, text] of FINE)
    it(`accepts: ${name}`, () => assert.deepEqual(checkImports([[path, text]]), []));

  it('notices metadata in two files', () => {
    const text = "import m from 'libphonenumber-js/min/metadata';";
    assert.equal(
      checkImports([
        ['src/elements/a.ts', text],
        ['src/elements/b.ts', text],
      ]).length,
      1,
    );
  });
});
