/**
 * WebKitGTK behind plain W3C WebDriver calls: starts a screen that nobody sees, the driver and the browser, and ends all three.
 * Knows nothing of tests.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** How long the driver may take: to be there, to answer a question. */
const START_PATIENCE = 20_000;
const PATIENCE = 60_000;
/** What ends this program without its saying goodbye, unless somebody listens. */
const SIGNALS = ['SIGTERM', 'SIGHUP'];

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** In a process group of its own: the browser outlives a driver that is ended alone. */
function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const failed = new Promise((_, reject) => {
    child.on('error', (error) => reject(new Error(`${command} cannot be started: ${error.message}`)));
    child.on('exit', (code, signal) => reject(new Error(`${command} has ended: ${signal ?? code}`)));
  });
  // Whoever waits for the program hears of it; nobody may be waiting.
  failed.catch(() => undefined);
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH' && child.pid) throw error;
    }
  };
  return { child, failed, end };
}

async function startScreen() {
  const options = { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] };
  const screen = startGroup('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], options);
  const number = new Promise((resolve) => screen.child.stdio[3].once('data', (data) => resolve(String(data).trim())));
  return { ...screen, display: `:${await Promise.race([number, screen.failed])}` };
}

/**
 * Opens a browser.
 * @param more of its command line
 * @returns `ask(method, path, body)` within the session; `close()`; `kill()`, which may be called at any time and waits for nothing
 */
export async function openWebKit(browserPath, more = []) {
  const screen = await startScreen();
  const groups = [screen];
  const leave = (signal) => {
    console.error(`Stopped by ${signal}`);
    process.exit(1);
  };
  const kill = () => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, leave);
    for (const { end } of groups.splice(0).reverse()) end();
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.once(signal, leave);
  try {
    const port = await freePort();
    // The browser's language is that of the environment, and no desktop's settings reach it.
    const env = {
      ...process.env,
      WAYLAND_DISPLAY: undefined,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en',
    };
    const driver = startGroup('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
    groups.push(driver);

    const ask = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE),
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      const { value } = await response.json();
      if (value?.error) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const isReady = () =>
      ask('GET', '/status').then(
        () => true,
        () => false,
      );
    const begun = Date.now();
    while (!(await Promise.race([isReady(), driver.failed]))) {
      if (Date.now() - begun > START_PATIENCE) throw new Error('WebKitWebDriver does not answer');
      await sleep(50);
    }
    const options = { binary: browserPath, args: ['--automation', ...more] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { pageLoad: PATIENCE } } };
    const { sessionId } = await Promise.race([ask('POST', '/session', { capabilities }), driver.failed]);
    return {
      ask: (method, path, body) => Promise.race([ask(method, `/session/${sessionId}${path}`, body), driver.failed]),
      kill,
      async close() {
        try {
          await ask('DELETE', `/session/${sessionId}`);
        } finally {
          kill();
        }
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}
