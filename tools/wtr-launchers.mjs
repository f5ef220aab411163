/**
 * The engines of the browser test runner: how each is started, how many pages it opens at once, and how much patience it needs.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { BROWSER_FLAGS, findBrowser, whatIsMissing } from './find-browser.mjs';
import { webkitLauncher } from './wtr-webkit.mjs';

const pathOf = (engine) => {
  const problem = whatIsMissing(engine);
  if (problem) throw new Error(problem);
  return findBrowser(engine);
};

/**
 * Times in milliseconds: until the browser is there, until a page's tests begin, until they have ended, and for one case.
 * Two pages at once are quickest for Chromium on two cores; the others' pages would take the focus from each other.
 */
const ENGINES = {
  chromium: {
    times: { browserStart: 60_000, testsStart: 60_000, testsFinish: 120_000, testCase: 10_000 },
    create: () =>
      chromeLauncher({
        concurrency: 2,
        launchOptions: { executablePath: pathOf('chromium'), args: BROWSER_FLAGS },
        // Two pages at once, and each has the focus: else the one behind neither shows it nor hears of its loss.
        createPage: async ({ context }) => {
          const page = await context.newPage();
          await page.emulateFocusedPage(true);
          return page;
        },
      }),
  },
  firefox: {
    times: { browserStart: 90_000, testsStart: 90_000, testsFinish: 180_000, testCase: 30_000 },
    create: () =>
      chromeLauncher({
        concurrency: 1,
        puppeteer,
        launchOptions: { browser: 'firefox', executablePath: pathOf('firefox'), timeout: 60_000 },
      }),
  },
  webkit: {
    times: { browserStart: 90_000, testsStart: 90_000, testsFinish: 180_000, testCase: 30_000 },
    create: () => webkitLauncher({ findPath: () => pathOf('webkit') }),
  },
};

/** Names of engines from text such as `firefox,webkit`; throws for one that is not known. */
export function readEngines(text) {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names)
    if (!Object.hasOwn(ENGINES, name))
      throw new Error(`BROWSERS knows ${Object.keys(ENGINES).join(', ')}, not "${name}"`);
  return names;
}

/** @returns a launcher; `root` only stands in its name, for the reports */
export function createLauncher(engine, root) {
  const launcher = ENGINES[engine].create();
  const title = engine === 'webkit' ? 'WebKit' : `${engine[0].toUpperCase()}${engine.slice(1)}`;
  return Object.assign(launcher, { name: `${title} (${root})` });
}

/** The patience of the slowest of some engines. */
export const timesOf = (engines) =>
  Object.fromEntries(
    Object.keys(ENGINES.chromium.times).map((key) => [
      key,
      Math.max(...engines.map((engine) => ENGINES[engine].times[key])),
    ]),
  );
