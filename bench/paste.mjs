/**
 * A megabyte pasted into every box of the element, left, and sent. The browser's own work for that much text is no matter of ours, so it
 * is our scripts that may not block: all that they do in one task, with the styles and the layout that they force.
 */
import { becomesIdle, hasLoaded, enterNumber, phoneBox, reachForm } from './browser.mjs';

const SIZE = 2 ** 20;
/**
 * Each is the worst for other code: digits to be grouped, blanks to be trimmed, separators to be split at, kana to be widened. Pasting
 * that much takes the browser its time, so that only one text goes into every box, and the others into one box of each kind.
 */
const TEXTS = {
  digits: { unit: '0639980001', isForAll: true },
  blanks: { unit: '0'.padEnd(1024) },
  separators: { unit: '1/-. ' },
  kana: { unit: '\uff76\uff9e' },
};
const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const SCRIPTS = ['FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame', 'FireIdleCallback'];

const MARK = 'kyc-bench:';

const SCREENS = [
  { path: '/element', lead: (page) => phoneBox(page).waitFor() },
  { path: '/element-code', lead: enterCodeScreen },
  { path: '/element', lead: reachForm },
  { path: '/element-documents', lead: reachForm },
];

async function enterCodeScreen(page) {
  await enterNumber(page);
  await page.locator('[name=one-time-code]').waitFor();
}

const milliseconds = ({ tdur = 0 }) => tdur / 1000;
const isWithin = (outer) => (event) => event.ts >= outer.ts && event.ts + event.dur <= outer.ts + outer.dur;

/** For each act the longest that scripts ran in one task, in milliseconds of the main thread's processor time. */
function longestScripts(events) {
  const marks = events.filter(({ name }) => name.startsWith(MARK)).sort((one, other) => one.ts - other.ts);
  const [{ pid, tid }] = marks;
  const mine = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid);
  const pasted = mine.filter(({ name, args }) => name === 'EventDispatch' && args.data.type === 'paste');
  if (pasted.length !== marks.length - 1) throw new Error('Not every box was pasted into');
  const runs = mine.filter(({ name }) => SCRIPTS.includes(name));
  const outermost = runs.filter((run) => !runs.some((other) => other !== run && isWithin(other)(run)));
  const tasks = mine.filter(({ name }) => name === 'RunTask');
  const sums = tasks.map((task) => ({
    ts: task.ts,
    sum: outermost.filter(isWithin(task)).reduce((sum, run) => sum + milliseconds(run), 0),
  }));
  return marks.map(({ name, ts }, index) => {
    const end = marks[index + 1]?.ts ?? Infinity;
    const during = sums.filter((task) => task.ts >= ts && task.ts < end).map(({ sum }) => sum);
    return [name.slice(MARK.length), Math.max(...during)];
  });
}

/** Names of the boxes on the screen; of those in the same kind of field only the first where not all are wanted. Runs in the page. */
function boxNames(isForAll) {
  const { shadowRoot } = document.querySelector('kyc-onboarding');
  const boxes = [...shadowRoot.querySelectorAll('input:not([type=radio], [type=checkbox])')];
  const kindOf = (box) => {
    let field = box;
    while (field.parentElement && !field.localName.includes('-')) field = field.parentElement;
    return [field.localName, box.type, box.inputMode, box.getAttribute('role')].join();
  };
  const first = new Map(boxes.toReversed().map((box) => [kindOf(box), box]));
  return boxes.filter((box) => isForAll || first.get(kindOf(box)) === box).map(({ name }) => name);
}

/** Everything on one screen: pastes into each box and leaves it, and presses the button while the last is full. */
async function pasteEverywhere(browser, page, isForAll) {
  const names = await page.evaluate(boxNames, isForAll);
  const stop = await browser.trace(page, CATEGORIES);
  const begin = (act) => page.evaluate((name) => void performance.mark(name), MARK + act);
  for (const name of names) {
    const box = page.locator(`[name="${name}"]`);
    await box.focus();
    await begin(name);
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Tab');
    await becomesIdle(page);
    // The browser alone takes a second to draw a page that is full of megabytes.
    if (name !== names.at(-1)) await box.evaluate((input) => void (input.value = ''));
  }
  await begin(`Continue after ${names.at(-1)}`);
  await page.locator('[type=submit]').click();
  await becomesIdle(page);
  return longestScripts(await stop());
}

/**
 * Pastes texts of one megabyte into the boxes of each screen and presses Continue with all of it.
 * @param texts names of `TEXTS`
 * @returns for each act the longest block for each text
 */
export async function measurePaste(browser, texts = Object.keys(TEXTS)) {
  const results = {};
  for (const label of texts)
    for (const { path, lead } of SCREENS) {
      const { unit, isForAll = false } = TEXTS[label];
      const text = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
      const longest = await browser.visit(path, async (page) => {
        await hasLoaded(page);
        await lead(page);
        await page.evaluate((content) => navigator.clipboard.writeText(content), text);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        if (copied.length !== SIZE) throw new Error('The clipboard does not hold the text');
        return pasteEverywhere(browser, page, isForAll);
      });
      for (const [act, time] of longest) (results[act] ??= {})[label] = time;
    }
  return results;
}
