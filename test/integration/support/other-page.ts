/**
 * A page of the bank's origin with any body, which gets the script files from the package.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { en } from '../../../src/locales/en.js';
import type { Bank } from './sign-up-bank.js';
import { SignUpPage } from './sign-up-page.js';
import { watch } from './sign-up-watch.js';

export const MODULE = '<script type="module" src="/cdn/kyc-onboarding.js"></script>';
export const CLASSIC = '<script src="/cdn/kyc-onboarding.iife.js"></script>';

/** The proxy's limits on codes have passed then. */
const QUARTER_HOUR = 15 * 60_000;

export interface OtherPageOptions {
  /** Which files of the folder were copied to the site; all where nothing is said. */
  readonly has?: (file: string) => boolean;
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens the page and waits for the first screen. */
export async function visitOtherPage(bank: Bank, body: string, options: OtherPageOptions = {}): Promise<SignUpPage> {
  const { has = () => true, headers = {} } = options;
  bank.advance(QUARTER_HOUR);
  const page = await bank.blank();
  const seen = await watch(page);
  await page.route('**/cdn/*', async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    const path = join('dist/cdn', file);
    if (!has(file) || !existsSync(path)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(path, 'utf8') });
  });
  await page.route('**/other-page', (route) =>
    route.fulfill({
      headers,
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><body>${body}`,
    }),
  );
  await page.goto('/other-page');
  const visitor = new SignUpPage(page, seen, en);
  await visitor.isReady();
  return visitor;
}
