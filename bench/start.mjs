/**
 * From the page's first byte until a person can type, as on a slow phone: a quarter of the processor, and a slow mobile network.
 */
import { hasLoaded } from './browser.mjs';
import { shuffled } from './statistics.mjs';

const PAGES = [
  { who: 'plain', path: '/plain' },
  { who: 'element', path: '/element' },
  { who: 'intl-tel-input', path: '/iti' },
];
const SLOWER = 4;
/** "Slow 4G" of the browser's developer tools. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const CATEGORIES = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** Milliseconds until the page was usable, and how many of them its main thread worked. */
function readStart(events, time) {
  const usable = events.find(({ name, cat }) => name === 'usable' && cat.includes('blink.user_timing'));
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === usable.pid && tid === usable.tid);
  const before = tasks.filter(({ ts }) => ts < usable.ts);
  return { time, work: before.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0) };
}

/** @returns for each page the time and the work until it was usable, all samples, in milliseconds */
export async function measureStart(browser, rounds) {
  const results = Object.fromEntries(PAGES.map(({ who }) => [who, { time: [], work: [] }]));
  for (let round = 0; round < rounds; round++)
    for (const { who, path } of shuffled(PAGES)) {
      let stop;
      const prepare = async (page, devtools) => {
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        await devtools.send('Network.emulateNetworkConditions', NETWORK);
        stop = await browser.trace(page, CATEGORIES);
      };
      const measure = async (page) => {
        await hasLoaded(page);
        const time = await page.evaluate(() => performance.getEntriesByName('usable')[0].startTime);
        return readStart(await stop(), time);
      };
      const { time, work } = await browser.visit(path, measure, prepare);
      results[who].time.push(time);
      results[who].work.push(work);
    }
  return results;
}
