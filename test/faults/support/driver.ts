/**
 * Commands of W3C WebDriver that Firefox and WebKit both know, as their own protocols have them: Marionette, and HTTP.
 */
import { findBrowser } from '../../autofill/support/find-browser.js';
import { startFirefoxProcess } from '../../autofill/support/firefox-process.js';
import { Marionette } from '../../autofill/support/marionette.js';

/** By what they do: under HTTP, and as Marionette names them. */
const COMMANDS = {
  set: ['POST', '/timeouts', 'SetTimeouts'],
  run: ['POST', '/execute/async', 'ExecuteAsyncScript'],
  act: ['POST', '/actions', 'PerformActions'],
  goto: ['POST', '/url', 'Navigate'],
  back: ['POST', '/back', 'Back'],
  reload: ['POST', '/refresh', 'Refresh'],
  open: ['POST', '/window/new', 'NewWindow'],
  list: ['GET', '/window/handles', 'GetWindowHandles'],
  show: ['POST', '/window', 'SwitchToWindow'],
  close: ['DELETE', '/window', 'CloseWindow'],
} as const;

export interface Driver {
  /** Asks the browser; without the envelope that some answers are in. */
  ask(command: keyof typeof COMMANDS, parameters?: object): Promise<unknown>;
  /** What an input method writes, finished or not; only where there is one to play. */
  readonly compose?: (text: string, isFinished: boolean) => Promise<void>;
  close(): Promise<void>;
}

/** Firefox's own stand-in for an input method, which its tests use; kept in the sandbox for as long as the composition lasts. */
const COMPOSE = `const [text, isFinished, tell] = arguments;
globalThis.method ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
if (!method.hasComposition && !method.beginInputTransactionForTests(window)) throw new Error('No input method');
if (isFinished) method.commitCompositionWith(text);
else {
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.setCaretInPendingComposition(text.length);
  method.flushPendingComposition();
}
tell();`;

/** How many pages Firefox keeps for Back and Forward. */
const KEEP_NONE = `Services.prefs.setIntPref('browser.sessionhistory.max_total_viewers', 0);`;

/** @param keepsPages for Back and Forward */
export async function openFirefox(keepsPages: boolean): Promise<Driver> {
  const browser = await startFirefoxProcess();
  try {
    const marionette = await Marionette.open(browser.port);
    if (!keepsPages) await marionette.execute('chrome', KEEP_NONE);
    await marionette.execute('content', '');
    return {
      async ask(command, parameters) {
        // Without a sandbox's name a script sees the page's objects as the page does.
        const more = command === 'run' ? { ...parameters, sandbox: null, newSandbox: false } : parameters;
        const answer = await marionette.send(`WebDriver:${COMMANDS[command][2]}`, more);
        return command === 'run' ? (answer as { readonly value: unknown }).value : answer;
      },
      async compose(text, isFinished) {
        // A sandbox of this name has the browser's own powers.
        const sandbox = { sandbox: 'system', newSandbox: false };
        await marionette.send('WebDriver:ExecuteAsyncScript', {
          script: COMPOSE,
          args: [text, isFinished],
          ...sandbox,
        });
      },
      async close() {
        marionette.close();
        await browser.end();
      },
    };
  } catch (error) {
    await browser.end();
    throw error;
  }
}

interface WebKit {
  readonly ask: (method: string, path: string, body?: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** @param keepsPages for Back and Forward */
export async function openWebKit(keepsPages: boolean): Promise<Driver> {
  const tools = (await import(new URL('../../../tools/webdriver.mjs', import.meta.url).href)) as {
    readonly openWebKit: (path: string, more: readonly string[]) => Promise<WebKit>;
  };
  const browser = await tools.openWebKit((await findBrowser('webkit')).path, [
    `--enable-page-cache=${keepsPages ? 'TRUE' : 'FALSE'}`,
  ]);
  return {
    ask(command, parameters = {}) {
      const [method, path] = COMMANDS[command];
      return browser.ask(method, path, method === 'POST' ? parameters : undefined);
    },
    close: browser.close,
  };
}
