/**
 * A Firefox of our own: an empty profile, preferences that turn address autofill on, and an end that does not depend on the browser.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, watch } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.js';

const START_LIMIT = 60_000;

const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  // A port that is free; the browser writes it into its profile.
  'marionette.port': 0,
  'extensions.formautofill.addresses.supported': 'on',
  'extensions.formautofill.addresses.enabled': true,
  'extensions.formautofill.addresses.capture.enabled': false,
  'extensions.formautofill.creditCards.enabled': false,
  'intl.accept_languages': 'en-GB',
  // No pages, questions or traffic of its own.
  'browser.startup.page': 0,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'browser.region.network.url': '',
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.rememberSignons': false,
};

const PORT_FILE = 'MarionetteActivePort';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for a file with something in it. */
async function readWhenThere(folder: string, name: string, signal: AbortSignal): Promise<string> {
  const path = join(folder, name);
  const read = async (): Promise<string> => (existsSync(path) ? await readFile(path, 'utf8') : '');
  return new Promise((resolve, reject) => {
    const look = (): void =>
      void read().then((text) => {
        if (text === '') return;
        watcher.close();
        resolve(text);
      }, reject);
    const watcher = watch(folder, look);
    signal.addEventListener('abort', () => {
      watcher.close();
      reject(signal.reason as Error);
    });
    look();
  });
}

export interface FirefoxProcess {
  /** Where Marionette listens. */
  readonly port: number;
  /** Ends the browser with all its processes and removes its profile. Safe to call twice. */
  end(): Promise<void>;
}

export async function startFirefoxProcess(): Promise<FirefoxProcess> {
  const { path } = await findBrowser('firefox');
  const profile = await mkdtemp(join(tmpdir(), 'kyc-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  // A group of its own, so that the end of one is the end of all its children.
  const browser = spawn(path, flags, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
  });
  const isGone = once(browser, 'exit');
  const kill = (): void => {
    if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
    try {
      process.kill(-browser.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  // Also where the tests themselves break off; nothing can be waited for then.
  const breakOff = (): void => {
    kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const leave = (): never => process.exit(1);
  process.once('exit', breakOff);
  for (const signal of SIGNALS) process.once(signal, leave);
  const end = async (): Promise<void> => {
    kill();
    await isGone.catch(() => undefined);
    process.removeListener('exit', breakOff);
    for (const signal of SIGNALS) process.removeListener(signal, leave);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error('Firefox did not start')), START_LIMIT);
  void isGone.finally(() => limit.abort(new Error('Firefox ended before it had started'))).catch(() => undefined);
  try {
    const port = Number(await readWhenThere(profile, PORT_FILE, limit.signal));
    return { port, end };
  } catch (error) {
    await end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
