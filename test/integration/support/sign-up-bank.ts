/**
 * The demo bank on a free port and one browser, for a file of tests. Every visitor is a new browser profile. Server time moves only
 * when a test says so, and a slow operator answers when a test says so.
 */
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createDemoServer } from '../../../demo/server/server.js';
import type { OrdinaryMessages } from '../../../src/locales/messages.js';
import { en } from '../../../src/locales/en.js';
import { launchChromium } from './launch-chromium.js';
import { NO_CHANCE } from './no-chance.js';
import { SignUpPage } from './sign-up-page.js';
import { watch } from './sign-up-watch.js';

const ROOT = process.cwd();
const QUARTER_HOUR = 15 * 60_000;
/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 8000;

export interface VisitOptions extends BrowserContextOptions {
  /** The language that the person will choose; the page begins in English. */
  readonly words?: OrdinaryMessages;
  /** What to do with the page before it loads: routes, a fake clock. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export interface Bank {
  readonly origin: string;
  /** Opens the sign-up page as somebody who was never there. The proxy's limits on codes have passed. */
  visit(options?: VisitOptions): Promise<SignUpPage>;
  /** Opens an empty profile's page without going anywhere. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  advance(milliseconds: number): void;
  /** From now on slow lines wait until they are let go. */
  holdSlowLines(): void;
  letSlowLinesGo(): void;
  /** Closes every visitor's browser profile, and starts the server if a test stopped it. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** @param startsAt what the server's clock says first; milliseconds since 1970 */
export async function openBank(startsAt = Date.UTC(2026, 8, 1, 9, 0, 0)): Promise<Bank> {
  if (!existsSync(join(ROOT, 'dist-demo/index.html'))) throw new Error('Not built: `npm run build` first');
  let time = startsAt;
  let isHolding = false;
  const sleepers: (() => void)[] = [];
  const server = createDemoServer({
    root: join(ROOT, 'dist-demo'),
    now: () => time,
    sleep: () => (isHolding ? new Promise((resolve) => sleepers.push(resolve)) : Promise.resolve()),
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchChromium();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', baseURL: origin, ...options });
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  };
  const letSlowLinesGo = (): void => {
    isHolding = false;
    for (const wake of sleepers.splice(0)) wake();
  };

  return {
    origin,
    blank,
    letSlowLinesGo,
    advance: (milliseconds) => void (time += milliseconds),
    holdSlowLines: () => void (isHolding = true),
    async visit({ words = en, prepare, ...options } = {}) {
      time += QUARTER_HOUR;
      const page = await blank(options);
      const seen = await watch(page);
      await page.addInitScript(NO_CHANCE);
      await prepare?.(page);
      // OrdinaryMessages are not kept for phones that are switched on later.
      const phone = page.waitForResponse('**/demo/sms');
      await page.goto('/');
      const visitor = new SignUpPage(page, seen, words);
      await new SignUpPage(page, seen, en).isReady();
      await phone;
      return visitor;
    },
    async leave() {
      letSlowLinesGo();
      const headers = { 'Content-Type': 'application/json' };
      await fetch(`${origin}/demo/outage`, { method: 'POST', headers, body: '{"on":false}' });
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
