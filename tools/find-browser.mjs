/**
 * Finds a Chromium for the browser tests: CHROME_PATH, the usual names in PATH, the usual places;
 * on a Debian-like system, as root, it is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const APT = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
];
const aptLine = APT.map((words) => words.join(' ')).join(' && ');

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name));

function places() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  return [];
}

/** @returns the path of a browser, or undefined. A CHROME_PATH that is not a program is an error, never passed over. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error('CHROME_PATH does not name a program');
  }
  return [...NAMES.flatMap(inPath), ...places()].find(isProgram);
}

/** @returns the path of a browser, installed if need be. Prints what to do and exits with 1 if there is none. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isDebian = existsSync('/etc/debian_version') && inPath('apt-get').some(isProgram);
  if (isDebian && process.getuid?.() === 0) {
    console.log('Installing Chromium for the browser tests');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const [command, ...args] of APT) {
      const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
      if (status !== 0) break;
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.error(
    isDebian
      ? `No browser found. Run: sudo sh -c "${aptLine}"`
      : 'No browser found. Install Chrome or Chromium and run: CHROME_PATH=<path of the program> npm test',
  );
  process.exit(1);
}

/** Flags for every headless run: no first-run pages, no traffic of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(ensureBrowser());
