/**
 * Launcher of the browser test runner for WebKitGTK. One window, one page at a time. To the runner's commands (keys, mouse,
 * lists, window size) it looks like a puppeteer page.
 */
import { openWebKit } from './webdriver.mjs';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
/** MiniBrowser's toolbar is not narrower; a test of a narrower page runs in Chromium alone. */
const MIN_WIDTH = 447;

const keyDown = (name) => ({ type: 'keyDown', value: KEYS[name] ?? name });
const keyUp = (name) => ({ type: 'keyUp', value: KEYS[name] ?? name });
const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
const pointerDown = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
const pointerUp = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });

const SELECT = `const [selector, values] = arguments;
const list = document.querySelector(selector);
for (const option of list.options) option.selected = values.includes(option.value);
for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));`;

/** The part of puppeteer's page that the commands use. `ask` sends to the browser that is open at that moment. */
function createPage(ask) {
  const act = (...actions) => ask('POST', '/actions', { actions });
  const keys = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const evaluate = (script, ...args) => ask('POST', '/execute/sync', { script, args });
  return {
    keyboard: {
      type: (text) => keys(...[...text].flatMap((sign) => [keyDown(sign), keyUp(sign)])),
      press(chord) {
        const names = chord === '+' ? ['+'] : chord.split('+');
        return keys(...names.map(keyDown), ...names.reverse().map(keyUp));
      },
      down: (name) => keys(keyDown(name)),
      up: (name) => keys(keyUp(name)),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y, options) => mouse(move(x, y), pointerDown(options), pointerUp(options)),
      down: (options) => mouse(pointerDown(options)),
      up: (options) => mouse(pointerUp(options)),
      reset: () => ask('DELETE', '/actions'),
    },
    async setViewport({ width, height }) {
      if (width < MIN_WIDTH) throw new Error(`The window cannot be narrower than ${MIN_WIDTH} pixels`);
      // The window is asked for, the page's size follows when it likes.
      for (let turn = 0; turn < 20; turn++) {
        const [nowWide, nowHigh] = await evaluate('return [innerWidth, innerHeight]');
        if (nowWide === width && nowHigh === height) return;
        if (turn % 5 === 0) {
          const rect = await ask('GET', '/window/rect');
          await ask('POST', '/window/rect', {
            width: rect.width + width - nowWide,
            height: rect.height + height - nowHigh,
          });
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`The window did not become ${width} × ${height}`);
    },
    select: (selector, ...values) => evaluate(SELECT, selector, values),
    emulateMediaFeatures() {
      throw new Error('WebKitGTK has no media emulation: such a test runs in Chromium alone');
    },
  };
}

/** @param findPath answers with the browser's path when it is needed, or throws what is missing */
export function webkitLauncher({ findPath }) {
  const active = new Set();
  let opening;
  let browser;
  const open = async () => (browser = await openWebKit(findPath()));
  /** A browser that hangs is given up; the next page gets a new one. */
  const ask = async (...question) => {
    if (!browser) throw new Error('WebKit is not open');
    try {
      return await browser.ask(...question);
    } catch (error) {
      if (error.name === 'TimeoutError' || error.message.startsWith('timeout')) giveUp();
      throw error;
    }
  };
  const giveUp = () => {
    browser?.kill();
    [opening, browser] = [];
  };
  const page = createPage(ask);
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      await (opening ??= open());
      active.add(id);
      await page.setViewport({ width: 800, height: 600 });
      await ask('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: () => ask('GET', '/url'),
    async stopSession(id) {
      active.delete(id);
      // Ends whatever the page still does.
      await ask('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession() {
      throw new Error('WebKit is not shown: WEBKIT_PATH is the browser to look at a test page with');
    },
    async stop() {
      await opening?.catch(() => undefined);
      await browser?.close();
    },
  };
}
