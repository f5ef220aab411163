/**
 * What one key costs the page's main thread: everything from the key to the drawn letter, in processor time of that thread alone, so that
 * other programs on the machine do not count. No trace is recorded meanwhile: writing down the calls of listeners costs more than they do.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasLoaded, reachForm } from './browser.mjs';
import { shuffled } from './statistics.mjs';

/** Milliseconds from key to key: more than the browser takes to draw a letter. */
const PACE = 20;
/** Stretches without a key at the end of a sample, to know what the asking itself costs. */
const PAUSES = 12;

const word = (text) => [...text, ...Array.from(text, () => 'Backspace')];
const name = word('quatrebarbesdutatou');
const phone = 'input[type=tel]';

const PLAIN = { who: 'plain', path: '/plain' };
const PLAIN_FORM = { who: 'plain', path: '/plain-form' };
const ELEMENT = { who: 'element', path: '/element' };
const ELEMENT_FORM = { who: 'element', path: '/element', lead: reachForm };
const OTHER = { who: 'intl-tel-input', path: '/iti' };
const OTHER_FORM = { who: 'intl-tel-input', path: '/iti-form' };

/** What is typed into what, on which pages. */
const SERIES = {
  phone: { box: phone, keys: [...word('0639980001'), ...word('639980001')], pages: [PLAIN, ELEMENT, OTHER] },
  // There a plus sign opens the list of countries; nothing to compare.
  'phone with +': { box: phone, keys: word('+33639980001'), pages: [PLAIN, ELEMENT] },
  text: { box: '[name=address-level2]', keys: name, pages: [PLAIN_FORM, ELEMENT_FORM, OTHER_FORM] },
  'text, filled in': { box: '[name=given-name]', keys: name, pages: [PLAIN_FORM, ELEMENT_FORM] },
};

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

/** What the page did since it was last asked, with this key at the end; without one, what the asking and the waiting cost. */
async function timeKey(visit, key) {
  const { devtools, before = await readClock(devtools) } = visit;
  if (key) await press(devtools, key);
  await sleep(PACE);
  const after = await readClock(devtools);
  visit.before = after;
  return { task: after.task - before.task, script: after.script - before.script };
}

/** Empties the box and types into it once, which is the warm-up and the proof that the keys arrive. */
async function warmUp(visit, selector, keys) {
  const box = visit.page.locator(selector).first();
  await box.selectText();
  await timeKey(visit, 'Backspace');
  const letters = keys.slice(0, keys.indexOf('Backspace'));
  for (const key of letters) await timeKey(visit, key);
  const typed = await box.inputValue();
  if (typed.replace(/\s/g, '') !== letters.join('')) throw new Error(`The keys did not arrive at ${visit.page.url()}`);
  for (const key of Array(typed.length).fill('Backspace')) await timeKey(visit, key);
}

/** Types the same on all pages at once: each key on one after the other, so that whatever slows the machine down slows all of them. */
async function typeOnAll(visits, keys) {
  const costs = visits.map(() => []);
  for (const key of keys)
    for (const index of shuffled(visits.keys())) costs[index].push(await timeKey(visits[index], key));
  return costs;
}

/**
 * Types everything on all pages, in another order in each round, each time in new profiles.
 * @returns for each series and each page the costs of all keys and of all pauses, in microseconds
 */
export async function measureKeystrokes(browser, rounds) {
  const results = {};
  for (const series of Object.keys(SERIES)) results[series] = {};
  for (let round = 0; round < rounds; round++)
    for (const series of shuffled(Object.keys(SERIES))) {
      const { box, keys, pages } = SERIES[series];
      const visits = await Promise.all(pages.map(({ path }) => browser.open(path)));
      for (const [index, visit] of visits.entries()) {
        await hasLoaded(visit.page);
        await pages[index].lead?.(visit.page);
        await visit.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
        await warmUp(visit, box, keys);
      }
      const costs = await typeOnAll(visits, keys);
      const pauses = await typeOnAll(visits, Array(PAUSES).fill(undefined));
      for (const [index, { who }] of pages.entries()) {
        const all = (results[series][who] ??= { keys: [], pauses: [] });
        all.keys.push(...costs[index]);
        all.pauses.push(...pauses[index]);
        await visits[index].close();
      }
    }
  return results;
}
