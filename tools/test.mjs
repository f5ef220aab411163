/**
 * `npm test`: every check and every test, on a bare machine. Installs what is missing, runs all stages even when one fails,
 * and ends with one line: `N passed, N failed`. A stage without cases of its own (lint, types, build …) counts as one. Cases that
 * failed are named again right above that line.
 *
 * `npm test -- unit browser` runs the named stages only. Stages that run by name alone, because they take long:
 * - `matrix`: all browser tests in Chromium, Firefox and WebKit, with the shadow root and in the light
 * - `axe`: accessibility of every step, state, theme and direction in all engines and both roots
 * - `autofill-firefox`: Firefox's own autofill
 * - `faults-engines`: the fault matrix in Firefox and WebKit
 * - `fuzz`: a million and more bodies for every reader of operators' answers, 200,000 changed tokens
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_NAMES, findBrowser, installBrowsers, installRedis, whatIsMissing } from './find-browser.mjs';
import { install } from './install.mjs';
import { bin, node, root } from './run.mjs';

const countsFolder = join(root, 'test', '.artifacts', 'counts');

/** All files below a folder that end like this; none if there is no such folder. */
const filesIn = (folder, ending) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true })
        .filter((name) => name.endsWith(ending))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort()
    : [];

const mocha = (files, env, ...options) =>
  bin('mocha', 'mocha', [files, '--reporter', './tools/reporters/mocha.mjs', ...options], { env });
const browserTests = (env, ...options) => bin('@web/test-runner', 'wtr', options, { env });
const packageTests = () => filesIn('test/package', '.test.mjs');

/**
 * Name, heading, and the program. `counts`: the program writes how many cases passed; else the stage is one case.
 * `when`: false where there is nothing to run yet. `isByName`: runs only when it is named. `engines`: the browsers it needs.
 */
const STAGES = [
  { name: 'format', title: 'Format', run: () => bin('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', title: 'Lint', run: () => bin('eslint', 'eslint', ['.']) },
  { name: 'types', title: 'Types: browser', run: () => bin('typescript', 'tsc', ['-p', 'tsconfig.json']) },
  { name: 'types', title: 'Types: server', run: () => bin('typescript', 'tsc', ['-p', 'tsconfig.server.json']) },
  { name: 'unused', title: 'Nothing unused', run: () => bin('knip', 'knip', ['--no-progress', '--no-config-hints']) },
  { name: 'lock', title: 'Lockfile', run: () => node(['tools/check-lock.mjs']) },
  { name: 'generated', title: 'Numbering plan is fresh', run: () => node(['tools/phone-plan.mjs', '--check']) },
  { name: 'generated', title: 'Policy schema is fresh', run: () => node(['tools/policy-schema.mjs', '--check']) },
  {
    name: 'unit',
    title: 'Unit tests in Node',
    counts: true,
    run: (env) => mocha('tools/mocha/unit.mjs', env),
  },
  { name: 'build', title: 'Build', run: () => node(['tools/build.mjs', '--no-sizes']) },
  {
    name: 'build',
    title: 'Sizes',
    when: () => existsSync(join(root, 'dist/cdn')),
    run: () => node(['tools/sizes.mjs']),
  },
  {
    name: 'manifest',
    title: 'Manifest is fresh',
    when: () => existsSync(join(root, 'src/entry/define.ts')),
    run: () => node(['tools/manifest.mjs', '--check']),
  },
  {
    name: 'package',
    title: 'Package tests',
    counts: true,
    run: (env) => {
      const reporters = [
        ['spec', 'stdout'],
        ['./tools/reporters/node-test.mjs', 'stderr'],
      ].flatMap(([reporter, to]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${to}`]);
      return node(['--test', ...reporters, ...packageTests()], { env });
    },
  },
  {
    name: 'browser',
    title: 'Browser tests',
    counts: true,
    engines: ['chromium'],
    run: (env) => browserTests(env),
  },
  {
    name: 'engines',
    title: 'Firefox and WebKit',
    counts: true,
    engines: ['firefox', 'webkit'],
    run: (env) => browserTests({ ...env, BROWSERS: 'firefox,webkit', RENDER_ROOT: 'pairwise' }),
  },
  {
    name: 'schedules',
    title: 'Random schedules',
    counts: true,
    engines: ['chromium'],
    // Two files with as many each.
    run: (env) =>
      browserTests({ ...env, SCHEDULES: process.env.SCHEDULES ?? '2500' }, '--files', 'test/schedules/*.test.ts'),
  },
  ...['shadow', 'light'].map((renderRoot) => ({
    name: 'matrix',
    title: `All engines, ${renderRoot}`,
    counts: true,
    isByName: true,
    engines: ENGINE_NAMES,
    run: (env) => browserTests({ ...env, BROWSERS: ENGINE_NAMES.join(), RENDER_ROOT: renderRoot }),
  })),
  ...['shadow', 'light'].map((renderRoot) => ({
    name: 'axe',
    title: `Accessibility, ${renderRoot}`,
    counts: true,
    isByName: true,
    engines: ENGINE_NAMES,
    run: (env) =>
      browserTests(
        { ...env, AXE: 'full', BROWSERS: ENGINE_NAMES.join(), RENDER_ROOT: renderRoot },
        '--files',
        'test/elements/axe/**/*.test.ts',
      ),
  })),
  {
    name: 'e2e',
    title: 'End-to-end tests',
    counts: true,
    engines: ['chromium'],
    // No path aliases: the demo gets the built package through its published name.
    run: (env) =>
      mocha('tools/mocha/e2e.mjs', { ...env, TSX_TSCONFIG_PATH: 'tsconfig.run.json' }, '--timeout', '60000'),
  },
  {
    name: 'autofill',
    title: 'Autofill in Chromium',
    counts: true,
    engines: ['chromium'],
    run: (env) => mocha('tools/mocha/autofill.mjs', env, '--timeout', '60000'),
  },
  {
    name: 'fuzz',
    title: 'Any body, a million times',
    counts: true,
    isByName: true,
    run: (env) => mocha('tools/mocha/fuzz.mjs', { ...env, FUZZ: '20' }, '--timeout', '1200000'),
  },
  {
    name: 'faults',
    title: 'Fault matrix',
    counts: true,
    engines: ['chromium'],
    run: (env) => mocha('tools/mocha/faults.mjs', { ...env, BROWSERS: 'chromium' }, '--timeout', '60000'),
  },
  {
    name: 'faults-engines',
    title: 'Faults elsewhere',
    counts: true,
    isByName: true,
    engines: ['firefox', 'webkit'],
    run: (env) => mocha('tools/mocha/faults.mjs', { ...env, BROWSERS: 'firefox,webkit' }, '--timeout', '60000'),
  },
  {
    name: 'autofill-firefox',
    title: 'Autofill in Firefox',
    counts: true,
    isByName: true,
    engines: ['firefox'],
    run: (env) => mocha('tools/mocha/autofill-firefox.mjs', env, '--timeout', '60000'),
  },
];

/** What a stage adds to the sums: its program's own figures, or one case for the stage. */
function count(stage, code, file) {
  const isOk = code === 0;
  const none = { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (!stage.counts) return { ...none, passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none;
  // A program that fails without a failed case, or says nothing at all, still failed.
  const isSilent = !existsSync(file);
  if (isSilent || (!isOk && counts.failed === 0)) {
    counts.failed += 1;
    const message = `${isSilent ? 'no figures' : 'no failed case'}, and code ${code}`;
    counts.failures = [...counts.failures, { title: 'the program itself', file: '', message }];
  }
  return counts;
}

/** A stage's failed cases by name; of a stage without cases, its own line in the summary says it all. */
function nameFailures({ title }, { failed, failures }) {
  const more = failed - failures.length;
  return [
    ...failures.flatMap(({ title: path, file, message }) => [
      `  ${title}: ${path}`,
      file && `    ${file}`,
      `    ${message}`,
    ]),
    ...(failures.length > 0 && more > 0 ? [`  ${title}: and ${more} more`] : []),
  ];
}

const wanted = process.argv.slice(2);
const stages = STAGES.filter(({ name, isByName }) => (wanted.length === 0 ? !isByName : wanted.includes(name)));
await install();
const engines = [...new Set(stages.flatMap((stage) => stage.engines ?? []))];
installBrowsers(engines);
if (stages.some(({ name }) => name === 'unit')) installRedis();
const missing = engines.map(whatIsMissing).filter(Boolean);
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
const environment = engines.includes('chromium') ? { CHROME_PATH: findBrowser('chromium') } : {};
rmSync(countsFolder, { recursive: true, force: true });
mkdirSync(countsFolder, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
const failures = [];
for (const [index, stage] of stages.entries()) {
  console.log(`\n== ${stage.title}`);
  if (stage.when && !stage.when()) {
    console.log('nothing here yet');
    continue;
  }
  const file = join(countsFolder, `${index}-${stage.name}.json`);
  const begun = performance.now();
  const code = await stage.run({ ...environment, KYC_COUNTS: file });
  const counts = count(stage, code, file);
  for (const key of Object.keys(total)) total[key] += counts[key];
  failures.push(...nameFailures(stage, counts));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const cases = `${counts.passed} of ${counts.passed + counts.failed}`;
  summary.push(`${counts.failed ? 'FAIL' : 'ok  '} ${stage.title.padEnd(20)} ${cases.padStart(12)} ${seconds} s`);
}

console.log(`\n== Summary\n${summary.join('\n')}\n`);
if (failures.length > 0) console.log(`Failed:\n${failures.filter(Boolean).join('\n')}\n`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
