/**
 * What happens in the phone field while somebody uses it: digits are grouped, the country follows a code, a number that has been left is
 * looked at, and the list of countries opens. It comes with the phone library, after the form can be used.
 */
import { loadMessages } from '../locales/load.js';
import type { OrdinaryMessages } from '../locales/messages.js';
import { afterPress } from './after-press.js';
import { countryName } from './country-name.js';
import type { CountryPicker } from './country-picker.js';
import type { FieldController } from './field-controller.js';
import type { PhoneLibrary } from './phone-library.js';

/** The field, as far as its use goes. */
export interface PhoneField extends HTMLElement {
  country: string;
  readonly countries: readonly string[];
  readonly testNumbers: readonly string[];
  readonly picker: 'auto' | 'native' | 'none';
  readonly focusAfterCountry: 'button' | 'input';
  /** Whether the text begins with a code that is no country's. */
  isCodeUnknown: boolean;
  /** What the person may want to know, without being kept from going on. */
  note: string;
  readonly onCountry: (country: string) => void;
  /** The number's box. */
  readonly box: HTMLInputElement | null;
  readonly control: FieldController;
}

/** Whether a key has just put something at the end of the box; deletions, pastes, autofill and compositions are left alone. */
const isTypedAtEnd = (event: Event, { value, selectionStart }: HTMLInputElement): boolean =>
  event instanceof InputEvent &&
  event.inputType === 'insertText' &&
  !event.isComposing &&
  selectionStart === value.length;

export class PhoneTyping {
  readonly #field: PhoneField;
  readonly #library: PhoneLibrary;
  #list: CountryPicker | undefined;
  #wasOpen = false;
  #tidied = '';

  constructor(field: PhoneField, library: PhoneLibrary) {
    this.#field = field;
    this.#library = library;
  }

  /** The text that was tidied last: whoever puts their own blanks back keeps them. */
  get tidied(): string {
    return this.#tidied;
  }

  /** On each key nothing is read and nothing is drawn again, unless the text brings another country. */
  onInput(event: Event): void {
    const { box, country, picker } = this.#field;
    if (!box) return;
    if (isTypedAtEnd(event, box)) {
      const grouped = this.#library.groupTyped(box.value, country);
      if (grouped !== box.value) box.value = grouped;
    }
    if (picker !== 'none') this.#follow(box.value);
  }

  /** Spaces the number as its country does. */
  tidy(): void {
    const { box, country } = this.#field;
    if (!box) return;
    const grouped = this.#library.group(box.value, country);
    if (grouped !== box.value && grouped !== this.#tidied) box.value = this.#tidied = grouped;
  }

  /** The person has left the box. */
  onBlur(): void {
    const { box, control } = this.#field;
    if (!box || control.isComposing) return;
    // Another text would take a message away that has just been shown about this one.
    if (!control.view?.issue) this.tidy();
    void this.#look(box.value);
  }

  onChoose = (country: string): void => {
    const field = this.#field;
    field.onCountry(country);
    field.country = country;
    field.isCodeUnknown = false;
    this.prepare();
  };

  /** Fetches the chosen country's zone. */
  prepare(): void {
    // A failure shows when the number is read; until then there is nothing to say about it.
    this.#library.prepare('', this.#field.country).catch(() => undefined);
  }

  /** A press on the button closes an open list before the click comes. */
  onPointerDown(): void {
    this.#wasOpen = this.#list?.isOpen ?? false;
  }

  closeList(): void {
    this.#list?.close();
  }

  /** Opens the list of countries, or closes it. Rejects where its file cannot be had. */
  async toggleList(button: HTMLElement, wantsTyping: boolean): Promise<void> {
    const wasOpen = this.#wasOpen || this.#list?.isOpen;
    this.#wasOpen = false;
    if (wasOpen) return this.closeList();
    const field = this.#field;
    const [{ CountryPicker }, messages] = await Promise.all([import('./country-picker.js'), this.#allWords()]);
    const { box, control } = field;
    const { words, flow } = control;
    const row = button.parentElement;
    if (!field.isConnected || !words || !flow || flow.isDisabled || !box || !row || this.#list?.isOpen) return;
    if (this.#list?.button !== button) this.#list = new CountryPicker(button, row);
    this.#list.open(
      {
        library: this.#library,
        messages,
        words,
        country: field.country,
        countries: field.countries,
        say: (text) => flow.say(text),
        onChoose: (country) => {
          this.onChoose(country);
          // The button says it itself when the focus comes back to it.
          if (country && field.focusAfterCountry === 'input') this.#announce(country);
        },
        focusAfter: field.focusAfterCountry === 'input' ? box : button,
      },
      wantsTyping,
    );
  }

  /** All words: those beyond the first screen's may not be there yet. */
  async #allWords(): Promise<OrdinaryMessages> {
    const messages = this.#field.control.words?.messages;
    return { ...(await loadMessages(messages?.language ?? '')), ...messages };
  }

  #say(text: (messages: OrdinaryMessages) => string): void {
    this.#allWords().then(
      (messages) => this.#field.control.flow?.say(text(messages)),
      () => undefined,
    );
  }

  #follow(text: string): void {
    const field = this.#field;
    const country = this.#library.follow(text, field.country, field.countries);
    const isUnknown = country === null;
    if (isUnknown && !field.isCodeUnknown) this.#say(({ countryUnknown }) => countryUnknown);
    field.isCodeUnknown = isUnknown;
    if (country) this.#change(country);
  }

  /** The text brought another country. */
  #change(country: string): void {
    const field = this.#field;
    field.country = country;
    field.onCountry(country);
    this.prepare();
    this.#announce(country);
  }

  #announce(country: string): void {
    const code = this.#library.codeOf(country) ?? '';
    const name = countryName(country, this.#field.control.words?.locale ?? 'en');
    this.#say(({ countryChanged }) => countryChanged(name, code));
  }

  /** Looks at a number when the person has left it: whose it is, and whether it can receive text messages. */
  async #look(text: string): Promise<void> {
    const field = this.#field;
    const read = await this.#library.read(text, field).catch(() => undefined);
    if (!read || text !== field.box?.value) return;
    const { country = '', number = '' } = read.ok ? read.value : {};
    if (country && country !== field.country && field.picker !== 'none') this.#change(country);
    const isUnlikely = this.#library.isUnlikelyMobile(number);
    const note = isUnlikely ? (await this.#allWords()).unlikelyMobile : '';
    afterPress(() => {
      if (note && note !== field.note) field.control.flow?.say(note);
      field.note = note;
    });
  }
}
