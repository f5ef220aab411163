/**
 * Puts the built element, intl-tel-input and the measured pages on a server, and makes sure that the pages are of one design.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasLoaded, phoneBox, reachForm } from './browser.mjs';
import { copyDesign, ELEMENT_PAGES, intlTelInputPage, measureDesign, plainPage } from './pages.mjs';

const INTL_TEL_INPUT = dirname(fileURLToPath(import.meta.resolve('intl-tel-input/package.json')));
const INTL_TEL_INPUT_FILES = [
  ...['js/intlTelInput.min.js', 'js/utils.js', 'css/intlTelInput.min.css'],
  ...['img/flags.webp', 'img/flags@2x.webp'],
];

/** The version that is compared with. */
export const { version: intlTelInputVersion } = JSON.parse(readFileSync(join(INTL_TEL_INPUT, 'package.json'), 'utf8'));

/**
 * Reads everything into the server's memory.
 * @param folder where the built script-tag files are
 */
export function putFiles(server, folder) {
  if (!existsSync(join(folder, 'kyc-onboarding.js'))) throw new Error('Not built: `npm run build` first');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && !name.endsWith('.iife.js'));
  for (const name of scripts) server.put(`/cdn/${name}`, readFileSync(join(folder, name)));
  for (const name of INTL_TEL_INPUT_FILES) server.put(`/iti/${name}`, readFileSync(join(INTL_TEL_INPUT, 'dist', name)));
  for (const [path, html] of Object.entries(ELEMENT_PAGES)) server.put(path, html);
}

/** What the element shows on one screen, and where. */
const see = (browser, lead) =>
  browser.visit('/element', async (page) => {
    await hasLoaded(page);
    await lead(page);
    return { design: await page.evaluate(copyDesign), places: await page.evaluate(measureDesign) };
  });

/** Makes the pages that show what the element shows, from what it shows now. */
export async function putCopies(server, browser) {
  const phone = await see(browser, (page) => phoneBox(page).focus());
  const form = await see(browser, reachForm);
  server.put('/plain', plainPage(phone.design));
  server.put('/plain-form', plainPage(form.design));
  server.put('/iti', intlTelInputPage(phone.design));
  server.put('/iti-form', intlTelInputPage(phone.design, form.design));
  const copies = { '/plain': phone, '/plain-form': form };
  for (const [path, { places }] of Object.entries(copies)) {
    const copied = await browser.visit(path, (page) => page.evaluate(measureDesign));
    assert.deepEqual(copied, places, `${path} does not look like the element`);
  }
}
