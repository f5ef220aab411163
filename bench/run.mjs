/**
 * `npm run bench`: what the element costs beside the same page as static HTML and beside intl-tel-input, in one run, against its budgets.
 * Also what an operator's answer costs beside `JSON.parse`. Needs a build. Ends with 1 when a budget is missed. `--quick`: fewer rounds, for a
 * first look. `--answers`: operators' answers alone; `--messages`: failures and their messages alone; `--proxy`: the proxy alone. `--dist <folder>`: another build of the script.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { measureEnumeration } from './enumeration.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureMessages } from './messages.mjs';
import { measureNormalise } from './normalise.mjs';
import { measurePaste } from './paste.mjs';
import { intlTelInputVersion, putCopies, putFiles } from './prepare.mjs';
import {
  reportEnumeration,
  reportKeystrokes,
  reportMessages,
  reportNormalise,
  reportPaste,
  reportProxy,
  reportStart,
} from './report.mjs';
import { measureProxy } from './proxy.mjs';
import { openServer } from './server.mjs';
import { measureStart } from './start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false },
    messages: { type: 'boolean', default: false },
    proxy: { type: 'boolean', default: false },
    dist: { type: 'string', default: `${root}dist/cdn` },
  },
});
const rounds = options.quick
  ? { answers: 100, keys: 1, messages: 2, start: 1, proxy: { rounds: 1, total: 2000, sessions: 2000 }, visits: 100 }
  : { answers: 500, keys: 3, messages: 10, start: 5, proxy: { rounds: 5, total: 4000, sessions: 10_000 }, visits: 500 };
const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Everything that takes a browser. @returns how many budgets were missed */
async function measurePages() {
  const server = await openServer();
  const browser = await openBrowser(server.origin);
  try {
    console.log(`\nintl-tel-input ${intlTelInputVersion}, Chromium ${browser.version}`);
    putFiles(server, options.dist);
    if (options.messages) return reportMessages(await measureMessages(browser, rounds.messages));
    await putCopies(server, browser);
    return (
      reportMessages(await measureMessages(browser, rounds.messages)) +
      reportKeystrokes(await measureKeystrokes(browser, rounds.keys)) +
      reportPaste(await measurePaste(browser, options.quick ? ['blanks'] : undefined)) +
      reportStart(await measureStart(browser, rounds.start))
    );
  } finally {
    await browser.close();
    server.close();
  }
}

const begun = performance.now();
const { normaliseMatch } = await import(`${root}dist/entry/normalise.js`);
console.log(`${name} ${version}, Node ${process.versions.node}`);
const isOne = options.answers || options.messages || options.proxy;
let missed = 0;
if (!isOne || options.answers) missed += reportNormalise(measureNormalise(normaliseMatch, rounds.answers));
if (!isOne || options.proxy) {
  missed += reportProxy(await measureProxy(`${root}dist`, rounds.proxy));
  missed += reportEnumeration(await measureEnumeration(`${root}dist`, rounds.visits));
}
if (!isOne || options.messages) missed += await measurePages();
console.log(`\n${missed} budgets missed, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exitCode = missed > 0 ? 1 : 0;
