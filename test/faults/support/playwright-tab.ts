/** Chromium, by Playwright: a clock, routes and a missing network that are the browser's own. */
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../../autofill/support/find-browser.js';
import { isAt, isLong, START, type Engine, type Tab } from './tab.js';

/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 15_000;

class PlaywrightTab implements Tab {
  readonly #context: BrowserContext;
  readonly #page: Page;
  #input: CDPSession | undefined;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async openIn(context: BrowserContext): Promise<PlaywrightTab> {
    const page = await context.newPage();
    await page.clock.install({ time: START });
    await page.goto('/');
    return new PlaywrightTab(context, page);
  }

  run<T>(script: string): Promise<T> {
    return this.#page.evaluate<T>(script);
  }

  async until(condition: string, timeout = PATIENCE): Promise<void> {
    await this.#page.waitForFunction(condition, undefined, { timeout });
  }

  insertText(text: string): Promise<void> {
    return this.#page.keyboard.insertText(text);
  }

  async press(text?: string): Promise<void> {
    const button = text === undefined ? '[part~=primary]' : `button:text-is(${JSON.stringify(text)})`;
    // Without the frames in which a button proves that it stands still: a third of all the time.
    await this.#page.locator(`kyc-onboarding ${button}`).click({ force: true });
  }

  async wait(seconds: number): Promise<void> {
    const { clock } = this.#page;
    await (isLong(seconds) ? clock.fastForward(seconds * 1000) : clock.runFor(seconds * 1000));
  }

  setSystemTime(time: number): Promise<void> {
    return this.#page.clock.setSystemTime(time);
  }

  setOffline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline);
  }

  async block(path: string, reason?: 'addressunreachable' | 'blockedbyclient'): Promise<void> {
    await this.#page.route(
      ({ pathname }) => isAt(pathname, path),
      (route) => route.abort(reason),
    );
  }

  unblock(): Promise<void> {
    return this.#page.unrouteAll();
  }

  async goto(path: string): Promise<void> {
    await this.#page.goto(path);
  }

  async back(): Promise<void> {
    // A page that was kept is not loaded.
    await this.#page.goBack({ waitUntil: 'commit' });
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  beside(): Promise<Tab> {
    return PlaywrightTab.openIn(this.#context);
  }

  async opened(act: () => Promise<void>): Promise<Tab> {
    const [page] = await Promise.all([this.#context.waitForEvent('page'), act()]);
    return new PlaywrightTab(this.#context, page);
  }

  compose(text: string): Promise<void> {
    return this.#write((input) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    );
  }

  commit(text: string): Promise<void> {
    return this.#write((input) => input.send('Input.insertText', { text }));
  }

  async #write(act: (input: CDPSession) => Promise<unknown>): Promise<void> {
    // One for all of a composition: with its session it is over.
    this.#input ??= await this.#context.newCDPSession(this.#page);
    await act(this.#input);
  }

  async close(): Promise<void> {
    await this.#page.close();
    if (this.#context.pages().length === 0) await this.#context.close();
  }
}

/** @param origin of the page */
export async function openChromium(origin: string): Promise<Engine> {
  const { path, flags } = await findBrowser('chromium');
  const launch = (more: object = {}): Promise<Browser> =>
    chromium.launch({ executablePath: path, args: flags, ...more });
  const browser = await launch();
  let keeping: Browser | undefined;
  return {
    async open(keepsPages = false) {
      // Playwright turns the cache for Back and Forward off where nobody objects.
      if (keepsPages) keeping ??= await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
      const context = await ((keepsPages && keeping) || browser).newContext({ locale: 'en-GB', baseURL: origin });
      context.setDefaultTimeout(PATIENCE);
      return PlaywrightTab.openIn(context);
    },
    async close() {
      await browser.close();
      await keeping?.close();
    },
  };
}
