/**
 * Firefox and WebKit, by a driver that can do little beside running scripts. What it cannot do is done by others:
 * - no network: the server drops every connection, and the page is told that it is offline;
 * - files and routes that cannot be had: the server drops those connections;
 * - the page's clock: a script of the page.
 */
import { build } from 'esbuild';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './driver.js';
import type { FaultServer } from './fault-server.js';
import { isAt, isLong, START, type Engine, type Tab } from './tab.js';

const PATIENCE = 15_000;
/** Longer than any scene, on any clock. */
const DAY = 86_400_000;
/** Between two looks at the page. */
const MOMENT = 10;

/** An element is no answer to anybody; scripts may end with one by chance. */
const RUN = `const [script, tell] = arguments;
new Promise((resolve) => resolve(window.eval(script))).then(
  (value) => tell(JSON.stringify({ value: value instanceof window.Node ? undefined : value })),
  (error) => tell(JSON.stringify({ error: String(error) })),
);`;

const button = (text?: string): string =>
  text === undefined ? 'faults.main()' : `faults.button(${JSON.stringify(text)})`;

class DriverTab implements Tab {
  readonly #browser: Tabs;
  readonly #handle: string;

  constructor(browser: Tabs, handle: string) {
    this.#browser = browser;
    this.#handle = handle;
  }

  async #ask(...question: Parameters<Driver['ask']>): Promise<unknown> {
    await this.#browser.show(this.#handle);
    return this.#browser.driver.ask(...question);
  }

  async run<T>(script: string): Promise<T> {
    const answer = JSON.parse((await this.#ask('run', { script: RUN, args: [script] })) as string) as {
      readonly value?: unknown;
      readonly error?: string;
    };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  }

  async until(condition: string, timeout = PATIENCE): Promise<void> {
    const begun = performance.now();
    // A page that is about to go answers nothing, and one that has just come does not know everything yet.
    const look = (): Promise<boolean | Error> =>
      this.run<boolean>(`Boolean(${condition})`).catch((error: unknown) => error as Error);
    for (let isSo = await look(); isSo !== true; isSo = await look()) {
      if (performance.now() - begun > timeout) throw isSo || new Error(`Not within ${timeout} ms: ${condition}`);
      await pause(MOMENT);
    }
  }

  insertText(text: string): Promise<void> {
    return this.run(`void document.execCommand('insertText', false, ${JSON.stringify(text)})`);
  }

  async press(text?: string): Promise<void> {
    await this.until(`Boolean(${button(text)})`);
    const point = await this.run<object>(`(() => {
      const target = ${button(text)};
      target.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = target.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    })()`);
    const actions = [
      { type: 'pointerMove', duration: 0, ...point },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#ask('act', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  wait(seconds: number): Promise<void> {
    return this.run(`pageClock.${isLong(seconds) ? 'fastForward' : 'runFor'}(${seconds * 1000})`);
  }

  setSystemTime(time: number): Promise<void> {
    return this.run(`pageClock.setSystemTime(${time})`);
  }

  setOffline(isOffline: boolean): Promise<void> {
    this.#browser.server.drops = () => isOffline;
    return this.run(
      isOffline
        ? `Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false }); void dispatchEvent(new Event('offline'))`
        : `delete navigator.onLine; void dispatchEvent(new Event('online'))`,
    );
  }

  async block(path: string): Promise<void> {
    this.#browser.server.drops = (asked) => isAt(asked, path);
  }

  async unblock(): Promise<void> {
    this.#browser.server.drops = () => false;
  }

  async goto(path: string): Promise<void> {
    await this.#ask('goto', { url: this.#browser.server.origin + path });
  }

  async back(): Promise<void> {
    await this.#ask('back');
  }

  async reload(): Promise<void> {
    await this.#ask('reload');
  }

  beside(): Promise<Tab> {
    return this.#browser.open();
  }

  async opened(act: () => Promise<void>): Promise<Tab> {
    const { driver } = this.#browser;
    const list = async (): Promise<readonly string[]> => (await driver.ask('list')) as string[];
    const before = await list();
    await act();
    const begun = performance.now();
    for (;;) {
      const handle = (await list()).find((each) => !before.includes(each));
      if (handle !== undefined) return new DriverTab(this.#browser, handle);
      if (performance.now() - begun > PATIENCE) throw new Error('No tab was opened');
      await pause(MOMENT);
    }
  }

  async compose(text: string, isFinished = false): Promise<void> {
    const { compose } = this.#browser.driver;
    if (!compose) throw new Error('There is no input method');
    await this.#browser.show(this.#handle);
    await compose(text, isFinished);
  }

  commit(text: string): Promise<void> {
    return this.compose(text, true);
  }

  async close(): Promise<void> {
    await this.unblock();
    await this.#ask('close');
    this.#browser.forget();
  }
}

/** The tabs of a browser, one of which is in front. Its first one stays, empty: without a tab there is no session. */
class Tabs {
  readonly driver: Driver;
  readonly server: FaultServer;
  #shown = '';

  constructor(driver: Driver, server: FaultServer) {
    this.driver = driver;
    this.server = server;
  }

  async show(handle: string): Promise<void> {
    if (this.#shown === handle) return;
    await this.driver.ask('show', { handle });
    this.#shown = handle;
  }

  forget(): void {
    this.#shown = '';
  }

  async open(): Promise<Tab> {
    if (this.#shown === '') await this.show(((await this.driver.ask('list')) as string[])[0] ?? '');
    // A window: WebKit's driver cannot bring a tab to the front, and one that is behind takes no presses.
    const { handle } = (await this.driver.ask('open', { type: 'window' })) as { readonly handle: string };
    const tab = new DriverTab(this, handle);
    await tab.goto('/');
    return tab;
  }
}

/** @param start starts a browser, which may keep pages for Back and Forward */
export async function openDriven(
  start: (keepsPages: boolean) => Promise<Driver>,
  server: FaultServer,
): Promise<Engine> {
  const { outputFiles } = await build({
    entryPoints: ['test/faults/support/page-clock.mjs'],
    bundle: true,
    minify: true,
    write: false,
    // Of Node, which the library asks for where it runs there.
    external: ['util', 'timers', 'timers/promises', 'perf_hooks'],
    define: { PAGE_START: String(START), global: 'globalThis' },
  });
  server.clock = outputFiles[0]?.text ?? '';
  const begin = async (keepsPages: boolean): Promise<Tabs> => {
    const driver = await start(keepsPages);
    // WebKit's driver counts on the page's clock: a script that turns it by a minute would have taken a minute.
    await driver.ask('set', { script: DAY });
    return new Tabs(driver, server);
  };
  const browser = await begin(false);
  let keeping: Tabs | undefined;
  return {
    async open(keepsPages = false) {
      if (keepsPages) keeping ??= await begin(true);
      return ((keepsPages && keeping) || browser).open();
    },
    async close() {
      await browser.driver.close();
      await keeping?.driver.close();
    },
  };
}
