/**
 * `npm run bench`: what the element costs beside the same page as static HTML and beside intl-tel-input, in one run, against its budgets.
 * Needs a build. Ends with 1 when a budget is missed. `--quick`: fewer rounds, for a first look. `--dist <folder>`: another build.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measurePaste } from './paste.mjs';
import { intlTelInputVersion, putCopies, putFiles } from './prepare.mjs';
import { reportKeystrokes, reportPaste, reportStart } from './report.mjs';
import { openServer } from './server.mjs';
import { measureStart } from './start.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, dist: { type: 'string', default: `${root}dist/cdn` } },
});
const rounds = options.quick ? { keys: 1, start: 1 } : { keys: 3, start: 5 };
const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const begun = performance.now();
const server = await openServer();
const browser = await openBrowser(server.origin);
let missed = 0;
try {
  console.log(`${name} ${version}, intl-tel-input ${intlTelInputVersion}, Chromium ${browser.version}`);
  putFiles(server, options.dist);
  await putCopies(server, browser);
  missed += reportKeystrokes(await measureKeystrokes(browser, rounds.keys));
  missed += reportPaste(await measurePaste(browser, options.quick ? ['blanks'] : undefined));
  missed += reportStart(await measureStart(browser, rounds.start));
} finally {
  await browser.close();
  server.close();
}
console.log(`\n${missed} budgets missed, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exitCode = missed > 0 ? 1 : 0;
