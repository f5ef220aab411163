/**
 * What one key costs the page's main thread: everything from the key to the drawn letter, in processor time of that thread alone, so that
 * other programs on the machine do not count. No trace is recorded meanwhile: writing down the calls of listeners costs more than they do.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasLoaded, reachForm } from './browser.mjs';
import { shuffled } from './statistics.mjs';

/** Milliseconds from key to key: long enough for a letter to be drawn, and what the browser does afterwards. */
const PACE = 32;
/** Stretches without a key at the end of a sample, to know what the asking itself costs. */
const PAUSES = 12;

const word = (text) => [...text, ...Array.from(text, () => 'Backspace')];
const NATIONAL = [...word('0639980001'), ...word('639980001')];
const INTERNATIONAL = word('+33639980001');
const NAME = word('quatrebarbesdutatou');

/** What is typed where. A sample types all that its page has. */
const SERIES = {
  phone: { selector: 'input[type=tel]', keys: NATIONAL },
  'phone with +': { selector: 'input[type=tel]', keys: INTERNATIONAL },
  text: { selector: '[name=address-level2]', keys: NAME },
  'text, filled in': { selector: '[name=given-name]', keys: NAME },
};
const PHONE = ['phone', 'phone with +'];
const TEXT = ['text', 'text, filled in'];
const PAGES = [
  { who: 'plain', path: '/plain', series: PHONE },
  { who: 'element', path: '/element', series: PHONE },
  // A plus sign opens its list of countries; there is nothing to compare.
  { who: 'intl-tel-input', path: '/iti', series: ['phone'] },
  { who: 'plain', path: '/plain-form', series: TEXT },
  { who: 'element', path: '/element', series: TEXT, lead: reachForm },
  { who: 'intl-tel-input', path: '/iti-form', series: ['text'] },
];

async function press(devtools, key) {
  const isLetter = key.length === 1;
  const code = /\d/.test(key) ? `Digit${key}` : isLetter ? `Key${key.toUpperCase()}` : key;
  const windowsVirtualKeyCode = isLetter ? key.toUpperCase().charCodeAt(0) : 8;
  const event = { key, code, windowsVirtualKeyCode };
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(isLetter && { text: key }) });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

/** Processor time of the main thread so far, in microseconds: all of it, and what of it were scripts. */
async function readClock(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const read = (name) => metrics.find((each) => each.name === name).value * 1e6;
  return { task: read('TaskDuration'), script: read('ScriptDuration') };
}

/** What each of these keys cost; without a key, what a pause of the same length costs. */
async function timeKeys(devtools, keys) {
  const costs = [];
  let before = await readClock(devtools);
  for (const key of keys) {
    if (key) await press(devtools, key);
    await sleep(PACE);
    const after = await readClock(devtools);
    costs.push({ task: after.task - before.task, script: after.script - before.script });
    before = after;
  }
  return costs;
}

async function sample(page, devtools, series) {
  const costs = {};
  for (const name of series) {
    const { selector, keys } = SERIES[name];
    const box = page.locator(selector).first();
    await box.selectText();
    await press(devtools, 'Backspace');
    // Warm-up, and proof that the keys arrive.
    const letters = keys.slice(0, keys.indexOf('Backspace'));
    await timeKeys(devtools, letters);
    const typed = (await box.inputValue()).replace(/\s/g, '');
    if (typed !== letters.join('')) throw new Error(`The keys did not arrive: ${page.url()}, ${name}`);
    await timeKeys(devtools, Array(typed.length + 3).fill('Backspace'));
    costs[name] = await timeKeys(devtools, keys);
  }
  return { costs, pauses: await timeKeys(devtools, Array(PAUSES).fill(undefined)) };
}

/**
 * Types on all pages, in another order in each round.
 * @returns for each series and each page the costs of all keys, net of the asking, in microseconds
 */
export async function measureKeystrokes(browser, rounds) {
  const results = Object.fromEntries(Object.keys(SERIES).map((name) => [name, {}]));
  for (let round = 0; round < rounds; round++)
    for (const { who, path, series, lead } of shuffled(PAGES)) {
      const { costs, pauses } = await browser.visit(path, async (page, devtools) => {
        await hasLoaded(page);
        await lead?.(page);
        await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
        return sample(page, devtools, series);
      });
      for (const name of series) {
        const all = (results[name][who] ??= { keys: [], pauses: [] });
        all.keys.push(...costs[name]);
        all.pauses.push(...pauses);
      }
    }
  return results;
}
