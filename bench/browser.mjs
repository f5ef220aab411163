/**
 * The browser that everything is measured in. Every sample gets a profile of its own, so that nothing is cached or remembered.
 */
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../tools/find-browser.mjs';

const SIZE = { width: 1000, height: 900 };
const PATIENCE = 20_000;

/** The phone box, once a person can type into it. */
export const phoneBox = (page) => page.locator('form input[type=tel]').first();

/** Starts a browser for the pages of one origin. */
export async function openBrowser(origin) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: `npm run test:e2e` finds or installs one');
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });

  /**
   * Opens a page in a profile of its own, once there is a box to type into.
   * @param prepare sees the page before it loads
   * @returns the page, its developer tools, and how to close it: an error on the page ends the run, its figures would mean nothing
   */
  async function open(path, prepare) {
    const context = await browser.newContext({
      viewport: SIZE,
      baseURL: origin,
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    const devtools = await context.newCDPSession(page);
    await prepare?.(page, devtools);
    await page.goto(path);
    await phoneBox(page).or(page.locator('[name=given-name]')).first().waitFor();
    const close = async () => {
      if (errors.length > 0) throw errors[0];
      await context.close();
    };
    return { page, devtools, close };
  }

  return {
    version: browser.version(),
    close: () => browser.close(),
    /** What the browser did from here on; the function it returns ends it and gives the events. */
    async trace(page, categories) {
      await browser.startTracing(page, { categories });
      return async () => JSON.parse(await browser.stopTracing()).traceEvents;
    },
    open,
    /** Opens a page, measures and closes it. */
    async visit(path, measure, prepare) {
      const { page, devtools, close } = await open(path, prepare);
      const result = await measure(page, devtools);
      await close();
      return result;
    },
  };
}

/** Until the page has fetched what it fetches by itself. */
export const hasLoaded = (page) => page.waitForLoadState('networkidle');

/** Until what was done is drawn, and the page has nothing left to do. */
export const becomesIdle = (page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 1000 }))),
      ),
  );

/** From the number to the details; the server takes any number as proved. */
export async function enterNumber(page) {
  await phoneBox(page).fill('06 39 98 00 01');
  await page.keyboard.press('Enter');
}

/** As far as the form with the details, and its values from the operator. */
export async function reachForm(page) {
  await enterNumber(page);
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('kyc-onboarding');
    return Boolean(shadowRoot.querySelector('[name=given-name]')?.value);
  });
  await becomesIdle(page);
}
