/**
 * Chromium, by its debugging protocol. `Autofill.trigger` runs the browser's own parsing and filling of forms with an address
 * that the test hands over. Full Chromium in its new headless mode: the stripped shell has no autofill.
 */
import { chromium, type CDPSession, type Page } from 'playwright-core';
import type { Classified, Engine, Tab } from './engine.js';
import { findBrowser } from './find-browser.js';
import type { Profile } from './profile.js';

/** Nothing here waits for a clock: what does not come within seconds does not come. */
const PATIENCE = 8000;

interface FilledField {
  readonly id: string;
  readonly name: string;
  readonly autofillType: string;
  readonly fillingStrategy: string;
}

/** A saved address in Chromium's field types. */
const addressOf = (profile: Profile): Readonly<Record<string, string>> => ({
  NAME_FULL: `${profile.givenName} ${profile.familyName}`,
  NAME_FIRST: profile.givenName,
  NAME_LAST: profile.familyName,
  EMAIL_ADDRESS: profile.email,
  PHONE_HOME_WHOLE_NUMBER: profile.phone,
  ADDRESS_HOME_STREET_ADDRESS: [profile.line1, profile.unit].filter(Boolean).join('\n'),
  ADDRESS_HOME_LINE1: profile.line1,
  ADDRESS_HOME_LINE2: profile.unit,
  ADDRESS_HOME_STREET_NAME: profile.street,
  ADDRESS_HOME_HOUSE_NUMBER: profile.houseNumber,
  ADDRESS_HOME_ZIP: profile.postalCode,
  ADDRESS_HOME_CITY: profile.city,
  ADDRESS_HOME_STATE: profile.region,
  ADDRESS_HOME_COUNTRY: profile.country,
});

class ChromiumTab implements Tab {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  get page(): Page {
    return this.#page;
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  run<T>(expression: string): Promise<T> {
    return this.#page.evaluate<T>(expression);
  }

  async fill(control: string, profile: Profile): Promise<readonly Classified[]> {
    await this.run(`void ${control}.focus()`);
    const { result } = await this.#cdp.send('Runtime.evaluate', { expression: control });
    if (!result.objectId) throw new Error(`Not on the page: ${control}`);
    const { node } = await this.#cdp.send('DOM.describeNode', { objectId: result.objectId });
    let limit: NodeJS.Timeout | undefined;
    const filled = new Promise<readonly FilledField[]>((resolve, reject) => {
      limit = setTimeout(() => reject(new Error(`Chromium filled nothing from ${control}`)), PATIENCE);
      this.#cdp.once('Autofill.addressFormFilled', ({ filledFields }) => resolve(filledFields));
    }).finally(() => clearTimeout(limit));
    const fields = Object.entries(addressOf(profile)).map(([name, value]) => ({ name, value }));
    const [fieldsSeen] = await Promise.all([
      filled,
      this.#cdp.send('Autofill.trigger', { fieldId: node.backendNodeId, address: { fields } }),
    ]);
    await this.#page.waitForFunction(`${control}.matches(':autofill')`, undefined, { timeout: PATIENCE });
    return fieldsSeen.map(({ id, name, autofillType, fillingStrategy }) => ({
      control: id || name,
      kind: autofillType,
      by: fillingStrategy === 'autocompleteAttribute' ? 'token' : 'guess',
    }));
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

/** The tab's page, for checks that only Playwright's tools can make. */
export function pageOf(tab: Tab): Page {
  if (!(tab instanceof ChromiumTab)) throw new TypeError('Not a tab of Chromium');
  return tab.page;
}

export async function startChromium(): Promise<Engine> {
  const { path, flags } = await findBrowser('chromium');
  const browser = await chromium.launch({ executablePath: path, args: flags });
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('Autofill.enable');
  return {
    name: 'Chromium',
    tab: new ChromiumTab(page, cdp),
    leave: async () => void (await page.goto('about:blank')),
    close: () => browser.close(),
  };
}
