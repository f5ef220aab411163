/**
 * Mutation testing of what decides about people: `npm run mutation`, on demand. Every change that the tools make to this code has to fail a test.
 * The report is written to `test/.artifacts/mutation/`.
 */
const POLICY = ['decide', 'policy', 'check-policy', 'check-rules', 'policy-issue'];
const ANSWERS = ['signal', 'signal-rule', 'outcome', 'verdict', 'problem'];

export default {
  plugins: ['./tools/mutation/node_modules/@stryker-mutator/mocha-runner/dist/src/index.js'],
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import=./tools/mutation/typescript.mjs'],
  mochaOptions: {
    spec: ['test/dialects/*.test.ts', 'test/domain/{decide,check-policy,policy,problem,signal}*.test.ts'],
    // What is left to chance would kill a mutant today and not tomorrow.
    ignore: ['test/dialects/*any-*.test.ts'],
  },
  mutate: [...[...POLICY, ...ANSWERS].map((name) => `src/domain/${name}.ts`), 'src/dialects/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: 'test/.artifacts/mutation/report.html' },
  jsonReporter: { fileName: 'test/.artifacts/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'test/.artifacts/mutation/sandbox',
  ignorePatterns: ['dist', 'demo', 'docs', 'bench', 'test/.artifacts'],
  thresholds: { high: 95, low: 90, break: 90 },
};
