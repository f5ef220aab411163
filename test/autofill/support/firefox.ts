/**
 * Firefox, by Marionette with access to the browser itself: an address goes into the browser's own store, the browser detects the
 * page's fields when one of them gets the focus, and its form-autofill actor fills them.
 */
import type { Classified, Engine, Tab } from './engine.js';
import { startFirefoxProcess } from './firefox-process.js';
import { Marionette } from './marionette.js';
import type { Profile } from './profile.js';

/** A saved address as Firefox stores it; what else it knows of a person, such as the parts of a name, it works out itself. */
const recordOf = (profile: Profile): Readonly<Record<string, string>> => ({
  // Written in the order of the country's language.
  name:
    profile.country === 'JP'
      ? `${profile.familyName} ${profile.givenName}`
      : `${profile.givenName} ${profile.familyName}`,
  'street-address': [profile.line1, profile.unit].filter(Boolean).join('\n'),
  'address-level2': profile.city,
  'address-level1': profile.region,
  'postal-code': profile.postalCode,
  country: profile.country,
  tel: profile.phone,
  email: profile.email,
});

/** Puts the address into the store as the only one. */
const SAVE = `
  const { formAutofillStorage } = ChromeUtils.importESModule('resource://autofill/FormAutofillStorage.sys.mjs');
  await formAutofillStorage.initialize();
  formAutofillStorage.addresses.removeAll();
  await formAutofillStorage.addresses.add(parameters[0]);
`;

/**
 * Waits until the browser knows the focused control, named by its id and name, and fills its section with the stored address.
 * Answers how the section's fields were classified.
 */
const FILL = `
  const [identifier] = parameters;
  const { formAutofillStorage } = ChromeUtils.importESModule('resource://autofill/FormAutofillStorage.sys.mjs');
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
  const actor = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.getActor('FormAutofill');
  const find = () =>
    [...actor.sectionsByRootId.values()].flat()
      .flatMap((section) => section.fieldDetails.map((field) => ({ section, field })))
      .findLast(({ field }) => field.identifier === identifier);
  for (let look = 0; !find() && look < 200; look++) await new Promise((resolve) => setTimeout(resolve, 20));
  const found = find();
  if (!found) throw new Error('Not a field to Firefox: ' + identifier);
  const [record] = await formAutofillStorage.addresses.getAll();
  await actor.autofillFields(found.field.elementId, record);
  return found.section.fieldDetails.map(({ identifier, fieldName, reason }) => ({ identifier, fieldName, reason }));
`;

interface Detail {
  readonly identifier: string;
  readonly fieldName: string;
  readonly reason: string;
}

class FirefoxTab implements Tab {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  open(url: string): Promise<void> {
    return this.#marionette.navigate(url);
  }

  run<T>(expression: string): Promise<T> {
    return this.#marionette.execute<T>('content', `return (${expression})`);
  }

  async fill(control: string, profile: Profile): Promise<readonly Classified[]> {
    await this.#marionette.execute('chrome', SAVE, [recordOf(profile)]);
    // The browser looks for fields when one gets the focus; one that has it already would tell nobody.
    const identifier = await this.run<string>(
      `(() => { const at = ${control}; at.blur(); at.focus(); return at.id + '/' + at.name; })()`,
    );
    const seen = await this.#marionette.execute<readonly Detail[]>('chrome', FILL, [identifier]);
    return seen.map(({ identifier: idAndName, fieldName, reason }) => ({
      control: idAndName.split('/').find(Boolean) ?? '',
      kind: fieldName,
      by: reason === 'autocomplete' ? 'token' : 'guess',
    }));
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

export async function startFirefox(): Promise<Engine> {
  const browser = await startFirefoxProcess();
  try {
    const marionette = await Marionette.open(browser.port);
    return {
      name: 'Firefox',
      tab: new FirefoxTab(marionette),
      leave: () => marionette.navigate('about:blank'),
      async close() {
        marionette.close();
        await browser.end();
      },
    };
  } catch (error) {
    await browser.end();
    throw error;
  }
}
