/**
 * Finds the browsers of the tests: what CHROME_PATH, FIREFOX_PATH and WEBKIT_PATH name, the usual names in PATH, the usual
 * places; on a Debian-like system, as root, those that a run wants are installed. Starting them is left to others.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isMac = process.platform === 'darwin';
const isWindows = process.platform === 'win32';
const inApplications = (...names) =>
  isMac ? names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name.replace(/^Firefox$/, 'firefox')}`) : [];
const inProgramFiles = (...paths) =>
  isWindows
    ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter(Boolean)
        .flatMap((folder) => paths.map((path) => join(folder, ...path)))
    : [];
/** WebKitGTK keeps its browser out of PATH, below a folder that is named after the machine. */
const inLibraries = () =>
  isMac || isWindows || !existsSync('/usr/lib')
    ? []
    : ['/usr/libexec', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)].flatMap((folder) =>
        ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')),
      );

/** Per engine: the variable that names its program, where else it is found, what it needs besides, its Debian packages. */
const ENGINES = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    names: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
    places: () => [
      ...inApplications('Google Chrome', 'Chromium', 'Microsoft Edge'),
      ...inProgramFiles(
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Chromium', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ),
    ],
    needs: [],
    packages: ['chromium'],
    install: 'Install Chrome or Chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: () => [...inApplications('Firefox'), ...inProgramFiles(['Mozilla Firefox', 'firefox.exe'])],
    needs: [],
    packages: ['firefox-esr'],
    install: 'Install Firefox',
  },
  webkit: {
    title: 'WebKit',
    variable: 'WEBKIT_PATH',
    names: ['MiniBrowser'],
    places: inLibraries,
    needs: ['WebKitWebDriver', 'Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    install: 'Install WebKitGTK with its MiniBrowser, its WebKitWebDriver, and Xvfb (they exist for Linux alone)',
  },
};

/** Every engine that the tests can run in. */
export const ENGINE_NAMES = Object.keys(ENGINES);

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

/** @returns the path of an engine's browser, or undefined. A variable that names no program is an error, never passed over. */
export function findBrowser(engine = 'chromium') {
  const { variable, names, places } = ENGINES[engine];
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new Error(`${variable} does not name a program`);
  return named || [...names.flatMap(inPath), ...places()].find(isProgram);
}

const lacks = (engine) => !findBrowser(engine) || !ENGINES[engine].needs.every((name) => inPath(name).some(isProgram));

const apt = (packages) => [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
];
const isDebian = () => existsSync('/etc/debian_version') && inPath('apt-get').some(isProgram);

/** @returns a sentence that says what to install, or undefined where the engine is there with all that it needs */
export function whatIsMissing(engine) {
  const { title, variable, install } = ENGINES[engine];
  if (!lacks(engine)) return undefined;
  const lines = apt(ENGINES[engine].packages).map((words) => words.join(' '));
  return isDebian()
    ? `${title} was not found. Run: sudo sh -c "${lines.join(' && ')}"`
    : `${title} was not found. ${install}; a program in an unusual place is named by ${variable}.`;
}

/** Installs those of the engines that are missing, where that can be done: on a Debian-like system, as root. */
export function installBrowsers(engines) {
  const missing = engines.filter(lacks);
  const titles = missing.map((engine) => ENGINES[engine].title);
  installPackages(
    titles,
    missing.flatMap((engine) => ENGINES[engine].packages),
  );
}

/** Installs the Redis of the stores' tests, where that can be done and it is not there. Without it they do not run, and say so. */
export function installRedis() {
  if (!process.env.REDIS_PATH && !inPath('redis-server').some(isProgram)) installPackages(['Redis'], ['redis-server']);
}

function installPackages(titles, packages) {
  if (packages.length === 0 || !isDebian() || process.getuid?.() !== 0) return;
  console.log(`Installing ${titles.join(', ')} for the tests`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of apt(packages)) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    if (status !== 0) break;
  }
}

/** Flags for every headless run of Chromium: no first-run pages, no traffic of its own. */
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
