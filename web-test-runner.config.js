/**
 * Browser tests: everything of the elements, and the pure folders' tests again, the same files as in Node.
 * `*.node.test.ts` are for Node alone (they read files).
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_FLAGS, findBrowser } from './tools/find-browser.mjs';
import { countingReporter } from './tools/reporters/wtr.mjs';
import { prebundle } from './tools/wtr-prebundle.mjs';

const executablePath = findBrowser();
const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 2,
      launchOptions: { ...(executablePath && { executablePath }), args: BROWSER_FLAGS },
    }),
};
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: ['test/{elements,domain,dialects,protocol,flow,locales,sandbox}/**/*.test.ts', '!test/**/*.node.test.ts'],
  // Lit's development build speaks up about mistakes that its production build passes over in silence.
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  browsers: wanted.map((name) => launchers[name]()),
  plugins: [
    await prebundle(['zod/mini', 'libphonenumber-js/core/es6', 'libphonenumber-js/min/metadata', 'chai', 'fast-check']),
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' }),
  ],
  reporters: [defaultReporter(), ...(process.env.VERBOSE ? [summaryReporter()] : []), countingReporter()],
  testFramework: { config: { timeout: 10_000 } },
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'test/.artifacts/coverage',
    reporters: ['lcov', 'text-summary'],
  },
};
