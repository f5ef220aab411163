/**
 * The widget on a page, and a person in front of it: finds things by their visible names, types and presses, and hears what is said.
 */
import { fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { defineKycOnboarding } from '../../src/elements/define-kyc-onboarding.js';
import type { KycOnboarding } from '../../src/elements/kyc-onboarding.js';
import { createFakeService, type FakeService } from '../support/fake-service.js';
import { createManualClock, settle, type ManualClock } from '../support/manual-clock.js';

defineKycOnboarding();

const EVENTS = ['ready', 'step', 'prefill', 'field-invalid', 'verdict', 'token', 'error', 'cancel', 'diagnostic'].map(
  (name) => `kyc-${name}`,
);

/** What is said is read in the live region; the browser's own announcement would leave nothing to read there. */
Reflect.deleteProperty(Element.prototype, 'ariaNotify');

/** Where widgets render in this run: the environment's RENDER_ROOT, which the runner writes into the page. */
const RENDER_ROOT = document.querySelector<HTMLMetaElement>('meta[name=render-root]')?.content;

export const NOW = Date.UTC(2026, 10, 21, 10);
export const NUMBER = '+33639980001';

export class Person {
  readonly events: { readonly type: string; readonly detail: unknown }[] = [];

  constructor(
    readonly widget: KycOnboarding,
    readonly service: FakeService,
    readonly clock: ManualClock,
  ) {
    for (const type of EVENTS)
      widget.addEventListener(type, (event) => this.events.push({ type, detail: (event as CustomEvent).detail }));
  }

  /** What the widget draws into: its shadow root, or itself in the light. */
  get root(): ShadowRoot | KycOnboarding {
    return this.widget.shadowRoot ?? this.widget;
  }

  /** Everything that needs no time has happened and is on the screen. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await settle();
      await this.widget.updateComplete;
    }
  }

  heading(): string {
    return this.root.querySelector('h2')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** All visible words. */
  text(): string {
    return (this.root.querySelector('.kyc-widget')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  said(): string {
    return this.widget.querySelector('[role=status]')?.textContent ?? '';
  }

  /** A control by the words of its label or legend. */
  field<T extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(label: string): T {
    const found = [...this.root.querySelectorAll<T>('input, select, textarea')].find(
      (control) =>
        control.ariaLabel === label || [...(control.labels ?? [])].some((each) => each.textContent?.trim() === label),
    );
    if (!found) throw new Error(`No field is labelled ${label}: ${this.text()}`);
    return found;
  }

  hasField(label: string): boolean {
    return [...this.root.querySelectorAll('label, legend')].some((each) => each.textContent?.trim() === label);
  }

  /** Types as a person does: text in, then on to the next field. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
    if (!found) throw new Error(`No button is called ${name}: ${this.text()}`);
    return found;
  }

  hasButton(name: string): boolean {
    return [...this.root.querySelectorAll('button')].some((each) => each.textContent?.trim() === name);
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    button.focus();
    button.click();
    await this.settled();
  }

  /** Turns the clock on and lets the page follow. */
  async wait(milliseconds: number): Promise<void> {
    await this.clock.advance(milliseconds);
    await this.settled();
  }

  /** The element inside the widget that has the focus. */
  focused(): Element | null {
    const tree = this.root.getRootNode() as Document | ShadowRoot;
    return this.root.contains(tree.activeElement) ? tree.activeElement : null;
  }

  detail<T>(type: string): T {
    const found = this.events.findLast((event) => event.type === type);
    if (!found) throw new Error(`No ${type} so far: ${this.events.map((event) => event.type).join()}`);
    return found.detail as T;
  }

  count(type: string): number {
    return this.events.filter((event) => event.type === type).length;
  }

  async enterNumber(number = '06 39 98 00 01'): Promise<void> {
    await this.type('Mobile number', number);
    await this.press('Continue');
  }

  async enterCode(code = '123456'): Promise<void> {
    await this.type('Code from the text message', code);
    await this.press('Continue');
  }

  /** From the start to the form, with the operator's values in it. */
  async reachForm(values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.enterNumber();
    await this.service.last('startProof').answer({ status: 'proved', method: 'code', expiresIn: 300 });
    await this.settled();
    if (this.service.count('fillIn') > 0) await this.service.last('fillIn').answer({ attributes: values, check: [] });
    await this.settled();
  }
}

interface Setup {
  /** What to put on the page; holds one widget. */
  readonly page?: TemplateResult;
  readonly properties?: Partial<KycOnboarding>;
}

/** Puts a widget on a page, with a service and a clock that the test turns. */
export async function openPage({
  page = html`<kyc-onboarding></kyc-onboarding>`,
  properties = {},
}: Setup = {}): Promise<Person> {
  // Not `fixture`: it waits for a frame, and a page that is not in front draws none.
  const place = fixtureSync<HTMLElement>(html`<div></div>`);
  const holder = document.createElement('div');
  const [service, clock] = [createFakeService(), createManualClock(NOW)];
  const { render } = await import('lit');
  render(page, holder);
  const widget = holder.querySelector('kyc-onboarding');
  if (!widget) throw new Error('The page has no widget');
  // The root is chosen before the widget stands on the page, unless the page's markup has chosen.
  if (RENDER_ROOT === 'light')
    for (const each of holder.querySelectorAll('kyc-onboarding:not([render-root])'))
      each.setAttribute('render-root', 'light');
  place.append(holder);
  const defaults = { endpoint: '/kyc', country: 'FR', fields: 'givenName familyName birthdate', service, clock };
  const person = new Person(Object.assign(widget, defaults, properties), service, clock);
  // The catalogue of another language is a file of its own.
  while (person.count('kyc-ready') === 0) await person.settled();
  // The numbering plan comes when the page is idle; a test does not depend on when that is.
  const { loadPhoneLibrary } = await import('../../src/elements/load-phone-library.js');
  const library = await loadPhoneLibrary();
  for (const text of ['+1', '+20', NUMBER, '+44', '+55', '+61', '+7', '+81', '+91']) await library.prepare(text, 'FR');
  const { loadLater } = await import('../../src/elements/load-later.js');
  const later = await loadLater();
  await later.loadFieldsFor(['nameKanaZenkaku', 'address', 'country', 'region']);
  const { loadMessages } = await import('../../src/locales/load.js');
  await loadMessages('en');
  await import('../../src/domain/suggest-email.js');
  const { loadAddress } = await import('../../src/elements/load-address.js');
  const { loadAddressRules } = await loadAddress();
  await loadAddressRules(widget.country, { attributes: ['region'], isJoined: false, sendRegionAs: 'name' });
  await person.settled();
  return person;
}
