/**
 * The sign-up page as a person meets it: what stands there, what can be typed and pressed. Waits for what is visible, never for time.
 */
import type { Locator, Page } from 'playwright-core';
import type { AddressLabel } from '../../../src/domain/address-rules.js';
import { attributeSpec, type AttributeName, type Gender } from '../../../src/domain/attribute.js';
import type { DatePart } from '../../../src/domain/issue.js';
import type { FieldName } from '../../../src/domain/field.js';
import type { Decision } from '../../../src/domain/verdict.js';
import type { OrdinaryMessages } from '../../../src/locales/messages.js';
import type { Seen } from './sign-up-watch.js';

export type Heading = 'phoneHeading' | 'proofHeading' | 'formHeading' | 'documentsHeading';
type Details = Readonly<Partial<Record<AttributeName, string>>>;
export type Values = Readonly<Record<string, string>>;

const VALUES = `Object.fromEntries(
  [...document.querySelector('kyc-onboarding').shadowRoot.querySelectorAll('input, select, textarea')]
    .filter((control) => control.type !== 'radio' || control.checked)
    .map((control) => [control.name, control.value]))`;

const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === null || at === document.body ? 'body' : at.id || at.name || at.textContent.trim().replace(/\\s+/g, ' ');
})()`;

/** What a row may be called where the country says more than the attribute (`OrdinaryMessages.addressLabel`). */
const ADDRESS_LABELS: Readonly<Partial<Record<FieldName, readonly AddressLabel[]>>> = {
  region: [
    ...(['province', 'state', 'prefecture', 'county', 'emirate', 'island', 'parish', 'department', 'area'] as const),
    ...(['district', 'governorate', 'region', 'do-si'] as const),
  ],
  locality: ['city', 'post-town', 'suburb', 'district', 'municipality'],
  postalCode: ['postal', 'zip', 'pin', 'eircode', 'cep', 'postcode'],
  streetName: ['street-line', 'block'],
  streetNumber: ['block-number'],
  address: ['whole'],
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class SignUpPage {
  readonly widget: Locator;
  #codes = 0;

  constructor(
    readonly page: Page,
    readonly seen: Seen,
    readonly words: OrdinaryMessages,
  ) {
    this.widget = page.locator('kyc-onboarding');
  }

  isReady(): Promise<void> {
    return this.field('phoneNumber').waitFor();
  }

  // What stands there

  /** The control of a field, found by its label. */
  field(name: FieldName): Locator {
    return this.widget.getByLabel(this.#label(name)).first();
  }

  /** All that may stand on a field as its label. */
  #label(name: FieldName): RegExp {
    const { label, addressLabel, optional } = this.words;
    const labels = [label[name], ...(ADDRESS_LABELS[name] ?? []).map((kind) => addressLabel[kind])];
    return new RegExp(`^(${[...labels, ...labels.map(optional)].map(escaped).join('|')})$`);
  }

  /** One box of a day. */
  box(part: DatePart, name: AttributeName = 'birthdate'): Locator {
    return this.group(name).getByLabel(this.words.datePart[part], { exact: true });
  }

  group(name: AttributeName): Locator {
    return this.widget.getByRole('group', { name: this.words.label[name] });
  }

  get codeBox(): Locator {
    return this.widget.getByLabel(this.words.code, { exact: true });
  }

  button(text: string): Locator {
    return this.widget.getByRole('button', { name: text, exact: true });
  }

  /** The mark that says whose value a field holds. */
  tag(name: AttributeName): Locator {
    const field = this.widget.locator('.kyc-field');
    return field.filter({ has: this.page.getByText(this.#label(name)) }).locator('.kyc-tag');
  }

  /** Everything that can be read in the widget. */
  text(): Promise<string> {
    return this.page.evaluate<string>(
      `document.querySelector('kyc-onboarding').shadowRoot.querySelector('.kyc-widget').innerText`,
    );
  }

  /** Waits for a sentence on the screen; what is only said to screen readers does not count. */
  async sees(text: string | RegExp): Promise<void> {
    await this.widget.locator('.kyc-widget').getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits for the sentence about a wait of so many seconds. They run down on the screen, so any that are left will do. */
  async seesWait(seconds: number): Promise<void> {
    const say = this.words.problem['rate-limited'];
    const sentences = Array.from({ length: seconds }, (_, passed) => say(seconds - passed).replace(/\s+/g, ' '));
    await this.sees(new RegExp(sentences.map(escaped).join('|')));
  }

  /** Waits for a sentence that screen readers say without being led to it. */
  async hears(text: string): Promise<void> {
    await this.widget.getByRole('status').getByText(text).waitFor();
  }

  async isAt(heading: Heading): Promise<void> {
    await this.widget.getByRole('heading', { level: 2, name: this.words[heading] }).waitFor();
  }

  async isDone(decision: Decision): Promise<void> {
    await this.widget.getByRole('heading', { level: 2, name: this.words.resultHeading[decision] }).waitFor();
    await this.widget.getByText(this.words.resultText[decision]).waitFor();
  }

  /** Where the focus is: the id or name of the element, else its text; `body` where it was lost. */
  focus(): Promise<string> {
    return this.page.evaluate<string>(FOCUSED);
  }

  /** What stands in all controls, by their names. */
  values(): Promise<Values> {
    return this.page.evaluate<Values>(VALUES);
  }

  // What a person does

  async press(text: string): Promise<void> {
    await this.button(text).click();
  }

  async enterNumber(text: string): Promise<void> {
    await this.field('phoneNumber').fill(text);
    await this.press(this.words.continue);
  }

  /** Reads the newest message on the phone beside the form. */
  async readCode(): Promise<string> {
    const messages = this.page.locator('#sms .bubble:not(.question)');
    await messages.nth(this.#codes).waitFor();
    this.#codes = await messages.count();
    return /\b\d{6}\b/.exec(await messages.first().innerText())?.[0] ?? 'no code';
  }

  async enterCode(code: string): Promise<void> {
    await this.codeBox.fill(code);
    await this.press(this.words.continue);
  }

  /** From the number to the form. */
  async prove(number: string): Promise<void> {
    await this.enterNumber(number);
    await this.isAt('proofHeading');
    await this.enterCode(await this.readCode());
    await this.isAt('formHeading');
  }

  /** Proves the number and waits until the operator's values stand in the form. */
  async proveAndFill(number: string): Promise<void> {
    await this.prove(number);
    await this.widget.locator('.kyc-tag').first().waitFor();
  }

  /** Types details into their fields, whatever stands there. */
  async typeDetails(details: Details = SOMEBODY): Promise<void> {
    for (const [name, text] of Object.entries(details) as [AttributeName, string][]) {
      const { kind } = attributeSpec(name);
      if (kind === 'date') {
        const [year = '', month = '', day = ''] = text.split('-');
        await this.box('day', name).fill(day);
        await this.box('month', name).fill(month);
        await this.box('year', name).fill(year);
      } else if (kind === 'gender')
        await this.widget.getByLabel(this.words.gender[text as Gender], { exact: true }).check();
      else if (kind === 'country' || kind === 'document-type') await this.field(name).selectOption(text);
      else await this.field(name).fill(text);
    }
  }

  /**
   * Types into what is still empty of the fields that may not be: details of this record, else somebody's.
   * @param absent fields that this operator's form does not have
   */
  async fillEmpty(record: Details = {}, absent: readonly AttributeName[] = []): Promise<void> {
    for (const name of Object.keys(SOMEBODY) as (keyof typeof SOMEBODY)[]) {
      if (absent.includes(name)) continue;
      const control = name === 'birthdate' ? this.box('day') : this.field(name);
      if ((await control.inputValue()) === '') await this.typeDetails({ [name]: record[name] ?? SOMEBODY[name] });
    }
  }

  async stopServer(isStopped = true): Promise<void> {
    const told = this.page.waitForResponse('**/demo/outage');
    await this.page.getByLabel('Server stopped').setChecked(isStopped);
    await told;
  }

  // What the inspector beside the form says

  /** Rows of the verdict's table: attribute, outcome in words, score. */
  async verdictRows(): Promise<readonly string[]> {
    const rows = await this.page.locator('#verdict tbody tr').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.locator('th, td').allInnerTexts();
        return cells.slice(0, 3).join(' ').trim();
      }),
    );
  }

  /** The decision as the inspector words it, once there is one. */
  decision(): Promise<string> {
    return this.page.locator('#verdict .decision').innerText();
  }

  lines(list: 'events' | 'requests'): Promise<string[]> {
    return this.page.locator(`#${list} > li summary`).allInnerTexts();
  }

  names(list: 'events' | 'requests'): Promise<string[]> {
    return this.page.locator(`#${list} > li summary code`).allInnerTexts();
  }
}

/** Nobody: what a person types who is in no operator's records. The country first, because it says which rows follow. */
export const SOMEBODY = {
  country: 'DE',
  givenName: 'Zéphyrine',
  familyName: 'Quatrebarbes',
  birthdate: '1971-08-23',
  address: '99 impasse du Tatou',
  postalCode: '48190',
  locality: 'Cubières',
  email: 'zephyrine@quatrebarbes.example',
} as const satisfies Details;
