/**
 * Browser tests: everything of the elements, and the pure folders' tests again, the same files as in Node.
 * BROWSERS names the engines (chromium, firefox, webkit), RENDER_ROOT where the widget renders (shadow, light); tools/wtr-plan.mjs
 * makes a plan of them. Files named with --files run in every named engine. AXE=full lets axe look at everything in every engine.
 * SCHEDULES says how many random schedules are played, and from which seed.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { countingReporter } from './tools/reporters/wtr.mjs';
import { emulateFeatures } from './tools/wtr-emulate.mjs';
import { createLauncher, readEngines, timesOf } from './tools/wtr-launchers.mjs';
import { planOf } from './tools/wtr-plan.mjs';
import { prebundle } from './tools/wtr-prebundle.mjs';

const engines = readEngines(process.env.BROWSERS ?? 'chromium');
const choice = process.env.RENDER_ROOT ?? 'shadow';
const parts = planOf(engines, choice).map((part) => ({ ...part, launcher: createLauncher(part.engine, part.root) }));
const times = timesOf(engines);

/** The page of a test; the tests read the root from it, and how much axe is to look at. */
const pageWith = (root) => (runner) =>
  `<!doctype html><html><head><meta name="render-root" content="${root}"><meta name="axe" content="${process.env.AXE ?? ''}"><meta name="schedules" content="${process.env.SCHEDULES ?? ''}"></head><body><script type="module" src="${runner}"></script></body></html>`;
const groups = parts.map(({ root, files, launcher }) => ({
  name: launcher.name,
  files,
  browsers: [launcher],
  testRunnerHtml: pageWith(root),
}));

export default {
  // Without groups where files are named: the runner would add those to what the groups have.
  ...(process.argv.includes('--files') ? { testRunnerHtml: pageWith(choice) } : { groups }),
  browsers: parts.map(({ launcher }) => launcher),
  // One browser after the other: they would take each other's time on a small machine.
  concurrentBrowsers: 1,
  // Lit's development build speaks up about mistakes that its production build passes over in silence.
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browserStartTimeout: times.browserStart,
  testsStartTimeout: times.testsStart,
  // All schedules are one case.
  testsFinishTimeout: process.env.SCHEDULES ? 900_000 : times.testsFinish,
  plugins: [
    await prebundle(['zod/mini', 'libphonenumber-js/core/es6', 'libphonenumber-js/min/metadata', 'chai', 'fast-check']),
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }),
    emulateFeatures(),
  ],
  reporters: [defaultReporter(), ...(process.env.VERBOSE ? [summaryReporter()] : []), countingReporter()],
  testFramework: { config: { timeout: times.testCase } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'test/.artifacts/coverage',
    reporters: ['lcov', 'text-summary'],
  },
};
