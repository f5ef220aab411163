/**
 * The Chromium that end-to-end tests drive: found, and started with the switches, as all tests do.
 */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../autofill/support/find-browser.js';

interface Switches {
  readonly more?: readonly string[];
  /** Switches of Playwright's own that a test cannot have. */
  readonly less?: readonly string[];
}

export async function launchChromium({ more = [], less = [] }: Switches = {}): Promise<Browser> {
  const { path, flags } = await findBrowser('chromium');
  return chromium.launch({ executablePath: path, args: [...flags, ...more], ignoreDefaultArgs: [...less] });
}
